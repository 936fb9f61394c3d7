package io.kramek.retention.care;

import java.util.Map;

/** What was filled into a form. */
final class Answers {

  private Answers() {}

  /** A text without blanks around it; {@code null} where nothing was written. */
  static String text(Map<String, Object> values, String field) {
    Object value = values.get(field);
    return value == null || String.valueOf(value).isBlank() ? null : String.valueOf(value).strip();
  }
}
