package io.kramek.studio.process.watching;

import io.kramek.shared.WorkingTime.Marks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the engine's history of a model by element and by arrow: one statement, whatever is asked.
 */
@Component
public class HeatRows {

  /**
   * What is counted.
   *
   * @param definitions the versions
   * @param from the first moment of the period
   * @param until the first moment after it; not later than {@code asOf}
   * @param asOf what began then or later is not known yet
   * @param live whether that is now, so that what is open now may be asked for as well
   * @param some whether the model has other versions, in which an instance may have been before
   * @param clock by which time is counted
   */
  public record Question(
      List<String> definitions,
      Instant from,
      Instant until,
      Instant asOf,
      boolean live,
      boolean some,
      Marks clock) {}

  /**
   * What happened at an element; times are in seconds by the clock of the question.
   *
   * @param returns visits of instances that had been there and left before, whenever that was
   */
  public record Element(
      String id,
      String name,
      String type,
      long visits,
      long returns,
      long passed,
      Long median,
      Long p90,
      long spent,
      long waiting,
      Long longest,
      long missed,
      long late,
      long ends,
      long cancelled,
      long unassigned) {}

  /** How often one element came right after another that chooses. */
  public record Taken(String source, String target, long times) {}

  /** What happened to the instances as such. */
  public record Instances(long started, long ended, long cancelled, long running) {}

  /** All of it. */
  public record Heat(List<Element> elements, List<Taken> taken, Instances instances) {}

  /**
   * What is asked of several at once is one visit: that of the body around them, which stands until
   * as many have answered as it waits for. Their deadlines are its own.
   *
   * <p>Without {@code offset 0} the marks of the whole clock would be carried, and sorted, per row.
   */
  private static final String SQL =
      """
      with m as materialized (select :at::bigint[] at, :worked::bigint[] worked),
      act as materialized (
        select a.id_ id, a.parent_act_inst_id_ parent, split_part(a.act_id_, '#', 1) element, a.act_name_ name, a.act_type_ type, a.proc_inst_id_ instance, a.execution_id_ execution,
          a.task_id_ task, coalesce(a.act_inst_state_ = 2, false) cancelled, a.start_time_ began, case when a.end_time_ < :asOf then a.end_time_ end ended,
          a.end_time_ is null open, a.sequence_counter_ seq
        from engine.act_hi_actinst a
        where a.proc_def_id_ = any(:definitions) and a.start_time_ < :asOf
          and (a.end_time_ is null or a.end_time_ >= :from or a.act_type_ = 'boundaryTimer')),
      seat as materialized (
        select s.id, s.name, s.type, s.task, s.ended, body.id body
        from act body join act s on s.parent = body.id and s.element = body.element where body.type = 'multiInstanceBody'),
      asked as (
        select s.body, max(s.name) name, max(s.type) type, min(t.due_date_) filter (where s.ended is null or s.ended > t.due_date_) due
        from seat s left join engine.act_hi_taskinst t on t.id_ = s.task group by s.body),
      rang as (
        select x.id, min(f.began) at
        from act f join unnest(:timers::text[], :hosts::text[]) clock (timer, host) on clock.timer = f.element
          join act x on x.element = clock.host and x.instance = f.instance and f.began >= x.began
            and (x.ended is null or f.began <= x.ended)
        where f.type = 'boundaryTimer' group by x.id),
      runs as (
        select scope_id, min(due_at) due_at from deadline where :live and task_id is null and due_at is not null group by scope_id),
      place as (
        select x.*, floor(extract(epoch from x.began::timestamptz))::bigint b,
          floor(extract(epoch from coalesce(x.ended::timestamptz, :asOf::timestamptz)))::bigint e
        from act x where not exists (select from seat where seat.id = x.id) offset 0),
      bucket as (select p.*, width_bucket(p.b, m.at) kb, width_bucket(p.e, m.at) ke from place p cross join m offset 0),
      earlier as (
        select k.id from bucket k join engine.act_hi_procinst p on p.id_ = k.instance
        where k.began >= :from and k.began < :until and (:some or p.start_time_ < :from) and exists (
          select from engine.act_hi_actinst e where e.proc_inst_id_ = k.instance and e.act_id_ = k.element and e.end_time_ <= k.began
            and (e.end_time_ < :from or e.proc_def_id_ <> all(:definitions)))),
      visit as (
        select k.element, coalesce(asked.name, k.name) name, coalesce(asked.type, k.type) type, k.cancelled, k.began, k.ended, earlier.id is not null before,
          k.instance, k.seq,
          coalesce(m.worked[k.kb] + (k.kb % 2) * (k.b - m.at[k.kb]), 0) wb,
          coalesce(m.worked[k.ke] + (k.ke % 2) * (k.e - m.at[k.ke]), 0) we,
          coalesce(t.due_date_, asked.due, runs.due_at, rang.at) due
        from bucket k cross join m left join engine.act_hi_taskinst t on t.id_ = k.task left join rang on rang.id = k.id
          left join asked on asked.body = k.id left join earlier on earlier.id = k.id left join runs on k.open and runs.scope_id = k.execution and k.element = any(:hosts) offset 0),
      seen as (
        select v.*, again.left_at, again.first_began, again.first_seq
        from visit v left join (
          select instance, element, min(ended) left_at, min(began) first_began, min(seq) first_seq
          from visit group by instance, element having count(*) > 1) again using (instance, element)),
      heat as (
        select element, max(name) name, max(type) type,
          count(*) filter (where began >= :from and began < :until) visits,
          count(*) filter (where began >= :from and began < :until and (before or left_at <= began and (began > first_began or seq > first_seq))) returns,
          percentile_cont(0.5) within group (order by we - wb) filter (where ended >= :from and ended < :until) median,
          percentile_cont(0.9) within group (order by we - wb) filter (where ended >= :from and ended < :until) p90,
          sum(greatest(0, least(we, :workedUntil) - greatest(wb, :workedFrom))) spent,
          count(*) filter (where ended is null) waiting, max(we - wb) filter (where ended is null) longest,
          count(*) filter (where due >= :from and due < :until and (ended is null or ended > due)) missed,
          count(*) filter (where ended is null and due < :asOf) late,
          count(*) filter (where cancelled and ended >= :from and ended < :until) cancelled,
          count(*) filter (where not cancelled and ended >= :from and ended < :until) passed
        from seen group by element),
      ends as (
        select element, count(*) ends from (
          select distinct on (x.instance) x.element from act x join engine.act_hi_procinst p on p.id_ = x.instance
          where p.end_time_ >= :from and p.end_time_ < :until and p.state_ = 'COMPLETED' and x.type like '%EndEvent'
          order by x.instance, x.ended desc, x.seq desc) last group by element),
      nobodys as (
        select element_id element, count(*) unassigned from task
        where :live and process_definition_id = any(:definitions) and assignee_id is null group by element_id),
      followed as (
        select element, began, lead(element) over (partition by instance order by began, seq) following
        from act where element = any(:around)),
      taken as (
        select element, following, count(*) times from followed
        where element = any(:choices) and following is not null and began >= :from and began < :until group by element, following),
      run as (
        select count(*) filter (where start_time_ >= :from and start_time_ < :until) started,
          count(*) filter (where end_time_ >= :from and end_time_ < :until and state_ = 'COMPLETED') ended,
          count(*) filter (where end_time_ >= :from and end_time_ < :until and state_ <> 'COMPLETED') cancelled,
          count(*) filter (where start_time_ < :asOf and (end_time_ is null or end_time_ >= :asOf)) running
        from engine.act_hi_procinst where proc_def_id_ = any(:definitions))
      select 'ELEMENT' kind, element, null following, name, type, visits, returns, passed, median, p90, spent, waiting, longest, missed, late,
        coalesce(ends, 0) ends, cancelled, coalesce(unassigned, 0) unassigned
      from heat left join ends using (element) left join nobodys using (element)
      union all
      select 'TAKEN', element, following, null, null, times, 0, 0, null, null, 0, 0, null, 0, 0, 0, 0, 0 from taken
      union all
      select 'RUN', null, null, null, null, started, ended, 0, null, null, running, 0, null, 0, 0, 0, cancelled, 0 from run
      """;

