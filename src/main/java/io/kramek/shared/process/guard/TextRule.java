package io.kramek.shared.process.guard;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people read of a model: plain words. They are shown as such everywhere; a text that could be
 * taken for more is refused all the same.
 */
final class TextRule {

  private static final int LONGEST = 4_000;
  private static final Pattern MARKUP = Pattern.compile("<\\s*[A-Za-z/!?]|\\{\\{|&#");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(javascript|vbscript|data)\\s*:\\s*\\S*[(/;,]");

  /** Characters that show a text otherwise than it is: directions, invisible ones, controls. */
  private static final Pattern DECEPTIVE =
      Pattern.compile("[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]");

  private TextRule() {}

  /** What is wrong with a text, if anything. */
  static Optional<Cause> check(String text) {
    if (text.length() > LONGEST) {
      return Optional.of(Cause.of("textLong", LONGEST));
    }
    if (ExpressionRule.isExpression(text)) {
      return Optional.of(Cause.of("textExpression"));
    }
    if (MARKUP.matcher(text).find() || ADDRESS.matcher(text).find()) {
      return Optional.of(Cause.of("textMarkup", ExpressionRule.shortened(text)));
    }
    return deceptive(text) ? Optional.of(Cause.of("textHidden")) : Optional.empty();
  }

  /** Whether a text looks otherwise than it is. */
  static boolean deceptive(String text) {
    return DECEPTIVE.matcher(text).find()
        || text.chars().anyMatch(sign -> sign < ' ' && !Character.isWhitespace(sign));
  }
}
