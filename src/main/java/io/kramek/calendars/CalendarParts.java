package io.kramek.calendars;

import io.kramek.calendars.Calendars.DayOff;
import io.kramek.calendars.Calendars.WeekShift;
import io.kramek.identity.Users.TeamName;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what calendars are made of: their heads, shifts, days off and teams. */
@Repository
class CalendarParts {

  record Head(
      CalendarId id, String name, String zone, String country, boolean company, long version) {}

  private final JdbcClient jdbc;

  CalendarParts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Head> heads() {
    return jdbc.sql(
            "select id, name, time_zone, country, company, version from calendar order by not company, name")
        .query(
            (row, n) ->
                new Head(
                    new CalendarId(row.getObject("id", UUID.class)),
                    row.getString("name"),
                    row.getString("time_zone"),
                    row.getString("country"),
                    row.getBoolean("company"),
                    row.getLong("version")))
        .list();
  }

  Map<UUID, List<WeekShift>> shifts() {
    record Row(UUID calendar, WeekShift shift) {}
    return jdbc
        .sql(
            "select calendar_id, weekday, from_time, until_time from calendar_shift order by weekday, from_time")
        .query(
            (row, n) ->
                new Row(
                    row.getObject("calendar_id", UUID.class),
                    new WeekShift(
                        DayOfWeek.of(row.getInt("weekday")),
                        row.getObject("from_time", LocalTime.class),
                        row.getObject("until_time", LocalTime.class))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Row::calendar, Collectors.mapping(Row::shift, Collectors.toList())));
  }

  Map<UUID, List<DayOff>> daysOff() {
    record Row(UUID calendar, DayOff off) {}
    return jdbc
        .sql("select calendar_id, day, name from calendar_day_off order by day")
        .query(
            (row, n) ->
                new Row(
                    row.getObject("calendar_id", UUID.class),
                    new DayOff(row.getObject("day", LocalDate.class), row.getString("name"))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Row::calendar, Collectors.mapping(Row::off, Collectors.toList())));
  }

  Map<UUID, List<TeamName>> teamNames() {
    record Row(UUID calendar, TeamName team) {}
    return jdbc
        .sql(
            "select c.calendar_id, t.id, t.name from team_calendar c join team t on t.id = c.team_id order by t.name")
        .query(
            (row, n) ->
                new Row(
                    row.getObject("calendar_id", UUID.class),
                    new TeamName(row.getObject("id", UUID.class), row.getString("name"))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Row::calendar, Collectors.mapping(Row::team, Collectors.toList())));
  }
}
