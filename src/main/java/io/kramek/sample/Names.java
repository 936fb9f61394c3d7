package io.kramek.sample;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes up names that sound like a country; the same seed makes the same names. */
class Names {

  /** Where somebody comes from. */
  record Country(
      String code,
      String language,
      String dial,
      List<String> men,
      List<String> women,
      List<String> families,
      List<String> places,
      List<String> trades,
      List<String> forms) {}

  static final Country CZECHIA =
      new Country(
          "CZ",
          "cs",
          "+420",
          List.of(
              "Jan", "Petr", "Tomáš", "Martin", "Jiří", "Ondřej", "Václav", "Lukáš", "Marek",
              "Štěpán", "Vojtěch"),
          List.of(
              "Jana",
              "Eva",
              "Tereza",
              "Lenka",
              "Kateřina",
              "Zuzana",
              "Alžběta",
              "Hana",
              "Šárka",
              "Barbora"),
          List.of(
              "Hrubý", "Kolář", "Beneš", "Šimek", "Doležal", "Říha", "Mašek", "Vaněk", "Žák",
              "Pokorný", "Bureš"),
          List.of(
              "Praha",
              "Brno",
              "Plzeň",
              "Olomouc",
              "Liberec",
              "Zlín",
              "Kroměříž",
              "Třebíč",
              "Česká Lípa",
              "Písek"),
          List.of(
              "Pekárna",
              "Mlékárna",
              "Strojírna",
              "Truhlářství",
              "Stavebniny",
              "Tiskárna",
              "Sklárna",
              "Pivovar"),
          List.of("s.r.o.", "a.s.", "družstvo"));

  static final Country POLAND =
      new Country(
          "PL",
          "pl",
          "+48",
          List.of(
              "Piotr",
              "Paweł",
              "Tomasz",
              "Michał",
              "Łukasz",
              "Krzysztof",
              "Andrzej",
              "Stanisław",
              "Jakub",
              "Wojciech"),
          List.of(
              "Anna",
              "Katarzyna",
              "Małgorzata",
              "Agnieszka",
              "Zofia",
              "Elżbieta",
              "Joanna",
              "Świętosława",
              "Maja"),
          List.of(
              "Nowicki",
              "Wójcik",
              "Zieliński",
              "Szymczak",
              "Wróbel",
              "Dąbek",
              "Król",
              "Pawłowicz",
              "Górny",
              "Łuczak"),
          List.of(
              "Warszawa",
              "Kraków",
              "Wrocław",
              "Poznań",
              "Gdańsk",
              "Łódź",
              "Toruń",
              "Rzeszów",
              "Białystok",
              "Częstochowa"),
          List.of(
              "Piekarnia",
              "Mleczarnia",
              "Stolarnia",
              "Drukarnia",
              "Hurtownia",
              "Browar",
              "Odlewnia",
              "Cukiernia"),
          List.of("sp. z o.o.", "S.A.", "sp.j."));

  static final Country BRITAIN =
      new Country(
          "GB",
          "en",
          "+44",
          List.of(
              "Oliver", "Harry", "George", "Arthur", "Edward", "Callum", "Rhys", "Nathan", "Simon",
              "Graham"),
          List.of(
              "Amelia",
              "Charlotte",
              "Florence",
              "Harriet",
              "Isla",
              "Megan",
              "Rosie",
              "Beatrice",
              "Imogen"),
          List.of(
              "Ashworth",
              "Bennett",
              "Calloway",
              "Draper",
              "Fairbairn",
              "Hargreaves",
              "Kirkby",
              "Lockwood",
              "Pryce"),
          List.of(
              "London", "Leeds", "Bristol", "York", "Norwich", "Cardiff", "Dundee", "Exeter",
              "Belfast", "Durham"),
          List.of(
              "Bakery",
              "Dairy",
              "Joinery",
              "Foundry",
              "Printworks",
              "Brewery",
              "Glassworks",
              "Nurseries"),
          List.of("Ltd", "plc", "& Sons"));

  private static final Map<Character, Character> PLAIN =
      Map.ofEntries(
          Map.entry('á', 'a'),
          Map.entry('č', 'c'),
          Map.entry('ď', 'd'),
          Map.entry('é', 'e'),
          Map.entry('ě', 'e'),
          Map.entry('í', 'i'),
          Map.entry('ň', 'n'),
          Map.entry('ó', 'o'),
          Map.entry('ř', 'r'),
          Map.entry('š', 's'),
          Map.entry('ť', 't'),
          Map.entry('ú', 'u'),
          Map.entry('ů', 'u'),
          Map.entry('ý', 'y'),
          Map.entry('ž', 'z'),
          Map.entry('ą', 'a'),
          Map.entry('ć', 'c'),
          Map.entry('ę', 'e'),
          Map.entry('ł', 'l'),
          Map.entry('ń', 'n'),
          Map.entry('ś', 's'),
          Map.entry('ź', 'z'),
          Map.entry('ż', 'z'));

  private final Random random;

  Names(Random random) {
    this.random = random;
  }

  String person(Country country) {
    boolean woman = random.nextBoolean();
    String family = one(country.families());
    return one(woman ? country.women() : country.men())
        + " "
        + (woman ? feminine(country, family) : family);
  }

  /** Czech and Polish family names of women end differently. */
  private static String feminine(Country country, String family) {
    String stem = family.substring(0, family.length() - 1);
    return switch (country.code()) {
      case "CZ" -> family.endsWith("ý") ? stem + "á" : feminineOfNoun(family);
      case "PL" ->
          family.endsWith("cki") || family.endsWith("ski") || family.endsWith("ński")
              ? stem + "a"
              : family;
      default -> family;
    };
  }

  /** A vowel before the last consonant drops out: Mašek, Mašková. */
  private static String feminineOfNoun(String family) {
    if (family.endsWith("ek") || family.endsWith("ěk")) {
      String softened =
          family.endsWith("něk") ? family.substring(0, family.length() - 3) + "ňk" : null;
      return (softened != null ? softened : family.substring(0, family.length() - 2) + "k") + "ová";
    }
    return family.endsWith("a") ? family.substring(0, family.length() - 1) + "ová" : family + "ová";
  }

  String company(Country country) {
    String trade = one(country.trades());
    String place = one(country.places());
    String family = one(country.families());
    String form = one(country.forms());
    if (country == BRITAIN) {
      return (random.nextBoolean() ? family : place) + " " + trade + " " + form;
    }
    return trade + " " + (random.nextBoolean() ? family : place) + " " + form;
  }

  /** An address that nobody can have: the domain is reserved for examples. */
  String email(String name) {
    StringBuilder plain = new StringBuilder();
    for (char c : name.toLowerCase(java.util.Locale.ROOT).toCharArray()) {
      char known = PLAIN.getOrDefault(c, c);
      plain.append(known == ' ' ? '.' : known);
    }
    return plain + "@example.com";
  }

  String phone(Country country) {
    return country.dial()
        + " "
        + (700 + random.nextInt(99))
        + " "
        + (100 + random.nextInt(900))
        + " "
        + (100 + random.nextInt(900));
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
