package io.kramek.retention.whatif;

import io.kramek.shared.Money;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What keeping customers would ask for by a changed table of tiers: the cases that a tier's
 * customers had, applied to as many customers as the tier would have.
 *
 * @param from the first day whose cases were counted; {@code to} the last
 * @param now over the tiers of which something is known; {@code null} where there is none
 * @param tiers in their order
 * @param signals what the cases began with, over all tiers of which something is known
 */
public record CaseLoad(
    LocalDate from,
    LocalDate to,
    @Nullable ExpectedLoad now,
    @Nullable ExpectedLoad then,
    List<TierLoad> tiers,
    List<SignalLoad> signals) {

  /**
   * What is to be expected.
   *
   * @param casesPerWeek customers who may leave, whether or not they are worth keeping
   * @param budget of twelve months, for those worth it
   */
  public record ExpectedLoad(BigDecimal casesPerWeek, Money budget) {}

  /**
   * One tier.
   *
   * @param cases that its customers had
   * @param budgetPerCase over all its cases; {@code null} where there was none
   * @param now {@code null} where it has no customer, or none of them had a case: then nobody knows
   */
  public record TierLoad(
      String tier,
      long customersNow,
      long customersThen,
      long cases,
      @Nullable Money budgetPerCase,
      @Nullable ExpectedLoad now,
      @Nullable ExpectedLoad then) {}

  /** One kind of signal. */
  public record SignalLoad(String signal, long cases, ExpectedLoad now, ExpectedLoad then) {}
}
