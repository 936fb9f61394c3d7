package io.kramek.studio.replay;

import io.kramek.identity.OrgChart;
import io.kramek.identity.OrgChart.Chart;
import io.kramek.identity.PersonName;
import io.kramek.identity.UserId;
import io.kramek.identity.Users;
import io.kramek.identity.Users.TeamName;
import io.kramek.shared.Actors;
import io.kramek.shared.Paged;
import io.kramek.shared.process.guard.Cause;
import io.kramek.studio.process.replay.Lived;
import io.kramek.studio.replay.Replays.AskedLevel;
import io.kramek.studio.replay.Replays.Aspect;
import io.kramek.studio.replay.Replays.Fate;
import io.kramek.studio.replay.Replays.Means;
import io.kramek.studio.replay.Replays.PersonWeek;
import io.kramek.studio.replay.Replays.ReplayDifference;
import io.kramek.studio.replay.Replays.ReplayState;
import io.kramek.studio.replay.Replays.ReplayView;
import io.kramek.studio.replay.Replays.TaskDeadline;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Reads what replays have come to. */
@Repository
class ReplayQueries {

  private static final int SECONDS_OF_A_MINUTE = 60;
  private static final int SECONDS_OF_AN_HOUR = 3_600;

  private static final String SELECT =
      """
      select r.*, (select coalesce(sum(w.before), 0) from replay_work w where w.replay_id = r.id) tasks_before,
        (select coalesce(sum(w.now), 0) from replay_work w where w.replay_id = r.id) tasks_now
      from replay r
      """;

  /** What is needed to read more of it. */
  record Known(UUID id, UUID draft, String process) {}

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Actors actors;
  private final OrgChart chart;
  private final Users users;
  private final ReplaySources sources;

  ReplayQueries(
      JdbcClient jdbc,
      ObjectMapper json,
      Actors actors,
      OrgChart chart,
      Users users,
      ReplaySources sources) {
    this.users = users;
    this.sources = sources;
    this.jdbc = jdbc;
    this.json = json;
    this.actors = actors;
    this.chart = chart;
  }

  Optional<Known> known(UUID id) {
    return jdbc.sql("select id, draft_id, process from replay where id = ?")
        .param(id)
        .query((row, n) -> knownOf(row))
        .optional();
  }

  /** The time that is replayed. */
  record Period(Instant from, Instant to) {}

  Period period(UUID id) {
    return jdbc.sql("select period_from, period_to from replay where id = ?")
        .param(id)
        .query(
            (row, n) ->
                new Period(
                    row.getTimestamp("period_from").toInstant(),
                    row.getTimestamp("period_to").toInstant()))
        .single();
  }

  private static Known knownOf(ResultSet row) throws SQLException {
    return new Known(
        row.getObject("id", UUID.class),
        row.getObject("draft_id", UUID.class),
        row.getString("process"));
  }

  Optional<ReplayView> get(UUID id, String language, Function<Known, Map<String, String>> labels) {
    return jdbc.sql(SELECT + "where r.id = ?")
        .param(id)
        .query((row, n) -> view(row, language, labels.apply(knownOf(row))))
        .optional();
  }

  Paged<ReplayView> of(UUID draft, String language, Paged.Request page) {
    long total =
        jdbc.sql("select count(*) from replay where draft_id = ?")
            .param(draft)
            .query(Long.class)
            .single();
    List<ReplayView> replays =
        jdbc.sql(SELECT + "where r.draft_id = ? order by r.started_at desc, r.id limit ? offset ?")
            .params(draft, page.size(), page.offset())
            .query((row, n) -> view(row, language, Map.of()))
            .list();
    return Paged.of(replays, page, total);
  }

  private ReplayView view(ResultSet row, String language, Map<String, String> labels)
      throws SQLException {
    int lived = row.getInt("lived");
    Map<String, List<Integer>> acts =
        json.readValue(row.getString("acts"), new TypeReference<>() {});
    Actors.Actor by = actors.named(row.getObject("started_by", UUID.class));
    Timestamp ended = row.getTimestamp("ended_at");
    return new ReplayView(
        row.getObject("id", UUID.class),
        row.getObject("draft_id", UUID.class),
        row.getString("process"),
        sources.of(row.getString("process")).orElseThrow().subjectType(),
        ReplayState.valueOf(row.getString("state")),
        day(row.getTimestamp("period_from")),
        day(row.getTimestamp("period_to")).minusDays(1),
        row.getString("reason"),
        detail(row, language),
        row.getInt("stories"),
        lived,
        row.getInt("end_only"),
        row.getInt("different"),
        row.getInt("other_way"),
        row.getInt("other_approvers"),
        row.getInt("other_team"),
        row.getInt("other_deadline"),
        row.getInt("other_duration"),
        row.getInt("other_end"),
        row.getInt("passed_over"),
        means(row, "before", lived, acts(acts, 0)),
        means(row, "now", lived, acts(acts, 1)),
        labels,
        new PersonName(by.id(), by.name()),
        row.getTimestamp("started_at").toInstant(),
        ended == null ? null : ended.toInstant());
  }

