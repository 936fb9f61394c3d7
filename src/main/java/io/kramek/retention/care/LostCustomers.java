package io.kramek.retention.care;

import io.kramek.customers.CustomerId;
import io.kramek.identity.PersonName;
import io.kramek.identity.Visibility;
import io.kramek.retention.CustomerFacts;
import io.kramek.retention.HouseCurrency;
import io.kramek.retention.LedgerSql;
import io.kramek.retention.care.WinBacks.CandidateRow;
import io.kramek.retention.care.WinBacks.LossReason;
import io.kramek.retention.cases.Approach;
import io.kramek.retention.cases.ContactLimits;
import io.kramek.shared.Money;
import io.kramek.shared.Paged;
import io.kramek.shared.SubjectRef;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds lost customers who are worth winning back, and keeps the list of them. */
@Repository
class LostCustomers {

  /** The decision that tells why, and what the table that decides calls its answer. */
  static final String LOSS_REASON = "lossReason";

  /** Who gave up on a customer does not begin anew for a year. */
  private static final String FREE =
      """
      not exists (select 1 from win_back w where w.customer_id = k.customer_id and w.opened_on > :asOf::date - 365)
        and %s"""
          .formatted(Approach.free("k.customer_id"));

  private final JdbcClient jdbc;
  private final Visibility visibility;
  private final HouseCurrency currency;
  private final ManyCustomers many;
  private final ContactLimits limits;
  private final Clock clock;

  LostCustomers(
      JdbcClient jdbc,
      Visibility visibility,
      HouseCurrency currency,
      ManyCustomers many,
      ContactLimits limits,
      Clock clock) {
    this.jdbc = jdbc;
    this.visibility = visibility;
    this.currency = currency;
    this.many = many;
    this.limits = limits;
    this.clock = clock;
  }

  /** Keeps who is worth winning back on a day. */
  void find(LocalDate asOf) {
    Decided loss =
        many.decide(
            LOSS_REASON,
            many.rows(
                List.of(LOSS_REASON, WinBacks.DECISION),
                List.of(LOSS_REASON),
                List.of("recencyDays"),
                ", f.revenue total",
                "f.customer_id is not null",
                asOf),
            "loss");
    String reasoned =
        "(select y.*, coalesce(%s, 'UNKNOWN') \"%s\" from %s y%s)"
            .formatted(
                loss.result("reason"), LOSS_REASON, loss.rows().sql(), CustomerFacts.ONCE_A_ROW);
    Decided decided = many.decide(WinBacks.DECISION, loss.rows().with(reasoned), "rule");
    jdbc.sql("delete from win_back_candidate").update();
    jdbc.sql(
            """
            with last_time as materialized %s,
            told as materialized (
              select k.*, %s result, %s loss_result, l.result last_result,
                coalesce(%s, false) worth_it
              from %s k left join last_time l on l.customer_id = k.customer_id
              where (l.result is not null or (k.rule > 0 and %s)) and %s),
            entered as (%s),
            reasons as (%s)
            insert into win_back_candidate (customer_id, loss_reason, offer, actor, reason, revenue, recency_days)
            select k.customer_id, k."lossReason", %s, %s, %s, k.total, k."recencyDays"::int from told k
            where k.rule > 0 and k.worth_it
            """
                .formatted(
                    LedgerSql.last(WinBacks.DECISION, ""),
                    decided.all(),
                    loss.all(),
                    decided.result("worthIt"),
                    decided.rows().sql(),
                    decided.result("worthIt"),
                    FREE,
                    entered(WinBacks.DECISION, decided, "t.last_result", "t.result", "told t"),
                    entered(
                        LOSS_REASON,
                        loss,
                        "l.result",
                        "t.loss_result",
                        "told t left join "
                            + LedgerSql.last(LOSS_REASON, "")
                            + " l on l.customer_id = t.customer_id"),
                    decided.result("offer"),
                    decided.result("actor"),
                    decided.result("reason")))
        .params(decided.rows().parameters())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /**
   * Enters what is another decision than the last one. Of somebody who was never worth it and is
   * not now, nothing is entered.
   */
  private String entered(
      String decision, Decided decided, String last, String result, String source) {
    return LedgerSql.insert(
        decision,
        String.valueOf(decided.version()),
        "array_remove(array[" + decided.rule() + "], 0)",
        result,
        LedgerSql.facts(many.asks(decision)),
        "from " + source + " where " + last + " is distinct from " + result);
  }

  /** The greatest of them who were not written to, called and visited often enough already. */
  List<CustomerId> best(int most) {
    return jdbc.sql(
            "select k.customer_id from win_back_candidate k where %s order by k.revenue desc, k.customer_id limit :most"
                .formatted(ContactLimits.room("k.customer_id")))
        .param("most", most)
        .params(limits.parameters())
        .query((row, n) -> new CustomerId(row.getObject("customer_id", UUID.class)))
        .list();
  }

  Paged<CandidateRow> candidates(Paged.Request page) {
    String from =
        """
        from win_back_candidate k join customer c on c.id = k.customer_id left join customer_value v on v.customer_id = c.id
          left join app_user u on u.id = c.owner_id where %s
        """
            .formatted(visibility.of("c", SubjectRef.CUSTOMER));
    long total =
        jdbc.sql("select count(*) " + from)
            .params(visibility.parameters())
            .query(Long.class)
            .single();
    List<CandidateRow> rows =
        jdbc.sql(
                "select k.*, c.name, v.tier, u.id owner_id, u.name owner_name "
                    + from
                    + " order by k.revenue desc, k.customer_id limit :limit offset :offset")
            .params(visibility.parameters())
            .param("limit", page.size())
            .param("offset", page.offset())
            .query((row, n) -> candidate(row))
            .list();
    return Paged.of(rows, page, total);
  }

  /** Those of some customers that whoever asks may see. */
  List<CustomerId> visible(List<CustomerId> customers) {
    return jdbc.sql(
            "select c.id from customer c where c.id = any(:chosen) and "
                + visibility.of("c", SubjectRef.CUSTOMER))
        .params(visibility.parameters())
        .param("chosen", customers.stream().map(CustomerId::value).toArray(UUID[]::new))
        .query((row, n) -> new CustomerId(row.getObject("id", UUID.class)))
        .list();
  }

  private CandidateRow candidate(ResultSet row) throws SQLException {
    return new CandidateRow(
        row.getObject("customer_id", UUID.class),
        row.getString("name"),
        PersonName.ofNullable(row.getObject("owner_id", UUID.class), row.getString("owner_name")),
        row.getString("tier"),
        LossReason.valueOf(row.getString("loss_reason")),
        row.getString("offer"),
        row.getString("actor"),
        row.getString("reason"),
        money(row.getBigDecimal("revenue")),
        row.getObject("recency_days", Integer.class));
  }

  private Money money(BigDecimal amount) {
    return Money.rounded(amount, currency.code());
  }
}
