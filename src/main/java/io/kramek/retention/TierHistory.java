package io.kramek.retention;

import io.kramek.customers.CustomerId;
import io.kramek.identity.PersonName;
import io.kramek.retention.DecisionLedger.Cause;
import io.kramek.retention.ValueCards.ValueEntry;
import jakarta.annotation.Nullable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was decided about one customer. */
@Repository
class TierHistory {

  /**
   * What was decided last, and before.
   *
   * @param countedTo the day as of which the customer was decided about or counted last
   * @param facts what it was decided on, by the names that tables use
   */
  record Known(
      @Nullable String tier,
      @Nullable String reason,
      @Nullable LocalDate asOf,
      @Nullable Instant since,
      @Nullable LocalDate countedTo,
      Map<String, Object> facts,
      List<ValueEntry> entries) {}

  private static final int MOST = 50;

  private final JdbcClient jdbc;
  private final LedgerFacts ledger;

  TierHistory(JdbcClient jdbc, LedgerFacts ledger) {
    this.jdbc = jdbc;
    this.ledger = ledger;
  }

  Known of(CustomerId customer) {
    List<Map<String, Object>> facts = new ArrayList<>();
    List<ValueEntry> entries =
        jdbc.sql(
                """
                select l.*, u.name by_name, l.result ->> 'tier' tier, l.result ->> 'reason' reason, l.rules[1] rule,
                  lag(l.result ->> 'tier') over (order by l.at, l.id) tier_before
                from decision_ledger l left join app_user u on u.id = l.asked_by
                where l.customer_id = ? and l.decision = ?
                order by l.at desc, l.id desc limit ?
                """)
            .params(customer.value(), TierTable.DECISION, MOST)
            .query(
                (row, n) -> {
                  if (facts.isEmpty()) {
                    facts.add(ledger.of(row.getString("facts")));
                  }
                  return entry(row);
                })
            .list();
    return jdbc.sql(
            """
            select v.tier, v.reason, v.as_of, v.since,
              (select max(as_of) from (select as_of from value_review where stage = 'DONE'
                order by started_at desc limit 1) last) reviewed
            from (select ?::uuid id) c left join customer_value v on v.customer_id = c.id
            """)
        .param(customer.value())
        .query(
            (row, n) ->
                new Known(
                    row.getString("tier"),
                    row.getString("reason"),
                    row.getObject("as_of", LocalDate.class),
                    row.getTimestamp("since") == null
                        ? null
                        : row.getTimestamp("since").toInstant(),
                    row.getObject("reviewed", LocalDate.class),
                    facts.isEmpty() ? Map.of() : facts.get(0),
                    entries))
        .single();
  }

  private static ValueEntry entry(ResultSet row) throws SQLException {
    return new ValueEntry(
        row.getTimestamp("at").toInstant(),
        row.getObject("as_of", LocalDate.class),
        row.getString("tier"),
        row.getString("tier_before"),
        row.getString("reason"),
        Cause.valueOf(row.getString("cause")),
        PersonName.ofNullable(row.getObject("asked_by", UUID.class), row.getString("by_name")),
        row.getInt("table_version"),
        row.getObject("rule", Integer.class));
  }
}
