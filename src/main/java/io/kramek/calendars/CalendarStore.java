package io.kramek.calendars;

import io.kramek.calendars.CalendarParts.Head;
import io.kramek.calendars.Calendars.CalendarView;
import io.kramek.calendars.Calendars.DayOff;
import io.kramek.calendars.Calendars.Draft;
import io.kramek.calendars.Calendars.WeekShift;
import io.kramek.calendars.Timekeeping.Known;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.identity.Users.TeamName;
import io.kramek.shared.Ids;
import io.kramek.shared.WorkingTime;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calendars in the database. */
@Repository
class CalendarStore {

  /** A change that is to be looked at once more. */
  record Change(UUID id, UserId user) {}

  private final JdbcClient jdbc;
  private final CalendarParts parts;
  private final Clock clock;

  /** By version: to build one takes a while, and it never changes. */
  private final Map<CalendarId, Known> built = new ConcurrentHashMap<>();

  CalendarStore(JdbcClient jdbc, CalendarParts parts, Clock clock) {
    this.jdbc = jdbc;
    this.parts = parts;
    this.clock = clock;
  }

  long version() {
    return jdbc.sql("select version from calendar_version").query(Long.class).single();
  }

  /**
   * Takes the turn of whoever changes calendars or absences, and notes that something changed.
   *
   * @param user whose absence, or {@code null}
   */
  void changes(UserId user) {
    jdbc.sql("update calendar_version set version = version + 1").update();
    jdbc.sql("insert into calendar_change (id, user_id, at) values (?, ?, ?)")
        .params(Ids.next(), user == null ? null : user.value(), Timestamp.from(clock.instant()))
        .update();
  }

  /** Takes a change that every node must know by now. */
  Optional<Change> takeChange(Instant before) {
    return jdbc.sql(
            """
            delete from calendar_change where id =
              (select id from calendar_change where at < ? order by at limit 1 for update skip locked)
            returning id, user_id
            """)
        .param(Timestamp.from(before))
        .query(
            (row, n) ->
                new Change(
                    row.getObject("id", UUID.class),
                    Optional.ofNullable(row.getObject("user_id", UUID.class))
                        .map(UserId::new)
                        .orElse(null)))
        .optional();
  }

  List<CalendarView> all() {
    Map<UUID, List<WeekShift>> shifts = parts.shifts();
    Map<UUID, List<DayOff>> daysOff = parts.daysOff();
    Map<UUID, List<TeamName>> teams = parts.teamNames();
    return parts.heads().stream()
        .map(
            head ->
                new CalendarView(
                    head.id().value(),
                    head.name(),
                    head.zone(),
                    head.country(),
                    head.company(),
                    shifts.getOrDefault(head.id().value(), List.of()),
                    daysOff.getOrDefault(head.id().value(), List.of()),
                    teams.getOrDefault(head.id().value(), List.of()),
                    head.version()))
        .toList();
  }

  Optional<String> country(TeamId team) {
    return jdbc.sql(
            """
            select c.country from calendar c left join team_calendar t on t.calendar_id = c.id and t.team_id = :team::uuid
            where c.company or t.team_id is not null order by t.team_id is null limit 1
            """)
        .param("team", team == null ? null : team.value())
        .query((row, n) -> Optional.ofNullable(row.getString("country")))
        .optional()
        .flatMap(found -> found);
  }

