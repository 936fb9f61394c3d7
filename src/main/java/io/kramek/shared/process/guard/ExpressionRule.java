package io.kramek.shared.process.guard;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an expression of a model may say: one {@code ${…}} of variables, constants and comparisons,
 * and calls of listed functions. No property, no method of anything else, no arithmetic.
 */
class ExpressionRule {

  private static final int LONGEST = 300;

  private static final Pattern WHOLE = Pattern.compile("[$#]\\{([^{}]*)}");

  /**
   * Text has no backslash: an escape could end it sooner than it looks. The one function there is
   * takes working time.
   */
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:"
              + "(?<text>'[^'\\\\]*'|\"[^\"\\\\]*\")"
              + "|(?<number>\\d+(?:\\.\\d+)?)"
              + "|(?<bean>[A-Za-z_]\\w*)\\.(?<method>[A-Za-z_]\\w*)\\("
              + "|(?<name>[A-Za-z_]\\w*)"
              + "|(?<operator>==|!=|<=|>=|<|>|&&|\\|\\||!|\\?|:)"
              + "|(?<open>\\()|(?<close>\\))|(?<comma>,)"
              + ")\\s*");

  private static final Set<String> OPERATORS =
      Set.of("and", "or", "not", "empty", "eq", "ne", "lt", "gt", "le", "ge");

  private static final Set<String> REFUSED_WORDS = Set.of("instanceof", "div", "mod");

  private final KnownBlocks blocks;

  ExpressionRule(KnownBlocks blocks) {
    this.blocks = blocks;
  }

  /** Whether the engine would evaluate a text instead of taking it as it is. */
  static boolean isExpression(String text) {
    return text.contains("${") || text.contains("#{");
  }

  /** What is wrong with an expression, if anything. */
  Optional<Cause> check(String expression) {
    Matcher whole = WHOLE.matcher(expression.strip());
    if (expression.length() > LONGEST || !whole.matches()) {
      return Optional.of(Cause.of("expressionPlain", shortened(expression)));
    }
    return body(whole.group(1)).map(cause -> cause.within("inExpression", shortened(expression)));
  }

  private Optional<Cause> body(String body) {
    Matcher token = TOKEN.matcher(body);
    Deque<Boolean> calls = new ArrayDeque<>();
    boolean afterName = false;
    int at = 0;
    while (at < body.length()) {
      if (!token.find(at) || token.start() != at) {
        return Optional.of(Cause.of("sign", body.charAt(at)));
      }
      Optional<Cause> cause = token(token, calls, afterName);
      if (cause.isPresent()) {
        return cause;
      }
      String name = token.group("name");
      afterName = name != null && !OPERATORS.contains(name);
      at = token.end();
    }
    return Optional.empty();
  }

  private Optional<Cause> token(Matcher token, Deque<Boolean> calls, boolean afterName) {
    if (token.group("bean") != null) {
      calls.push(true);
      return blocks.isFunction(token.group("bean"), token.group("method"))
          ? Optional.empty()
          : Optional.of(Cause.of("function", token.group("bean") + "." + token.group("method")));
    }
    if (token.group("name") != null) {
      String name = token.group("name");
      return REFUSED_WORDS.contains(name) || blocks.find(name).isPresent()
          ? Optional.of(Cause.of("word", name))
          : Optional.empty();
    }
    if (token.group("text") != null && Boolean.TRUE.equals(calls.peek())) {
      String time = token.group("text").substring(1, token.group("text").length() - 1);
      return TimeRule.isWorkingTime(time)
          ? Optional.empty()
          : Optional.of(Cause.of("workingTime", time));
    }
    if (token.group("open") != null) {
      calls.push(false);
      return afterName ? Optional.of(Cause.of("call")) : Optional.empty();
    }
    if (token.group("close") != null) {
      return calls.poll() == null ? Optional.of(Cause.of("bracket")) : Optional.empty();
    }
    if (token.group("comma") != null && !Boolean.TRUE.equals(calls.peek())) {
      return Optional.of(Cause.of("sign", ","));
    }
    return Optional.empty();
  }

  static String shortened(String text) {
    return shortened(text, 80);
  }

  static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most) + "…";
  }
}
