package io.kramek.retention.care;

import io.kramek.customers.CustomerId;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.retention.Evaluated;
import io.kramek.retention.care.Loyalty.Decision;
import io.kramek.retention.care.Loyalty.Moment;
import io.kramek.retention.care.Loyalty.MomentView;
import io.kramek.retention.care.Loyalty.State;
import io.kramek.retention.cases.Approach;
import io.kramek.shared.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds and keeps moments of loyalty. */
@Repository
class LoyaltyStore {

  /** A moment that nobody has seen to. */
  record Found(
      CustomerId customer,
      UserId owner,
      TeamId team,
      LocalDate occasion,
      String tier,
      String tierBefore,
      Evaluated evaluated) {

    Decision decision() {
      return Decision.of(evaluated.result());
    }
  }

  /**
   * A moment with what its letter and its task need.
   *
   * @param letter in the outbox, or {@code null}
   */
  record Kept(
      LoyaltyMomentId id,
      CustomerId customer,
      UserId owner,
      Moment moment,
      String tierBefore,
      String benefit,
      String reason,
      UUID letter) {}

  private static final String TIER_BEFORE = "tierBefore";

  /** Only a rise or fall of the last month is news; what was before stands in the ledger. */
  private static final String BEFORE =
      """
      , (v.since at time zone :zone)::date since, c.owner_id, c.team_id, v.tier now_tier,
        case when (v.since at time zone :zone)::date >= :asOf::date - 30 then (select l.result ->> 'tier' from decision_ledger l
          where l.customer_id = c.id and l.decision = 'customerValueTier' and l.at < v.since
          order by l.at desc, l.id desc limit 1) end as "tierBefore\"""";

  private final JdbcClient jdbc;
  private final ManyCustomers many;

  LoyaltyStore(JdbcClient jdbc, ManyCustomers many) {
    this.jdbc = jdbc;
    this.many = many;
  }

  List<Found> find(LocalDate asOf, int most) {
    Decided decided =
        many.decide(
            Loyalty.DECISION,
            many.rows(
                List.of(Loyalty.DECISION),
                List.of(TIER_BEFORE),
                List.of(),
                BEFORE,
                "v.customer_id is not null and c.owner_id is not null",
                asOf),
            "rule");
    return jdbc.sql(
            """
            select d.* from (select d.*, %s moment from %s d where d.rule > 0) d
            where not exists (select 1 from loyalty_moment m where m.customer_id = d.customer_id and m.moment = d.moment
              and (case when d.moment = 'REACHED' then m.occasion = d.since else m.occasion > :asOf::date - 182 end))
              and %s
            order by d.moment, d.customer_id limit :most
            """
                .formatted(
                    decided.result("moment"), decided.rows().sql(), Approach.free("d.customer_id")))
        .params(decided.rows().parameters())
        .param("most", most)
        .query((row, n) -> found(row, decided, asOf))
        .list();
  }

  LoyaltyMomentId insert(Found found, Instant now) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into loyalty_moment (id, customer_id, moment, occasion, tier, tier_before, benefit, reason, letter,
              person, owner_id, state, created_at)
            values (:id, :customer, :moment, :occasion, :tier, :before, :benefit, :reason, :letter, :person, :owner, 'OPEN',
              :now)
            """)
        .param("id", id)
        .param("customer", found.customer().value())
        .param("moment", found.decision().moment().name())
        .param("occasion", found.occasion())
        .param("tier", found.tier(), Types.VARCHAR)
        .param("before", found.tierBefore(), Types.VARCHAR)
        .param("benefit", found.decision().benefit())
        .param("reason", found.decision().reason())
        .param("letter", found.decision().letter())
        .param("person", found.decision().person())
        .param("owner", found.owner().value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    return new LoyaltyMomentId(id);
  }

  void grant(LoyaltyMomentId id, Decision decision) {
    jdbc.sql("update loyalty_moment set benefit = ?, reason = ? where id = ?")
        .params(decision.benefit(), decision.reason(), id.value())
        .update();
  }

  void sent(LoyaltyMomentId id, UUID letter) {
    jdbc.sql("update loyalty_moment set letter_id = ? where id = ?")
        .params(letter, id.value())
        .update();
  }

  boolean close(LoyaltyMomentId id, State state, String note, Instant now) {
    return jdbc.sql(
                "update loyalty_moment set state = :state, note = :note, closed_at = :now where id = :id and state = 'OPEN'")
            .param("state", state.name())
            .param("note", note, Types.VARCHAR)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("id", id.value())
            .update()
        == 1;
  }

  /** Open moments whose customers were erased. */
  List<LoyaltyMomentId> ofErased() {
    return jdbc.sql(
            """
            select m.id from loyalty_moment m
            where m.state = 'OPEN' and not exists (select 1 from customer c where c.id = m.customer_id)
            """)
        .query((row, n) -> new LoyaltyMomentId(row.getObject("id", UUID.class)))
        .list();
  }

  void handTo(LoyaltyMomentId id, UserId owner) {
    jdbc.sql("update loyalty_moment set owner_id = ? where id = ?")
        .params(owner.value(), id.value())
        .update();
  }

  Optional<Kept> kept(LoyaltyMomentId id) {
    return jdbc.sql("select * from loyalty_moment where id = ?")
        .param(id.value())
        .query(
            (row, n) ->
                new Kept(
                    id,
                    new CustomerId(row.getObject("customer_id", UUID.class)),
                    new UserId(row.getObject("owner_id", UUID.class)),
                    Moment.valueOf(row.getString("moment")),
                    row.getString("tier_before"),
                    row.getString("benefit"),
                    row.getString("reason"),
                    row.getObject("letter_id", UUID.class)))
        .optional();
  }

  List<MomentView> of(CustomerId customer) {
    return jdbc.sql(
            "select * from loyalty_moment where customer_id = ? order by created_at desc, id desc limit 20")
        .param(customer.value())
        .query(
            (row, n) ->
                new MomentView(
                    row.getObject("id", UUID.class),
                    Moment.valueOf(row.getString("moment")),
                    row.getObject("occasion", LocalDate.class),
                    row.getString("tier"),
                    row.getString("tier_before"),
                    row.getString("benefit"),
                    row.getString("reason"),
                    row.getObject("letter_id") != null,
                    row.getBoolean("person"),
                    State.valueOf(row.getString("state")),
                    row.getString("note")))
        .list();
  }

  private static Found found(ResultSet row, Decided decided, LocalDate asOf) throws SQLException {
    Map<String, Object> result =
        decided.answer().apply(row.getInt("rule")).results().stream()
            .findFirst()
            .orElseGet(Map::of);
    Decision decision = Decision.of(result);
    UUID team = row.getObject("team_id", UUID.class);
    return new Found(
        new CustomerId(row.getObject("customer_id", UUID.class)),
        new UserId(row.getObject("owner_id", UUID.class)),
        team == null ? null : new TeamId(team),
        decision.moment() == Moment.REACHED ? row.getObject("since", LocalDate.class) : asOf,
        row.getString("now_tier"),
        row.getString(TIER_BEFORE),
        new Evaluated(decided.version(), result));
  }
}
