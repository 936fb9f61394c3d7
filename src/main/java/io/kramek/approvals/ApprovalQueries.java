package io.kramek.approvals;

import io.kramek.approvals.ApprovalViews.ApprovalPage;
import io.kramek.approvals.ApprovalViews.ApprovalRow;
import io.kramek.approvals.ApprovalViews.RoundView;
import io.kramek.approvals.Approvals.State;
import io.kramek.approvals.kept.KeptFacts;
import io.kramek.approvals.kept.Rounds;
import io.kramek.identity.PersonName;
import io.kramek.identity.Visibility;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import io.kramek.shared.SubjectRef;
import io.kramek.tasks.Tasks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads approvals as whoever asks may see them. */
@Repository
class ApprovalQueries {

  private static final String COLUMNS =
      """
      select a.id, a.kind, a.subject_type, a.subject_id, a.subject_label, a.state, a.round, a.level, a.requested_at,
        case when a.state = 'OPEN' then coalesce((select min(t.due_at) from task t
          where t.subject_type = 'approval' and t.subject_id = a.id), a.due_at) else a.due_at end due_at, a.facts, a.version, r.id requester_id, r.name requester_name
      """;

  private final JdbcClient jdbc;
  private final Visibility visibility;
  private final KeptFacts facts;
  private final Rounds rounds;
  private final ApprovalChances chances;

  ApprovalQueries(
      JdbcClient jdbc,
      Visibility visibility,
      KeptFacts facts,
      Rounds rounds,
      ApprovalChances chances) {
    this.jdbc = jdbc;
    this.visibility = visibility;
    this.facts = facts;
    this.rounds = rounds;
    this.chances = chances;
  }

  Paged<ApprovalRow> find(List<State> states, Paged.Request page) {
    Map<String, Object> parameters = parameters();
    parameters.put("states", states.stream().map(State::name).toArray(String[]::new));
    String condition = "a.state = any(:states)";
    long total =
        jdbc.sql("select count(*) " + from(condition))
            .params(parameters)
            .query(Long.class)
            .single();
    parameters.put("limit", page.size());
    parameters.put("offset", page.offset());
    List<ApprovalRow> rows =
        jdbc.sql(COLUMNS + from(condition) + " order by a.id desc limit :limit offset :offset")
            .params(parameters)
            .query(this::row)
            .list();
    return Paged.of(rows, page, total);
  }

  Optional<ApprovalRow> get(ApprovalId id) {
    return jdbc.sql(COLUMNS + from("a.id = :id"))
        .params(parameters())
        .param("id", id.value())
        .query(this::row)
        .optional();
  }

  /** A request with all its rounds up to this one. */
  ApprovalPage page(ApprovalId id) {
    ApprovalRow row = get(id).orElseThrow(Problem::notFound);
    List<RoundView> all = rounds.upTo(id);
    return new ApprovalPage(
        row.id(),
        row.kind(),
        row.subject(),
        row.requester(),
        row.state(),
        row.round(),
        level(id),
        row.requestedAt(),
        row.dueAt(),
        row.facts(),
        all,
        chances.now(id),
        row.version());
  }

  /** The decisions so far: one of them is what somebody who saw an older state has not seen. */
  List<Map<String, Object>> changes(ApprovalId id) {
    return rounds.decisions(id);
  }

  private int level(ApprovalId id) {
    return jdbc.sql("select level from approval where id = ?")
        .param(id.value())
        .query(Integer.class)
        .single();
  }

  /** Besides those who see its team's and its requester's records, whoever was asked sees it. */
  private String from(String condition) {
    return """
        from approval a join app_user r on r.id = a.owner_id
        where %s and (%s
          or exists (select 1 from approval_step asked
            where asked.approval_id = a.id and (asked.approver_id = :visibleTo or asked.decided_by = :visibleTo))
          or exists (select 1 from approval_event told where told.approval_id = a.id and :visibleTo in (told.to_id, told.by_id)))
        """
        .formatted(condition, visibility.of("a", SubjectRef.APPROVAL));
  }

  private Map<String, Object> parameters() {
    return new HashMap<>(visibility.parameters());
  }

  private ApprovalRow row(ResultSet row, int number) throws SQLException {
    Timestamp due = row.getTimestamp("due_at");
    return new ApprovalRow(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        new Tasks.Subject(
            row.getString("subject_type"),
            row.getObject("subject_id", UUID.class),
            row.getString("subject_label")),
        PersonName.ofNullable(
            row.getObject("requester_id", UUID.class), row.getString("requester_name")),
        State.valueOf(row.getString("state")),
        row.getInt("round"),
        row.getTimestamp("requested_at").toInstant(),
        due == null ? null : due.toInstant(),
        facts.fromJson(row.getString("facts")),
        row.getLong("version"));
  }
}
