package io.kramek.tasks;

import io.kramek.identity.PersonName;
import io.kramek.identity.Role;
import io.kramek.identity.SignedIn;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.identity.Users.TeamName;
import io.kramek.shared.Paged;
import io.kramek.shared.SubjectRef;
import io.kramek.tasks.Tasks.CustomerName;
import io.kramek.tasks.Tasks.Filter;
import io.kramek.tasks.Tasks.Subject;
import io.kramek.tasks.Tasks.TaskRow;
import io.kramek.tasks.Tasks.View;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the open tasks: one indexed query a page, and never more rows than the page shows. */
@Repository
class TaskQueries {

  /** A total beyond this is shown as "more than": counting on would cost more than it tells. */
  private static final int COUNTED = 1_000;

  private static final String SELECT =
      """
      select k.id, k.form_id, k.subject_type, k.subject_id, k.subject_label, k.customer_id, k.customer_name, k.created_at,
        k.due_at, k.follow_up_at, k.paused_at, k.priority, k.name, k.name_cs, k.name_pl,
        a.id assignee_id, a.name assignee_name, b.id behalf_id, b.name behalf_name, t.id team_id, t.name team_name
      """;

  private static final String FROM =
      """
      from task k left join app_user a on a.id = k.assignee_id left join app_user b on b.id = k.on_behalf_of
        left join team t on t.id = k.team_id
      where\s""";

  private static final String OPEN =
      "select id, form_id, subject_type, subject_id, assignee_id, on_behalf_of from task where ";

  private static final String MINE = "k.assignee_id = :me";
  private static final String POOL = "k.assignee_id is null and k.team_id = any(:teams)";
  private static final String TEAMS = "k.team_id = any(:teams)";
  private static final String VISIBLE = "(k.assignee_id = :me or k.team_id = any(:teams))";

  private final JdbcClient jdbc;
  private final Clock clock;

