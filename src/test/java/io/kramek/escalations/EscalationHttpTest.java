package io.kramek.escalations;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.calendars.AbsenceId;
import io.kramek.calendars.Absences;
import io.kramek.shared.Ids;
import io.kramek.shared.Speech;
import io.kramek.shared.SubjectRef;
import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HttpTest
class EscalationHttpTest extends StuckOrder {

  @Autowired Absences absences;

  @Test
  void theResponsibleSeesWhatIsStuckAndTheTaskToReactIn() {
    Http.Answer seen = supervisor.get(escalation).is(200);

    assertThat(seen.at("/reason")).isEqualTo("APPROVAL_LATE");
    assertThat(seen.at("/subject/type")).isEqualTo("order");
    assertThat(seen.at("/subject/label")).isNotEmpty();
    assertThat(seen.at("/owner/name")).isEqualTo(team.rep().name());
    assertThat(seen.at("/responsible/name")).isEqualTo(team.supervisor().name());
    assertThat(seen.at("/state")).isEqualTo("RAISED");
    assertThat(seen.at("/history/1/what")).isEqualTo("NOTIFIED");
    assertThat(seen.at("/history/1/to/name")).isEqualTo(team.supervisor().name());
    assertThat(seen.at("/taskId")).isEqualTo(task());
    assertThat(rep.get(escalation).body().path("taskId").isNull()).isTrue();
    engine.newsAreTold();
    assertThat(supervisor.get("/api/notifications").at("/items/0/kind"))
        .isEqualTo("ESCALATION_RAISED");
  }

  @Test
  void onlyTheOwnerTheResponsibleAndTheTeamSeeIt() {
    Company.Team others = company.team();
    Http stranger = company.as(others.supervisor());

    assertThat(rep.get("/api/escalations?state=OPEN").body().path("total").asInt()).isEqualTo(1);
    company.as(team.manager()).get(escalation).is(200);
    stranger.get(escalation).is(404);
    assertThat(stranger.get("/api/escalations").body().path("total").asInt()).isZero();
    stranger.post(escalation + "/resolution", body("comment", "Mine now")).is(404);
    rep.get("/api/escalations/" + Ids.next()).is(404);
    rep.get("/api/escalations?state=NONSENSE").is(422);
  }

  @Test
  void onlyTheResponsibleReacts() {
    assertThat(
            rep.post(escalation + "/acknowledgement", body("promisedUntil", soon())).is(422).code())
        .isEqualTo("escalationNotYours");
    assertThat(
            company
                .as(team.manager())
                .post(escalation + "/resolution", body("comment", "Done"))
                .is(422)
                .code())
        .isEqualTo("escalationNotYours");
  }

  @Test
  void whoAcknowledgesLaterSaysWhatTheyDid() {
    supervisor.post(escalation + "/acknowledgement", body("promisedUntil", soon())).is(200);
    assertThat(supervisor.get(escalation).at("/state")).isEqualTo("ACKNOWLEDGED");
    assertThat(rep.get("/api/notifications").at("/items/0/kind"))
        .isEqualTo("ESCALATION_ACKNOWLEDGED");
    assertThat(supervisor.get("/api/tasks/" + task()).at("/data/promisedUntil"))
        .isEqualTo(new Speech("en", "Europe/Prague").date(LocalDate.parse(soon())));

    supervisor.post(escalation + "/resolution", body()).is(422);
    supervisor.post(escalation + "/resolution", body("comment", "They sign today.")).is(200);

    assertThat(supervisor.get(escalation).at("/history/3/comment")).isEqualTo("They sign today.");
    assertThat(supervisor.post(escalation + "/resolution", body("comment", "Again")).is(409).code())
        .isEqualTo("escalationClosed");
  }

  @Test
  void whatWasSeenTooLongAgoIsStaleAndToldWhatHappenedSince() {
    Map<String, Object> seen = body("comment", "Done");
    supervisor.post(escalation + "/acknowledgement", body("promisedUntil", soon())).is(200);

    Http.Answer stale = supervisor.post(escalation + "/resolution", seen).is(409);

    assertThat(stale.code()).isEqualTo("stale");
    assertThat(stale.at("/changed/0/now")).isEqualTo("ACKNOWLEDGED");
    assertThat(stale.at("/changed/0/by/name")).isEqualTo(team.supervisor().name());
  }

