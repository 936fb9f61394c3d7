package io.kramek.studio.process.release;

import io.kramek.studio.ReleaseKpis;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the history of processes tells. */
@Component
class EngineKpis implements ReleaseKpis {

  private static final String STAGE_DAYS = "STAGE_DAYS";
  private static final String LATE_TASKS = "LATE_TASKS";
  private static final String APPROVALS_PER_WEEK = "APPROVALS_PER_WEEK";

  private final JdbcClient jdbc;

  EngineKpis(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Kpi> kpis() {
    return List.of(
        new Kpi(STAGE_DAYS, Unit.DAYS, true),
        new Kpi(LATE_TASKS, Unit.PERCENT, true),
        new Kpi(APPROVALS_PER_WEEK, Unit.PER_WEEK, true));
  }

  @Override
  public Optional<BigDecimal> value(String code, Instant from, Instant to) {
    return jdbc.sql(
            switch (code) {
              case STAGE_DAYS ->
                  """
                  select percentile_cont(0.5) within group (order by extract(epoch from end_time_ - start_time_)) / 86400
                  from engine.act_hi_actinst
                  where act_id_ like 'stage\\_%' and end_time_ >= :from::timestamp and end_time_ < :to::timestamp
                  """;
              case LATE_TASKS ->
                  """
                  select 100.0 * count(*) filter (where end_time_ > due_date_) / nullif(count(*), 0)
                  from engine.act_hi_taskinst
                  where due_date_ is not null and end_time_ >= :from::timestamp and end_time_ < :to::timestamp
                  """;
              default ->
                  """
                  select count(*) * 604800.0 / extract(epoch from (:to::timestamp - :from::timestamp))
                  from engine.act_hi_procinst
                  where proc_def_key_ = 'approval' and start_time_ >= :from::timestamp and start_time_ < :to::timestamp
                  """;
            })
        .param("from", Timestamp.from(from))
        .param("to", Timestamp.from(to))
        .query((row, n) -> Optional.ofNullable(row.getBigDecimal(1)))
        .single()
        .map(value -> value.setScale(2, RoundingMode.HALF_UP));
  }
}
