package io.kramek.retention;

import io.kramek.decisions.Reach.Way;
import io.kramek.retention.Fact.Unit;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How facts may change, for those who ask what a customer would have to do differently. */
final class FactWays {

  /** Nobody changes these by buying, paying or talking otherwise; or they only sum up others. */
  private static final Set<Fact> GIVEN =
      EnumSet.of(
          Fact.TENURE_DAYS,
          Fact.EMPLOYEES,
          Fact.INDUSTRY,
          Fact.TIER,
          Fact.ACTIVE_PERCENT,
          Fact.EXPECTED_PURCHASES_12,
          Fact.INTERVAL_DAYS,
          Fact.IRREGULARITY);

  /** Another purchase or conversation brings these down; waiting brings them up by itself. */
  private static final Set<Fact> FALLING =
      EnumSet.of(Fact.RECENCY_DAYS, Fact.INTERVALS_SILENT, Fact.CONTACT_DAYS);

  /** What was ever bought stays bought. */
  private static final Set<Fact> RISING =
      EnumSet.of(Fact.PURCHASES, Fact.REVENUE, Fact.SERIES_BOUGHT);

  private static final Set<Fact> BELOW_ZERO =
      EnumSet.of(Fact.REVENUE_CHANGE, Fact.MARGIN_12, Fact.MARGIN_PERCENT_12);

  /** By the names that tables use. */
  static final Map<String, Way> ALL =
      Arrays.stream(Fact.values())
          .filter(fact -> !GIVEN.contains(fact))
          .collect(Collectors.toMap(Fact::key, FactWays::way));

  private FactWays() {}

  private static Way way(Fact fact) {
    return new Way(
        step(fact.unit()),
        !RISING.contains(fact),
        !FALLING.contains(fact),
        BELOW_ZERO.contains(fact) ? null : BigDecimal.ZERO);
  }

  private static BigDecimal step(Unit unit) {
    return switch (unit) {
      case PERCENT -> new BigDecimal("0.1");
      case RATIO, HOURS -> new BigDecimal("0.01");
      default -> BigDecimal.ONE;
    };
  }
}
