package io.kramek.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kramek.shared.WorkingTime.Break;
import io.kramek.shared.WorkingTime.Budget;
import io.kramek.shared.WorkingTime.Shift;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingTimeTest {

  private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

  private final WorkingTime workingTime = WorkingTime.officeHours(PRAGUE);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          within a day                        | 2026-11-23T09:00 | PT4H  | 2026-11-23T13:00
          to the very end of a day            | 2026-11-23T12:00 | PT4H  | 2026-11-23T16:00
          over night                          | 2026-11-23T15:00 | PT2H  | 2026-11-24T09:00
          over a weekend                      | 2026-11-27T15:30 | PT1H  | 2026-11-30T08:30
          from a Sunday                       | 2026-11-29T11:00 | PT1H  | 2026-11-30T09:00
          before work                         | 2026-11-23T05:00 | PT1H  | 2026-11-23T09:00
          after work                          | 2026-11-23T20:00 | PT1H  | 2026-11-24T09:00
          one working day                     | 2026-11-23T10:00 | P1D   | 2026-11-24T10:00
          ten working days                    | 2026-11-23T10:00 | P10D  | 2026-12-07T10:00
          a day and an hour                   | 2026-11-23T10:00 | P1DT1H| 2026-11-24T11:00
          nothing to do                       | 2026-11-23T10:00 | PT0S  | 2026-11-23T10:00
          over the night summer time begins   | 2026-03-27T15:00 | PT2H  | 2026-03-30T09:00
          over the night winter time begins   | 2026-10-23T15:00 | PT2H  | 2026-10-26T09:00
          over twenty years                   | 2026-11-23T10:00 | P5200D| 2046-10-29T10:00
          """)
  void countsWorkingHoursOnly(String name, LocalDateTime start, String budget, LocalDateTime due) {
    Duration length = workingTime.length(Budget.parse(budget));

    assertThat(workingTime.after(at(start), length)).isEqualTo(at(due));
    assertThat(workingTime.between(at(start), at(due))).isEqualTo(length);
  }

  /** A nightly shift of eight hours, seven days a week. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a usual night                       | 2026-11-23T20:00 | PT8H  | 2026-11-24T06:00
          from within the night               | 2026-11-24T03:00 | PT4H  | 2026-11-24T23:00
          an hour less when summer begins     | 2026-03-28T20:00 | PT8H  | 2026-03-29T23:00
          an hour more when winter begins     | 2026-10-24T20:00 | PT8H  | 2026-10-25T05:00
          over midnight into the new year     | 2026-12-31T21:00 | PT3H  | 2027-01-01T01:00
          """)
  void countsShiftsOverMidnight(
      String name, LocalDateTime start, String budget, LocalDateTime due) {
    WorkingTime nights = everyDay(new Shift(LocalTime.of(22, 0), LocalTime.of(6, 0)));

    assertThat(nights.after(at(start), Duration.parse(budget))).isEqualTo(at(due));
  }

  @Test
  void aShiftThatBeginsBeforeADayOffGoesOnIntoIt() {
    LocalDate off = LocalDate.of(2026, 11, 17);
    WorkingTime nights =
        new WorkingTime(
            PRAGUE, week(new Shift(LocalTime.of(22, 0), LocalTime.of(6, 0))), year -> off::equals);

    assertThat(nights.after(at(2026, 11, 16, 23), Duration.ofHours(8)))
        .isEqualTo(at(2026, 11, 18, 23));
  }

  @Test
  void lunchIsNoWork() {
    WorkingTime withLunch =
        everyDay(
            new Shift(LocalTime.of(8, 0), LocalTime.of(12, 0)),
            new Shift(LocalTime.of(13, 0), LocalTime.of(17, 30)));

    assertThat(withLunch.day()).isEqualTo(Duration.ofMinutes(510));
    assertThat(withLunch.after(at(2026, 11, 23, 11), Duration.ofHours(2)))
        .isEqualTo(at(2026, 11, 23, 14));
  }

  @Test
  void aDayIsANormalWorkingDayOfTheCalendar() {
    Map<DayOfWeek, List<Shift>> week = week(new Shift(LocalTime.of(7, 0), LocalTime.of(15, 30)));
    week.put(DayOfWeek.FRIDAY, List.of(new Shift(LocalTime.of(7, 0), LocalTime.of(13, 0))));
    WorkingTime shortFridays = new WorkingTime(PRAGUE, week, year -> date -> false);

    assertThat(shortFridays.length(Budget.parse("P2DT1H"))).isEqualTo(Duration.ofHours(18));
    assertThat(workingTime.length(Budget.parse("P2D"))).isEqualTo(Duration.ofHours(16));
  }

  @Test
  void breaksDoNotCount() {
    List<Break> breaks =
        List.of(
            new Break(at(2026, 11, 24, 0), at(2026, 11, 25, 12)),
            new Break(at(2026, 11, 23, 10), at(2026, 11, 23, 12)));

    assertThat(workingTime.after(at(2026, 11, 23, 9), Duration.ofHours(7), breaks))
        .isEqualTo(at(2026, 11, 25, 14));
    assertThat(workingTime.between(at(2026, 11, 23, 9), at(2026, 11, 25, 14), breaks))
        .isEqualTo(Duration.ofHours(7));
  }

  @Test
  void aBreakThatLastsStopsTheClock() {
    List<Break> waiting = List.of(new Break(at(2026, 11, 23, 10), null));

    assertThat(workingTime.after(at(2026, 11, 23, 9), Duration.ofHours(2), waiting)).isNull();
    assertThat(workingTime.after(at(2026, 11, 23, 9), Duration.ofHours(1), waiting))
        .as("used up before the break began")
        .isEqualTo(at(2026, 11, 23, 10));
  }

  @Test
  void withoutWorkingHoursThereIsNoCalendar() {
    assertThatThrownBy(() -> new WorkingTime(PRAGUE, Map.of(), year -> date -> false))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new WorkingTime(PRAGUE, Map.of(DayOfWeek.MONDAY, List.of()), year -> date -> false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aCalendarThatOnlyHasDaysOffNeverComesToAnEnd() {
    WorkingTime never =
        new WorkingTime(
            PRAGUE, week(new Shift(LocalTime.NOON, LocalTime.MIDNIGHT)), y -> d -> true);

    assertThatThrownBy(() -> never.after(at(2026, 11, 23, 9), Duration.ofHours(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "P", "PT", "4H", "P1W", "P-1D", "P1Y", "tomorrow"})
  void aBudgetIsDaysAndHours(String text) {
    assertThatThrownBy(() -> Budget.parse(text)).isInstanceOf(DateTimeParseException.class);
  }

  private static WorkingTime everyDay(Shift... shifts) {
    return new WorkingTime(PRAGUE, week(shifts), year -> date -> false);
  }

  private static Map<DayOfWeek, List<Shift>> week(Shift... shifts) {
    Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, List.of(shifts));
    }
    return week;
  }

  private static Instant at(LocalDateTime time) {
    return time.atZone(PRAGUE).toInstant();
  }

  private static Instant at(int year, int month, int day, int hour) {
    return at(LocalDateTime.of(year, month, day, hour, 0));
  }
}
