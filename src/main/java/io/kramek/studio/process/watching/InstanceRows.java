package io.kramek.studio.process.watching;

import io.kramek.shared.Paged;
import io.kramek.shared.SubjectRef;
import io.kramek.shared.process.ProcessSubjects;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds instances, where they wait, and the way they have come. */
@Component
public class InstanceRows {

  /** Which instances of some versions are wanted. */
  public record Filter(
      List<String> definitions, boolean running, String element, boolean incident, boolean late) {}

  /** An instance in a list; subject and label are {@code null} where nobody knows them. */
  public record Row(
      String id,
      String definition,
      int version,
      SubjectRef subject,
      String label,
      Instant startedAt,
      Instant endedAt,
      List<String> elements,
      Instant since,
      Instant dueAt,
      long incidents) {}

  /** An instance. */
  public record Head(
      String id,
      String definition,
      String key,
      String file,
      int version,
      Integer release,
      SubjectRef subject,
      String state,
      Instant startedAt,
      Instant endedAt,
      String calledBy) {}

  /** A step of the way: who did it is a person's id, if it was a person. */
  public record Step(
      String id,
      String element,
      String type,
      Instant from,
      Instant to,
      boolean cancelled,
      String who,
      String called) {}

  /**
   * Where instances wait: at leaves of their trees of executions. A step that is to be run by a job
   * has no row in the history yet.
   */
  static final String STEP =
      """
      select e.proc_inst_id_ instance, e.id_ execution, e.act_id_ element, coalesce(h.start_time_,
          (select min(j.create_time_) from engine.act_ru_job j where j.execution_id_ = e.id_)) since,
        coalesce(t.due_at, (select min(d.due_at) from deadline d where d.task_id is null and d.scope_id in (e.id_, e.parent_id_))) due_at,
        t.assignee_id
      from engine.act_ru_execution e
        left join engine.act_hi_actinst h on h.id_ = e.act_inst_id_ and h.act_id_ = e.act_id_ and h.end_time_ is null
        left join task t on t.id = h.task_id_::uuid
      where e.act_id_ is not null and not e.is_event_scope_
        and not exists (select 1 from engine.act_ru_execution c where c.parent_id_ = e.id_ and not c.is_event_scope_)
      """;

  /** What an instance of a process that a manager drew says it is about. */
  private static final String ABOUT =
      """
      left join lateral (
        select max(v.text_) filter (where v.name_ = 'subjectType') subject_type,
          max(v.text_) filter (where v.name_ = 'subjectId') subject_id
        from engine.act_hi_varinst v
        where v.proc_inst_id_ = i.id_ and v.execution_id_ = i.id_ and v.name_ in ('subjectType', 'subjectId') and v.state_ = 'CREATED') about
        on true
      """;

  private final JdbcClient jdbc;
  private final ProcessSubjects subjects;

  InstanceRows(JdbcClient jdbc, ProcessSubjects subjects) {
    this.jdbc = jdbc;
    this.subjects = subjects;
  }

