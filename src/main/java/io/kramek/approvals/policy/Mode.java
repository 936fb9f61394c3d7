package io.kramek.approvals.policy;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How those who are asked on one level agree: {@code any} (whoever decides first decides for all),
 * {@code all}, {@code 2 of 3}, or {@code sequence} (all of them, one after the other).
 *
 * @param some how many must agree, where it is a number
 */
public record Mode(Kind kind, int some) {

  /** The four ways. */
  public enum Kind {
    ANY,
    ALL,
    SOME,
    SEQUENCE
  }

  private static final Pattern SOME = Pattern.compile("([1-9]\\d?)\\s+of\\s+([1-9]\\d?)");

  /** Reads what a row says. */
  public static Optional<Mode> parse(String text) {
    String word = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    Matcher some = SOME.matcher(word);
    if (some.matches()) {
      int needed = Integer.parseInt(some.group(1));
      boolean possible = needed <= Integer.parseInt(some.group(2));
      return possible ? Optional.of(new Mode(Kind.SOME, needed)) : Optional.empty();
    }
    return switch (word) {
      case "", "any" -> Optional.of(new Mode(Kind.ANY, 1));
      case "all" -> Optional.of(new Mode(Kind.ALL, 0));
      case "sequence" -> Optional.of(new Mode(Kind.SEQUENCE, 0));
      default -> Optional.empty();
    };
  }

  /** The same; what cannot be understood means the strictest, that all must agree. */
  public static Mode read(String text) {
    return parse(text).orElse(new Mode(Kind.ALL, 0));
  }

  /** How many of those who are asked must agree. */
  public int needed(int asked) {
    return switch (kind) {
      case ANY -> 1;
      case ALL, SEQUENCE -> asked;
      case SOME -> Math.min(some, asked);
    };
  }
}