  /** Causes are kept as codes: whoever reads them may speak another language than who asked. */
  private String detail(ResultSet row, String language) throws SQLException {
    String causes = row.getString("causes");
    return causes == null
        ? row.getString("detail")
        : Arrays.stream(json.readValue(causes, Cause[].class))
            .map(cause -> cause.in(language))
            .collect(Collectors.joining("; "));
  }

  private static Means means(ResultSet row, String version, int lived, Map<String, Integer> acts)
      throws SQLException {
    long seconds = row.getLong("seconds_" + version);
    return new Means(
        lived == 0 ? 0 : seconds / lived / SECONDS_OF_AN_HOUR,
        row.getInt("approvals_" + version),
        row.getInt("tasks_" + version),
        acts);
  }

  private static Map<String, Integer> acts(Map<String, List<Integer>> both, int version) {
    Map<String, Integer> acts = new TreeMap<>();
    both.forEach((act, times) -> acts.put(act, times.get(version)));
    return acts;
  }

  private static LocalDate day(Timestamp at) {
    return at.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
  }

  Paged<ReplayDifference> differences(
      UUID id,
      Aspect aspect,
      Paged.Request page,
      Function<Collection<UUID>, Map<UUID, String>> names) {
    String from =
        " from replay_result where replay_id = ?"
            + (aspect == null ? "" : " and " + column(aspect));
    long total = jdbc.sql("select count(*)" + from).param(id).query(Long.class).single();
    List<Result> results =
        jdbc.sql("select *" + from + " order by position limit ? offset ?")
            .params(id, page.size(), page.offset())
            .query((row, n) -> result(row))
            .list();
    Map<UUID, String> called = names.apply(results.stream().map(Result::story).toList());
    Chart people = chart.now();
    Map<UUID, String> teams =
        users.teams().stream().collect(Collectors.toMap(Users.Team::id, Users.Team::name));
    return Paged.of(
        results.stream()
            .map(
                result ->
                    new ReplayDifference(
                        result.story(),
                        called.getOrDefault(result.story(), result.story().toString()),
                        result.endOnly(),
                        result.aspects(),
                        fate(result.before(), result.now(), people, teams),
                        fate(result.now(), result.before(), people, teams)))
            .toList(),
        page,
        total);
  }

  private record Result(
      UUID story, boolean endOnly, List<Aspect> aspects, Lived before, Lived now) {}

  private Result result(ResultSet row) throws SQLException {
    List<Aspect> aspects = new ArrayList<>();
    for (Aspect aspect : Aspect.values()) {
      if (row.getBoolean(column(aspect))) {
        aspects.add(aspect);
      }
    }
    return new Result(
        row.getObject("story_id", UUID.class),
        row.getBoolean("end_only"),
        aspects,
        json.readValue(row.getString("before"), Lived.class),
        json.readValue(row.getString("now"), Lived.class));
  }

  private static String column(Aspect aspect) {
    return switch (aspect) {
      case WAY -> "other_way";
      case APPROVERS -> "other_approvers";
      case TEAM -> "other_team";
      case DEADLINE -> "other_deadline";
      case DURATION -> "other_duration";
      case END -> "other_end";
    };
  }

  private static Fate fate(Lived lived, Lived other, Chart people, Map<UUID, String> teams) {
    return new Fate(
        lived.path(),
        lived.end(),
        lived.reason(),
        lived.asked().stream()
            .map(
                asked ->
                    new AskedLevel(
                        asked.kind(),
                        asked.level(),
                        asked.approvers(),
                        asked.people().stream().map(person -> named(person, people)).toList()))
            .toList(),
        lived.teams().stream()
            .map(team -> new TeamName(team, teams.getOrDefault(team, team.toString())))
            .toList(),
        deadlines(lived.deadlines(), other.deadlines()),
        lived.seconds() / SECONDS_OF_AN_HOUR,
        lived.passedOver());
  }

  /** That a task has no deadline is worth a word only where it has one in the other version. */
  private static List<TaskDeadline> deadlines(Map<String, Long> of, Map<String, Long> other) {
    return of.entrySet().stream()
        .filter(task -> task.getValue() != null || other.get(task.getKey()) != null)
        .map(
            task ->
                new TaskDeadline(
                    task.getKey(),
                    task.getValue() == null ? null : task.getValue() / SECONDS_OF_A_MINUTE))
        .toList();
  }

  private static PersonName named(UUID person, Chart people) {
    return new PersonName(
        person,
        people.person(new UserId(person)).map(OrgChart.Person::name).orElse(person.toString()));
  }

  Paged<PersonWeek> work(UUID id, Paged.Request page) {
    String from = " from replay_work where replay_id = ? and before <> now";
    long total = jdbc.sql("select count(*)" + from).param(id).query(Long.class).single();
    Chart people = chart.now();
    List<PersonWeek> weeks =
        jdbc.sql(
                "select *"
                    + from
                    + " order by abs(now - before) desc, week, person_id nulls last limit ? offset ?")
            .params(id, page.size(), page.offset())
            .query(
                (row, n) -> {
                  UUID person = row.getObject("person_id", UUID.class);
                  return new PersonWeek(
                      row.getObject("week", LocalDate.class),
                      person == null ? null : named(person, people),
                      row.getInt("before"),
                      row.getInt("now"));
                })
            .list();
    return Paged.of(weeks, page, total);
  }
}
