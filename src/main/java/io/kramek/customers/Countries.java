package io.kramek.customers;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Knows countries by their names in the languages of the company. */
final class Countries {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Map<String, String> CODES = codes();

  private Countries() {}

  /** The ISO code of two letters, or the text itself where it is none we know. */
  static String code(String text) {
    String tidy = Tidy.text(text);
    return tidy == null ? null : CODES.getOrDefault(folded(tidy), tidy);
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      codes.put(folded(code), code);
      Locale country = new Locale("", code);
      for (String language : List.of("en", "cs", "pl")) {
        codes.put(folded(country.getDisplayCountry(new Locale(language))), code);
      }
    }
    return codes;
  }

  private static String folded(String name) {
    String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
    return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT).replace('ł', 'l');
  }
}
