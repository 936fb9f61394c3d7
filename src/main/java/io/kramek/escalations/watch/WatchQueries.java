package io.kramek.escalations.watch;

import io.kramek.escalations.EscalationId;
import io.kramek.escalations.Escalations.Raising;
import io.kramek.escalations.Reason;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.shared.SubjectRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and marks what the watch has seen. */
@Repository
class WatchQueries {

  /** A task past its due date. */
  record LateTask(
      UUID id,
      String definition,
      String element,
      SubjectRef subject,
      UserId owner,
      TeamId team,
      Instant dueAt) {}

  /** An exemption whose last day is over. */
  record Ended(Reason reason, SubjectRef subject) {}

  private final JdbcClient jdbc;

  WatchQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Late tasks that nobody has seen yet, the longest late first. What was late already when it
   * appeared is no news, and what is exempted, or waits for the customer, is left alone.
   */
  List<LateTask> unseen(Instant now, LocalDate today, int most) {
    return jdbc.sql(
            """
            select t.* from task t
            where t.due_at <= :now and t.due_at > t.created_at and t.paused_at is null
              and not exists (select 1 from escalation_late_task seen where seen.task_id = t.id and seen.due_at = t.due_at)
              and not exists (select 1 from escalation_exemption x where x.subject_type = t.subject_type
                and x.subject_id = t.subject_id and x.reason = 'TASK_LATE' and (x.until_day is null or x.until_day >= :today))
            order by t.due_at, t.id limit :most
            """)
        .param("now", Timestamp.from(now))
        .param("today", today)
        .param("most", most)
        .query(WatchQueries::task)
        .list();
  }

  private static LateTask task(ResultSet row, int number) throws SQLException {
    UUID owner = row.getObject("assignee_id", UUID.class);
    UUID team = row.getObject("team_id", UUID.class);
    return new LateTask(
        row.getObject("id", UUID.class),
        row.getString("process_definition_id"),
        row.getString("element_id"),
        new SubjectRef(row.getString("subject_type"), row.getObject("subject_id", UUID.class)),
        owner == null ? null : new UserId(owner),
        team == null ? null : new TeamId(team),
        row.getTimestamp("due_at").toInstant());
  }

  /** Marks a task as seen; of several nodes one succeeds, and the others wait to know. */
  boolean mark(LateTask task) {
    return jdbc.sql(
                "insert into escalation_late_task (task_id, due_at) values (?, ?) on conflict do nothing")
            .params(task.id(), Timestamp.from(task.dueAt()))
            .update()
        == 1;
  }

  void raised(LateTask task, EscalationId escalation) {
    jdbc.sql("update escalation_late_task set escalation_id = ? where task_id = ? and due_at = ?")
        .params(escalation.value(), task.id(), Timestamp.from(task.dueAt()))
        .update();
  }

  /** Forgets a task, to look at it again. */
  void unmark(LateTask task) {
    jdbc.sql("delete from escalation_late_task where task_id = ? and due_at = ?")
        .params(task.id(), Timestamp.from(task.dueAt()))
        .update();
  }

  /** The exemptions that are over. */
  List<Ended> ended(LocalDate today, int most) {
    return jdbc.sql(
            "select reason, subject_type, subject_id from escalation_exemption where until_day < ? limit ?")
        .params(today, most)
        .query(
            (row, n) ->
                new Ended(
                    Reason.valueOf(row.getString("reason")),
                    new SubjectRef(
                        row.getString("subject_type"), row.getObject("subject_id", UUID.class))))
        .list();
  }

  /**
   * Forgets an exemption that is over; of several nodes one succeeds.
   *
   * @return what is to be raised again, by whoever has it now; nothing where its cause is gone
   */
  Optional<Raising> end(Ended exemption, LocalDate today) {
    return jdbc.sql(
            """
            with over as (
              delete from escalation_exemption
              where subject_type = :type and subject_id = :id and reason = :reason and until_day < :today returning *)
            select o.late_since, coalesce(d.owner_id, o.owner_id) owner_id, coalesce(d.team_id, o.team_id) team_id
            from over o left join lateral (select owner_id, team_id from deadline
              where subject_type = o.subject_type and subject_id = o.subject_id order by id desc limit 1) d on true
            where o.late_since is not null
            """)
        .param("type", exemption.subject().type())
        .param("id", exemption.subject().id())
        .param("reason", exemption.reason().name())
        .param("today", today)
        .query((row, n) -> raising(exemption.reason(), exemption.subject(), row))
        .optional();
  }

  /** What was said to be settled so long ago that it should show by now. */
  List<EscalationId> saidToBeSettled(Instant now, int most) {
    return jdbc
        .sql(
            "select id from escalation where look_again_at <= ? order by look_again_at, id limit ?")
        .params(Timestamp.from(now), most)
        .query(UUID.class)
        .list()
        .stream()
        .map(EscalationId::new)
        .toList();
  }