  @Test
  void whatIsReassignedIsSomebodyElsesWork() {
    // An escalation about an escalation: its subject has an open task, as leads and deals do.
    SubjectRef stuck = SubjectRef.parse("escalation:" + escalation.substring(17));
    String above =
        "/api/escalations/"
            + escalations
                .raise(
                    new Escalations.Raising(
                        Reason.APPROVAL_LATE, stuck, team.supervisor().id(), team.id(), null))
                .orElseThrow();
    engine.runJobs();
    Http manager = company.as(team.manager());
    Map<String, Object> toNobody = new HashMap<>();
    toNobody.put("version", version(manager, above));
    toNobody.put("userId", Ids.next().toString());
    manager.post(above + "/reassignment", toNobody).is(422);

    Map<String, Object> toTheSecond = new HashMap<>(toNobody);
    toTheSecond.put("userId", team.secondRep().id().toString());
    manager.post(above + "/reassignment", toTheSecond).is(200);

    Http second = company.as(team.secondRep());
    assertThat(second.get(escalation).at("/responsible/name")).isEqualTo(team.secondRep().name());
    assertThat(second.get("/api/tasks?subjectType=escalation").body().path("total").asInt())
        .isEqualTo(1);
    assertThat(second.get("/api/notifications").at("/items/0/kind")).isEqualTo("TASK_ASSIGNED");
    assertThat(manager.get(above).at("/state")).isEqualTo("RESOLVED");
    second.post(escalation + "/resolution", body("comment", "Called them.")).is(200);
  }

  @Test
  void theTaskListReactsTheSameWay() {
    String task = task();
    Http.Answer page = supervisor.get("/api/tasks/" + task).is(200);
    assertThat(page.at("/data/reason")).isEqualTo("The approval is late");
    assertThat(page.at("/data/owner")).isEqualTo(team.rep().name());
    assertThat(page.at("/data/people/0/value")).isNotEmpty();

    complete(task, Map.of()).is(422);
    complete(task, Map.of("reaction", "acknowledged")).is(422);
    complete(task, Map.of("reaction", "reassigned", "userId", "nobody")).is(422);
    complete(task, Map.of("reaction", "acknowledged", "promisedUntil", soon())).is(200);
    assertThat(supervisor.get(escalation).at("/promisedUntil")).isEqualTo(soon());

    complete(task(), Map.of("comment", "They sign today.")).is(200);
    assertThat(supervisor.get(escalation).at("/state")).isEqualTo("RESOLVED");
  }

  @Test
  void whatIsStuckIsToldInTheLanguageOfTheReader() {
    supervisor.patch("/api/session", Map.of("language", "cs")).is(200);

    assertThat(supervisor.get("/api/tasks/" + task()).at("/data/reason"))
        .isEqualTo("Schválení se opozdilo");
  }

  @Test
  void whatHappensNextIsNoSurprise() {
    Http.Answer seen = rep.get(escalation).is(200);

    assertThat(seen.at("/next/action")).isEqualTo("NOTIFY");
    assertThat(seen.at("/next/level")).isEqualTo("2");
    assertThat(seen.at("/next/to/name")).isNotEmpty();
    assertThat(seen.at("/next/at")).isEqualTo(seen.at("/dueAt"));

    supervisor.post(escalation + "/resolution", body("comment", "Done")).is(200);
    assertThat(rep.get(escalation).body().path("next").isNull()).isTrue();
  }

  @Test
  void aPromiseHasADateThatIsNeitherOverNorFarAway() {
    supervisor.post(escalation + "/acknowledgement", body()).is(422);
    for (int days : List.of(-1, 61)) {
      String day = LocalDate.now(ZoneId.of("Europe/Prague")).plusDays(days).toString();
      Http.Answer refused =
          supervisor.post(escalation + "/acknowledgement", body("promisedUntil", day)).is(422);
      assertThat(refused.at("/fields/0/field")).isEqualTo("promisedUntil");
    }
    assertThat(supervisor.get(escalation).at("/state")).isEqualTo("RAISED");
  }

