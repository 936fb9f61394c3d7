package io.kramek.shared;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What somebody types into a search field, as a condition on a folded column with a trigram index:
 * every word must be there. Words of one or two letters are looked for at the beginning of words
 * only, because the index knows nothing shorter; the column therefore starts with a blank.
 */
public final class SearchWords {

  private static final Pattern NUMBER = Pattern.compile("[+\\d][\\d\\s()/.-]{2,}");
  private static final int MOST_WORDS = 6;
  private static final int TELLING_DIGITS = 9;

  private final List<String> patterns = new ArrayList<>();

  public SearchWords(String query) {
    String text = query == null ? "" : query.strip();
    if (NUMBER.matcher(text).matches()) {
      patterns.add("%" + digits(text) + "%");
      return;
    }
    for (String word : text.split("\\s+")) {
      if (!word.isEmpty() && patterns.size() < MOST_WORDS) {
        patterns.add((word.length() < 3 ? "% " : "%") + escaped(word) + "%");
      }
    }
  }

  public boolean isEmpty() {
    return patterns.isEmpty();
  }

  /** The condition, true for everything where nothing was typed; {@link #parameters()} fills it. */
  public String condition(String column) {
    List<String> conditions = new ArrayList<>();
    for (int i = 0; i < patterns.size(); i++) {
      conditions.add(column + " like folded(:word" + i + ")");
    }
    return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
  }

  public Map<String, Object> parameters() {
    Map<String, Object> parameters = new HashMap<>();
    for (int i = 0; i < patterns.size(); i++) {
      parameters.put("word" + i, patterns.get(i));
    }
    return parameters;
  }

  /** Numbers are kept without blanks, and people leave out the country. */
  private static String digits(String typed) {
    String digits = typed.replaceAll("\\D", "");
    return digits.length() > TELLING_DIGITS
        ? digits.substring(digits.length() - TELLING_DIGITS)
        : digits;
  }

  private static String escaped(String word) {
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
