package io.kramek.purchases;

import io.kramek.shared.Problem;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** Judges amounts before they become money. */
final class Amounts {

  /** As much as the database keeps. */
  private static final BigDecimal LIMIT = BigDecimal.TEN.pow(15);

  private Amounts() {}

  /** What keeps a number from being an amount of a currency; of nothing nothing is said. */
  static Optional<Problem.Field> flaw(String field, BigDecimal amount, String currency) {
    if (amount == null) {
      return Optional.empty();
    }
    if (amount.signum() < 0) {
      return Optional.of(new Problem.Field(field, "belowZero"));
    }
    if (amount.compareTo(LIMIT) >= 0) {
      return Optional.of(new Problem.Field(field, "outOfRange"));
    }
    int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    return amount.stripTrailingZeros().scale() > digits
        ? Optional.of(new Problem.Field(field, "tooFine"))
        : Optional.empty();
  }
}
