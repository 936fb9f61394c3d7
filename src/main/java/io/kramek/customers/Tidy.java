package io.kramek.customers;

import java.util.Locale;
import java.util.regex.Pattern;

/** Brings what was typed into one form, so that the same thing is the same text. */
final class Tidy {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern NO_DIGITS = Pattern.compile("\\D+");
  private static final int TELLING_DIGITS = 9;
  private static final int FEWEST_DIGITS = 6;

  private Tidy() {}

  /** Without blanks around and with single ones inside; nothing if there is nothing else. */
  static String text(String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    return BLANKS.matcher(typed.strip()).replaceAll(" ");
  }

  static String email(String typed) {
    String text = text(typed);
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }

  /** People write the same registration number with and without blanks. */
  static String registrationNumber(String typed) {
    String text = text(typed);
    return text == null ? null : text.replace(" ", "").toUpperCase(Locale.ROOT);
  }

  /**
   * What tells two phone numbers apart: the last nine digits, because people leave out the country.
   * Nothing for what is too short to be a number of anybody outside.
   */
  static String phoneKey(String typed) {
    if (typed == null) {
      return null;
    }
    String digits = NO_DIGITS.matcher(typed).replaceAll("");
    if (digits.length() < FEWEST_DIGITS) {
      return null;
    }
    return digits.substring(Math.max(0, digits.length() - TELLING_DIGITS));
  }
}