  /**
   * Looks again at what was said to be settled; of several nodes one does. Its late tasks may be
   * seen anew.
   *
   * @return what is to be raised again, by whoever has it now; nothing where no task of it is open
   *     any more, or late, if that was the reason
   */
  Optional<Raising> again(EscalationId escalation, Instant now) {
    return jdbc.sql(
            """
            with one as (
              update escalation set look_again_at = null where id = :id and look_again_at <= :now returning *),
            anew as (delete from escalation_late_task where escalation_id in (select id from one))
            select o.reason, o.subject_type, o.subject_id, o.late_since,
              case when t.id is null then o.owner_id else t.assignee_id end owner_id,
              case when t.id is null then o.team_id else t.team_id end team_id
            from one o left join lateral (select id, assignee_id, team_id from task
              where subject_type = o.subject_type and subject_id = o.subject_id and (o.reason <> 'TASK_LATE'
                or due_at <= :now and due_at > created_at and paused_at is null)
              order by due_at, id limit 1) t on true
            where t.id is not null or o.reason in ('INCIDENT', 'MODEL_RUNAWAY')
            """)
        .param("id", escalation.value())
        .param("now", Timestamp.from(now))
        .query(
            (row, n) ->
                raising(
                    Reason.valueOf(row.getString("reason")),
                    new SubjectRef(
                        row.getString("subject_type"), row.getObject("subject_id", UUID.class)),
                    row))
        .optional();
  }

  private static Raising raising(Reason reason, SubjectRef subject, ResultSet row)
      throws SQLException {
    UUID owner = row.getObject("owner_id", UUID.class);
    UUID team = row.getObject("team_id", UUID.class);
    return new Raising(
        reason,
        subject,
        owner == null ? null : new UserId(owner),
        team == null ? null : new TeamId(team),
        row.getTimestamp("late_since").toInstant());
  }

  /** Whether some task of a subject is late. */
  boolean isLate(SubjectRef subject, Instant now) {
    return jdbc.sql(
            """
            select exists (select 1 from task
              where subject_id = ? and subject_type = ? and due_at <= ? and due_at > created_at and paused_at is null)
            """)
        .params(subject.id(), subject.type(), Timestamp.from(now))
        .query(Boolean.class)
        .single();
  }

  /** The incidents that an exemption has kept quiet are looked at again. */
  void lookAgain(SubjectRef subject) {
    jdbc.sql(
            """
            delete from escalation_incident where escalation_id in (select id from escalation
              where subject_type = ? and subject_id = ? and reason = 'INCIDENT')
            """)
        .params(subject.type(), subject.id())
        .update();
  }

  /** An incident that an exemption keeps quiet belongs to what was exempted. */
  void quiet(String incident, SubjectRef subject) {
    jdbc.sql(
            """
            update escalation_incident set escalation_id = (select id from escalation
              where subject_type = ? and subject_id = ? and reason = 'INCIDENT' order by id desc limit 1)
            where incident_id = ?
            """)
        .params(subject.type(), subject.id(), incident)
        .update();
  }

  /** Marks an incident as seen, in the same way. */
  boolean mark(String incident) {
    return jdbc.sql(
                "insert into escalation_incident (incident_id) values (?) on conflict do nothing")
            .param(incident)
            .update()
        == 1;
  }

  void raised(String incident, EscalationId escalation) {
    jdbc.sql("update escalation_incident set escalation_id = ? where incident_id = ?")
        .params(escalation.value(), incident)
        .update();
  }

  /** The open escalations whose late tasks are done or have a new date, or whose steps passed. */
  List<EscalationId> settled() {
    return jdbc
        .sql(
            """
            select e.id from escalation e
            where e.state <> 'RESOLVED' and exists (select 1 from escalation_late_task m where m.escalation_id = e.id)
              and not exists (select 1 from escalation_late_task m join task t on t.id = m.task_id and t.due_at = m.due_at
                where m.escalation_id = e.id)
            union all
            select e.id from escalation e
            where e.state <> 'RESOLVED' and exists (select 1 from escalation_incident m where m.escalation_id = e.id)
              and not exists (select 1 from escalation_incident m join engine.act_ru_incident i on i.id_ = m.incident_id
                where m.escalation_id = e.id)
            """)
        .query(UUID.class)
        .list()
        .stream()
        .map(EscalationId::new)
        .toList();
  }

  /** Forgets what is no more, but for what an open escalation still has to be told. */
  void forget() {
    jdbc.sql(
            """
            delete from escalation_late_task m
            where not exists (select 1 from task t where t.id = m.task_id and t.due_at = m.due_at)
              and not exists (select 1 from escalation e where e.id = m.escalation_id and e.state <> 'RESOLVED')
            """)
        .update();
    jdbc.sql(
            """
            delete from escalation_incident m
            where not exists (select 1 from engine.act_ru_incident i where i.id_ = m.incident_id)
              and not exists (select 1 from escalation e where e.id = m.escalation_id and e.state <> 'RESOLVED')
            """)
        .update();
  }
}
