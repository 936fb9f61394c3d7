package io.kramek.retention.profit;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares, to a tenth of a percent. */
final class Percent {

  private Percent() {}

  /** A part of a whole; {@code null} where there is no whole. */
  static @Nullable BigDecimal of(BigDecimal part, BigDecimal whole) {
    return whole.signum() <= 0
        ? null
        : part.movePointRight(2).divide(whole, 1, RoundingMode.HALF_UP);
  }

  /** The same of counted things. */
  static @Nullable BigDecimal of(long part, long whole) {
    return of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
  }
}
