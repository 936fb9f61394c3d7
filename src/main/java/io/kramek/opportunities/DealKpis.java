package io.kramek.opportunities;

import io.kramek.studio.ReleaseKpis;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a new way of selling may be expected to improve. */
@Component
class DealKpis implements ReleaseKpis {

  private static final String WIN_RATE = "WIN_RATE";
  private static final String SALES_CYCLE_DAYS = "SALES_CYCLE_DAYS";

  private final JdbcClient jdbc;

  DealKpis(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Kpi> kpis() {
    return List.of(
        new Kpi(WIN_RATE, Unit.PERCENT, false), new Kpi(SALES_CYCLE_DAYS, Unit.DAYS, true));
  }

  /** Of the deals that were closed in the time; how long it took, of those that were won. */
  @Override
  public Optional<BigDecimal> value(String code, Instant from, Instant to) {
    String counted =
        code.equals(WIN_RATE)
            ? "100.0 * count(*) filter (where status = 'WON') / nullif(count(*), 0)"
            : """
              percentile_cont(0.5) within group (order by extract(epoch from closed_at - created_at))
                filter (where status = 'WON') / 86400""";
    return jdbc.sql(
            "select "
                + counted
                + " from opportunity where status <> 'OPEN' and closed_at >= ? and closed_at < ?")
        .params(from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC))
        .query((row, n) -> Optional.ofNullable(row.getBigDecimal(1)))
        .single()
        .map(value -> value.setScale(2, RoundingMode.HALF_UP));
  }
}
