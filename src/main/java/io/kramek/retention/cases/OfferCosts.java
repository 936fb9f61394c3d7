package io.kramek.retention.cases;

import io.kramek.customers.CustomerId;
import io.kramek.retention.CompanyDay;
import io.kramek.retention.CustomerFacts;
import io.kramek.retention.HouseCurrency;
import io.kramek.retention.cases.RetentionCases.Draft;
import io.kramek.retention.cases.RetentionCases.OfferKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What a discount costs us: its share of what the customer buys at once. Whoever offers it may
 * expect more, never less.
 */
@Component
class OfferCosts {

  /** No offer costs more, and the books hold no more. */
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

  private final CustomerFacts facts;
  private final OpenCases openCases;
  private final HouseCurrency currency;
  private final CompanyDay day;

  OfferCosts(CustomerFacts facts, OpenCases openCases, HouseCurrency currency, CompanyDay day) {
    this.facts = facts;
    this.openCases = openCases;
    this.currency = currency;
    this.day = day;
  }

  /** What is known of a customer; nothing of one who was erased. */
  Map<String, Object> known(CustomerId customer) {
    return openCases.exists(customer) ? facts.of(customer, day.today()) : Map.of();
  }

  /** What the customer buys at once, on average of twelve months; 0 where nobody knows. */
  BigDecimal averagePurchase(Map<String, Object> known) {
    if (known.get("revenue12") instanceof BigDecimal revenue
        && known.get("purchases12") instanceof BigDecimal purchases
        && purchases.signum() > 0) {
      return currency
          .ofMinorUnits(revenue.longValueExact())
          .amount()
          .divide(purchases, 2, RoundingMode.HALF_UP)
          .max(BigDecimal.ZERO);
    }
    return BigDecimal.ZERO;
  }

  /** A share of the customer's average purchase. */
  BigDecimal discount(Map<String, Object> known, BigDecimal percent) {
    return averagePurchase(known)
        .multiply(percent)
        .divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
  }

  /** Whether an amount is one that an offer may cost: in whole smallest units, up to a limit. */
  boolean inRange(BigDecimal cost) {
    return cost.signum() >= 0
        && cost.compareTo(MOST) <= 0
        && cost.multiply(BigDecimal.valueOf(currency.minorUnits())).stripTrailingZeros().scale()
            <= 0;
  }

  /** The offer with what it costs at least, whatever whoever makes it thinks. */
  Draft atLeast(CustomerId customer, Draft draft) {
    if (draft.kind() != OfferKind.DISCOUNT) {
      return draft;
    }
    BigDecimal counted = discount(known(customer), draft.percent());
    return draft.costing(draft.cost() == null ? counted : counted.max(draft.cost()));
  }
}
