package io.kramek.shared.process.guard;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an expression in FEEL may say: comparisons, arithmetic, and functions whose cost is that of
 * how long their arguments are written. FEEL can also define functions, which can be Java's, count
 * to a billion, and search with patterns that never end.
 */
final class FeelRule {

  static final int LONGEST = 1_000;

  static final Pattern TEXT = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"", Pattern.DOTALL);

  /** Words that could be hidden in what only looks like a text are looked for everywhere. */
  private static final Pattern DEFINITION =
      Pattern.compile("\\b(function|external)\\s*(\\(|\\{|/\\*|//)");

  private static final Pattern LOOP = Pattern.compile("\\b(for|some|every|function|external)\\b");
  private static final Pattern CALL = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_ ]*?)\\s*\\(");

  /** What rounds to a number of places takes as long, and as much room, as that number says. */
  private static final Pattern ROUNDING =
      Pattern.compile("\\b(decimal|floor|ceiling|round(?:\\s+half)?\\s+(?:up|down))\\s*\\(");

  /** A few signs for more digits than any memory has. */
  private static final Pattern POWER =
      Pattern.compile("\\*\\s*\\*|(?<![\\p{L}\\p{N}_])[\\d.]*\\d[eE][+-]?\\d");

  private static final Pattern PLACES = Pattern.compile("-?\\s*\\d{1,2}");

  /** What may stand before a bracket without being called. */
  private static final Set<String> WORDS =
      Set.of("and", "or", "in", "if", "then", "else", "between", "return");

  private static final Set<String> FUNCTIONS =
      Set.of(
          "not",
          "min",
          "max",
          "sum",
          "mean",
          "count",
          "abs",
          "floor",
          "ceiling",
          "decimal",
          "round up",
          "round down",
          "round half up",
          "round half down",
          "modulo",
          "contains",
          "starts with",
          "ends with",
          "string length",
          "substring",
          "upper case",
          "lower case",
          "string",
          "string join",
          "list contains",
          "is defined",
          "is empty",
          "date",
          "time",
          "date and time",
          "duration",
          "years and months duration",
          "all",
          "any");

  private FeelRule() {}

  /** What is wrong with an expression, if anything. */
  static Optional<Cause> check(String expression) {
    if (expression.length() > LONGEST) {
      return Optional.of(Cause.of("feelLong", LONGEST));
    }
    String bare = TEXT.matcher(expression).replaceAll("\"\"");
    if (DEFINITION.matcher(expression).find() || LOOP.matcher(bare).find()) {
      return Optional.of(Cause.of("feelDefines"));
    }
    if (ExpressionRule.isExpression(bare)) {
      return Optional.of(Cause.of("feelExpression"));
    }
    if (bare.contains("/*") || bare.contains("//")) {
      return Optional.of(Cause.of("feelComment"));
    }
    if (bare.indexOf('`') >= 0) {
      return Optional.of(Cause.of("feelName"));
    }
    if (POWER.matcher(bare).find()) {
      return Optional.of(Cause.of("feelPower"));
    }
    if (!roundsToFewPlaces(bare)) {
      return Optional.of(Cause.of("feelPlaces"));
    }
    Matcher call = CALL.matcher(bare);
    while (call.find()) {
      if (!isKnown(call.group(1).strip().replaceAll("\\s+", " "))) {
        return Optional.of(Cause.of("feelCall", ExpressionRule.shortened(call.group(1))));
      }
    }
    return Optional.empty();
  }

  private static boolean roundsToFewPlaces(String expression) {
    Matcher rounding = ROUNDING.matcher(expression);
    while (rounding.find()) {
      int depth = 1;
      int comma = -1;
      int at = rounding.end();
      for (; at < expression.length() && depth > 0; at++) {
        char c = expression.charAt(at);
        depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
        comma = c == ',' && depth == 1 && comma < 0 ? at : comma;
      }
      if (comma >= 0
          && !PLACES.matcher(expression.substring(comma + 1, at - 1).strip()).matches()) {
        return false;
      }
    }
    return true;
  }

  /** A name may have words before it that are none of it, as in {@code x in not(…)}. */
  private static boolean isKnown(String name) {
    String[] words = name.split(" ");
    for (int from = 0; from < words.length; from++) {
      String tail = String.join(" ", java.util.Arrays.copyOfRange(words, from, words.length));
      if (FUNCTIONS.contains(tail) || from == words.length - 1 && WORDS.contains(words[from])) {
        return true;
      }
    }
    return false;
  }
}