  @Test
  void whoStandsInReactsUnderTheirOwnNameForWhoeverIsAway() {
    away(team.supervisor(), team.secondRep());
    SubjectRef other = new SubjectRef("order", Ids.next());
    raised(other);
    engine.runJobs();

    Http substitute = company.as(team.secondRep());
    Http.Answer tasks = substitute.get("/api/tasks?view=mine&subjectType=escalation").is(200);
    // The one that was there before the absence, and the new one.
    assertThat(tasks.at("/total")).isEqualTo("2");
    for (var task : tasks.body().path("items")) {
      assertThat(task.at("/onBehalfOf/name").asString()).isEqualTo(team.supervisor().name());
      substitute
          .post(
              "/api/tasks/" + task.path("id").asString() + "/completion",
              Map.of("values", Map.of("reaction", "resolved", "comment", "They have called.")))
          .is(200);
    }
    assertThat(open()).isZero();
  }

  @Test
  void whoComesBackHasTheirEscalationsBack() {
    var absence = away(team.supervisor(), team.secondRep());
    SubjectRef other = new SubjectRef("order", Ids.next());
    EscalationId second = raised(other).orElseThrow();
    engine.runJobs();

    absences.remove(new AbsenceId(absence.id()));

    assertThat(supervisor.get("/api/tasks?view=mine&subjectType=escalation").at("/total"))
        .isEqualTo("2");
    Http.Answer page = supervisor.get("/api/escalations/" + second).is(200);
    assertThat(page.at("/responsible/name")).isEqualTo(team.supervisor().name());
    supervisor
        .post(
            "/api/escalations/" + second + "/resolution",
            Map.of("comment", "Done.", "version", page.body().path("version").asLong()))
        .is(200);
  }

  private Absences.AbsenceRow away(Company.Person person, Company.Person substitute) {
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Prague"));
    return absences.add(
        new Absences.AbsenceDraft(
            person.id(), today.minusDays(1), today.plusDays(5), null, substitute.id(), Map.of()));
  }

  @Test
  void manyAreAcknowledgedAtOnceAndEachAnswersForItself() {
    EscalationId second = raised(new SubjectRef("order", Ids.next())).orElseThrow();
    engine.runJobs();
    Http.Answer worst = supervisor.get("/api/escalations?state=OPEN&mine=true").is(200);
    assertThat(worst.at("/total")).isEqualTo("2");
    List<Map<String, Object>> seen =
        List.of(
            Map.of("id", escalation.substring(17), "version", version(supervisor, escalation)),
            Map.of("id", second.toString(), "version", 0),
            Map.of("id", Ids.next().toString(), "version", 0));

    Http.Answer results =
        supervisor
            .post(
                "/api/escalations/acknowledgements",
                Map.of("escalations", seen, "promisedUntil", soon()))
            .is(200);

    assertThat(results.at("/0/done")).isEqualTo("true");
    assertThat(results.at("/1/code")).isEqualTo("stale");
    assertThat(results.at("/2/code")).isEqualTo("notFound");
    assertThat(supervisor.get(escalation).at("/promisedUntil")).isEqualTo(soon());
    assertThat(supervisor.get("/api/escalations/" + second).at("/state")).isEqualTo("RAISED");
    // What is promised comes after what still waits for a word.
    assertThat(supervisor.get("/api/escalations?state=OPEN&mine=true").at("/items/0/id"))
        .isEqualTo(second.toString());
  }

  @Test
  void theListIsNarrowedByReasonAndWords() {
    assertThat(supervisor.get("/api/escalations?reason=APPROVAL_LATE").at("/total")).isEqualTo("1");
    assertThat(supervisor.get("/api/escalations?reason=INCIDENT").at("/total")).isEqualTo("0");
    assertThat(supervisor.get("/api/escalations?query=" + team.rep().username()).at("/total"))
        .isEqualTo("1");
    assertThat(supervisor.get("/api/escalations?query=nothing+like+it").at("/total"))
        .isEqualTo("0");
    assertThat(rep.get("/api/escalations?mine=true").at("/total")).isEqualTo("0");
  }

  private String task() {
    return supervisor.get("/api/tasks?subjectType=escalation").is(200).at("/items/0/id");
  }

  private Http.Answer complete(String task, Map<String, Object> values) {
    return supervisor.post("/api/tasks/" + task + "/completion", Map.of("values", values));
  }
}
