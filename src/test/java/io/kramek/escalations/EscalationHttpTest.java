package io.kramek.escalations;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.shared.Ids;
import io.kramek.shared.SubjectRef;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HttpTest
class EscalationHttpTest {

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired Escalations escalations;

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
            + escalations.raise(Reason.DEAL_STALLED, order, team.rep().id(), team.id());
    engine.runJobs();
  }

  @Test
  void theResponsibleSeesWhatIsStuckAndTheTaskToReactIn() {
    Http.Answer seen = supervisor.get(escalation).is(200);

    assertThat(seen.at("/reason")).isEqualTo("DEAL_STALLED");
    assertThat(seen.at("/subject/type")).isEqualTo("order");
    assertThat(seen.at("/subject/label")).isNotEmpty();
    assertThat(seen.at("/owner/name")).isEqualTo(team.rep().name());
    assertThat(seen.at("/responsible/name")).isEqualTo(team.supervisor().name());
    assertThat(seen.at("/state")).isEqualTo("RAISED");
    assertThat(seen.at("/history/1/what")).isEqualTo("NOTIFIED");
    assertThat(seen.at("/history/1/to/name")).isEqualTo(team.supervisor().name());
    assertThat(seen.at("/taskId")).isEqualTo(task());
    assertThat(rep.get(escalation).body().path("taskId").isNull()).isTrue();
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
    assertThat(rep.post(escalation + "/acknowledgement", body()).is(422).code())
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
    supervisor.post(escalation + "/acknowledgement", body("promisedUntil", "2026-12-01")).is(200);
    assertThat(supervisor.get(escalation).at("/state")).isEqualTo("ACKNOWLEDGED");
    assertThat(rep.get("/api/notifications").at("/items/0/kind"))
        .isEqualTo("ESCALATION_ACKNOWLEDGED");
    assertThat(supervisor.get("/api/tasks/" + task()).at("/data/promisedUntil"))
        .isEqualTo("Dec 1, 2026");

    supervisor.post(escalation + "/resolution", body()).is(422);
    supervisor.post(escalation + "/resolution", body("comment", "They sign today.")).is(200);

    assertThat(supervisor.get(escalation).at("/history/3/comment")).isEqualTo("They sign today.");
    assertThat(supervisor.post(escalation + "/resolution", body("comment", "Again")).is(409).code())
        .isEqualTo("escalationClosed");
  }

  @Test
  void whatWasSeenTooLongAgoIsStaleAndToldWhatHappenedSince() {
    Map<String, Object> seen = body("comment", "Done");
    supervisor.post(escalation + "/acknowledgement", body()).is(200);

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
            + escalations.raise(Reason.TASK_LATE, stuck, team.supervisor().id(), team.id());
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
    assertThat(page.at("/data/reason")).isEqualTo("The deal has not moved for too long");
    assertThat(page.at("/data/owner")).isEqualTo(team.rep().name());
    assertThat(page.at("/data/people/0/value")).isNotEmpty();

    complete(task, Map.of()).is(422);
    complete(task, Map.of("reaction", "acknowledged")).is(422);
    complete(task, Map.of("reaction", "reassigned", "userId", "nobody")).is(422);
    complete(task, Map.of("reaction", "acknowledged", "promisedUntil", "2026-12-01")).is(200);
    assertThat(supervisor.get(escalation).at("/promisedUntil")).isEqualTo("2026-12-01");

    complete(task(), Map.of("comment", "They sign today.")).is(200);
    assertThat(supervisor.get(escalation).at("/state")).isEqualTo("RESOLVED");
  }

  @Test
  void whatIsStuckIsToldInTheLanguageOfTheReader() {
    supervisor.patch("/api/session", Map.of("language", "cs")).is(200);

    assertThat(supervisor.get("/api/tasks/" + task()).at("/data/reason"))
        .isEqualTo("Obchod se příliš dlouho nepohnul");
  }

  private String task() {
    return supervisor.get("/api/tasks?subjectType=escalation").is(200).at("/items/0/id");
  }

  private Http.Answer complete(String task, Map<String, Object> values) {
    return supervisor.post("/api/tasks/" + task + "/completion", Map.of("values", values));
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