  /** A page of instances, who waits longest first; of those that have ended, the latest first. */
  public Paged<Row> find(Filter filter, Paged.Request page, Instant now) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("definitions", filter.definitions().toArray(String[]::new));
    parameters.put("now", Timestamp.from(now));
    String from = from(filter, parameters);
    long total = jdbc.sql("select count(*) " + from).params(parameters).query(Long.class).single();
    List<Row> rows =
        jdbc.sql(
                """
                select i.*, about.*, (select k.subject_label from task k where k.subject_id = case
                    when coalesce(about.subject_id, i.business_key_) ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                    then coalesce(about.subject_id, i.business_key_)::uuid end limit 1) label
                from (
                  select i.id_, i.proc_def_id_, d.key_, d.version_, i.business_key_, i.start_time_, i.end_time_, w.elements, w.since,
                    w.due_at, coalesce(x.incidents, 0) incidents
                  %s order by %s, i.id_ limit :size offset :offset) i
                %s order by %s, i.id_
                """
                    .formatted(
                        from,
                        filter.running() ? "w.since nulls last" : "i.end_time_ desc",
                        ABOUT,
                        filter.running() ? "i.since nulls last" : "i.end_time_ desc"))
            .params(parameters)
            .param("size", page.size())
            .param("offset", page.offset())
            .query((row, n) -> row(row))
            .list();
    return Paged.of(rows, page, total);
  }

  private static String from(Filter filter, Map<String, Object> parameters) {
    StringBuilder from =
        new StringBuilder(
            """
            from engine.act_hi_procinst i join engine.act_re_procdef d on d.id_ = i.proc_def_id_
              left join (select instance, array_agg(distinct element) elements, min(since) since, min(due_at) due_at
                from (%s and e.proc_def_id_ = any(:definitions)) step group by instance) w on w.instance = i.id_
              left join (select proc_inst_id_, count(*) incidents from engine.act_ru_incident
                where id_ = root_cause_incident_id_ group by proc_inst_id_) x on x.proc_inst_id_ = i.id_
            where i.proc_def_id_ = any(:definitions) and i.end_time_ is %s null
            """
                .formatted(STEP, filter.running() ? "" : "not"));
    if (filter.element() != null) {
      parameters.put("element", filter.element());
      from.append(
          filter.running()
              ? " and :element = any(w.elements)"
              : " and exists (select 1 from engine.act_hi_actinst a where a.proc_inst_id_ = i.id_ and a.act_id_ = :element)");
    }
    if (filter.incident()) {
      from.append(" and x.incidents > 0");
    }
    if (filter.late()) {
      from.append(" and w.due_at < :now");
    }
    return from.toString();
  }

  private Row row(ResultSet row) throws SQLException {
    Array elements = row.getArray("elements");
    return new Row(
        row.getString("id_"),
        row.getString("proc_def_id_"),
        row.getInt("version_"),
        subject(row),
        row.getString("label"),
        instant(row, "start_time_"),
        instant(row, "end_time_"),
        elements == null ? List.of() : Arrays.asList((String[]) elements.getArray()),
        instant(row, "since"),
        instant(row, "due_at"),
        row.getLong("incidents"));
  }

  /** An instance that runs or ran. */
  public Optional<Head> head(String id) {
    return jdbc.sql(
            """
            select i.id_, i.proc_def_id_, d.key_, d.version_, d.resource_name_, r.number, i.business_key_, i.state_, i.start_time_,
              i.end_time_, i.super_process_instance_id_, about.*
            from engine.act_hi_procinst i join engine.act_re_procdef d on d.id_ = i.proc_def_id_
              left join catalogue_release r on r.deployment_id = d.deployment_id_
            %s
            where i.id_ = :id
            """
                .formatted(ABOUT))
        .param("id", id)
        .query(
            (row, n) ->
                new Head(
                    row.getString("id_"),
                    row.getString("proc_def_id_"),
                    row.getString("key_"),
                    row.getString("resource_name_"),
                    row.getInt("version_"),
                    row.getObject("number", Integer.class),
                    subject(row),
                    row.getString("state_"),
                    instant(row, "start_time_"),
                    instant(row, "end_time_"),
                    row.getString("super_process_instance_id_")))
        .optional();
  }

  /** A step where an instance waits. */
  public record Standing(
      String execution, String element, Instant since, Instant dueAt, UUID assignee) {}

  /** Where an instance waits now. */
  public List<Standing> standing(String instance) {
    return jdbc.sql(STEP + " and e.proc_inst_id_ = :instance order by since, e.id_")
        .param("instance", instance)
        .query(
            (row, n) ->
                new Standing(
                    row.getString("execution"),
                    row.getString("element"),
                    instant(row, "since"),
                    instant(row, "due_at"),
                    row.getObject("assignee_id", UUID.class)))
        .list();
  }

  /** The elements that an instance has left. */
  public List<String> visited(String instance) {
    return jdbc.sql(
            """
            select distinct act_id_ from engine.act_hi_actinst
            where proc_inst_id_ = :instance and end_time_ is not null and act_type_ <> 'multiInstanceBody' order by act_id_
            """)
        .param("instance", instance)
        .query(String.class)
        .list();
  }

  /** The way of an instance, from its beginning. */
  public Paged<Step> steps(String instance, Paged.Request page) {
    String from =
        " from engine.act_hi_actinst where proc_inst_id_ = :instance and act_type_ <> 'multiInstanceBody'";
    long total =
        jdbc.sql("select count(*)" + from).param("instance", instance).query(Long.class).single();
    List<Step> steps =
        jdbc.sql(
                "select *"
                    + from
                    + " order by start_time_, sequence_counter_, id_ limit :size offset :offset")
            .param("instance", instance)
            .param("size", page.size())
            .param("offset", page.offset())
            .query(
                (row, n) ->
                    new Step(
                        row.getString("id_"),
                        row.getString("act_id_"),
                        row.getString("act_type_"),
                        instant(row, "start_time_"),
                        instant(row, "end_time_"),
                        row.getInt("act_inst_state_") == 2,
                        row.getString("assignee_"),
                        row.getString("call_proc_inst_id_")))
            .list();
    return Paged.of(steps, page, total);
  }

  /** A variable, its value as text. */
  public record Variable(String name, String type, String value) {}

  /** The variables of an instance as such, or what they were when it ended. */
  public List<Variable> variables(String instance) {
    return jdbc.sql(
            """
            select name_, var_type_, case var_type_ when 'string' then text_ when 'double' then double_::text
              else coalesce(long_::text, text_) end value
            from engine.act_hi_varinst
            where proc_inst_id_ = :instance and execution_id_ = proc_inst_id_ and state_ = 'CREATED' order by name_
            """)
        .param("instance", instance)
        .query(
            (row, n) ->
                new Variable(
                    row.getString("name_"), row.getString("var_type_"), row.getString("value")))
        .list();
  }

  /** The instances that an instance has called, in the order of the calls. */
  public List<Head> called(String instance) {
    List<String> ids =
        jdbc.sql(
                """
                select id_ from engine.act_hi_procinst where super_process_instance_id_ = :instance
                  and root_proc_inst_id_ = (select root_proc_inst_id_ from engine.act_hi_procinst where id_ = :instance)
                order by start_time_, id_ limit 50
                """)
            .param("instance", instance)
            .query(String.class)
            .list();
    List<Head> called = new ArrayList<>();
    ids.forEach(id -> head(id).ifPresent(called::add));
    return called;
  }

  private SubjectRef subject(ResultSet row) throws SQLException {
    return subjects
        .of(
            row.getString("key_"),
            row.getString("business_key_"),
            row.getString("subject_type"),
            row.getString("subject_id"))
        .orElse(null);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
