import { after, late, NO, owners, TASK_LATE, words, YES } from './parts'
import type { Block, Domain } from './types'

const deployed = (form: string) => ({ 'camunda:formRef': form, 'camunda:formRefBinding': 'deployment' })

export function qualify(): Block {
  const overdue = late({ on: 'task', noun: 'qualification', reason: 'LEAD_UNANSWERED', due: after(4, 'hours'), x: 0, y: 80, words: {
    ...TASK_LATE,
    event: words('Lead unanswered', 'Lead bez odpovědi', 'Lead bez odpowiedzi'),
    step: words('Report unanswered lead', 'Ohlásit lead bez odpovědi', 'Zgłosić leada bez odpowiedzi'),
  } })
  return {
    id: 'qualify', icon: 'qualify', group: 'sales', entry: 'task', exit: { from: 'question', name: YES, condition: "${outcome == 'qualified'}" },
    name: words('Qualify', 'Kvalifikace', 'Kwalifikacja'),
    hint: words('Somebody decides whether the lead is worth a deal', 'Někdo rozhodne, zda lead stojí za obchod', 'Ktoś decyduje, czy lead jest wart szansy'),
    parts: [
      {
        key: 'task', type: 'bpmn:UserTask', id: 'qualify', x: 0, y: 0, name: words('Qualify lead', 'Kvalifikovat lead', 'Zakwalifikować leada'),
        documentation: words('Talk to the lead and decide whether it becomes a deal.', 'Promluvte si s leadem a rozhodněte, zda z něj bude obchod.', 'Porozmawiaj z leadem i zdecyduj, czy stanie się szansą.'),
        attributes: { ...deployed('qualify-lead'), ...owners(), 'camunda:dueDate': after(4, 'hours') },
      },
      {
        key: 'question', type: 'bpmn:ExclusiveGateway', id: 'isLeadQualified', x: 165, y: 15, name: words('Is the lead qualified?', 'Je lead kvalifikovaný?', 'Czy lead jest zakwalifikowany?'),
        documentation: words('What was decided in the form.', 'Co bylo rozhodnuto ve formuláři.', 'Co zdecydowano w formularzu.'),
      },
      { key: 'not', type: 'bpmn:EndEvent', id: 'leadNotQualified', x: 172, y: 112, name: words('Lead not qualified', 'Lead nekvalifikován', 'Lead niezakwalifikowany') },
      ...overdue.parts,
    ],
    flows: [{ from: 'task', to: 'question' }, { from: 'question', to: 'not', name: NO, otherwise: true }, ...overdue.flows],
  }
}

