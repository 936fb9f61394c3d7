package io.kramek.escalations;

import io.kramek.escalations.Escalations.EscalationEvent;
import io.kramek.escalations.Escalations.EscalationPage;
import io.kramek.escalations.Escalations.EscalationRow;
import io.kramek.escalations.Escalations.State;
import io.kramek.escalations.Escalations.What;
import io.kramek.identity.PersonName;
import io.kramek.identity.Visibility;
import io.kramek.shared.Paged;
import io.kramek.shared.SubjectRef;
import io.kramek.tasks.Tasks;
import java.sql.Date;
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

/** Reads escalations as whoever asks may see them. */
@Repository
class EscalationQueries {

  private static final String COLUMNS =
      """
      select e.id, e.reason, e.subject_type, e.subject_id, e.subject_label, e.level, e.state, e.raised_at, e.due_at,
        e.promised_until, e.version, o.id owner_id, o.name owner_name, r.id responsible_id, r.name responsible_name
      """;

  private final JdbcClient jdbc;
  private final Visibility visibility;

  EscalationQueries(JdbcClient jdbc, Visibility visibility) {
    this.jdbc = jdbc;
    this.visibility = visibility;
  }

  /**
   * Lets one transaction at a time raise an escalation of a reason about a subject: whoever waited
   * finds the one that was raised meanwhile.
   */
  void waitForOthersRaising(Reason reason, SubjectRef subject) {
    jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param("escalation " + reason + " " + subject)
        .query(Integer.class)
        .single();
  }

  Paged<EscalationRow> find(List<State> states, Paged.Request page) {
    Map<String, Object> parameters = parameters();
    parameters.put("states", states.stream().map(State::name).toArray(String[]::new));
    String condition = "e.state = any(:states)";
    long total =
        jdbc.sql("select count(*) " + from(condition))
            .params(parameters)
            .query(Long.class)
            .single();
    parameters.put("limit", page.size());
    parameters.put("offset", page.offset());
    List<EscalationRow> rows =
        jdbc.sql(COLUMNS + from(condition) + " order by e.id desc limit :limit offset :offset")
            .params(parameters)
            .query(EscalationQueries::row)
            .list();
    return Paged.of(rows, page, total);
  }

  Optional<EscalationRow> get(EscalationId id) {
    return jdbc.sql(COLUMNS + from("e.id = :id"))
        .params(parameters())
        .param("id", id.value())
        .query(EscalationQueries::row)
        .optional();
  }

  EscalationPage details(EscalationRow row, UUID task) {
    return new EscalationPage(
        row.id(),
        row.reason(),
        row.subject(),
        row.owner(),
        row.responsible(),
        row.level(),
        row.state(),
        row.raisedAt(),
        row.dueAt(),
        row.promisedUntil(),
        history(row.id()),
        task,
        row.version());
  }

  /** What somebody who saw an older state has to be told. */
  Map<String, Object> lastChange(EscalationId id) {
    List<EscalationEvent> history = history(id.value());
    EscalationEvent last = history.get(history.size() - 1);
    Map<String, Object> change = new HashMap<>();
    change.put("field", "state");
    change.put("now", last.what());
    change.put("by", last.by());
    change.put("at", last.at());
    return change;
  }

  private List<EscalationEvent> history(UUID id) {
    return jdbc.sql(
            """
            select s.at, s.what, s.comment, b.id by_id, b.name by_name, t.id to_id, t.name to_name
            from escalation_step s left join app_user b on b.id = s.by_id left join app_user t on t.id = s.to_id
            where s.escalation_id = ? order by s.position
            """)
        .param(id)
        .query(
            (row, n) ->
                new EscalationEvent(
                    row.getTimestamp("at").toInstant(),
                    What.valueOf(row.getString("what")),
                    person(row, "by"),
                    person(row, "to"),
                    row.getString("comment")))
        .list();
  }

  /** Besides those who see its team's and its owner's records, whoever answers for it sees it. */
  private String from(String condition) {
    return """
        from escalation e left join app_user o on o.id = e.owner_id left join app_user r on r.id = e.responsible_id
        where %s and (%s or e.responsible_id = :visibleTo)
        """
        .formatted(condition, visibility.of("e", SubjectRef.ESCALATION));
  }

  private Map<String, Object> parameters() {
    return new HashMap<>(visibility.parameters());
  }

  private static EscalationRow row(ResultSet row, int number) throws SQLException {
    Timestamp dueAt = row.getTimestamp("due_at");
    Date promisedUntil = row.getDate("promised_until");
    return new EscalationRow(
        row.getObject("id", UUID.class),
        Reason.valueOf(row.getString("reason")),
        new Tasks.Subject(
            row.getString("subject_type"),
            row.getObject("subject_id", UUID.class),
            row.getString("subject_label")),
        person(row, "owner"),
        person(row, "responsible"),
        row.getInt("level"),
        State.valueOf(row.getString("state")),
        row.getTimestamp("raised_at").toInstant(),
        dueAt == null ? null : dueAt.toInstant(),
        promisedUntil == null ? null : promisedUntil.toLocalDate(),
        row.getLong("version"));
  }

  private static PersonName person(ResultSet row, String who) throws SQLException {
    return PersonName.ofNullable(
        row.getObject(who + "_id", UUID.class), row.getString(who + "_name"));
  }
}
