package io.kramek.escalations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kramek.escalations.Escalations.Raising;
import io.kramek.escalations.Escalations.State;
import io.kramek.escalations.Escalations.What;
import io.kramek.identity.UserId;
import io.kramek.shared.Ids;
import io.kramek.shared.Problem;
import io.kramek.shared.SubjectRef;
import io.kramek.tasks.TaskSubject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class EscalationTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
  private static final UserId RESPONSIBLE = new UserId(Ids.next());
  private static final UserId SOMEBODY_ELSE = new UserId(Ids.next());

  private final Escalation escalation =
      Escalation.raised(
          new Raising(
              Reason.DEAL_STALLED,
              new SubjectRef(SubjectRef.OPPORTUNITY, Ids.next()),
              null,
              null,
              null),
          new TaskSubject.Description("Two presses", null, null),
          50_000,
          NOW);

  @Test
  void itClimbsAsFarAsThePolicyGoesAndNoFurther() {
    escalation.notify(RESPONSIBLE, null, NOW, NOW);

    escalation.climb(2, NOW);
    assertThat(escalation.level()).isEqualTo(2);

    escalation.climb(2, NOW);
    assertThat(escalation.level()).isEqualTo(2);
    assertThat(whatHappened())
        .containsExactly(What.RAISED, What.NOTIFIED, What.LEVEL_RAISED, What.LEVEL_RAISED);
  }

  @Test
  void aBrokenPromiseOpensItAgain() {
    escalation.notify(RESPONSIBLE, null, NOW, NOW);
    escalation.acknowledge(RESPONSIBLE, WEDNESDAY, NOW, "On Wednesday.", NOW);

    escalation.climb(3, NOW);

    assertThat(escalation.state()).isEqualTo(State.RAISED);
    assertThat(escalation.promisedUntil()).isNull();
  }

  @Test
  void onlyWhoAnswersForItMayReact() {
    refuses(
        "escalationNotYours", () -> escalation.resolve(RESPONSIBLE, "Before anybody knew", NOW));
    escalation.notify(RESPONSIBLE, null, NOW, NOW);

    refuses(
        "escalationNotYours",
        () -> escalation.acknowledge(SOMEBODY_ELSE, WEDNESDAY, NOW, null, NOW));
    refuses("escalationNotYours", () -> escalation.reassign(SOMEBODY_ELSE, RESPONSIBLE, null, NOW));
    refuses("escalationNotYours", () -> escalation.resolve(SOMEBODY_ELSE, "Done", NOW));

    assertThat(escalation.state()).isEqualTo(State.RAISED);
  }

  @Test
  void whoWasHandedTheTaskAnswersForIt() {
    escalation.notify(RESPONSIBLE, null, NOW, NOW);

    escalation.handTo(SOMEBODY_ELSE, NOW);

    escalation.resolve(SOMEBODY_ELSE, "Called them", NOW);
    assertThat(escalation.state()).isEqualTo(State.RESOLVED);
  }

  @Test
  void nobodyResolvesItWithoutSayingHow() {
    escalation.notify(RESPONSIBLE, null, NOW, NOW);

    refuses("invalid", () -> escalation.resolve(RESPONSIBLE, " ", NOW));
    refuses("invalid", () -> escalation.resolve(RESPONSIBLE, null, NOW));
  }

  @Test
  void oneIsAcknowledgedOnce() {
    escalation.notify(RESPONSIBLE, null, NOW, NOW);
    escalation.acknowledge(RESPONSIBLE, WEDNESDAY, NOW, null, NOW);

    refuses(
        "escalationAcknowledged",
        () -> escalation.acknowledge(RESPONSIBLE, WEDNESDAY, NOW, null, NOW));
  }

  @Test
  void whatIsClosedStaysClosed() {
    escalation.notify(RESPONSIBLE, null, NOW, NOW);
    escalation.lapse(NOW);

    refuses("escalationClosed", () -> escalation.lapse(NOW));
    refuses("escalationClosed", () -> escalation.climb(3, NOW));
    refuses("escalationClosed", () -> escalation.notify(RESPONSIBLE, null, NOW, NOW));
    refuses("escalationClosed", () -> escalation.handTo(SOMEBODY_ELSE, NOW));
    refuses(
        "escalationClosed", () -> escalation.acknowledge(RESPONSIBLE, WEDNESDAY, NOW, null, NOW));
    refuses("escalationClosed", () -> escalation.reassign(RESPONSIBLE, SOMEBODY_ELSE, null, NOW));
    refuses("escalationClosed", () -> escalation.resolve(RESPONSIBLE, "Done", NOW));
  }

  @Test
  void whoeverExemptsItSaysWhyAndUntilWhen() {
    escalation.notify(RESPONSIBLE, null, NOW, NOW);
    refuses("invalid", () -> escalation.exempt(SOMEBODY_ELSE, WEDNESDAY, " ", NOW));

    escalation.exempt(SOMEBODY_ELSE, WEDNESDAY, "They are on holiday", NOW);

    assertThat(escalation.state()).isEqualTo(State.RESOLVED);
    EscalationStep last = escalation.steps().get(2);
    assertThat(last.what()).isEqualTo(What.EXEMPTED);
    assertThat(last.by()).isEqualTo(SOMEBODY_ELSE.value());
    assertThat(last.until()).isEqualTo(WEDNESDAY);
    refuses("escalationClosed", () -> escalation.exempt(SOMEBODY_ELSE, null, "Again", NOW));
  }

  @Test
  void whoGetsTheWorkOwnsItAndAnswersForIt() {
    escalation.remind(RESPONSIBLE, NOW, NOW);

    escalation.passWork(SOMEBODY_ELSE, NOW, NOW);

    assertThat(escalation.owner()).isEqualTo(SOMEBODY_ELSE);
    assertThat(escalation.responsible()).isEqualTo(SOMEBODY_ELSE);
    assertThat(whatHappened()).containsExactly(What.RAISED, What.REMINDED, What.WORK_PASSED);
  }

  @Test
  void aLevelWeighsMoreThanMoneyAndMoneyMoreThanAFewDays() {
    long asRaised = Weights.of(escalation, NOW);
    long tenDaysLater = Weights.of(escalation, NOW.plus(Duration.ofDays(10)));
    long aYearLater = Weights.of(escalation, NOW.plus(Duration.ofDays(365)));
    long twoYearsLater = Weights.of(escalation, NOW.plus(Duration.ofDays(730)));

    assertThat(tenDaysLater).isEqualTo(asRaised + 240);
    assertThat(twoYearsLater).isEqualTo(aYearLater);

    escalation.notify(RESPONSIBLE, null, NOW, NOW);
    escalation.climb(2, NOW);
    assertThat(Weights.of(escalation, NOW)).isEqualTo(asRaised + 2_400);
  }

  private List<What> whatHappened() {
    return escalation.steps().stream().map(EscalationStep::what).toList();
  }

  private static void refuses(String code, ThrowingCallable action) {
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
