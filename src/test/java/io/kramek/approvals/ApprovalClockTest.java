package io.kramek.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.approvals.Approvals.Decision;
import io.kramek.approvals.TriedPolicy.Row;
import io.kramek.calendars.AbsenceId;
import io.kramek.calendars.Absences;
import io.kramek.identity.Role;
import io.kramek.testing.Company;
import io.kramek.testing.HttpTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A level is reminded and late by the hours of whoever has it: the company works from eight to
 * four, the evening shift from noon to eight.
 */
@HttpTest
class ApprovalClockTest extends ApprovalRoom {

  /** Two hours are used when it changes hands at noon. */
  private static final String[] BY_THE_EVENING_SHIFT = {
    "2026-11-23T13:00:00Z", "2026-11-23T17:00:00Z"
  };

  private static final String[] BY_THE_COMPANY = {"2026-11-23T13:00:00Z", "2026-11-24T09:00:00Z"};

  private Company.Person evening;

  @BeforeEach
  void anEveningShift() {
    Company.Team shift = company.team();
    List<Map<String, Object>> hours =
        Stream.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")
            .map(day -> Map.<String, Object>of("weekday", day, "from", "12:00", "until", "20:00"))
            .toList();
    company
        .as(team.manager())
        .post(
            "/api/calendars",
            Map.of(
                "name",
                "Evenings " + shift.code(),
                "timeZone",
                "Europe/Prague",
                "country",
                "CZ",
                "shifts",
                hours,
                "daysOff",
                List.of(),
                "teams",
                List.of(shift.id().value())))
        .is(201);
    evening = company.join("evening", Role.SUPERVISOR, shift.id(), null);
  }

  @Test
  void whoeverGetsASeatByDelegationHasTheirOwnHoursForTheRest() {
    Asked asked = ask(new Row(1, person(finance), "any"));
    assertThat(timers(asked)).containsExactly(BY_THE_COMPANY);
    engine.passes(Duration.ofHours(2));

    delegate(finance, asked, evening).is(200);

    assertThat(timers(asked)).containsExactly(BY_THE_EVENING_SHIFT);
    assertThat(due(asked)).isEqualTo(BY_THE_EVENING_SHIFT[1]);
    assertThat(owner(asked)).isEqualTo(evening.id().toString());
    engine.passes(Duration.ofHours(2));
    assertThat(news(evening)).isEqualTo("APPROVAL_REMINDER");
  }

  @Test
  void soDoesWhoeverIsGivenTheTask() {
    Asked asked = ask(new Row(1, "supervisor", "any"));
    engine.passes(Duration.ofHours(2));

    hand(team.supervisor(), evening, asked);

    assertThat(timers(asked)).containsExactly(BY_THE_EVENING_SHIFT);
    assertThat(owner(asked)).isEqualTo(evening.id().toString());
  }

  @Test
  void soDoesWhoeverStandsInFromTodayOnUntilTheyAreBack() {
    Asked asked = ask(new Row(1, person(finance), "any"));
    engine.passes(Duration.ofHours(2));

    var absence =
        absences.add(
            new Absences.AbsenceDraft(
                finance.id(),
                LocalDate.of(2026, 11, 23),
                LocalDate.of(2026, 11, 27),
                null,
                evening.id(),
                Map.of()));

    assertThat(timers(asked)).containsExactly(BY_THE_EVENING_SHIFT);
    engine.passes(Duration.ofHours(1));
    as(finance, () -> absences.remove(new AbsenceId(absence.id())));
    // Three hours are used: one is left until the reminder, five until it is late.
    assertThat(timers(asked)).containsExactly("2026-11-23T13:00:00Z", "2026-11-24T09:00:00Z");
  }

  @Test
  void whoeverStandsInFromTheBeginningHasTheirOwnHoursFromTheBeginning() {
    away(finance, evening);

    Asked asked = ask(new Row(1, person(finance), "any"));

    // Noon is two hours away.
    assertThat(timers(asked)).containsExactly("2026-11-23T15:00:00Z", "2026-11-23T19:00:00Z");
  }

  @Test
  void ofSeveralTheFirstWhoHasNotDecidedHasTheClock() {
    Asked asked = ask(new Row(1, person(finance) + ", " + person(evening), "all"));
    assertThat(timers(asked)).containsExactly(BY_THE_COMPANY);
    engine.passes(Duration.ofHours(2));

    delegate(evening, asked, legal).is(200);
    assertThat(timers(asked)).containsExactly(BY_THE_COMPANY);
    delegate(legal, asked, evening).is(200);
    decide(finance, asked, Decision.APPROVE);

    assertThat(timers(asked)).containsExactly(BY_THE_EVENING_SHIFT);
  }

  private List<String> timers(Asked asked) {
    return camunda
        .getManagementService()
        .createJobQuery()
        .timers()
        .processInstanceId(asked.process().getId())
        .orderByJobDuedate()
        .asc()
        .list()
        .stream()
        .map(Job::getDuedate)
        .map(due -> due.toInstant().toString())
        .toList();
  }

  private String due(Asked asked) {
    return approvals.get(asked.id()).dueAt().toString();
  }

  private Object owner(Asked asked) {
    return camunda.getRuntimeService().getVariable(asked.process().getId(), "owner");
  }
}
