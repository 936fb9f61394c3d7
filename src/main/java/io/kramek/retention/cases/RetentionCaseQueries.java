package io.kramek.retention.cases;

import io.kramek.customers.CustomerId;
import io.kramek.customers.Customers.CustomerName;
import io.kramek.identity.CurrentUser;
import io.kramek.identity.PersonName;
import io.kramek.identity.Visibility;
import io.kramek.retention.HouseCurrency;
import io.kramek.retention.cases.RetentionCaseViews.CaseCard;
import io.kramek.retention.cases.RetentionCaseViews.CaseColumn;
import io.kramek.retention.cases.RetentionCaseViews.Filter;
import io.kramek.retention.cases.RetentionCases.Result;
import io.kramek.retention.cases.RetentionCases.Signal;
import io.kramek.retention.cases.RetentionCases.State;
import io.kramek.shared.Money;
import io.kramek.shared.SubjectRef;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads cases. */
@Repository
class RetentionCaseQueries {

  /** When a case is due is its open task's to say. */
  private static final String FROM =
      """
      from retention_case r left join customer c on c.id = r.customer_id left join app_user u on u.id = r.owner_id
        left join lateral (select min(k.due_at) due_at from task k
          where k.subject_type = 'retentionCase' and k.subject_id = r.id) due on true
        left join lateral (select s.kind, s.seriousness, count(*) over () signs from retention_sign s
          where s.case_id = r.id order by s.seriousness desc, s.position limit 1) sign on true
      where\s""";

  private static final String CARD =
      """
      select r.id, r.customer_id, coalesce(c.name, '') customer_name, r.tier, r.state, r.result, r.effort, r.held_out,
        r.budget, r.spent, r.owner_id, u.name owner_name, r.opened_at, r.closed_at, due.due_at,
        coalesce(due.due_at < :now, false) late, sign.kind, sign.seriousness, sign.signs
      """
          + FROM;

  private static final int MOST = 50;

  private final JdbcClient jdbc;
  private final Visibility visibility;
  private final CurrentUser currentUser;
  private final HouseCurrency currency;
  private final Clock clock;

  RetentionCaseQueries(
      JdbcClient jdbc,
      Visibility visibility,
      CurrentUser currentUser,
      HouseCurrency currency,
      Clock clock) {
    this.jdbc = jdbc;
    this.visibility = visibility;
    this.currentUser = currentUser;
    this.currency = currency;
    this.clock = clock;
  }

  List<CaseColumn> board(Filter filter) {
    Map<String, Object> parameters = parameters();
    String where = visible() + narrowed(filter, parameters);
    List<CaseColumn> columns = new ArrayList<>();
    for (State state : State.values()) {
      columns.add(column(state, where, parameters));
    }
    return columns;
  }

  private CaseColumn column(State state, String where, Map<String, Object> parameters) {
    String ofState = where + " and r.state = :state";
    List<CaseCard> cases =
        jdbc.sql(
                CARD
                    + ofState
                    + " order by late desc, coalesce(r.closed_at, due.due_at, r.opened_at)"
                    + (state == State.CLOSED ? " desc" : "")
                    + ", r.id limit "
                    + MOST)
            .params(parameters)
            .param("state", state.name())
            .query((row, n) -> card(row))
            .list();
    return jdbc.sql(
            """
            select count(*) cases, count(*) filter (where due.due_at < :now) late,
              coalesce(sum(r.budget), 0) budget, coalesce(sum(r.spent), 0) spent
            """
                + FROM
                + ofState)
        .params(parameters)
        .param("state", state.name())
        .query(
            (row, n) ->
                new CaseColumn(
                    state,
                    row.getLong("cases"),
                    row.getLong("late"),
                    money(row.getBigDecimal("budget")),
                    money(row.getBigDecimal("spent")),
                    cases))
        .single();
  }

  private String narrowed(Filter filter, Map<String, Object> parameters) {
    StringBuilder where = new StringBuilder();
    if (filter.mine()) {
      where.append(" and r.owner_id = :me");
      parameters.put("me", currentUser.get().id().value());
    }
    if (filter.query() != null && !filter.query().isBlank()) {
      where.append(" and folded(c.name) like '%' || folded(:query) || '%'");
      parameters.put("query", filter.query().strip());
    }
    if (filter.tier() != null && !filter.tier().isBlank()) {
      where.append(" and r.tier = :tier");
      parameters.put("tier", filter.tier());
    }
    return where.toString();
  }

  List<CaseCard> of(CustomerId customer) {
    return jdbc.sql(
            CARD
                + visible()
                + " and r.customer_id = :customer order by r.opened_at desc limit "
                + MOST)
        .params(parameters())
        .param("customer", customer.value())
        .query((row, n) -> card(row))
        .list();
  }

  Optional<CaseCard> card(RetentionCaseId id) {
    return jdbc.sql(CARD + visible() + " and r.id = :id")
        .params(parameters())
        .param("id", id.value())
        .query((row, n) -> card(row))
        .optional();
  }

  boolean isVisible(RetentionCaseId id) {
    return jdbc.sql(
            "select exists (select 1 from retention_case r where r.id = :id and " + visible() + ")")
        .params(visibility.parameters())
        .param("id", id.value())
        .query(Boolean.class)
        .single();
  }

  /** How a customer is called, unless they were erased. */
  Optional<String> customerName(CustomerId customer) {
    return jdbc.sql("select name from customer where id = ?")
        .param(customer.value())
        .query(String.class)
        .optional();
  }

  private String visible() {
    return visibility.of("r", SubjectRef.RETENTION_CASE);
  }

  private Map<String, Object> parameters() {
    Map<String, Object> parameters = new HashMap<>(visibility.parameters());
    parameters.put("now", clock.instant().atOffset(ZoneOffset.UTC));
    return parameters;
  }

  private CaseCard card(ResultSet row) throws SQLException {
    String result = row.getString("result");
    return new CaseCard(
        row.getObject("id", UUID.class),
        new CustomerName(row.getObject("customer_id", UUID.class), row.getString("customer_name")),
        row.getString("tier"),
        State.valueOf(row.getString("state")),
        result == null ? null : Result.valueOf(result),
        Signal.valueOf(row.getString("kind")),
        row.getInt("seriousness"),
        row.getInt("signs"),
        row.getObject("effort", Integer.class),
        row.getBoolean("held_out"),
        row.getBigDecimal("budget") == null ? null : money(row.getBigDecimal("budget")),
        money(row.getBigDecimal("spent")),
        PersonName.ofNullable(row.getObject("owner_id", UUID.class), row.getString("owner_name")),
        instant(row, "opened_at"),
        instant(row, "closed_at"),
        instant(row, "due_at"),
        row.getBoolean("late"));
  }

  private Money money(BigDecimal amount) {
    return Money.rounded(amount, currency.code());
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
