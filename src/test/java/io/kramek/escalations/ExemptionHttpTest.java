package io.kramek.escalations;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.shared.Ids;
import io.kramek.shared.SubjectRef;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever answers for others takes something out of the escalations for a while. */
@HttpTest
class ExemptionHttpTest extends StuckOrder {

  @Test
  void whoeverAnswersForOthersExemptsWithAReasonUntilTheSubjectChanges() {
    rep.post(escalation + "/exemption", body("comment", "I know")).is(403);
    supervisor.post(escalation + "/exemption", body()).is(422);
    supervisor.post(escalation + "/exemption", body("comment", "They are on holiday")).is(200);

    Http.Answer exempted = rep.get(escalation).is(200);
    assertThat(exempted.at("/state")).isEqualTo("RESOLVED");
    assertThat(exempted.at("/history/2/what")).isEqualTo("EXEMPTED");
    assertThat(exempted.at("/history/2/by/name")).isEqualTo(team.supervisor().name());
    assertThat(exempted.at("/history/2/comment")).isEqualTo("They are on holiday");
    assertThat(rep.get("/api/notifications").at("/items/0/kind")).isEqualTo("ESCALATION_EXEMPTED");
    assertThat(supervisor.get("/api/tasks?subjectType=escalation").at("/total")).isEqualTo("0");
    assertThat(raised(order)).isEmpty();

    escalations.settle(order);
    assertThat(raised(order)).isPresent();
  }

  @Test
  void nobodyExemptsTheirOwnDelay() {
    SubjectRef own = new SubjectRef("order", Ids.next());
    escalation =
        "/api/escalations/"
            + escalations
                .raise(
                    new Escalations.Raising(
                        Reason.DEAL_STALLED, own, team.supervisor().id(), team.id(), null))
                .orElseThrow();
    Map<String, Object> reason = new HashMap<>(Map.of("comment", "It is all right"));
    reason.put("version", version(supervisor, escalation));

    assertThat(supervisor.post(escalation + "/exemption", reason).is(422).code())
        .isEqualTo("escalationOwnExemption");
    company.as(team.manager()).post(escalation + "/exemption", reason).is(200);
  }

  @Test
  void anExemptionWithADateEndsWithThatDay() {
    supervisor
        .post(escalation + "/exemption", body("comment", "Until they are back", "until", soon()))
        .is(200);
    escalations.settle(order);
    assertThat(raised(order)).isEmpty();

    engine.itIs(Instant.now().plus(Duration.ofDays(5)));
    try {
      assertThat(raised(order)).isPresent();
    } finally {
      engine.itIs(Instant.now());
    }
  }

  @Test
  void whenAnExemptionIsOverItIsRaisedAgainIfNothingHasChanged() {
    exemptForThreeDays();
    watch.look();
    assertThat(open()).isZero();

    inFiveDays(
        () -> {
          watch.look();
          watch.look();
          assertThat(open()).isEqualTo(1);
        });
  }

  @Test
  void whatHasMovedOnMeanwhileIsNotRaisedWhenItsExemptionEnds() {
    exemptForThreeDays();
    escalations.settle(order);

    inFiveDays(
        () -> {
          watch.look();
          assertThat(open()).isZero();
        });
  }

  @Test
  void whatCameUpWhileItWasExemptedIsRaisedWhenThatIsOver() {
    exemptForThreeDays();
    escalations.settle(order);
    assertThat(raised(order)).isEmpty();

    inFiveDays(
        () -> {
          watch.look();
          assertThat(open()).isEqualTo(1);
        });
  }

  private void exemptForThreeDays() {
    supervisor
        .post(escalation + "/exemption", body("comment", "Until they are back", "until", soon()))
        .is(200);
  }

  private void inFiveDays(Runnable check) {
    engine.itIs(Instant.now().plus(Duration.ofDays(5)));
    try {
      check.run();
    } finally {
      engine.itIs(Instant.now());
    }
  }
}