  TaskQueries(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Paged<TaskRow> find(SignedIn user, View view, Filter filter, Paged.Request page) {
    Map<String, Object> parameters = new HashMap<>();
    String where = scope(user, view, parameters) + narrowed(filter, parameters);
    parameters.put("limit", page.size());
    parameters.put("offset", page.offset());
    RowMapper<TaskRow> mapper = mapper(user.language(), clock.instant());
    List<TaskRow> rows = new ArrayList<>();
    long[] total = {0};
    jdbc.sql(
            SELECT
                + ", ("
                + count(where)
                + ") total\n"
                + FROM
                + where
                + " order by k.due_at, k.id limit :limit offset :offset")
        .params(parameters)
        .query(
            row -> {
              rows.add(mapper.mapRow(row, rows.size()));
              total[0] = row.getLong("total");
            });
    if (rows.isEmpty() && page.offset() > 0) {
      // Behind the last page no row is left to carry the total.
      total[0] = jdbc.sql(count(where)).params(parameters).query(Long.class).single();
    }
    return Paged.of(rows, page, total[0]);
  }

  private static String count(String where) {
    return "select count(*) from (select 1 from task k where "
        + where
        + " limit "
        + COUNTED
        + ") counted";
  }

  Optional<TaskRow> get(SignedIn user, UUID id) {
    Map<String, Object> parameters = new HashMap<>(Map.of("id", id));
    String where = scope(user, View.ALL, parameters) + " and k.id = :id";
    return jdbc.sql(SELECT + FROM + where)
        .params(parameters)
        .query(mapper(user.language(), clock.instant()))
        .optional();
  }

  /** Whoever comes for the same task waits until this transaction is over, and sees what it did. */
  void lock(UUID id) {
    jdbc.sql("select id from task where id = ? for update").param(id).query(UUID.class).optional();
  }

  /** Everybody's tasks about a record. */
  List<OpenTask> openAbout(SubjectRef subject) {
    return jdbc.sql(OPEN + "subject_type = ? and subject_id = ? order by id")
        .params(subject.type(), subject.id())
        .query((row, n) -> open(row))
        .list();
  }

  /** A task that somebody has, or does for somebody who is away. */
  record Held(OpenTask task) {

    /** Whose it is by rights. */
    UserId person() {
      return task.onBehalfOf() == null ? task.assignee() : task.onBehalfOf();
    }
  }

  /**
   * The tasks of some people, and all that somebody does for somebody else: some at a time, in the
   * order of their ids, locked; what another node has taken is left to it.
   */
  List<Held> heldFor(List<UserId> people, UUID after, int limit) {
    return jdbc.sql(
            OPEN
                + """
                (on_behalf_of is not null or assignee_id = any(:people)) and id > :after
                order by id limit :limit for update skip locked
                """)
        .param("people", people.stream().map(UserId::value).toArray(UUID[]::new))
        .param("after", after == null ? new UUID(0, 0) : after)
        .param("limit", limit)
        .query((row, n) -> new Held(open(row)))
        .list();
  }

  /** Notes for whom the assignee of a task acts. */
  void actsFor(UUID task, UserId person) {
    jdbc.sql("update task set on_behalf_of = ? where id = ?")
        .params(person == null ? null : person.value(), task)
        .update();
  }

  /** Notes that a task waits for the customer, or with {@code null} that it does not. */
  void waits(UUID task, Instant since) {
    jdbc.sql("update task set paused_at = ? where id = ?")
        .params(since == null ? null : Timestamp.from(since), task)
        .update();
  }

  /** The same for all tasks about a record; one that waits already has waited for longer. */
  void waits(SubjectRef subject, Instant since) {
    jdbc.sql(
            """
            update task set paused_at = case when cast(:since as timestamptz) is null then null
              else coalesce(paused_at, :since) end
            where subject_type = :type and subject_id = :id
            """)
        .param("since", since == null ? null : Timestamp.from(since), Types.TIMESTAMP)
        .param("type", subject.type())
        .param("id", subject.id())
        .update();
  }

  private static OpenTask open(ResultSet row) throws SQLException {
    return new OpenTask(
        row.getObject("id", UUID.class),
        row.getString("form_id"),
        new SubjectRef(row.getString("subject_type"), row.getObject("subject_id", UUID.class)),
        user(row, "assignee_id"),
        user(row, "on_behalf_of"));
  }

  private static UserId user(ResultSet row, String column) throws SQLException {
    UUID id = row.getObject(column, UUID.class);
    return id == null ? null : new UserId(id);
  }

  private static String scope(SignedIn user, View view, Map<String, Object> parameters) {
    boolean everything = user.role().seesEverything();
    String condition =
        switch (view) {
          case MINE -> MINE;
          case TEAM -> everything ? "true" : user.role() == Role.SUPERVISOR ? TEAMS : POOL;
          case ALL -> everything ? "true" : VISIBLE;
        };
    if (condition.contains(":me")) {
      parameters.put("me", user.id().value());
    }
    if (condition.contains(":teams")) {
      parameters.put("teams", user.scope().stream().map(TeamId::value).toArray(UUID[]::new));
    }
    return condition;
  }

  private static String narrowed(Filter filter, Map<String, Object> parameters) {
    StringBuilder where = new StringBuilder();
    if (filter.subjectTypes() != null && !filter.subjectTypes().isEmpty()) {
      where.append(" and k.subject_type = any(:types)");
      parameters.put("types", filter.subjectTypes().toArray(String[]::new));
    }
    if (filter.subject() != null) {
      where.append(" and k.subject_type = :type and k.subject_id = :subject");
      parameters.put("type", filter.subject().type());
      parameters.put("subject", filter.subject().id());
    }
    if (filter.query() != null && !filter.query().isBlank()) {
      where.append(
          " and folded(concat_ws(' ', k.subject_label, k.customer_name)) like '%' || folded(:query) || '%'");
      parameters.put("query", filter.query().strip());
    }
    return where.toString();
  }

  private static RowMapper<TaskRow> mapper(String language, Instant now) {
    String name = language.equals("en") ? "name" : "name_" + language;
    return (row, n) -> {
      Instant dueAt = instant(row, "due_at");
      UUID customer = row.getObject("customer_id", UUID.class);
      return new TaskRow(
          row.getObject("id", UUID.class),
          row.getString(name),
          row.getString("form_id"),
          PersonName.ofNullable(
              row.getObject("assignee_id", UUID.class), row.getString("assignee_name")),
          PersonName.ofNullable(
              row.getObject("behalf_id", UUID.class), row.getString("behalf_name")),
          TeamName.ofNullable(row.getObject("team_id", UUID.class), row.getString("team_name")),
          new Subject(
              row.getString("subject_type"),
              row.getObject("subject_id", UUID.class),
              row.getString("subject_label")),
          customer == null ? null : new CustomerName(customer, row.getString("customer_name")),
          instant(row, "created_at"),
          dueAt,
          dueAt != null && dueAt.isBefore(now),
          instant(row, "follow_up_at"),
          instant(row, "paused_at"),
          row.getInt("priority"));
    };
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
