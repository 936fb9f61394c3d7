package io.kramek.approvals;

import io.kramek.approvals.Approvals.ApprovalLevel;
import io.kramek.approvals.Approvals.ApprovalPage;
import io.kramek.approvals.Approvals.ApprovalRow;
import io.kramek.approvals.Approvals.Decision;
import io.kramek.approvals.Approvals.State;
import io.kramek.identity.PersonName;
import io.kramek.identity.Visibility;
import io.kramek.shared.Paged;
import io.kramek.shared.SubjectRef;
import io.kramek.tasks.Tasks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
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
      select a.id, a.kind, a.subject_type, a.subject_id, a.subject_label, a.state, a.requested_at, a.due_at, a.facts,
        a.version, r.id requester_id, r.name requester_name
      """;

  private final JdbcClient jdbc;
  private final Visibility visibility;
  private final ApprovalFacts facts;

  ApprovalQueries(JdbcClient jdbc, Visibility visibility, ApprovalFacts facts) {
    this.jdbc = jdbc;
    this.visibility = visibility;
    this.facts = facts;
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

  ApprovalPage details(ApprovalRow row, UUID task) {
    return new ApprovalPage(
        row.id(),
        row.kind(),
        row.subject(),
        row.requester(),
        row.state(),
        row.requestedAt(),
        row.dueAt(),
        row.facts(),
        steps(row.id()),
        task,
        row.version());
  }

  /** The decisions so far: one of them is what somebody who saw an older state has not seen. */
  List<Map<String, Object>> changes(ApprovalId id) {
    return steps(id.value()).stream()
        .filter(step -> step.decision() != null)
        .map(
            step ->
                Map.<String, Object>of(
                    "field",
                    "steps",
                    "now",
                    step.decision(),
                    "by",
                    step.approver(),
                    "at",
                    step.decidedAt()))
        .toList();
  }

  private List<ApprovalLevel> steps(UUID id) {
    return jdbc.sql(
            """
            select s.position, s.decision, s.comment, s.decided_at, u.id approver_id, u.name approver_name
            from approval_step s join app_user u on u.id = s.approver_id where s.approval_id = ? order by s.position
            """)
        .param(id)
        .query(
            (row, n) ->
                new ApprovalLevel(
                    row.getInt("position") + 1,
                    person(row, "approver"),
                    row.getString("decision") == null
                        ? null
                        : Decision.valueOf(row.getString("decision")),
                    row.getString("comment"),
                    instant(row, "decided_at")))
        .list();
  }

  /** Besides those who see its team's and its requester's records, whoever was asked sees it. */
  private String from(String condition) {
    return """
        from approval a join app_user r on r.id = a.owner_id
        where %s and (%s or exists (select 1 from approval_step asked
          where asked.approval_id = a.id and asked.approver_id = :visibleTo))
        """
        .formatted(condition, visibility.of("a", SubjectRef.APPROVAL));
  }

  private Map<String, Object> parameters() {
    return new HashMap<>(visibility.parameters());
  }

  private ApprovalRow row(ResultSet row, int number) throws SQLException {
    return new ApprovalRow(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        new Tasks.Subject(
            row.getString("subject_type"),
            row.getObject("subject_id", UUID.class),
            row.getString("subject_label")),
        person(row, "requester"),
        State.valueOf(row.getString("state")),
        row.getTimestamp("requested_at").toInstant(),
        instant(row, "due_at"),
        facts.fromJson(row.getString("facts")),
        row.getLong("version"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  private static PersonName person(ResultSet row, String who) throws SQLException {
    return PersonName.ofNullable(
        row.getObject(who + "_id", UUID.class), row.getString(who + "_name"));
  }
}
