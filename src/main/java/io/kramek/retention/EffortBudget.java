package io.kramek.retention;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What may be spent to keep a customer: a share of the margin that is expected of them, and never
 * more than a ceiling; both as the table of efforts says. In units of the company's currency.
 */
@Component
public class EffortBudget {

  /** What the table calls the share. */
  public static final String PERCENT = "budgetPercent";

  /** What the table calls the ceiling. */
  public static final String CEILING = "budgetCeiling";

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final HouseCurrency currency;

  EffortBudget(HouseCurrency currency) {
    this.currency = currency;
  }

  /**
   * The margin of twelve months times the probability that the customer is still one.
   *
   * @return {@code null} where nobody knows the margin
   */
  @Nullable
  public BigDecimal expectedMargin(Map<String, Object> facts) {
    if (!(facts.get(Fact.MARGIN_12.key()) instanceof BigDecimal units)) {
      return null;
    }
    BigDecimal margin =
        currency.ofMinorUnits(units.setScale(0, RoundingMode.HALF_UP).longValueExact()).amount();
    return facts.get(Fact.ACTIVE_PERCENT.key()) instanceof BigDecimal active
        ? margin.multiply(active).divide(HUNDRED, 2, RoundingMode.HALF_UP)
        : margin;
  }

  /**
   * The budget. Where no margin is known the ceiling alone holds.
   *
   * @param result what the table said
   */
  public BigDecimal of(@Nullable BigDecimal expectedMargin, Map<String, Object> result) {
    BigDecimal ceiling = number(result.get(CEILING));
    return expectedMargin == null
        ? ceiling
        : expectedMargin
            .max(BigDecimal.ZERO)
            .multiply(number(result.get(PERCENT)))
            .divide(HUNDRED, 2, RoundingMode.DOWN)
            .min(ceiling);
  }

  private static BigDecimal number(@Nullable Object value) {
    return value == null ? BigDecimal.ZERO : new BigDecimal(value.toString());
  }
}
