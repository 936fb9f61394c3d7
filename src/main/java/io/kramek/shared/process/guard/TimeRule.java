package io.kramek.shared.process.guard;

import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How short a time and how often again a model may say: never under a minute, never without end.
 */
final class TimeRule {

  private static final Duration SHORTEST = Duration.ofMinutes(1);

  /** What comes again without an end comes once an hour at most. */
  private static final Duration SHORTEST_WITHOUT_END = Duration.ofHours(1);

  private static final int MOST_TIMES = 1_000;
  private static final int MOST_TRIES = 10;
  private static final int SHORTEST_MEMORY = 1_825;

  private static final Pattern LENGTH =
      Pattern.compile(
          "P(?=.)((?:\\d{1,4}Y)?(?:\\d{1,4}M)?(?:\\d{1,4}W)?(?:\\d{1,5}D)?)(T(?=.)(?:\\d{1,6}H)?(?:\\d{1,7}M)?(?:\\d{1,9}S)?)?");
  private static final Pattern DATE =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2})?(\\.\\d{1,3})?(Z|[+-]\\d{2}:\\d{2})?)?");
  private static final Pattern CYCLE = Pattern.compile("R(\\d{0,6})/(P[^/]+)");
  private static final Pattern EXPRESSION =
      Pattern.compile("[$#]\\{\\s*(workingTime\\.after\\([^()]*\\)|[A-Za-z_]\\w*)\\s*}");
  private static final Pattern MEMORY = Pattern.compile("P?(\\d{1,6})D?");

  private TimeRule() {}

  /** What is wrong with a timer, if anything; an expression is somebody else's to check. */
  static Optional<Cause> timer(String element, String text) {
    String value = text.strip();
    return switch (element) {
      case "timeDuration" ->
          isLong(value, SHORTEST) ? Optional.empty() : Optional.of(Cause.of("timerShort", value));
      case "timeDate" ->
          DATE.matcher(value).matches()
              ? Optional.empty()
              : Optional.of(Cause.of("timerDate", value));
      default -> cycle(value);
    };
  }

  /** What is wrong with a day by which something is due, if anything: a date, or a length. */
  static Optional<Cause> due(String text) {
    String value = text.strip();
    return DATE.matcher(value).matches() || isLong(value, SHORTEST)
        ? Optional.empty()
        : Optional.of(Cause.of("timerDate", value));
  }

  /**
   * What is wrong with a timer that is written as an expression, if anything: a text in it would be
   * a time that nobody has checked.
   */
  static Optional<Cause> expression(String text) {
    return EXPRESSION.matcher(text.strip()).matches()
        ? Optional.empty()
        : Optional.of(Cause.of("timerExpression", ExpressionRule.shortened(text.strip())));
  }

  private static Optional<Cause> cycle(String value) {
    Matcher cycle = CYCLE.matcher(value);
    if (!cycle.matches()) {
      return Optional.of(Cause.of("timerCycle", value));
    }
    boolean endless = cycle.group(1).isEmpty();
    if (!isLong(cycle.group(2), endless ? SHORTEST_WITHOUT_END : SHORTEST)) {
      return Optional.of(Cause.of(endless ? "timerEndless" : "timerOften", value));
    }
    return !endless && Integer.parseInt(cycle.group(1)) > MOST_TIMES
        ? Optional.of(Cause.of("timerTimes", MOST_TIMES, value))
        : Optional.empty();
  }

  /** What is wrong with how often a failed step is tried again. */
  static Optional<Cause> retries(String text) {
    String value = text.strip();
    Matcher cycle = CYCLE.matcher(value);
    boolean right;
    if (cycle.matches()) {
      right =
          !cycle.group(1).isEmpty()
              && Integer.parseInt(cycle.group(1)) <= MOST_TRIES
              && isLong(cycle.group(2), SHORTEST);
    } else {
      String[] pauses = value.split(",", -1);
      right = pauses.length <= MOST_TRIES;
      for (String pause : pauses) {
        right = right && isLong(pause.strip(), SHORTEST);
      }
    }
    return right ? Optional.empty() : Optional.of(Cause.of("retries", MOST_TRIES, value));
  }

  /** What is wrong with how long it is remembered what was done. */
  static Optional<Cause> memory(String value) {
    Matcher days = MEMORY.matcher(value);
    return days.matches() && Integer.parseInt(days.group(1)) >= SHORTEST_MEMORY
        ? Optional.empty()
        : Optional.of(Cause.of("memory", SHORTEST_MEMORY, value));
  }

  /** Whether a length of working time is a minute at least. */
  static boolean isWorkingTime(String value) {
    return value.matches("P(\\d{1,4}D)?(T(\\d{1,6}H)?(\\d{1,7}M)?(\\d{1,9}S)?)?")
        && isLong(value, SHORTEST);
  }

  private static boolean isLong(String value, Duration shortest) {
    Matcher length = LENGTH.matcher(value);
    if (!length.matches()) {
      return false;
    }
    try {
      Period days = length.group(1).isEmpty() ? Period.ZERO : Period.parse("P" + length.group(1));
      Duration time =
          length.group(2) == null ? Duration.ZERO : Duration.parse("P" + length.group(2));
      return Duration.ofDays(days.toTotalMonths() * 30 + days.getDays())
              .plus(time)
              .compareTo(shortest)
          >= 0;
    } catch (DateTimeParseException | ArithmeticException e) {
      return false;
    }
  }
}
