package io.kramek.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTimeTest {

  private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

  private final WorkingTime workingTime = new WorkingTime(PRAGUE);

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
          """)
  void countsWorkingHoursOnly(String name, LocalDateTime start, String budget, LocalDateTime due) {
    assertThat(workingTime.after(start.atZone(PRAGUE).toInstant(), WorkingTime.budget(budget)))
        .isEqualTo(due.atZone(PRAGUE).toInstant());
  }

  @Test
  void aDayIsAWorkingDay() {
    assertThat(WorkingTime.budget("P2D")).isEqualTo(Duration.ofHours(16));
    assertThat(WorkingTime.budget("P1DT30M")).isEqualTo(Duration.ofMinutes(510));
  }
}
