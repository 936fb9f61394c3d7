package io.kramek.approvals.kept;

import io.kramek.approvals.ApprovalId;
import io.kramek.approvals.ApprovalViews.EventView;
import io.kramek.approvals.ApprovalViews.LevelView;
import io.kramek.approvals.ApprovalViews.RoundView;
import io.kramek.approvals.ApprovalViews.SeatView;
import io.kramek.approvals.Approvals.Decision;
import io.kramek.approvals.Approvals.State;
import io.kramek.approvals.policy.Level;
import io.kramek.identity.PersonName;
import io.kramek.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was said in the rounds of a request; whoever sees the last one sees those before. */
@Repository
public class Rounds {

  private static final String CHAIN =
      """
      with recursive chain as (
        select a.* from approval a where a.id = ?
        union all
        select p.* from approval p join chain c on p.id = c.previous_id
      )
      """;

  private final JdbcClient jdbc;
  private final KeptFacts facts;

  Rounds(JdbcClient jdbc, KeptFacts facts) {
    this.jdbc = jdbc;
    this.facts = facts;
  }

  /** The rounds of a request, the oldest first, up to one of them. */
  public List<RoundView> upTo(ApprovalId id) {
    Map<UUID, Map<Integer, List<SeatView>>> seats = seats(id);
    Map<UUID, List<EventView>> events = events(id);
    return jdbc.sql(
            CHAIN
                + """
                select c.*, r.name requester_name from chain c join app_user r on r.id = c.owner_id order by c.id
                """)
        .param(id.value())
        .query(
            (row, n) -> {
              UUID round = row.getObject("id", UUID.class);
              return new RoundView(
                  round,
                  row.getInt("round"),
                  State.valueOf(row.getString("state")),
                  PersonName.ofNullable(
                      row.getObject("owner_id", UUID.class), row.getString("requester_name")),
                  row.getTimestamp("requested_at").toInstant(),
                  facts.fromJson(row.getString("facts")),
                  levels(facts.plan(row.getString("plan")), seats.getOrDefault(round, Map.of())),
                  events.getOrDefault(round, List.of()));
            })
        .list();
  }

  /** Whether somebody was asked in a round before this one. */
  public boolean askedBefore(ApprovalId id, UserId user) {
    return jdbc.sql(
            CHAIN
                + """
                select exists (select 1 from chain c join approval_step s on s.approval_id = c.id
                  where c.id <> ? and s.asked_at is not null and ? in (s.approver_id, s.seat_id, s.decided_by))
                """)
        .params(id.value(), id.value(), user.value())
        .query(Boolean.class)
        .single();
  }

  /** The decisions of one round, as whoever saw an older state of it is told of them. */
  public List<Map<String, Object>> decisions(ApprovalId id) {
    return seats(id).getOrDefault(id.value(), Map.of()).values().stream()
        .flatMap(List::stream)
        .filter(seat -> seat.decision() != null)
        .map(
            seat ->
                Map.<String, Object>of(
                    "field",
                    "steps",
                    "now",
                    seat.decision(),
                    "by",
                    seat.decidedBy() == null ? seat.approver() : seat.decidedBy(),
                    "at",
                    seat.decidedAt()))
        .toList();
  }

  /** The levels of the plan with who sits there; those of older requests as they were asked. */
  private static List<LevelView> levels(List<Level> plan, Map<Integer, List<SeatView>> seats) {
    List<LevelView> levels = new ArrayList<>();
    if (plan.isEmpty()) {
      seats.forEach(
          (level, taken) ->
              levels.add(new LevelView(level, "superior(" + level + ")", "any", taken)));
    }
    for (Level level : plan) {
      levels.add(
          new LevelView(
              level.level(),
              level.approvers(),
              level.mode(),
              seats.getOrDefault(level.level(), List.of())));
    }
    return levels;
  }

  private Map<UUID, Map<Integer, List<SeatView>>> seats(ApprovalId id) {
    Map<UUID, Map<Integer, List<SeatView>>> seats = new LinkedHashMap<>();
    jdbc.sql(
            CHAIN
                + """
                select s.*, u.name approver_name, d.name decider_name
                from chain c join approval_step s on s.approval_id = c.id join app_user u on u.id = s.approver_id
                  left join app_user d on d.id = s.decided_by
                order by s.approval_id, s.position
                """)
        .param(id.value())
        .query(
            row -> {
              seats
                  .computeIfAbsent(
                      row.getObject("approval_id", UUID.class), round -> new LinkedHashMap<>())
                  .computeIfAbsent(row.getInt("level"), level -> new ArrayList<>())
                  .add(seat(row));
            });
    return seats;
  }

  private static SeatView seat(ResultSet row) throws SQLException {
    UUID approver = row.getObject("approver_id", UUID.class);
    UUID decidedBy = row.getObject("decided_by", UUID.class);
    String decision = row.getString("decision");
    return new SeatView(
        PersonName.ofNullable(approver, row.getString("approver_name")),
        row.getString("term"),
        row.getString("fallback"),
        instant(row, "asked_at"),
        decision == null ? null : Decision.valueOf(decision),
        row.getString("comment"),
        instant(row, "decided_at"),
        approver.equals(decidedBy)
            ? null
            : PersonName.ofNullable(decidedBy, row.getString("decider_name")),
        row.getBoolean("by_mail"));
  }

  private Map<UUID, List<EventView>> events(ApprovalId id) {
    Map<UUID, List<EventView>> events = new LinkedHashMap<>();
    jdbc.sql(
            CHAIN
                + """
                select e.*, b.name by_name, t.name to_name
                from chain c join approval_event e on e.approval_id = c.id
                  left join app_user b on b.id = e.by_id left join app_user t on t.id = e.to_id
                order by e.approval_id, e.position
                """)
        .param(id.value())
        .query(
            row -> {
              events
                  .computeIfAbsent(
                      row.getObject("approval_id", UUID.class), round -> new ArrayList<>())
                  .add(
                      new EventView(
                          instant(row, "at"),
                          row.getString("what"),
                          row.getInt("level"),
                          PersonName.ofNullable(
                              row.getObject("by_id", UUID.class), row.getString("by_name")),
                          PersonName.ofNullable(
                              row.getObject("to_id", UUID.class), row.getString("to_name")),
                          row.getString("comment")));
            });
    return events;
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
