package io.kramek.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.messaging.NotificationPreferences.Mail;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HabitsTest {

  private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");
  private static final Habits.Choice NOTHING = new Habits.Choice(false, Mail.OFF, false);

  @ParameterizedTest(name = "{0}: written {1}, leaves {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          in the evening               | 2026-11-25T20:30:00Z | 2026-11-26T06:00:00Z
          after midnight               | 2026-11-26T01:00:00Z | 2026-11-26T06:00:00Z
          at the last quiet minute     | 2026-11-26T05:59:00Z | 2026-11-26T06:00:00Z
          when the night is over       | 2026-11-26T06:00:00Z | 2026-11-26T06:00:00Z
          by day                       | 2026-11-25T12:00:00Z | 2026-11-25T12:00:00Z
          in the night clocks go back  | 2026-10-24T20:30:00Z | 2026-10-25T06:00:00Z
          """)
  void quietHoursHoldBack(String name, Instant written, Instant leaves) {
    Habits habits = new Habits(Map.of(), 7, LocalTime.of(21, 0), LocalTime.of(7, 0));

    assertThat(habits.awake(written, PRAGUE)).isEqualTo(leaves);
  }

  @Test
  void quietHoursWithinADayEndOnThatDay() {
    Habits habits = new Habits(Map.of(), 7, LocalTime.of(12, 0), LocalTime.of(13, 0));

    assertThat(habits.awake(Instant.parse("2026-11-25T11:30:00Z"), PRAGUE))
        .isEqualTo("2026-11-25T12:00:00Z");
    assertThat(habits.awake(Instant.parse("2026-11-25T12:00:00Z"), PRAGUE))
        .isEqualTo("2026-11-25T12:00:00Z");
  }

  @Test
  void theSummaryComesAtTheNextHourOfItsReader() {
    Habits habits = new Habits(Map.of(), 7, null, null);

    assertThat(habits.nextDigest(Instant.parse("2026-11-25T05:00:00Z"), PRAGUE))
        .isEqualTo("2026-11-25T06:00:00Z");
    assertThat(habits.nextDigest(Instant.parse("2026-11-25T06:00:00Z"), PRAGUE))
        .isEqualTo("2026-11-26T06:00:00Z");
    assertThat(habits.nextDigest(Instant.parse("2026-03-28T12:00:00Z"), PRAGUE))
        .as("the clocks go forward in between")
        .isEqualTo("2026-03-29T05:00:00Z");
  }

  @ParameterizedTest(name = "{0} at level {1} is heard: {2}")
  @CsvSource({
    "APPROVAL_REQUESTED, , true",
    "APPROVAL_OF_A_KIND_NOBODY_KNOWS, , true",
    "ESCALATION_RAISED, 1, false",
    "ESCALATION_RAISED, 2, true",
    "ESCALATION_REMINDED, 3, true",
    "ESCALATION_RAISED, many, false",
    "LEAD_ASSIGNED, 2, false",
    "SOMETHING_NEW, , false"
  })
  void whatMustBeHeardIsHeardWhateverWasChosen(String kind, String level, boolean heard) {
    Map<Group, Habits.Choice> silence =
        Map.of(
            Group.APPROVALS, NOTHING,
            Group.ESCALATIONS, NOTHING,
            Group.LEADS, NOTHING,
            Group.OTHER, NOTHING);
    Habits habits = new Habits(silence, 7, null, null);

    Habits.Choice choice = habits.choice(kind, level == null ? Map.of() : Map.of("level", level));

    assertThat(choice).isEqualTo(heard ? new Habits.Choice(true, Mail.NOW, false) : NOTHING);
  }
}
