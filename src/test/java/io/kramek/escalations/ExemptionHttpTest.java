package io.kramek.escalations;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.escalations.watch.Watch;
import io.kramek.shared.Ids;
import io.kramek.shared.SubjectRef;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever answers for others takes something out of the escalations for a while. */
@HttpTest
class ExemptionHttpTest {

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired Escalations escalations;
  @Autowired Watch watch;

  private final SubjectRef order = new SubjectRef("order", Ids.next());
  private Company.Team team;
  private Http supervisor;
  private Http rep;
  private String escalation;

  @BeforeEach
  void anOrderOfARepsHasStalled() {
    team = company.team();
    supervisor = company.as(team.supervisor());
    rep = company.as(team.rep());
    escalation =
        "/api/escalations/"
            + escalations
                .raise(
                    new Escalations.Raising(
                        Reason.APPROVAL_LATE, order, team.rep().id(), team.id(), null))
                .orElseThrow();
    engine.runJobs();
  }

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

  private int open() {
    return company
        .as(team.manager())
        .get("/api/escalations?state=OPEN&size=200")
        .is(200)
        .body()
        .path("items")
        .valueStream()
        .filter(row -> row.at("/owner/id").asString().equals(team.rep().id().toString()))
        .toList()
        .size();
  }

  private Optional<EscalationId> raised(SubjectRef subject) {
    return escalations.raise(
        new Escalations.Raising(Reason.APPROVAL_LATE, subject, team.rep().id(), team.id(), null));
  }

  private static String soon() {
    return LocalDate.now(ZoneId.of("Europe/Prague")).plusDays(3).toString();
  }

  private static long version(Http user, String path) {
    return user.get(path).is(200).body().path("version").asLong();
  }

  private Map<String, Object> body(String... fields) {
    Map<String, Object> body = new HashMap<>();
    body.put("version", version(rep, escalation));
    for (int i = 0; i < fields.length; i += 2) {
      body.put(fields[i], fields[i + 1]);
    }
    return body;
  }
}
