package io.kramek.sample;

import io.kramek.calendars.Absences;
import io.kramek.calendars.Absences.AbsenceDraft;
import io.kramek.calendars.Calendars;
import io.kramek.calendars.Calendars.DayOff;
import io.kramek.calendars.Calendars.Draft;
import io.kramek.calendars.Calendars.WeekShift;
import io.kramek.identity.UserId;
import io.kramek.sample.SampleCompany.Team;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** When the teams work, and two people who are away. */
@Component
class SampleCalendars {

  private final Calendars calendars;
  private final Absences absences;
  private final Clock clock;

  SampleCalendars(Calendars calendars, Absences absences, Clock clock) {
    this.calendars = calendars;
    this.absences = absences;
    this.clock = clock;
  }

  void load(List<Team> teams) {
    for (Team team : teams) {
      switch (team.country().code()) {
        case "CZ" -> calendar("Česko", "Europe/Prague", "CZ", team, week("08:00", "16:00"));
        case "PL" -> calendar("Polska", "Europe/Warsaw", "PL", team, week("09:00", "17:00"));
        default -> calendar("United Kingdom", "Europe/London", null, team, week("09:00", "17:00"));
      }
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Team warsaw = teams.get(1);
    away(warsaw.reps().get(1), warsaw.reps().get(0), today.minusDays(1), today.plusDays(6));
    Team prague = teams.get(0);
    away(prague.reps().get(2), null, today.plusDays(9), today.plusDays(11));
  }

  private void calendar(String name, String zone, String country, Team team, List<WeekShift> week) {
    LocalDate inventory =
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
            .withMonth(Month.DECEMBER.getValue())
            .withDayOfMonth(31);
    calendars.add(
        new Draft(
            name, zone, country, week, List.of(new DayOff(inventory, null)), List.of(team.id())));
  }

  private void away(UserId user, UserId substitute, LocalDate from, LocalDate until) {
    absences.add(new AbsenceDraft(user, from, until, null, substitute, Map.of()));
  }

  private static List<WeekShift> week(String from, String until) {
    List<WeekShift> week = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
        week.add(new WeekShift(day, LocalTime.parse(from), LocalTime.parse(until)));
      }
    }
    return week;
  }
}
