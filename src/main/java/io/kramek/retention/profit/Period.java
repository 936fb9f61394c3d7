package io.kramek.retention.profit;

import io.kramek.shared.Problem;
import jakarta.annotation.Nullable;
import java.time.LocalDate;

/**
 * Days that are looked at, both included.
 *
 * @param from not after {@code to}
 */
record Period(LocalDate from, LocalDate to) {

  /** Before it nobody sold anything that is written down here. */
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  /**
   * What is asked for; what is left out makes it the twelve months that end today.
   *
   * @throws Problem {@code invalid} on {@code from} or {@code to}
   */
  static Period asked(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
    LocalDate last = to == null ? today : to;
    if (last.isBefore(EARLIEST) || last.isAfter(today)) {
      throw Problem.invalid(new Problem.Field("to", "outOfRange"));
    }
    LocalDate first = from == null ? last.minusYears(1).plusDays(1) : from;
    if (first.isBefore(EARLIEST) || first.isAfter(last)) {
      throw Problem.invalid(new Problem.Field("from", "outOfRange"));
    }
    return new Period(first, last);
  }
}
