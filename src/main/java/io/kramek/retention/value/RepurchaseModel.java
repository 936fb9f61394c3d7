package io.kramek.retention.value;

import io.kramek.retention.value.BgNbd.Fit;
import io.kramek.retention.value.BgNbd.History;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fits the model to what customers have bought, and keeps its parameters. */
@Component
public class RepurchaseModel {

  /** Fewer customers who came again say more about chance than about customers. */
  private static final int FEWEST = 50;

  /** Of more customers than this, every second, third, … is looked at. */
  private static final int MOST = 100_000;

  /** Time alone moves the estimates slowly. */
  private static final int DAYS = 28;

  private static final double WEEK = 7;
  private static final int DIGITS = 6;

  private record Base(long customers, long returned, long visits) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  RepurchaseModel(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Fits the model to the facts as they are counted, if they have moved since it was last fitted,
   * or that was long ago.
   *
   * @return whether it was fitted
   */
  public boolean fit(LocalDate asOf) {
    Base base = base(asOf);
    if (base.returned() < FEWEST || isFitted(base, asOf)) {
      return false;
    }
    keep(BgNbd.fit(histories(asOf, 1 + base.customers() / MOST)), base, asOf);
    return true;
  }

  private Base base(LocalDate asOf) {
    return jdbc.sql(
            """
            select count(*) customers, count(*) filter (where purchase_days > 1) returned,
              coalesce(sum(purchase_days), 0) visits
            from customer_facts where first_purchase_on <= ?
            """)
        .param(asOf)
        .query(Base.class)
        .single();
  }

  private boolean isFitted(Base base, LocalDate asOf) {
    return jdbc.sql(
            """
            select exists (select 1 from (
              select * from repurchase_model where fitted_on <= :asOf order by fitted_on desc limit 1) last
            where last.fitted_on > :asOf::date - :days and last.customers = :customers and last.visits = :visits)
            """)
        .param("asOf", asOf)
        .param("days", DAYS)
        .param("customers", base.customers())
        .param("visits", base.visits())
        .query(Boolean.class)
        .single();
  }

  private List<History> histories(LocalDate asOf, long every) {
    return jdbc.sql(
            """
            select purchase_days - 1 repeats, last_purchase_on - first_purchase_on recent,
              :asOf::date - first_purchase_on observed, count(*) customers
            from customer_facts
            where first_purchase_on <= :asOf
              and (:every = 1 or abs(hashtext(customer_id::text)::bigint) % :every = 0)
            group by 1, 2, 3
            order by 1, 2, 3
            """)
        .param("asOf", asOf)
        .param("every", every)
        .query(
            (row, n) ->
                new History(
                    row.getInt("repeats"),
                    row.getInt("recent") / WEEK,
                    row.getInt("observed") / WEEK,
                    row.getLong("customers")))
        .list();
  }

  private void keep(Fit fit, Base base, LocalDate asOf) {
    BgNbd model = fit.model();
    jdbc.sql(
            """
            insert into repurchase_model
              (fitted_on, r, alpha, a, b, customers, visits, log_likelihood, fitted_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (fitted_on) do update set r = excluded.r, alpha = excluded.alpha, a = excluded.a,
              b = excluded.b, customers = excluded.customers, visits = excluded.visits,
              log_likelihood = excluded.log_likelihood, fitted_at = excluded.fitted_at
            """)
        .params(
            asOf,
            rounded(model.r(), DIGITS),
            rounded(model.alpha(), DIGITS),
            rounded(model.a(), DIGITS),
            rounded(model.b(), DIGITS),
            base.customers(),
            base.visits(),
            rounded(fit.logLikelihood(), 4),
            Timestamp.from(clock.instant()))
        .update();
  }

  private static BigDecimal rounded(double value, int digits) {
    return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
  }
}