  /** Working times by calendar. */
  Map<CalendarId, Known> known() {
    List<Head> heads = parts.heads();
    boolean allBuilt =
        heads.stream()
            .allMatch(
                head ->
                    built.containsKey(head.id())
                        && built.get(head.id()).version() == head.version());
    if (!allBuilt) {
      Map<UUID, List<WeekShift>> shifts = parts.shifts();
      Map<UUID, List<DayOff>> daysOff = parts.daysOff();
      for (Head head : heads) {
        UUID id = head.id().value();
        WorkingTime hours =
            hours(
                head.zone(),
                head.country(),
                shifts.getOrDefault(id, List.of()),
                daysOff.getOrDefault(id, List.of()));
        built.put(head.id(), new Known(head.id(), head.version(), hours));
      }
    }
    Set<CalendarId> existing = heads.stream().map(Head::id).collect(Collectors.toSet());
    return built.entrySet().stream()
        .filter(known -> existing.contains(known.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The working time that a calendar describes. */
  static WorkingTime hours(
      String zone, String country, List<WeekShift> shifts, List<DayOff> daysOff) {
    Map<DayOfWeek, List<WorkingTime.Shift>> week =
        shifts.stream()
            .collect(
                Collectors.groupingBy(
                    WeekShift::weekday,
                    Collectors.mapping(
                        shift -> new WorkingTime.Shift(shift.from(), shift.until()),
                        Collectors.toList())));
    Set<LocalDate> off = daysOff.stream().map(DayOff::day).collect(Collectors.toSet());
    return new WorkingTime(
        java.time.ZoneId.of(zone),
        week,
        year -> {
          Set<LocalDate> holidays = PublicHolidays.of(country, year);
          return day -> off.contains(day) || holidays.contains(day);
        });
  }

  Known company(Map<CalendarId, Known> known) {
    return known.get(companyId());
  }

  CalendarId companyId() {
    return new CalendarId(
        jdbc.sql("select id from calendar where company").query(UUID.class).single());
  }

  Map<TeamId, Known> teams(Map<CalendarId, Known> known) {
    Map<TeamId, Known> teams = new HashMap<>();
    jdbc.sql("select team_id, calendar_id from team_calendar")
        .query(
            row -> {
              teams.put(
                  new TeamId(row.getObject("team_id", UUID.class)),
                  known.get(new CalendarId(row.getObject("calendar_id", UUID.class))));
            });
    return teams;
  }

  void insert(CalendarId id, Draft draft) {
    jdbc.sql(
            "insert into calendar (id, name, time_zone, country, company, version) values (?, ?, ?, ?, false, 0)")
        .params(id.value(), draft.name(), draft.timeZone(), draft.country())
        .update();
    insertParts(id, draft);
  }

  /** Whether nobody has changed it since the version was seen. */
  boolean update(CalendarId id, Draft draft, long seenVersion) {
    int found =
        jdbc.sql(
                """
                update calendar set name = ?, time_zone = ?, country = ?, version = version + 1
                where id = ? and version = ?
                """)
            .params(draft.name(), draft.timeZone(), draft.country(), id.value(), seenVersion)
            .update();
    if (found == 0) {
      return false;
    }
    for (String part : List.of("calendar_shift", "calendar_day_off", "team_calendar")) {
      jdbc.sql("delete from " + part + " where calendar_id = ?").param(id.value()).update();
    }
    insertParts(id, draft);
    return true;
  }

  void delete(CalendarId id) {
    jdbc.sql("delete from calendar where id = ?").param(id.value()).update();
  }

  private void insertParts(CalendarId id, Draft draft) {
    for (WeekShift shift : draft.shifts()) {
      jdbc.sql(
              "insert into calendar_shift (calendar_id, weekday, from_time, until_time) values (?, ?, ?, ?)")
          .params(id.value(), shift.weekday().getValue(), shift.from(), shift.until())
          .update();
    }
    for (DayOff off : draft.daysOff()) {
      jdbc.sql("insert into calendar_day_off (calendar_id, day, name) values (?, ?, ?)")
          .params(id.value(), off.day(), off.name())
          .update();
    }
    for (TeamId team : draft.teams()) {
      jdbc.sql(
              """
              insert into team_calendar (team_id, calendar_id) values (?, ?)
              on conflict (team_id) do update set calendar_id = excluded.calendar_id
              """)
          .params(team.value(), id.value())
          .update();
    }
  }

  boolean isNameTaken(String name, CalendarId except) {
    return jdbc.sql(
            "select exists (select 1 from calendar where name = ? and id is distinct from ?)")
        .params(name, except == null ? null : except.value())
        .query(Boolean.class)
        .single();
  }

  /** The calendars that some teams have now. */
  Collection<TeamId> existingTeams(Collection<TeamId> of) {
    return jdbc
        .sql("select id from team where id = any(?)")
        .param(of.stream().map(TeamId::value).toArray(UUID[]::new))
        .query(UUID.class)
        .list()
        .stream()
        .map(TeamId::new)
        .toList();
  }
}
