package io.kramek.imports.csv;

import io.kramek.imports.csv.CsvFormat.DateStyle;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands cells; what is not certainly a value is none. */
public final class Values {

  /** A time of day may follow a date, as in exports of databases; it is not needed. */
  private static final String TIME = "(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z?)?";

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})" + TIME);
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([./-]) ?(\\d{1,2})\\2 ?(\\d{4})" + TIME);

  /** Eight digits may be many things: only those of our time are taken for a date. */
  private static final Pattern DIGITS = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");

  /** Spaces of every width, and the apostrophe of the Swiss, part thousands. */
  private static final Pattern THOUSANDS =
      Pattern.compile("(?<=\\d)[\\s\\u00A0\\u202F'](?=\\d{3})");

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(?:\\.\\d{1,10})?");

  private Values() {}

  /** The day a cell names in a style. */
  public static Optional<LocalDate> date(String cell, DateStyle style) {
    Pattern pattern =
        switch (style) {
          case ISO -> YEAR_FIRST;
          case COMPACT -> DIGITS;
          default -> YEAR_LAST;
        };
    Matcher match = pattern.matcher(cell);
    if (!match.matches()) {
      return Optional.empty();
    }
    return switch (style) {
      case ISO, COMPACT -> date(match.group(1), match.group(2), match.group(3));
      case DOTTED -> signed(match, ".", false);
      case DASHED -> signed(match, "-", false);
      case SLASHED -> signed(match, "/", false);
      case AMERICAN -> signed(match, "/", true);
    };
  }

  private static Optional<LocalDate> signed(Matcher match, String sign, boolean monthFirst) {
    if (!match.group(2).equals(sign)) {
      return Optional.empty();
    }
    String day = match.group(monthFirst ? 3 : 1);
    String month = match.group(monthFirst ? 1 : 3);
    return date(match.group(4), month, day);
  }

  private static Optional<LocalDate> date(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The number a cell holds, thousands parted or not. */
  public static Optional<BigDecimal> number(String cell, char decimalSeparator) {
    String text = THOUSANDS.matcher(cell).replaceAll("");
    char other = decimalSeparator == ',' ? '.' : ',';
    if (parted(text, other, decimalSeparator)) {
      text = text.replace(String.valueOf(other), "");
    }
    if (text.indexOf(other) >= 0) {
      return Optional.empty();
    }
    text = text.replace(decimalSeparator, '.');
    return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  private static boolean parted(String text, char thousands, char decimals) {
    return text.matches(
        "[+-]?\\d{1,3}(?:\\Q%s\\E\\d{3})+(?:\\Q%s\\E\\d+)?".formatted(thousands, decimals));
  }
}
