package io.kramek.studio;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a module can count that a release may be expected to improve. */
public interface ReleaseKpis {

  /** In what it is counted. */
  enum Unit {
    PERCENT,
    DAYS,
    PER_WEEK
  }

  /**
   * Something that can be counted.
   *
   * @param code its words are {@code releases:kpi.CODE}
   * @param lessIsBetter whether it is better the smaller it is
   */
  record Kpi(String code, Unit unit, boolean lessIsBetter) {}

  /** What the module can count. */
  List<Kpi> kpis();

  /** How it was in a time; empty where there was nothing to count. */
  Optional<BigDecimal> value(String code, Instant from, Instant to);
}
