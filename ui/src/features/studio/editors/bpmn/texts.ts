import type { Language } from '@/shared/i18n'

/** bpmn-js's own words. They are its keys, so what it says in English needs no entry. */
const WORDS: Record<string, [cs: string, pl: string]> = {
  'Add lane above': ['Přidat dráhu nad', 'Dodaj tor powyżej'],
  'Add lane below': ['Přidat dráhu pod', 'Dodaj tor poniżej'],
  'Add text annotation': ['Připojit poznámku', 'Dodaj adnotację'],
  'Append end event': ['Připojit konec', 'Dołącz koniec'],
  'Append gateway': ['Připojit otázku', 'Dołącz pytanie'],
  'Append message intermediate catch event': ['Připojit čekání na zprávu', 'Dołącz oczekiwanie na wiadomość'],
  'Append task': ['Připojit úkol', 'Dołącz zadanie'],
  'Append timer intermediate catch event': ['Připojit čekání na čas', 'Dołącz oczekiwanie na czas'],
  'Align elements': ['Zarovnat prvky', 'Wyrównaj elementy'],
  'Align elements left': ['Zarovnat vlevo', 'Wyrównaj do lewej'],
  'Align elements right': ['Zarovnat vpravo', 'Wyrównaj do prawej'],
  'Align elements center': ['Zarovnat na střed', 'Wyrównaj do środka'],
  'Align elements top': ['Zarovnat nahoru', 'Wyrównaj do góry'],
  'Align elements bottom': ['Zarovnat dolů', 'Wyrównaj do dołu'],
  'Align elements middle': ['Zarovnat na výšku', 'Wyrównaj w pionie'],
  'Business rule task': ['Rozhodnutí podle tabulky', 'Decyzja według tabeli'],
  'Call activity': ['Náš dílčí proces', 'Nasz podproces'],
  'Change element': ['Změnit prvek', 'Zmień element'],
  'Conditional flow': ['Cesta s podmínkou', 'Droga z warunkiem'],
  'Connect to other element': ['Spojit s jiným prvkem', 'Połącz z innym elementem'],
  'Connect using association': ['Spojit s poznámkou', 'Połącz z adnotacją'],
  'Default flow': ['Cesta, když neplatí jiná', 'Droga, gdy inna nie pasuje'],
  Delete: ['Smazat', 'Usuń'],
  'Distribute elements horizontally': ['Rozmístit vodorovně', 'Rozmieść poziomo'],
  'Distribute elements vertically': ['Rozmístit svisle', 'Rozmieść pionowo'],
  'Divide into three lanes': ['Rozdělit na tři dráhy', 'Podziel na trzy tory'],
  'Divide into two lanes': ['Rozdělit na dvě dráhy', 'Podziel na dwa tory'],
  'End event': ['Konec', 'Koniec'],
  'Event sub-process': ['Dílčí proces po události', 'Podproces zdarzeniowy'],
  'Event-based gateway': ['Co se stane dřív', 'Co stanie się pierwsze'],
  'Exclusive gateway': ['Otázka: jedna cesta', 'Pytanie: jedna droga'],
  'Inclusive gateway': ['Všechny cesty, které platí', 'Wszystkie pasujące drogi'],
  'Intermediate throw event': ['Milník', 'Kamień milowy'],
  'Message boundary event': ['Přijde zpráva', 'Przychodzi wiadomość'],
  'Message boundary event (non-interrupting)': ['Přijde zpráva (práce pokračuje)', 'Przychodzi wiadomość (praca trwa)'],
  'Message intermediate catch event': ['Čekat na zprávu', 'Czekaj na wiadomość'],
  'Message start event': ['Začátek zprávou', 'Początek wiadomością'],
  'Message start event (non-interrupting)': ['Začátek zprávou (práce pokračuje)', 'Początek wiadomością (praca trwa)'],
  'No matching entries found.': ['Nic takového tu není.', 'Nic takiego tu nie ma.'],
  'Open {element}': ['Otevřít {element}', 'Otwórz {element}'],
  'Parallel gateway': ['Zároveň: všechny cesty', 'Jednocześnie: wszystkie drogi'],
  Search: ['Hledat', 'Szukaj'],
  'Search in diagram': ['Hledat v diagramu', 'Szukaj w diagramie'],
  'Sequence flow': ['Obyčejná cesta', 'Zwykła droga'],
  'Start event': ['Začátek', 'Początek'],
  'Sub-process': ['Dílčí proces', 'Podproces'],
  'Sub-process (expanded)': ['Dílčí proces', 'Podproces'],
  'Terminate end event': ['Konec všeho', 'Koniec wszystkiego'],
  'Timer boundary event': ['Vyprší čas', 'Mija czas'],
  'Timer boundary event (non-interrupting)': ['Vyprší čas (práce pokračuje)', 'Mija czas (praca trwa)'],
  'Timer intermediate catch event': ['Čekat na čas', 'Czekaj na czas'],
  'Toggle non-interrupting': ['Práce pokračuje', 'Praca trwa'],
  'User task': ['Úkol pro člověka', 'Zadanie dla człowieka'],
}

/** bpmn-js asks for its words here. */
export function translator(language: Language) {
  return (text: string, replacements: Record<string, string> = {}): string => {
    const [cs, pl] = WORDS[text] ?? []
    const said = (language === 'cs' ? cs : language === 'pl' ? pl : undefined) ?? text
    return said.replace(/{([^}]+)}/g, (whole, key: string) => replacements[key] ?? whole)
  }
}

export const translated = (text: string) => text in WORDS
