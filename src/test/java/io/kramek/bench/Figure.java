package io.kramek.bench;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * One measured number beside what it is measured against.
 *
 * @param baseline the same thing done the way it is compared with, in the same run; {@code null}
 *     where the target is a number of its own
 * @param target what must be reached; {@code null} where the number is only reported
 */
@JsonPropertyOrder({"name", "value", "unit", "baseline", "target", "ok"})
record Figure(
    String name, BigDecimal value, String unit, BigDecimal baseline, String target, boolean ok) {

  /** A number that nothing is asked of. */
  static Figure reported(String name, double value, String unit) {
    return new Figure(name, rounded(value), unit, null, null, true);
  }

  static Figure atMost(String name, double value, String unit, double limit) {
    return new Figure(name, rounded(value), unit, null, "<=" + plain(limit), value <= limit);
  }

  static Figure atLeast(String name, double value, String unit, double limit) {
    return new Figure(name, rounded(value), unit, null, ">=" + plain(limit), value >= limit);
  }

  /** A number that may be at most so many times its baseline. */
  static Figure atMostTimes(
      String name, double value, String unit, double baseline, double factor) {
    return new Figure(
        name,
        rounded(value),
        unit,
        rounded(baseline),
        "<=" + plain(factor) + "x",
        value <= factor * baseline);
  }

  /** A number beside its baseline, with nothing asked. */
  static Figure compared(String name, double value, String unit, double baseline) {
    return new Figure(name, rounded(value), unit, rounded(baseline), null, true);
  }

  String line() {
    return "BENCH name=%s value=%s unit=%s baseline=%s target=%s ok=%s"
        .formatted(name, value.toPlainString(), unit, text(baseline), text(target), ok);
  }

  private static String text(Object part) {
    return part == null
        ? "-"
        : part instanceof BigDecimal number ? number.toPlainString() : part.toString();
  }

  private static BigDecimal rounded(double number) {
    return BigDecimal.valueOf(number).round(new MathContext(4)).stripTrailingZeros();
  }

  private static String plain(double number) {
    return rounded(number).toPlainString();
  }
}
