package io.kramek.tasks.deadlines;

import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.shared.SubjectRef;
import io.kramek.shared.WorkingTime.Break;
import io.kramek.tasks.deadlines.Deadline.Owner;
import io.kramek.tasks.deadlines.Deadline.Place;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The deadlines in the database. */
@Repository
public class DeadlineStore {

  /** A scope that came to its end, with the record it was about. */
  public record Ended(UUID subject, String scope) {}

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private static final String SELECT =
      """
      select d.*,
        (select array_agg(p.from_at order by p.from_at) from deadline_pause p where p.deadline_id = d.id) paused_from,
        (select array_agg(p.until_at order by p.from_at) from deadline_pause p where p.deadline_id = d.id) paused_until
      from deadline d
      """;

  /** Of a timer that has fired, only the row is left. */
  private static final String RUNNING =
      "(d.job_id is null or exists (select 1 from engine.act_ru_job j where j.id_ = d.job_id))";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  DeadlineStore(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** Forgets those that came to their end and notes those that began, in one statement. */
  public void write(Collection<Ended> ended, List<Deadline> begun) {
    Map<String, Object> parameters = new HashMap<>();
    String delete = "";
    if (!ended.isEmpty()) {
      delete =
          "delete from deadline where subject_id = any(:subjects) and scope_id = any(:scopes) and task_id is null";
      parameters.put(
          "subjects", ended.stream().map(Ended::subject).distinct().toArray(UUID[]::new));
      parameters.put("scopes", ended.stream().map(Ended::scope).toArray(String[]::new));
    }
    String insert = "";
    if (!begun.isEmpty()) {
      insert =
          """
          insert into deadline (id, task_id, scope_id, job_id, subject_type, subject_id, owner_id, team_id, budget,
            used_seconds, started_at, due_at)
          select * from unnest(:ids::uuid[], :tasks::uuid[], :begun::text[], :jobs::text[], :types::text[], :about::uuid[],
            :owners::uuid[], :teams::uuid[], :budgets::text[], :used::bigint[], :started::timestamptz[], :due::timestamptz[])
          """;
      begun(begun, parameters);
    }
    if (!parameters.isEmpty()) {
      String both = "with ended as (" + delete + ") " + insert;
      jdbc.sql(delete.isEmpty() ? insert : insert.isEmpty() ? delete : both)
          .params(parameters)
          .update();
    }
  }

  private static void begun(List<Deadline> begun, Map<String, Object> parameters) {
    parameters.put("ids", column(begun, Deadline::id, UUID[]::new));
    parameters.put("tasks", column(begun, one -> one.place().task(), UUID[]::new));
    parameters.put("begun", column(begun, one -> one.place().scope(), String[]::new));
    parameters.put("jobs", column(begun, one -> one.place().job(), String[]::new));
    parameters.put("types", column(begun, one -> one.place().subject().type(), String[]::new));
    parameters.put("about", column(begun, one -> one.place().subject().id(), UUID[]::new));
    parameters.put("owners", column(begun, one -> user(one.owner()), UUID[]::new));
    parameters.put("teams", column(begun, one -> team(one.owner()), UUID[]::new));
    parameters.put("budgets", column(begun, Deadline::budget, String[]::new));
    parameters.put("used", column(begun, one -> one.used().toSeconds(), Long[]::new));
    parameters.put("started", column(begun, one -> timestamp(one.startedAt()), Timestamp[]::new));
    parameters.put("due", column(begun, one -> timestamp(one.dueAt()), Timestamp[]::new));
  }

  private static <T> T[] column(
      List<Deadline> of, Function<Deadline, T> part, java.util.function.IntFunction<T[]> array) {
    return of.stream().map(part).toArray(array);
  }

  /**
   * Stores where they stand, owner, budget, what is used, start and due date, and the due dates of
   * tasks.
   */
  public void update(List<Deadline> changed) {
    if (changed.isEmpty()) {
      return;
    }
    List<Object[]> rows = new ArrayList<>();
    List<Object[]> tasks = new ArrayList<>();
    for (Deadline one : changed) {
      rows.add(
          new Object[] {
            user(one.owner()),
            team(one.owner()),
            one.used().toSeconds(),
            timestamp(one.startedAt()),
            timestamp(one.dueAt()),
            one.budget(),
            one.place().scope(),
            one.id()
          });
      if (one.place().job() == null) {
        tasks.add(new Object[] {timestamp(one.dueAt()), one.place().task()});
      }
    }
    batches.batchUpdate(
        """
        update deadline set owner_id = ?, team_id = ?, used_seconds = ?, started_at = ?, due_at = ?, budget = ?, scope_id = ?
        where id = ?
        """,
        rows);
    batches.batchUpdate("update task set due_at = ? where id = ?", tasks);
  }

  /** Notes that the clocks of deadlines stand since a moment, where they do not stand already. */
  public void pause(List<Deadline> deadlines, Instant now) {
    jdbc.sql(
            """
            insert into deadline_pause (deadline_id, from_at)
            select id, ? from unnest(?::uuid[]) id on conflict do nothing
            """)
        .params(timestamp(now), column(deadlines, Deadline::id, UUID[]::new))
        .update();
  }

  /** Notes that their clocks go on. */
  public void resume(List<Deadline> deadlines, Instant now) {
    jdbc.sql(
            """
            update deadline_pause set until_at = greatest(?, from_at)
            where deadline_id = any(?) and until_at is null
            """)
        .params(timestamp(now), column(deadlines, Deadline::id, UUID[]::new))
        .update();
  }

  public List<Deadline> ofTask(UUID task) {
    return jdbc.sql(SELECT + "where d.task_id = ? order by d.id for update of d")
        .param(task)
        .query((row, n) -> deadline(row))
        .list();
  }

  /** Those of some tasks of a record, and of some of its timers. */
  public List<Deadline> of(UUID subject, Collection<UUID> tasks, Collection<String> jobs) {
    return jdbc.sql(
            SELECT
                + """
                where d.task_id = any(?) or (d.subject_id = ? and d.job_id = any(?)) order by d.id for update of d
                """)
        .params(tasks.toArray(UUID[]::new), subject, jobs.toArray(String[]::new))
        .query((row, n) -> deadline(row))
        .list();
  }

  /** Those of a record: of its stages and of its tasks. */
  public List<Deadline> of(SubjectRef subject) {
    return jdbc.sql(
            SELECT + "where d.subject_id = ? and d.subject_type = ? order by d.id for update of d")
        .params(subject.id(), subject.type())
        .query((row, n) -> deadline(row))
        .list();
  }

  /** Forgets those of timers of a record that are gone. */
  public void forget(UUID subject, Collection<String> jobs) {
    jdbc.sql("delete from deadline where subject_id = ? and job_id = any(?)")
        .params(subject, jobs.toArray(String[]::new))
        .update();
  }

  /** Forgets that a task is due some time. */
  public void forgetDue(UUID task) {
    jdbc.sql("delete from deadline where task_id = ? and job_id is null").param(task).update();
  }

  /** Those of the stages of a record. */
  public List<Deadline> ofStages(SubjectRef subject) {
    return jdbc.sql(
            SELECT
                + "where d.subject_id = ? and d.subject_type = ? and d.task_id is null order by d.id for update of d")
        .params(subject.id(), subject.type())
        .query((row, n) -> deadline(row))
        .list();
  }

  /**
   * Those that run, some at a time, in the order of their ids; locked if they are to be changed.
   */
  public List<Deadline> running(UUID after, UserId owner, int limit, boolean lock) {
    return jdbc.sql(
            SELECT
                + "where d.id > :after and (:owner::uuid is null or d.owner_id = :owner::uuid) and "
                + RUNNING
                + " order by d.id limit :limit"
                + (lock ? " for update of d" : ""))
        .param("after", after == null ? BEFORE_ALL : after)
        .param("owner", owner == null ? null : owner.value())
        .param("limit", limit)
        .query((row, n) -> deadline(row))
        .list();
  }

  private static Deadline deadline(ResultSet row) throws SQLException {
    UUID owner = row.getObject("owner_id", UUID.class);
    UUID team = row.getObject("team_id", UUID.class);
    return new Deadline(
        row.getObject("id", UUID.class),
        new Place(
            row.getObject("task_id", UUID.class),
            row.getString("scope_id"),
            row.getString("job_id"),
            new SubjectRef(row.getString("subject_type"), row.getObject("subject_id", UUID.class))),
        new Owner(owner == null ? null : new UserId(owner), team == null ? null : new TeamId(team)),
        row.getString("budget"),
        Duration.ofSeconds(row.getLong("used_seconds")),
        instant(row.getTimestamp("started_at")),
        instant(row.getTimestamp("due_at")),
        pauses(row));
  }

  private static List<Break> pauses(ResultSet row) throws SQLException {
    Array from = row.getArray("paused_from");
    if (from == null) {
      return List.of();
    }
    Timestamp[] begun = (Timestamp[]) from.getArray();
    Timestamp[] ended = (Timestamp[]) row.getArray("paused_until").getArray();
    List<Break> pauses = new ArrayList<>();
    for (int i = 0; i < begun.length; i++) {
      pauses.add(new Break(instant(begun[i]), instant(ended[i])));
    }
    return pauses;
  }

  private static UUID user(Owner owner) {
    return owner.user() == null ? null : owner.user().value();
  }

  private static UUID team(Owner owner) {
    return owner.team() == null ? null : owner.team().value();
  }

  private static Instant instant(Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  private static Timestamp timestamp(Instant at) {
    return at == null ? null : Timestamp.from(at);
  }
}