  private final JdbcClient jdbc;

  HeatRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Answers a question about versions that are drawn like this.
   *
   * @param maps what the versions draw; an element that only an old one has is counted by it
   */
  public Heat count(Question question, List<ModelMap> maps) {
    List<Element> elements = new ArrayList<>();
    List<Taken> taken = new ArrayList<>();
    List<Instances> instances = new ArrayList<>();
    jdbc.sql(SQL)
        .params(parameters(question, maps))
        .query(
            row -> {
              switch (row.getString("kind")) {
                case "ELEMENT" -> elements.add(element(row));
                case "TAKEN" ->
                    taken.add(
                        new Taken(
                            row.getString("element"),
                            row.getString("following"),
                            row.getLong("visits")));
                default ->
                    instances.add(
                        new Instances(
                            row.getLong("visits"),
                            row.getLong("returns"),
                            row.getLong("cancelled"),
                            row.getLong("spent")));
              }
            });
    return new Heat(elements, taken, instances.get(0));
  }

  private static Map<String, Object> parameters(Question question, List<ModelMap> maps) {
    List<ModelMap.Clock> clocks =
        maps.stream().flatMap(map -> map.clocks().stream()).distinct().toList();
    List<String> choices = new ArrayList<>();
    Set<String> around = new java.util.HashSet<>();
    for (ModelMap map : maps) {
      map.nodes().stream()
          .map(ModelMap.Node::id)
          .filter(map::chooses)
          .forEach(
              id -> {
                choices.add(id);
                around.add(id);
                map.from(id).forEach(flow -> around.add(flow.target()));
              });
    }
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("definitions", question.definitions().toArray(String[]::new));
    parameters.put("from", Timestamp.from(question.from()));
    parameters.put("until", Timestamp.from(question.until()));
    parameters.put("asOf", Timestamp.from(question.asOf()));
    parameters.put("live", question.live());
    parameters.put("some", question.some());
    parameters.put("at", boxed(question.clock().at()));
    parameters.put("worked", boxed(question.clock().worked()));
    parameters.put("workedFrom", question.clock().before(question.from()));
    parameters.put("workedUntil", question.clock().before(question.until()));
    parameters.put("timers", clocks.stream().map(ModelMap.Clock::timer).toArray(String[]::new));
    parameters.put("hosts", clocks.stream().map(ModelMap.Clock::host).toArray(String[]::new));
    parameters.put("choices", choices.stream().distinct().toArray(String[]::new));
    parameters.put("around", around.toArray(String[]::new));
    return parameters;
  }

  private static Long[] boxed(long[] numbers) {
    return Arrays.stream(numbers).boxed().toArray(Long[]::new);
  }

  private static Element element(ResultSet row) throws SQLException {
    return new Element(
        row.getString("element"),
        row.getString("name"),
        row.getString("type"),
        row.getLong("visits"),
        row.getLong("returns"),
        row.getLong("passed"),
        seconds(row, "median"),
        seconds(row, "p90"),
        row.getLong("spent"),
        row.getLong("waiting"),
        seconds(row, "longest"),
        row.getLong("missed"),
        row.getLong("late"),
        row.getLong("ends"),
        row.getLong("cancelled"),
        row.getLong("unassigned"));
  }

  private static Long seconds(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : Math.round(value);
  }
}
