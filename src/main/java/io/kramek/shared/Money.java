package io.kramek.shared;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount in a currency, kept to the currency's smallest unit.
 *
 * @param amount scaled as the currency is counted, two places for most; text in JSON, where a
 *     number would be read as floating point
 * @param currency ISO 4217 code
 */
public record Money(
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String currency) {

  /** Refuses what is not a currency or is finer than its smallest unit. */
  public Money {
    int digits = digits(currency);
    if (amount.stripTrailingZeros().scale() > digits) {
      throw new IllegalArgumentException(
          amount + " is finer than the smallest unit of " + currency);
    }
    amount = amount.setScale(digits, RoundingMode.UNNECESSARY);
  }

  /** Whole units of a currency. */
  public static Money of(long amount, String currency) {
    return new Money(BigDecimal.valueOf(amount), currency);
  }

  /** Rounds half up to the smallest unit of the currency, as invoices do. */
  public static Money rounded(BigDecimal amount, String currency) {
    return new Money(amount.setScale(digits(currency), RoundingMode.HALF_UP), currency);
  }

  /** Nothing, in a currency. */
  public static Money zero(String currency) {
    return of(0, currency);
  }

  /** The sum; both must be of one currency. */
  public Money plus(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(currency + " cannot be added to " + other.currency);
    }
    return new Money(amount.add(other.amount), currency);
  }

  /** The amount times a factor, rounded half up. */
  public Money times(BigDecimal factor) {
    return rounded(amount.multiply(factor), currency);
  }

  /** The amount in the smallest unit, as process variables carry it. */
  public long minorUnits() {
    return amount.movePointRight(digits(currency)).longValueExact();
  }

  private static int digits(String currency) {
    return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
  }
}
