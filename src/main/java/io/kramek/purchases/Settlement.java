package io.kramek.purchases;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What came back, or was paid, of a purchase.
 *
 * @param cost of returned goods, what they had cost us, if known; {@code null} of a payment
 */
record Settlement(String number, LocalDate day, BigDecimal amount, BigDecimal cost) {

  /** Whether it says the same as another; amounts compare as numbers. */
  boolean isSame(Settlement other) {
    return day.equals(other.day)
        && amount.compareTo(other.amount) == 0
        && (cost == null
            ? other.cost == null
            : other.cost != null && cost.compareTo(other.cost) == 0);
  }
}
