package io.kramek.escalations;

import io.kramek.escalations.Escalations.EscalationEvent;
import io.kramek.escalations.Escalations.EscalationRow;
import io.kramek.escalations.Escalations.Filter;
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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
      select e.id, e.reason, e.subject_type, e.subject_id, e.subject_label, e.level, e.state, e.raised_at, e.late_since,
        coalesce((select min(d.due_at) from deadline d where d.subject_id = e.id), e.due_at) due_at,
        e.promised_until, e.version, o.id owner_id, o.name owner_name, r.id responsible_id, r.name responsible_name
      """;

  private final JdbcClient jdbc;
  private final Visibility visibility;
  private final Clock clock;

  EscalationQueries(JdbcClient jdbc, Visibility visibility, Clock clock) {
    this.jdbc = jdbc;
    this.visibility = visibility;
    this.clock = clock;
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

  /** The open escalation of a reason about a subject. */
  Optional<EscalationId> open(Reason reason, SubjectRef subject) {
    return jdbc.sql(
            """
            select id from escalation where subject_type = ? and subject_id = ? and reason = ? and state <> 'RESOLVED'
            """)
        .params(subject.type(), subject.id(), reason.name())
        .query(UUID.class)
        .optional()
        .map(EscalationId::new);
  }

  /**
   * The subject has changed: exemptions until its next change are over, and with the others there
   * is nothing to be raised when they end; what was said to be settled is.
   *
   * @return what is open about it
   */
  List<EscalationId> moveOn(SubjectRef subject) {
    // One statement, for it is asked at every step of every deal.
    return jdbc
        .sql(
            """
            with over as (
              delete from escalation_exemption where subject_type = :type and subject_id = :id and until_day is null),
            gone as (
              update escalation_exemption set late_since = null
              where subject_type = :type and subject_id = :id and until_day is not null and late_since is not null),
            settled as (
              update escalation set look_again_at = null
              where subject_type = :type and subject_id = :id and look_again_at is not null)
            select id from escalation where subject_type = :type and subject_id = :id and state <> 'RESOLVED'
            """)
        .param("type", subject.type())
        .param("id", subject.id())
        .query(UUID.class)
        .list()
        .stream()
        .map(EscalationId::new)
        .toList();
  }

  /**
   * Writes the marker of a step; of several who come with the same step one alone succeeds, and the
   * others wait to know.
   */
  boolean mark(EscalationId id, long step, String what, Instant now) {
    return jdbc.sql(
                "insert into escalation_mark (escalation_id, step, what, at) values (?, ?, ?, ?) on conflict do nothing")
            .params(id.value(), step, what, Timestamp.from(now))
            .update()
        == 1;
  }

  Paged<EscalationRow> find(Filter filter, Paged.Request page) {
    Map<String, Object> parameters = parameters();
    String condition = condition(filter, parameters);
    long total =
        jdbc.sql("select count(*) " + from(condition))
            .params(parameters)
            .query(Long.class)
            .single();
    parameters.put("limit", page.size());
    parameters.put("offset", page.offset());
    parameters.put("now", Timestamp.from(clock.instant()));
    boolean open = !filter.states().contains(State.RESOLVED);
    String order = open ? "e.state = 'ACKNOWLEDGED', " + Weights.SQL + " desc, e.id" : "e.id desc";
    List<EscalationRow> rows =
        jdbc.sql(COLUMNS + from(condition) + " order by " + order + " limit :limit offset :offset")
            .params(parameters)
            .query(EscalationQueries::row)
            .list();
    return Paged.of(rows, page, total);
  }

  private String condition(Filter filter, Map<String, Object> parameters) {
    StringBuilder condition = new StringBuilder("e.state = any(:states)");
    parameters.put("states", filter.states().stream().map(State::name).toArray(String[]::new));
    if (filter.mine()) {
      condition.append(" and e.responsible_id = :visibleTo");
    }
    if (filter.reason() != null) {
      condition.append(" and e.reason = :reason");
      parameters.put("reason", filter.reason().name());
    }
    if (filter.query() != null && !filter.query().isBlank()) {
      condition.append(
          " and folded(concat_ws(' ', e.subject_label, e.customer_name, o.name)) like '%' || folded(:query) || '%'");
      parameters.put("query", filter.query().strip());
    }
    return condition.toString();
  }

  Optional<EscalationRow> get(EscalationId id) {
    return jdbc.sql(COLUMNS + from("e.id = :id"))
        .params(parameters())
        .param("id", id.value())
        .query(EscalationQueries::row)
        .optional();
  }

  /** What somebody who saw an older state has to be told. */
  Map<String, Object> lastChange(EscalationId id) {
    List<EscalationEvent> history = history(id);
    EscalationEvent last = history.get(history.size() - 1);
    Map<String, Object> change = new HashMap<>();
    change.put("field", "state");
    change.put("now", last.what());
    change.put("by", last.by());
    change.put("at", last.at());
    return change;
  }

  List<EscalationEvent> history(EscalationId id) {
    return jdbc.sql(
            """
            select s.at, s.what, s.comment, s.until_day, b.id by_id, b.name by_name, t.id to_id, t.name to_name
            from escalation_step s left join app_user b on b.id = s.by_id left join app_user t on t.id = s.to_id
            where s.escalation_id = ? order by s.position
            """)
        .param(id.value())
        .query(
            (row, n) ->
                new EscalationEvent(
                    row.getTimestamp("at").toInstant(),
                    What.valueOf(row.getString("what")),
                    person(row, "by"),
                    person(row, "to"),
                    row.getString("comment"),
                    day(row, "until_day")))
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
        row.getTimestamp("late_since").toInstant(),
        dueAt == null ? null : dueAt.toInstant(),
        day(row, "promised_until"),
        row.getLong("version"));
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    Date day = row.getDate(column);
    return day == null ? null : day.toLocalDate();
  }

  private static PersonName person(ResultSet row, String who) throws SQLException {
    return PersonName.ofNullable(
        row.getObject(who + "_id", UUID.class), row.getString(who + "_name"));
  }
}
