package io.kramek.decisions;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one cell of a table: the part of FEEL whose meaning is the same in the engine, in Java and
 * in SQL. Everything else is refused rather than guessed.
 */
final class Cell {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?(?![\\w.]*\\w)");
  private static final Pattern RANGE_NUMBER =
      Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?(?=\\.\\.)");
  private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\\\p{Cntrl}]|\\\\\")*)\"");
  private static final Pattern DATE_TIME =
      Pattern.compile("date and time\\(\\s*\"(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)\"\\s*\\)");
  private static final Pattern DURATION =
      Pattern.compile(
          "duration\\(\\s*\"(-?P(?:\\d+D)?(?:T(?:\\d+H)?(?:\\d+M)?(?:\\d+S)?)?)\"\\s*\\)");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
  private static final Pattern OPERATOR = Pattern.compile("<=|>=|<|>");
  private static final Pattern DENIAL = Pattern.compile("not\\s*\\(");

  private final String text;
  private final FactType type;
  private final Map<String, FactType> facts;
  private int at;

  private Cell(String text, FactType type, Map<String, FactType> facts) {
    this.text = text.strip();
    this.type = type;
    this.facts = facts;
  }

  /** What an input cell asks of a fact of this type. */
  static Condition test(String text, FactType type, Map<String, FactType> facts) {
    Cell cell = new Cell(text, type, facts);
    if (cell.text.isEmpty() || cell.text.equals("-")) {
      return new Condition.Whatever();
    }
    Condition condition = cell.denied() ? cell.denial() : cell.list(false);
    cell.end();
    return condition;
  }

  /** The value in an output cell; {@code null} where the cell says null. */
  static Operand.Literal result(String text, FactType type) {
    Cell cell = new Cell(text, type, Map.of());
    if (cell.taken("null")) {
      cell.end();
      return new Operand.Literal(type, null);
    }
    Operand.Literal literal = cell.literal();
    cell.end();
    return literal;
  }

  private boolean denied() {
    return matched(DENIAL) != null;
  }

  private Condition denial() {
    Condition condition = new Condition.Not(list(true));
    expect(")");
    return condition;
  }

  private Condition list(boolean denied) {
    List<Condition> conditions = new ArrayList<>();
    do {
      conditions.add(single(denied));
    } while (taken(","));
    if (type == FactType.BOOLEAN && conditions.size() > 1) {
      throw new NotInSubset("lists truth values, which the engine lets match whatever is asked");
    }
    return conditions.size() == 1 ? conditions.get(0) : new Condition.AnyOf(conditions);
  }

  private Condition single(boolean denied) {
    if (taken("null")) {
      return new Condition.Unknown();
    }
    Matcher operator = matched(OPERATOR);
    if (operator != null) {
      return compared(operator.group());
    }
    if (taken("[")) {
      return range(">=");
    }
    if (taken("(") || taken("]")) {
      return range(">");
    }
    if (type == FactType.BOOLEAN && denied) {
      throw new NotInSubset("denies a truth value, which the engine never lets match");
    }
    return new Condition.Equal(literal());
  }

  private Condition range(String from) {
    Condition low = compared(from);
    expect("..");
    Operand high = operand();
    String to = taken("]") ? "<=" : "<";
    if (to.equals("<") && !taken(")") && !taken("[")) {
      throw new NotInSubset("has a range without an end");
    }
    return new Condition.Both(low, ordered(to, high));
  }

  private Condition compared(String operator) {
    return ordered(operator, operand());
  }

  private Condition ordered(String operator, Operand operand) {
    if (type == FactType.BOOLEAN) {
      throw new NotInSubset("orders truth values");
    }
    if (operand instanceof Operand.Literal literal && !literal.ordersAlike()) {
      throw new NotInSubset("orders by characters that the database orders otherwise");
    }
    return new Condition.Compared(operator, operand);
  }

  private Operand operand() {
    skip();
    int start = at;
    Matcher name = matched(NAME);
    if (name != null && facts.containsKey(name.group())) {
      FactType other = facts.get(name.group());
      if (!type.comparesWith(other) || type == FactType.STRING) {
        throw new NotInSubset("compares with a fact of another kind");
      }
      return new Operand.Fact(other, name.group());
    }
    at = start;
    return literal();
  }

  private Operand.Literal literal() {
    return new Operand.Literal(type, value());
  }

  private Comparable<?> value() {
    try {
      return switch (type) {
        case NUMBER, INTEGER, LONG -> number();
        case STRING -> needed(STRING, "text in quotes").group(1).replace("\\\"", "\"");
        case BOOLEAN ->
            Boolean.valueOf(needed(Pattern.compile("true|false"), "true or false").group());
        case DATE_TIME ->
            LocalDateTime.parse(needed(DATE_TIME, "date and time(\"…\") without a zone").group(1));
        case DURATION -> Duration.parse(needed(DURATION, "a duration in days and hours").group(1));
      };
    } catch (DateTimeException e) {
      throw new NotInSubset("is no date or duration");
    }
  }

  private BigDecimal number() {
    Matcher bound = matched(RANGE_NUMBER);
    return new BigDecimal((bound == null ? needed(NUMBER, "a number") : bound).group());
  }

  private Matcher needed(Pattern pattern, String what) {
    Matcher matcher = matched(pattern);
    if (matcher == null) {
      throw new NotInSubset("should be " + what + " here");
    }
    return matcher;
  }

  private Matcher matched(Pattern pattern) {
    skip();
    Matcher matcher = pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
    if (!matcher.lookingAt()) {
      return null;
    }
    at = matcher.end();
    return matcher;
  }

  private boolean taken(String symbol) {
    skip();
    boolean taken = text.startsWith(symbol, at);
    boolean word = Character.isLetter(symbol.charAt(0));
    int end = at + symbol.length();
    if (taken && word && end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      return false;
    }
    at = taken ? end : at;
    return taken;
  }

  private void expect(String symbol) {
    if (!taken(symbol)) {
      throw new NotInSubset("should go on with " + symbol);
    }
  }

  private void end() {
    skip();
    if (at < text.length()) {
      throw new NotInSubset("is more than a comparison, a range, a list or not(…)");
    }
  }

  private void skip() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }
}
