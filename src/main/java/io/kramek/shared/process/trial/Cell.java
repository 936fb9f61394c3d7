package io.kramek.shared.process.trial;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition of a decision table, as far as it is one of the plain ones: nothing, texts, yes or
 * no, a number, a comparison with a number or with another fact, a range. It tells what the
 * condition takes, without the engine.
 */
public final class Cell {

  private static final Pattern TEXTS = Pattern.compile("\"[^\"]*\"(?:\\s*,\\s*\"[^\"]*\")*");
  private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
  private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)";
  private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>|)\\s*" + NUMBER);
  private static final Pattern OTHER_FACT = Pattern.compile("(<=|>=|<|>)\\s*([A-Za-z_]\\w*)");
  private static final Set<String> YES_OR_NO = Set.of("true", "false");
  private static final Pattern RANGE =
      Pattern.compile("([\\[\\](])\\s*" + NUMBER + "\\s*\\.\\.\\s*" + NUMBER + "\\s*([\\[\\])])");

  /** A bound of a range; {@code null} at is none. */
  private record Bound(BigDecimal at, boolean included) {

    static final Bound NONE = new Bound(null, false);
  }

  private final Set<String> texts;
  private final Bound from;
  private final Bound to;
  private final String sign;
  private final String otherFact;

  private Cell(Set<String> texts, Bound from, Bound to) {
    this(texts, from, to, null, null);
  }

  private Cell(Set<String> texts, Bound from, Bound to, String sign, String otherFact) {
    this.texts = texts;
    this.from = from;
    this.to = to;
    this.sign = sign;
    this.otherFact = otherFact;
  }

  /** Reads a condition; empty for one that only the engine understands. */
  public static Optional<Cell> read(String condition) {
    String text = condition == null ? "" : condition.strip();
    if (text.isEmpty() || text.equals("-")) {
      return Optional.of(new Cell(null, Bound.NONE, Bound.NONE));
    }
    if (TEXTS.matcher(text).matches()) {
      Set<String> texts = new LinkedHashSet<>();
      Matcher each = TEXT.matcher(text);
      while (each.find()) {
        texts.add(each.group(1));
      }
      return Optional.of(new Cell(texts, Bound.NONE, Bound.NONE));
    }
    if (YES_OR_NO.contains(text)) {
      return Optional.of(new Cell(Set.of(text), Bound.NONE, Bound.NONE));
    }
    Matcher other = OTHER_FACT.matcher(text);
    if (other.matches() && !YES_OR_NO.contains(other.group(2)) && !other.group(2).equals("null")) {
      return Optional.of(new Cell(null, Bound.NONE, Bound.NONE, other.group(1), other.group(2)));
    }
    Matcher comparison = COMPARISON.matcher(text);
    if (comparison.matches()) {
      return Optional.of(comparison(comparison.group(1), new BigDecimal(comparison.group(2))));
    }
    Matcher range = RANGE.matcher(text);
    return range.matches() ? Optional.of(range(range)) : Optional.empty();
  }

  private static Cell comparison(String sign, BigDecimal number) {
    Bound included = new Bound(number, true);
    Bound excluded = new Bound(number, false);
    return switch (sign) {
      case "<" -> new Cell(null, Bound.NONE, excluded);
      case "<=" -> new Cell(null, Bound.NONE, included);
      case ">" -> new Cell(null, excluded, Bound.NONE);
      case ">=" -> new Cell(null, included, Bound.NONE);
      default -> new Cell(null, included, included);
    };
  }

  private static Cell range(Matcher range) {
    return new Cell(
        null,
        new Bound(new BigDecimal(range.group(2)), range.group(1).equals("[")),
        new Bound(new BigDecimal(range.group(3)), range.group(4).equals("]")));
  }

  /** Whether it takes everything, also what is not known. */
  public boolean isAny() {
    return texts == null && otherFact == null && from.at() == null && to.at() == null;
  }

  /** Whether it takes a value, whatever else is known. */
  boolean takes(Object value) {
    return takes(value, Map.of());
  }

  /** Whether it takes a value; only a cell for everything takes {@code null}. */
  public boolean takes(Object value, Map<String, Object> facts) {
    if (isAny()) {
      return true;
    }
    if (otherFact != null) {
      BigDecimal limit = number(facts.get(otherFact));
      return limit != null && comparison(sign, limit).takes(value);
    }
    if (texts != null) {
      return value != null && texts.contains(value.toString());
    }
    BigDecimal number = number(value);
    return number != null && isAbove(number) && isBelow(number);
  }

  /** Whether it takes whatever another cell takes. */
  public boolean covers(Cell other) {
    if (isAny()) {
      return true;
    }
    if (otherFact != null || other.otherFact != null) {
      return Objects.equals(otherFact, other.otherFact) && Objects.equals(sign, other.sign);
    }
    if (other.isAny() || (texts == null) != (other.texts == null)) {
      return false;
    }
    return texts != null
        ? texts.containsAll(other.texts)
        : coversFrom(other.from) && coversTo(other.to);
  }

  private boolean coversFrom(Bound other) {
    if (from.at() == null) {
      return true;
    }
    int order = other.at() == null ? -1 : other.at().compareTo(from.at());
    return order > 0 || (order == 0 && (from.included() || !other.included()));
  }

  private boolean coversTo(Bound other) {
    if (to.at() == null) {
      return true;
    }
    int order = other.at() == null ? 1 : other.at().compareTo(to.at());
    return order < 0 || (order == 0 && (to.included() || !other.included()));
  }

  private boolean isAbove(BigDecimal number) {
    int order = from.at() == null ? 1 : number.compareTo(from.at());
    return order > 0 || (order == 0 && from.included());
  }

  private boolean isBelow(BigDecimal number) {
    int order = to.at() == null ? -1 : number.compareTo(to.at());
    return order < 0 || (order == 0 && to.included());
  }

  static BigDecimal number(Object value) {
    if (value instanceof BigDecimal number) {
      return number;
    }
    if (value instanceof Long || value instanceof Integer) {
      return BigDecimal.valueOf(((Number) value).longValue());
    }
    return value instanceof Number number ? new BigDecimal(number.toString()) : null;
  }
}
