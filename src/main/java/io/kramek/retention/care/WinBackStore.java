package io.kramek.retention.care;

import io.kramek.customers.CustomerId;
import io.kramek.identity.PersonName;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.identity.Visibility;
import io.kramek.retention.CustomerFacts;
import io.kramek.retention.HouseCurrency;
import io.kramek.retention.care.WinBacks.CandidateRow;
import io.kramek.retention.care.WinBacks.Decision;
import io.kramek.retention.care.WinBacks.LossReason;
import io.kramek.retention.care.WinBacks.State;
import io.kramek.retention.care.WinBacks.WinBackRow;
import io.kramek.shared.Ids;
import io.kramek.shared.Money;
import io.kramek.shared.Paged;
import io.kramek.shared.SubjectRef;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds lost customers, and keeps the attempts to win them back. */
@Repository
class WinBackStore {

  /** An attempt with what decides about it. */
  record Kept(
      WinBackId id,
      CustomerId customer,
      UserId owner,
      TeamId team,
      LossReason lossReason,
      LossReason told,
      String offer,
      int tries,
      int mostTries,
      int waitDays) {}

  /** The decision that tells why, and what the table that decides calls its answer. */
  static final String LOSS_REASON = "lossReason";

  /** Who gave up on a customer does not begin anew for a year; who was asked not to, never. */
  private static final String FREE =
      """
      not exists (select 1 from win_back w where w.customer_id = k.customer_id and (w.state in ('OPEN', 'ASKED_NOT_TO')
        or w.opened_on > :asOf::date - 365))""";

  private static final String KEPT =
      "select w.*, c.owner_id customer_owner, c.team_id from win_back w join customer c on c.id = w.customer_id where w.id = ?";

  private final JdbcClient jdbc;
  private final Visibility visibility;
  private final HouseCurrency currency;
  private final ManyCustomers many;
  private final Clock clock;

