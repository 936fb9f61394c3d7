package io.kramek.bench;

import io.kramek.shared.WorkingTime;
import io.kramek.shared.WorkingTime.Shift;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How many deadlines one core counts in a second, with lunch breaks, days off and changes of the
 * clocks.
 */
final class WorkingTimeBench implements Benchmark {

  private static final int DEADLINES = 1_000_000;
  private static final int WARM_UP = 3;
  private static final int TURNS = 5;
  private static final long BEGINNING = Instant.parse("2024-01-01T00:00:00Z").getEpochSecond();
  private static final int THREE_YEARS = 3 * 365 * 24 * 3_600;

  @Override
  public List<Figure> run() {
    WorkingTime time =
        new WorkingTime(ZoneId.of("Europe/Prague"), week(), year -> WorkingTimeBench::isOff);
    Random random = new Random(1);
    Instant[] starts = new Instant[DEADLINES];
    Duration[] budgets = new Duration[DEADLINES];
    for (int i = 0; i < DEADLINES; i++) {
      starts[i] = Instant.ofEpochSecond(BEGINNING + random.nextInt(THREE_YEARS));
      budgets[i] = Duration.ofMinutes(15L + random.nextInt(15 * 8 * 60));
    }
    Series rates = new Series();
    long sum = 0;
    for (int turn = -WARM_UP; turn < TURNS; turn++) {
      long start = System.nanoTime();
      for (int i = 0; i < DEADLINES; i++) {
        sum += time.after(starts[i], budgets[i]).getEpochSecond();
      }
      if (turn >= 0) {
        rates.add(DEADLINES / ((System.nanoTime() - start) / 1e9));
      }
    }
    if (sum == 0) {
      throw new IllegalStateException("Nothing was counted");
    }
    return List.of(Figure.atLeast("working-time", rates.median(), "deadlines/s", 500_000));
  }

  private static Map<DayOfWeek, List<Shift>> week() {
    Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day != DayOfWeek.SUNDAY) {
        week.put(
            day,
            List.of(
                new Shift(LocalTime.of(8, 0), LocalTime.of(12, 0)),
                new Shift(LocalTime.of(12, 30), LocalTime.of(16, 30))));
      }
    }
    return week;
  }

  private static boolean isOff(LocalDate day) {
    return day.getDayOfMonth() == 17;
  }
}
