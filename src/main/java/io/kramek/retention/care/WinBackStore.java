package io.kramek.retention.care;

import io.kramek.customers.CustomerId;
import io.kramek.identity.PersonName;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.identity.Visibility;
import io.kramek.retention.care.WinBackDecisions.Decision;
import io.kramek.retention.care.WinBacks.LossReason;
import io.kramek.retention.care.WinBacks.State;
import io.kramek.retention.care.WinBacks.WinBackRow;
import io.kramek.shared.Ids;
import io.kramek.shared.Paged;
import io.kramek.shared.SubjectRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
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

/** Keeps the attempts to win lost customers back. */
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

  private static final String KEPT =
      "select w.*, c.owner_id customer_owner, c.team_id from win_back w left join customer c on c.id = w.customer_id where w.id = ?";

  private final JdbcClient jdbc;
  private final Visibility visibility;
  private final Clock clock;

  WinBackStore(JdbcClient jdbc, Visibility visibility, Clock clock) {
    this.jdbc = jdbc;
    this.visibility = visibility;
    this.clock = clock;
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

  /** Open attempts whose customers have bought since they began, and kept something of it. */
  List<WinBackId> boughtAgain() {
    return jdbc.sql(
            """
            select w.id from win_back w where w.state = 'OPEN' and exists (
              select 1 from purchase p where p.customer_id = w.customer_id
                and p.recorded_at >= w.opened_at and p.bought_on >= w.opened_on
                and p.amount > coalesce((select sum(b.amount) from purchase_given_back b where b.purchase_id = p.id), 0))
            """)
        .query((row, n) -> new WinBackId(row.getObject("id", UUID.class)))
        .list();
  }

  /** Open attempts whose customers were erased. */
  List<WinBackId> ofErased() {
    return jdbc.sql(
            """
            select w.id from win_back w
            where w.state = 'OPEN' and not exists (select 1 from customer c where c.id = w.customer_id)
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
          left join app_user b on b.id = w.opened_by
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
                "select w.*, c.name, u.id owner, u.name owner_name, b.name opened_by_name "
                    + from
                    + " order by w.opened_at desc, w.id desc limit :limit offset :offset")
            .params(parameters)
            .param("limit", page.size())
            .param("offset", page.offset())
            .query((row, n) -> row(row))
            .list();
    return Paged.of(rows, page, total);
  }

  private static WinBackRow row(ResultSet row) throws SQLException {
    Timestamp closed = row.getTimestamp("closed_at");
    return new WinBackRow(
        row.getObject("id", UUID.class),
        row.getObject("customer_id", UUID.class),
        row.getString("name"),
        LossReason.valueOf(row.getString("loss_reason")),
        row.getString("offer"),
        row.getString("reason"),
        PersonName.ofNullable(row.getObject("owner", UUID.class), row.getString("owner_name")),
        row.getInt("tries"),
        row.getInt("most_tries"),
        State.valueOf(row.getString("state")),
        row.getObject("opened_on", LocalDate.class),
        PersonName.ofNullable(
            row.getObject("opened_by", UUID.class), row.getString("opened_by_name")),
        closed == null ? null : closed.toInstant(),
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