/** A column of the board: its work, the way out by the gate, and what happens when a deal stands still. */
export function stage(): Block {
  const stalled = late({ on: 'stage', noun: 'newStage', reason: 'DEAL_STALLED', due: after(10, 'days'), x: 20, y: 160, words: {
    event: words('Deal stalled', 'Obchod stojí', 'Szansa stoi'),
    why: words('Ten working days in the same stage. The deal stays where it is; the supervisor hears of it.', 'Deset pracovních dnů ve stejné fázi. Obchod zůstává, kde je; nadřízený se o tom dozví.', 'Dziesięć dni roboczych na tym samym etapie. Szansa zostaje, gdzie jest; przełożony się o tym dowie.'),
    step: words('Report stalled deal', 'Ohlásit, že obchod stojí', 'Zgłosić przestój'),
    end: words('Stall reported', 'Ohlášeno', 'Przestój zgłoszony'),
  } })
  return {
    id: 'stage', icon: 'stage', group: 'sales', entry: 'stage', exit: { from: 'where' },
    name: words('Stage', 'Fáze', 'Etap'),
    hint: words('A new column of the board', 'Nový sloupec na nástěnce', 'Nowa kolumna na tablicy'),
    parts: [
      {
        key: 'stage', type: 'bpmn:SubProcess', id: 'newStage', x: 0, y: 0, width: 260, height: 160, name: words('New stage', 'Nová fáze', 'Nowy etap'),
        documentation: words('What is done in this stage, and what must be known before a deal leaves it.', 'Co se v této fázi dělá a co musí být známo, než ji obchod opustí.', 'Co się robi na tym etapie i co musi być wiadome, zanim szansa go opuści.'),
        properties: { stage: 'new-stage', probability: '50' },
      },
      { key: 'entered', type: 'bpmn:StartEvent', id: 'newStageEntered', inside: 'stage', x: 32, y: 62, name: words('Stage entered', 'Fáze začala', 'Etap rozpoczęty') },
      {
        key: 'work', type: 'bpmn:UserTask', id: 'workNewStage', inside: 'stage', x: 110, y: 40, name: words('Work on deal', 'Pracovat na obchodu', 'Pracować nad szansą'),
        documentation: words('What is to be done before the deal can move on.', 'Co je třeba udělat, než může obchod dál.', 'Co trzeba zrobić, zanim szansa pójdzie dalej.'),
        attributes: { ...deployed('work-stage'), ...owners() },
      },
      {
        key: 'move', type: 'bpmn:BoundaryEvent', id: 'moveNewStage', on: 'stage', x: 242, y: 62, message: 'opportunities.moveRequested', name: words('Move requested', 'Žádost o přesun', 'Żądanie przejścia'),
        documentation: words('Somebody asked for a move and the stage gate agreed.', 'Někdo požádal o přesun a brána fáze souhlasila.', 'Ktoś poprosił o przejście, a bramka etapu się zgodziła.'),
      },
      {
        key: 'where', type: 'bpmn:ExclusiveGateway', id: 'whereFromNewStage', x: 335, y: 55, name: words('Where does the deal go?', 'Kam obchod míří?', 'Dokąd zmierza szansa?'),
        documentation: words('Only what is drawn here can be reached from this stage.', 'Z této fáze se lze dostat jen tam, kam tu vede šipka.', 'Z tego etapu można przejść tylko tam, dokąd prowadzi strzałka.'),
      },
      ...stalled.parts,
    ],
    flows: [{ from: 'entered', to: 'work' }, { from: 'move', to: 'where' }, ...stalled.flows],
  }
}

const SUBJECTS: Partial<Record<Domain, { type: string; id: string; kind: string }>> = {
  opportunities: { type: 'opportunity', id: 'opportunityId', kind: 'DISCOUNT' },
  retention: { type: 'retentionCase', id: 'caseId', kind: 'RETENTION_OFFER' },
}

export function approval(domain: Domain): Block | undefined {
  const subject = SUBJECTS[domain]
  if (!subject) return undefined
  return {
    id: 'approval', icon: 'approval', group: 'sales', entry: 'call', exit: { from: 'question', name: YES, condition: "${approvalOutcome == 'approved'}" },
    name: words('Approval', 'Schválení', 'Zatwierdzenie'),
    hint: words('Whoever the approval policy names decides', 'Rozhodne, koho určí pravidla schvalování', 'Decyduje osoba wskazana w zasadach akceptacji'),
    parts: [
      {
        key: 'call', type: 'bpmn:CallActivity', id: 'approve', x: 0, y: 0, name: words('Get approval', 'Získat schválení', 'Uzyskać zatwierdzenie'),
        documentation: words('Whoever the approval policy names for this kind of approval decides; until then it waits here.', 'Rozhodne, koho pro tento druh schválení určí pravidla schvalování; do té doby se čeká.', 'Decyduje osoba, którą zasady akceptacji wskazują dla tego rodzaju zgody; do tego czasu proces czeka.'),
        attributes: { calledElement: 'approval', 'camunda:calledElementBinding': 'deployment' },
        ins: [
          { constant: subject.type, target: 'subjectType' },
          { source: subject.id, target: 'subjectId' },
          { constant: subject.kind, target: 'approvalKind' },
          { source: 'owner', target: 'owner' },
        ],
        outs: [{ source: 'approvalOutcome', target: 'approvalOutcome' }],
      },
      {
        key: 'question', type: 'bpmn:ExclusiveGateway', id: 'isItApproved', x: 165, y: 15, name: words('Is it approved?', 'Je to schváleno?', 'Czy zatwierdzono?'),
        documentation: words('Rejected, returned and recalled are all no.', 'Zamítnuto, vráceno i staženo znamená ne.', 'Odrzucone, zwrócone i wycofane to wszystko nie.'),
      },
      { key: 'not', type: 'bpmn:EndEvent', id: 'notApproved', x: 172, y: 112, name: words('Not approved', 'Neschváleno', 'Nie zatwierdzono') },
    ],
    flows: [{ from: 'call', to: 'question' }, { from: 'question', to: 'not', name: NO, otherwise: true }],
  }
}

