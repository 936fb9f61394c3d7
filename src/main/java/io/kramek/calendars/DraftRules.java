package io.kramek.calendars;

import io.kramek.calendars.Calendars.DayOff;
import io.kramek.calendars.Calendars.Draft;
import io.kramek.calendars.Calendars.WeekShift;
import io.kramek.shared.Problem;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with a calendar before it is stored. */
final class DraftRules {

  private static final int MOST_DAYS_OFF = 500;
  private static final int MOST_SHIFTS = 8 * 7;

  private DraftRules() {}

  static List<Problem.Field> check(Draft draft) {
    List<Problem.Field> wrong = new ArrayList<>();
    if (draft.country() != null && !PublicHolidays.COUNTRIES.contains(draft.country())) {
      wrong.add(new Problem.Field("country", "unknown"));
    }
    try {
      ZoneId.of(draft.timeZone());
    } catch (DateTimeException e) {
      wrong.add(new Problem.Field("timeZone", "malformed"));
    }
    if (draft.shifts().isEmpty()) {
      wrong.add(new Problem.Field("shifts", "noWorkingHours"));
    } else if (draft.shifts().size() > MOST_SHIFTS || overlap(draft.shifts())) {
      wrong.add(new Problem.Field("shifts", "overlapping"));
    }
    Set<LocalDate> days = new HashSet<>();
    if (draft.daysOff().size() > MOST_DAYS_OFF) {
      wrong.add(new Problem.Field("daysOff", "tooLong"));
    } else if (!draft.daysOff().stream().map(DayOff::day).allMatch(days::add)) {
      wrong.add(new Problem.Field("daysOff", "taken"));
    }
    return wrong;
  }

  /** Whether two shifts share a minute of the week. */
  private static boolean overlap(List<WeekShift> shifts) {
    Set<Integer> minutes = new HashSet<>();
    int week = 7 * 24 * 60;
    for (WeekShift shift : shifts) {
      int begin = (shift.weekday().getValue() - 1) * 24 * 60 + minute(shift.from());
      Duration length =
          new io.kramek.shared.WorkingTime.Shift(shift.from(), shift.until()).length();
      for (int m = 0; m < length.toMinutes(); m++) {
        if (!minutes.add((begin + m) % week)) {
          return true;
        }
      }
    }
    return false;
  }

  private static int minute(LocalTime time) {
    return time.getHour() * 60 + time.getMinute();
  }
}
