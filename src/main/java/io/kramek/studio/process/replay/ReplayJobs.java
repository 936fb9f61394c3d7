package io.kramek.studio.process.replay;

import io.kramek.identity.OrgChart;
import io.kramek.identity.OrgChart.Person;
import io.kramek.identity.Users;
import io.kramek.shared.WorkingTime;
import io.kramek.shared.process.CompanyTime;
import io.kramek.studio.process.replay.ReplayJob.SomeTeam;
import io.kramek.studio.process.replay.ReplayJob.Someone;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Gathers what a replay has to know, and takes its schema away again. */
@Component
public class ReplayJobs {

  private static final String PREFIX = "replay_";

  /** As many as tell how long something usually takes. */
  private static final int SAMPLE = 5_000;

  /** Deadlines reach beyond the end of what is replayed. */
  private static final int YEARS_AHEAD = 2;

  private final JdbcConnectionDetails database;
  private final JdbcTemplate jdbc;
  private final OrgChart chart;
  private final Users users;
  private final CompanyTime hours;

  ReplayJobs(
      JdbcConnectionDetails database,
      JdbcTemplate jdbc,
      OrgChart chart,
      Users users,
      CompanyTime hours) {
    this.database = database;
    this.jdbc = jdbc;
    this.chart = chart;
    this.users = users;
    this.hours = hours;
  }

  /**
   * What a replay has to know.
   *
   * @param processes that the stories go through
   * @param versions catalogues, the one in force first
   * @param from when the first story begins
   * @param to when the last one ends; what happened after is not known
   * @param waits how long things took; of tasks it need not say it
   */
  public ReplayJob job(
      UUID replay,
      List<String> processes,
      List<Map<String, byte[]>> versions,
      Instant from,
      Instant to,
      Map<String, List<Long>> waits) {
    Map<String, List<Long>> all = tasks(to);
    all.putAll(waits);
    WorkingTime company = hours.companyTime();
    return new ReplayJob(
        new ReplayJob.Database(
            database.getJdbcUrl(), database.getUsername(), database.getPassword()),
        schema(replay),
        0,
        processes,
        versions,
        company.written(
            from.atZone(ZoneOffset.UTC).getYear(),
            to.atZone(ZoneOffset.UTC).getYear() + YEARS_AHEAD),
        chart.now().people().stream().map(ReplayJobs::someone).toList(),
        users.teams().stream().map(ReplayJobs::team).toList(),
        all);
  }

  private static Someone someone(Person person) {
    return new Someone(
        person.id().value(),
        person.username(),
        person.role(),
        person.team() == null ? null : person.team().value(),
        person.superior() == null ? null : person.superior().value(),
        person.active());
  }

  private static SomeTeam team(Users.Team team) {
    return new SomeTeam(
        team.id(), team.code(), team.supervisor() == null ? null : team.supervisor().id());
  }

  /** How long people took for tasks that were completed. */
  private Map<String, List<Long>> tasks(Instant before) {
    Map<String, List<Long>> times = new HashMap<>();
    jdbc.query(
        """
        select task_def_key_, duration_ / 1000 seconds from engine.act_hi_taskinst
        where end_time_ < ? and delete_reason_ = 'completed' and task_def_key_ is not null
        order by end_time_ desc, id_ limit ?
        """,
        row -> {
          times
              .computeIfAbsent("task:" + row.getString("task_def_key_"), key -> new ArrayList<>())
              .add(row.getLong("seconds"));
        },
        Timestamp.from(before),
        SAMPLE);
    return times;
  }

  static String schema(UUID replay) {
    return PREFIX + replay.toString().replace("-", "");
  }

  /** Whose schemas are there though no connection uses them. */
  public List<UUID> unused() {
    return jdbc.queryForList(
        """
        select substr(n.nspname, 8)::uuid from pg_namespace n
        where n.nspname ~ '^replay_[0-9a-f]{32}$'
          and not exists (select 1 from pg_stat_activity a where a.application_name = n.nspname)
        """,
        UUID.class);
  }

  /** Takes the schema of a replay away, whatever still works on it. */
  public void drop(UUID replay) {
    String schema = schema(replay);
    jdbc.queryForList(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = ?",
        schema);
    jdbc.execute("drop schema if exists " + schema + " cascade");
  }
}
