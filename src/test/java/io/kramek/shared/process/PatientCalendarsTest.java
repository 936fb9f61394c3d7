package io.kramek.shared.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No timer of a model runs less than a minute, wherever its time comes from. */
class PatientCalendarsTest {

  private final PatientCalendars calendars = new PatientCalendars();

  @ParameterizedTest
  @CsvSource({
    "dueDate, PT1S",
    "duration, PT59S",
    "duration, PT0S",
    "cycle, R3/PT1S",
    "cycle, R/PT5S"
  })
  void whatIsShorterIsRefused(String calendar, String text) {
    assertThatThrownBy(() -> calendars.getBusinessCalendar(calendar).resolveDuedate(text))
        .isInstanceOf(ProcessEngineException.class)
        .hasMessageContaining("less than a minute");
  }

  @ParameterizedTest
  @CsvSource({
    "dueDate, PT1M",
    "dueDate, 2027-01-31T08:00:00",
    "duration, P1D",
    "cycle, R3/PT1M",
    "cycle, R3/2027-01-31T08:00:00/PT1H"
  })
  void whatWaitsIsATimer(String calendar, String text) {
    assertThat(calendars.getBusinessCalendar(calendar).resolveDuedate(text)).isNotNull();
  }
}
