package io.kramek.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.shared.WorkingTime.Break;
import io.kramek.shared.WorkingTime.Shift;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Working time against somebody who looks at the clock every minute. */
class WorkingTimeOracleTest {

  private static final int CALENDARS = 500;
  private static final int CASES_EACH = 20;
  private static final int DAYS = 26;

  /** Zones that change their clocks at different hours, by an hour or less, or not at all. */
  private static final List<String> ZONES =
      List.of(
          "Europe/Prague",
          "Europe/Warsaw",
          "Europe/London",
          "Australia/Lord_Howe",
          "America/New_York",
          "UTC");

  /** Around the changes of the clocks, around New Year, and somewhere else. */
  private static final List<LocalDate> BEGINNINGS =
      List.of(
          LocalDate.of(2026, 3, 2),
          LocalDate.of(2026, 3, 20),
          LocalDate.of(2026, 10, 12),
          LocalDate.of(2026, 10, 24),
          LocalDate.of(2026, 12, 20),
          LocalDate.of(2027, 6, 1));

  private final Random random = new Random(20_261_125);

  @Test
  void tellsTheSameAsTheClockOnTheWallInTenThousandCases() {
    int cases = 0;
    for (int i = 0; i < CALENDARS; i++) {
      Oracle oracle = new Oracle();
      for (int j = 0; j < CASES_EACH; j++, cases++) {
        oracle.compare("case " + cases);
      }
    }
    assertThat(cases).isEqualTo(10_000);
  }

  /** One made-up calendar, minute by minute. */
  private final class Oracle {

    private final ZoneId zone = ZoneId.of(one(ZONES));
    private final Map<DayOfWeek, List<Shift>> week = week();
    private final LocalDate first = one(BEGINNINGS);
    private final Set<LocalDate> off = daysOff();
    private final Instant origin = first.atStartOfDay(zone).toInstant();
    private final BitSet working = new BitSet();
    private final WorkingTime workingTime = new WorkingTime(zone, week, year -> off::contains);

    Oracle() {
      LocalDateTime[] wall = new LocalDateTime[(DAYS + 2) * 24 * 60];
      for (int m = 0; m < wall.length; m++) {
        wall[m] = LocalDateTime.ofInstant(minute(m), zone);
      }
      for (int day = -1; day < DAYS; day++) {
        LocalDate date = first.plusDays(day);
        if (!off.contains(date)) {
          for (Shift shift : week.get(date.getDayOfWeek())) {
            boolean overnight = !shift.until().isAfter(shift.from());
            work(
                wall,
                date.atTime(shift.from()),
                date.plusDays(overnight ? 1 : 0).atTime(shift.until()));
          }
        }
      }
    }

    /**
     * From the first minute at which the wall shows one time to the first at which it shows
     * another.
     */
    private void work(LocalDateTime[] wall, LocalDateTime from, LocalDateTime until) {
      int begin = firstNotBefore(wall, from);
      int end = firstNotBefore(wall, until);
      if (begin < end) {
        working.set(begin, end);
      }
    }

    private int firstNotBefore(LocalDateTime[] wall, LocalDateTime time) {
      int guess =
          (int) Math.max(0, Duration.between(origin, time.minusHours(3).atZone(zone)).toMinutes());
      int m = guess;
      while (m < wall.length && wall[m].isBefore(time)) {
        m++;
      }
      return m;
    }

    void compare(String name) {
      int from = random.nextInt(12 * 24 * 60);
      int budget = 1 + random.nextInt(random.nextBoolean() ? 180 : 2_400);
      List<int[]> gaps = gaps();
      BitSet counted = (BitSet) working.clone();
      gaps.forEach(gap -> counted.clear(gap[0], gap[1]));
      List<Break> breaks =
          gaps.stream().map(gap -> new Break(minute(gap[0]), minute(gap[1]))).toList();

      int until = from + random.nextInt(12 * 24 * 60);
      assertThat(workingTime.between(minute(from), minute(until), breaks))
          .as(name + ": " + this)
          .isEqualTo(Duration.ofMinutes(counted.get(from, until).cardinality()));

      int due = from;
      for (int left = budget; left > 0 && due < DAYS * 24 * 60; due++) {
        left -= counted.get(due) ? 1 : 0;
      }
      if (due < DAYS * 24 * 60) {
        assertThat(workingTime.after(minute(from), Duration.ofMinutes(budget), breaks))
            .as(name + ": " + budget + " minutes from " + minute(from) + ", " + this)
            .isEqualTo(minute(due));
      }
    }

    private List<int[]> gaps() {
      List<int[]> gaps = new ArrayList<>();
      for (int i = random.nextInt(4) - 1; i > 0; i--) {
        int begin = random.nextInt(14 * 24 * 60);
        gaps.add(new int[] {begin, begin + random.nextInt(3 * 24 * 60)});
      }
      return gaps;
    }

    private Map<DayOfWeek, List<Shift>> week() {
      Map<DayOfWeek, List<Shift>> made = new EnumMap<>(DayOfWeek.class);
      for (DayOfWeek day : DayOfWeek.values()) {
        List<Shift> shifts = new ArrayList<>();
        for (int i = random.nextInt(4) + (day == DayOfWeek.MONDAY ? 1 : 0); i > 0; i--) {
          shifts.add(new Shift(time(), time()));
        }
        made.put(day, shifts);
      }
      return made;
    }

    private LocalTime time() {
      return LocalTime.of(random.nextInt(24), random.nextInt(4) * 15);
    }

    private Set<LocalDate> daysOff() {
      Set<LocalDate> days = new HashSet<>();
      for (int i = random.nextInt(5); i > 0; i--) {
        days.add(first.plusDays(random.nextInt(DAYS) - 1L));
      }
      return days;
    }

    private Instant minute(int m) {
      return origin.plusSeconds(60L * m);
    }

    @Override
    public String toString() {
      return zone + " " + week + " without " + off;
    }
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