export function decision(): Block {
  return {
    id: 'decision', icon: 'decision', group: 'sales', entry: 'rule', exit: { from: 'rule' },
    name: words('Decision', 'Rozhodnutí', 'Decyzja'),
    hint: words('A decision table says how it goes on', 'Jak dál, řekne rozhodovací tabulka', 'O dalszym przebiegu mówi tabela decyzyjna'),
    parts: [
      {
        key: 'rule', type: 'bpmn:BusinessRuleTask', id: 'decide', x: 0, y: 0, name: words('Decide by table', 'Rozhodnout podle tabulky', 'Zdecydować według tabeli'),
        documentation: words('Which table decides, and what its result is used for.', 'Která tabulka rozhoduje a k čemu její výsledek slouží.', 'Która tabela decyduje i do czego służy jej wynik.'),
        attributes: { 'camunda:decisionRefBinding': 'deployment' },
      },
    ],
    flows: [],
  }
}

const REASONS: Partial<Record<Domain, string>> = { leads: 'LEAD_UNANSWERED', opportunities: 'DEAL_STALLED', approvals: 'APPROVAL_LATE' }

/** On the edge of the work it watches over: when the time is up, the escalation policy says who hears of it, and who after that. */
export function escalation(domain: Domain): Block {
  const ladder = late({ on: 'host', noun: 'work', reason: REASONS[domain] ?? 'TASK_LATE', due: after(2, 'days'), x: 0, y: 80, words: {
    ...TASK_LATE,
    event: words('Time is up', 'Čas vypršel', 'Czas minął'),
    step: words('Escalate', 'Eskalovat', 'Eskalować'),
    end: words('Escalated', 'Eskalováno', 'Eskalowano'),
  } })
  return {
    id: 'escalation', icon: 'escalation', group: 'sales', entry: 'host.late', attaches: true, ...ladder,
    name: words('Escalation ladder', 'Eskalační žebřík', 'Drabina eskalacji'),
    hint: words('Too late? The policy says who hears of it', 'Pozdě? Kdo se o tom dozví, říkají pravidla', 'Za późno? Zasady mówią, kto się o tym dowie'),
  }
}

export function wait(): Block {
  return {
    id: 'wait', icon: 'wait', group: 'sales', entry: 'timer', exit: { from: 'timer' },
    name: words('Wait working time', 'Počkat pracovní dobu', 'Odczekać czas pracy'),
    hint: words('Goes on after hours or days of working time', 'Pokračuje po hodinách či dnech pracovní doby', 'Idzie dalej po godzinach lub dniach pracy'),
    parts: [
      {
        key: 'timer', type: 'bpmn:IntermediateCatchEvent', id: 'timeHasPassed', x: 0, y: 0, timer: after(1, 'days'), name: words('Time has passed', 'Čas uplynul', 'Czas upłynął'),
        documentation: words('Nothing happens before.', 'Dříve se nic neděje.', 'Wcześniej nic się nie dzieje.'),
      },
    ],
    flows: [],
  }
}

export function called(): Block {
  return {
    id: 'process', icon: 'process', group: 'sales', entry: 'call', exit: { from: 'call' },
    name: words('Sub-process of ours', 'Náš dílčí proces', 'Nasz podproces'),
    hint: words('Another model runs, then it goes on here', 'Proběhne jiný model, pak se pokračuje zde', 'Działa inny model, potem dalej tutaj'),
    parts: [
      {
        key: 'call', type: 'bpmn:CallActivity', id: 'runProcess', x: 0, y: 0, name: words('Run process', 'Spustit proces', 'Uruchomić proces'),
        documentation: words('Which process runs here, and why.', 'Který proces tu běží a proč.', 'Który proces tu działa i dlaczego.'),
        attributes: { 'camunda:calledElementBinding': 'deployment' },
        ins: [{ source: 'owner', target: 'owner' }],
      },
    ],
    flows: [],
  }
}