  WinBackStore(
      JdbcClient jdbc,
      Visibility visibility,
      HouseCurrency currency,
      ManyCustomers many,
      Clock clock) {
    this.jdbc = jdbc;
    this.visibility = visibility;
    this.currency = currency;
    this.many = many;
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
            insert into win_back_candidate (customer_id, loss_reason, offer, actor, reason, revenue, recency_days)
            select k.customer_id, k."lossReason", %s, %s, %s, k.total, k."recencyDays"::int from %s k
            where k.rule > 0 and %s and %s
            """
                .formatted(
                    decided.result("offer"),
                    decided.result("actor"),
                    decided.result("reason"),
                    decided.rows().sql(),
                    decided.result("worthIt"),
                    FREE))
        .params(decided.rows().parameters())
        .update();
  }

  List<CustomerId> best(int most) {
    return jdbc.sql(
            "select customer_id from win_back_candidate order by revenue desc, customer_id limit ?")
        .param(most)
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

  boolean askedNotTo(CustomerId customer) {
    return jdbc.sql(
            "select exists (select 1 from win_back where customer_id = ? and state = 'ASKED_NOT_TO')")
        .param(customer.value())
        .query(Boolean.class)
        .single();
  }

  /** A new attempt, unless one is open. */
  Optional<WinBackId> insert(CustomerId customer, LossReason told, LocalDate today, UserId by) {
    UUID id = Ids.next();
    int inserted =
        jdbc.sql(
                """
                insert into win_back (id, customer_id, loss_reason, told_reason, offer, actor, state, opened_on, opened_by,
                  opened_at)
                values (:id, :customer, coalesce(:told, 'UNKNOWN'), :told, 'NONE', 'OWNER', 'OPEN', :today, :by, :now)
                on conflict (customer_id) where state = 'OPEN' do nothing
                """)
            .param("id", id)
            .param("customer", customer.value())
            .param("told", told == null ? null : told.name(), Types.VARCHAR)
            .param("today", today)
            .param("by", by == null ? null : by.value(), Types.OTHER)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .update();
    if (inserted == 1) {
      jdbc.sql("delete from win_back_candidate where customer_id = ?")
          .param(customer.value())
          .update();
    }
    return inserted == 1 ? Optional.of(new WinBackId(id)) : Optional.empty();
  }

  void decided(WinBackId id, Decision decision, LossReason reason, UserId owner) {
    jdbc.sql(
            """
            update win_back set loss_reason = :lossReason, offer = :offer, actor = :actor, reason = :reason,
              owner_id = :owner, most_tries = :tries, wait_days = :wait where id = :id
            """)
        .param("lossReason", reason.name())
        .param("offer", decision.offer())
        .param("actor", decision.actor())
        .param("reason", decision.reason())
        .param("owner", owner == null ? null : owner.value(), Types.OTHER)
        .param("tries", decision.mostTries())
        .param("wait", decision.waitDays())
        .param("id", id.value())
        .update();
  }

  Kept countTry(WinBackId id) {
    jdbc.sql("update win_back set tries = tries + 1 where id = ?").param(id.value()).update();
    return kept(id).orElseThrow();
  }

  boolean tried(WinBackId id, LossReason told, String note) {
    return jdbc.sql(
                """
                update win_back set told_reason = coalesce(:told, told_reason), note = coalesce(:note, note),
                  loss_reason = coalesce(:told, loss_reason) where id = :id and state = 'OPEN'
                """)
            .param("told", told == null ? null : told.name(), Types.VARCHAR)
            .param("note", note, Types.VARCHAR)
            .param("id", id.value())
            .update()
        == 1;
  }

  boolean close(WinBackId id, State state, Instant now) {
    return jdbc.sql(
                "update win_back set state = :state, closed_at = :now where id = :id and state = 'OPEN'")
            .param("state", state.name())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("id", id.value())
            .update()
        == 1;
  }

  void handTo(WinBackId id, UserId owner) {
    jdbc.sql("update win_back set owner_id = ? where id = ? and state = 'OPEN'")
        .params(owner.value(), id.value())
        .update();
  }

  /** Open attempts whose customers have bought after they began. */
  List<WinBackId> boughtAgain() {
    return jdbc.sql(
            """
            select w.id from win_back w join customer_facts f on f.customer_id = w.customer_id
            where w.state = 'OPEN' and f.last_purchase_on > w.opened_on
            """)
        .query((row, n) -> new WinBackId(row.getObject("id", UUID.class)))
        .list();
  }

  Optional<Kept> kept(WinBackId id) {
    return jdbc.sql(KEPT).param(id.value()).query((row, n) -> kept(id, row)).optional();
  }

  Paged<WinBackRow> rows(State state, CustomerId customer, Paged.Request page) {
    Map<String, Object> parameters = new HashMap<>(visibility.parameters());
    String from =
        """
        from win_back w join customer c on c.id = w.customer_id left join app_user u on u.id = coalesce(w.owner_id, c.owner_id)
        where %s"""
            .formatted(visibility.of("c", SubjectRef.CUSTOMER));
    if (state != null) {
      from += " and w.state = :state";
      parameters.put("state", state.name());
    }
    if (customer != null) {
      from += " and w.customer_id = :customer";
      parameters.put("customer", customer.value());
    }
    long total = jdbc.sql("select count(*) " + from).params(parameters).query(Long.class).single();
    List<WinBackRow> rows =
        jdbc.sql(
                "select w.*, c.name, u.id owner, u.name owner_name "
                    + from
                    + " order by w.opened_at desc, w.id desc limit :limit offset :offset")
            .params(parameters)
            .param("limit", page.size())
            .param("offset", page.offset())
            .query((row, n) -> row(row))
            .list();
    return Paged.of(rows, page, total);
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

  private static WinBackRow row(ResultSet row) throws SQLException {
    return new WinBackRow(
        row.getObject("id", UUID.class),
        row.getObject("customer_id", UUID.class),
        row.getString("name"),
        LossReason.valueOf(row.getString("loss_reason")),
        row.getString("offer"),
        PersonName.ofNullable(row.getObject("owner", UUID.class), row.getString("owner_name")),
        row.getInt("tries"),
        row.getInt("most_tries"),
        State.valueOf(row.getString("state")),
        row.getObject("opened_on", LocalDate.class),
        row.getString("note"));
  }

  private static Kept kept(WinBackId id, ResultSet row) throws SQLException {
    UUID own = row.getObject("owner_id", UUID.class);
    UUID owner = own == null ? row.getObject("customer_owner", UUID.class) : own;
    UUID team = row.getObject("team_id", UUID.class);
    String told = row.getString("told_reason");
    return new Kept(
        id,
        new CustomerId(row.getObject("customer_id", UUID.class)),
        owner == null ? null : new UserId(owner),
        team == null ? null : new TeamId(team),
        LossReason.valueOf(row.getString("loss_reason")),
        told == null ? null : LossReason.valueOf(told),
        row.getString("offer"),
        row.getInt("tries"),
        row.getInt("most_tries"),
        row.getInt("wait_days"));
  }
}
