package io.kramek.retention.cases;

import io.kramek.identity.Visibility;
import io.kramek.retention.CompanyDay;
import io.kramek.retention.HouseCurrency;
import io.kramek.shared.Money;
import io.kramek.shared.SubjectRef;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What effort brings: of the cases of a time, by effort, how many customers bought again within the
 * days that count as saved, and what they and their keeping came to; beside those who were held
 * out.
 */
@Service
@Transactional(readOnly = true)
public class EffortResults {

  /**
   * The cases of one effort.
   *
   * @param heldOut whether they were left alone, to compare with
   * @param cases whose days are over
   * @param running whose days are not over: not counted
   * @param saved customers who bought again and have not given all of it back
   * @param margin of what they bought and kept, as far as its cost is known
   */
  @Schema(name = "EffortResultRow")
  public record ResultRow(
      int effort,
      boolean heldOut,
      boolean complained,
      long cases,
      long running,
      long saved,
      @Nullable BigDecimal savedPercent,
      Money spent,
      Money margin,
      @Nullable Money marginPerCase) {}

  /** The table, and the days after which a customer who has not bought is lost. */
  @Schema(name = "EffortResults")
  public record Results(LocalDate from, LocalDate to, int savedDays, List<ResultRow> rows) {}

  private final JdbcClient jdbc;
  private final Visibility visibility;
  private final RetentionSettings settings;
  private final HouseCurrency currency;
  private final CompanyDay day;

  EffortResults(
      JdbcClient jdbc,
      Visibility visibility,
      RetentionSettings settings,
      HouseCurrency currency,
      CompanyDay day) {
    this.jdbc = jdbc;
    this.visibility = visibility;
    this.settings = settings;
    this.currency = currency;
    this.day = day;
  }

  /**
   * The results of the cases that were opened in a time.
   *
   * @param from first day, or {@code null} for a year ago
   * @param to last day, or {@code null} for today
   */
  public Results of(LocalDate from, LocalDate to) {
    LocalDate today = day.today();
    LocalDate last = to == null ? today : to;
    LocalDate first = from == null ? last.minusYears(1) : from;
    int days = settings.now().savedDays();
    List<ResultRow> rows =
        jdbc.sql(
                """
            select r.first_effort, r.held_out, r.complained, count(*) filter (where r.ripe) cases,
              count(*) filter (where not r.ripe) running, count(*) filter (where r.ripe and b.purchases > 0) saved,
              coalesce(sum(r.spent) filter (where r.ripe), 0) spent, coalesce(sum(b.margin) filter (where r.ripe), 0) margin
            from (select r.*, r.opened_on + :days <= :today ripe from (
                select r.*, (r.opened_at at time zone :zone)::date opened_on, exists (select 1 from retention_sign s
                  where s.case_id = r.id and s.position = 0 and s.kind = 'COMPLAINT') complained
                from retention_case r) r
                where r.first_effort is not null and r.result is distinct from 'CUSTOMER_GONE'
                  and r.opened_on between :from and :to
                  and not exists (select 1 from retention_case e where e.customer_id = r.customer_id
                    and e.first_effort is not null and e.opened_at < r.opened_at
                    and e.opened_at > r.opened_at - make_interval(days => :days)) and %s) r
              cross join lateral (select count(*) filter (where g.amount is null or g.amount < p.amount) purchases,
                  sum(case when g.cost_unknown is not true
                    then (p.amount - coalesce(g.amount, 0) - p.cost + coalesce(g.cost, 0)) * p.rate end) margin
                from purchase p left join lateral (
                  select sum(b.amount) amount, sum(b.cost) cost, bool_or(b.cost is null) cost_unknown
                  from purchase_given_back b where b.purchase_id = p.id and b.returned_on <= :today) g on true
                where p.customer_id = r.customer_id and p.recorded_at > r.opened_at
                  and p.bought_on between r.opened_on and r.opened_on + :days) b
            group by 1, 2, 3 order by r.first_effort desc, r.complained, r.held_out
            """
                    .formatted(visibility.of("r", SubjectRef.RETENTION_CASE)))
            .params(visibility.parameters())
            .param("days", days)
            .param("today", today)
            .param("zone", day.zone().getId())
            .param("from", first)
            .param("to", last)
            .query(
                (row, n) ->
                    row(
                        row.getInt("first_effort"),
                        row.getBoolean("held_out"),
                        row.getBoolean("complained"),
                        row.getLong("cases"),
                        row.getLong("running"),
                        row.getLong("saved"),
                        row.getBigDecimal("spent"),
                        row.getBigDecimal("margin")))
            .list();
    return new Results(first, last, days, rows);
  }

  private ResultRow row(
      int effort,
      boolean heldOut,
      boolean complained,
      long cases,
      long running,
      long saved,
      BigDecimal spent,
      BigDecimal margin) {
    BigDecimal of = BigDecimal.valueOf(Math.max(1, cases));
    return new ResultRow(
        effort,
        heldOut,
        complained,
        cases,
        running,
        saved,
        cases == 0 ? null : BigDecimal.valueOf(saved * 100).divide(of, 1, RoundingMode.HALF_UP),
        Money.rounded(spent, currency.code()),
        Money.rounded(margin, currency.code()),
        cases == 0
            ? null
            : Money.rounded(
                margin.subtract(spent).divide(of, 2, RoundingMode.HALF_UP), currency.code()));
  }
}
