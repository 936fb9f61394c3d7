package io.kramek.shared;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The hours in which the company works: Monday to Friday, 8 to 16 in one time zone. What the models
 * say in hours and days is counted in these.
 */
@Component("workingHours")
public class WorkingTime {

  private static final LocalTime START = LocalTime.of(8, 0);
  private static final LocalTime END = LocalTime.of(16, 0);

  /** {@code P1D}: one working day. */
  public static final Duration DAY = Duration.between(START, END);

  private final ZoneId zone;

  WorkingTime(@Value("${kramek.working-time.zone}") ZoneId zone) {
    this.zone = zone;
  }

  /**
   * Reads a length of working time.
   *
   * @param text ISO 8601: {@code PT4H} is four working hours, {@code P2D} two working days of eight
   *     hours
   */
  public static Duration budget(String text) {
    int time = text.indexOf('T');
    String days = time < 0 ? text : text.substring(0, time);
    Duration budget = time < 0 ? Duration.ZERO : Duration.parse("P" + text.substring(time));
    return days.length() <= 1
        ? budget
        : budget.plus(DAY.multipliedBy(Period.parse(days).getDays()));
  }

  /** When the budget is used up if work on it starts now. */
  public Instant after(Instant start, Duration budget) {
    ZonedDateTime at = nextWorking(start.atZone(zone));
    Duration left = budget;
    while (true) {
      Duration today = Duration.between(at, at.with(END));
      if (left.compareTo(today) <= 0) {
        return at.plus(left).toInstant();
      }
      left = left.minus(today);
      at = nextWorking(at.with(END));
    }
  }

  /** When work starts on a day, or on the next one on which anybody works. */
  public Instant startOf(LocalDate day) {
    return nextWorking(day.atStartOfDay(zone)).toInstant();
  }

  private static ZonedDateTime nextWorking(ZonedDateTime at) {
    ZonedDateTime day = at;
    if (!day.toLocalTime().isBefore(END)) {
      day = day.plusDays(1).truncatedTo(ChronoUnit.DAYS);
    }
    while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      day = day.plusDays(1).truncatedTo(ChronoUnit.DAYS);
    }
    return day.toLocalTime().isBefore(START) ? day.with(START) : day;
  }
}
