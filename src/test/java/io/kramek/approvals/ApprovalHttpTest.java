package io.kramek.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.shared.Ids;
import io.kramek.shared.SubjectRef;
import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HttpTest
class ApprovalHttpTest {

  @Autowired Company company;
  @Autowired ProcessEngine camunda;
  @Autowired Offers offers;

  private Company.Team team;
  private Http supervisor;
  private Http rep;
  private String approval;

  @BeforeEach
  void aRepAsksForADiscount() {
    team = company.team();
    supervisor = company.as(team.supervisor());
    rep = company.as(team.rep());
    SubjectRef offer = offers.offer(team, team.rep(), 15);
    approval = "/api/approvals/" + Asked.about(offer, camunda).id();
  }

  @Test
  void theApproverSeesWhatIsAskedForAndTheTaskToDecideIn() {
    Http.Answer seen = supervisor.get(approval).is(200);

    assertThat(seen.at("/subject/label")).isEqualTo("Two presses for the brewery");
    assertThat(seen.at("/requester/name")).isEqualTo(team.rep().name());
    assertThat(seen.at("/state")).isEqualTo("OPEN");
    assertThat(seen.body().at("/facts/discountPercent").asInt()).isEqualTo(15);
    assertThat(seen.body().at("/facts/amount/amount").isString()).isTrue();
    assertThat(seen.at("/facts/amount/amount")).isEqualTo("9000.00");
    assertThat(seen.at("/facts/items/0/product")).isEqualTo("Press");
    assertThat(seen.at("/rounds/0/levels/0/seats/0/approver/id"))
        .isEqualTo(team.supervisor().id().toString());
    assertThat(seen.at("/dueAt")).isNotEmpty();
    assertThat(seen.at("/chances/taskId")).isEqualTo(task());
    assertThat(rep.get(approval).body().at("/chances/taskId").isNull()).isTrue();
  }

  @Test
  void onlyTheRequesterTheApproversAndTheirTeamsSeeIt() {
    Company.Team others = company.team();

    assertThat(rep.get("/api/approvals?state=OPEN").body().path("total").asInt()).isEqualTo(1);
    company.as(team.secondRep()).get(approval).is(200);
    company.as(team.manager()).get(approval).is(200);
    company.as(others.rep()).get(approval).is(404);
    company.as(others.supervisor()).get(approval).is(404);
    assertThat(company.as(others.supervisor()).get("/api/approvals").body().path("total").asInt())
        .isZero();
    decide(company.as(others.supervisor()), "APPROVE", null, 1).is(404);
    rep.get("/api/approvals/" + Ids.next()).is(404);
    rep.get("/api/approvals?state=NONSENSE").is(422);
  }

  @Test
  void nobodyStopsTheClockOfTheirOwnDecision() {
    assertThat(supervisor.post("/api/tasks/" + task() + "/pause", Map.of()).is(422).code())
        .isEqualTo("taskCannotWait");
  }

  @Test
  void whoIsNotAskedCannotDecide() {
    assertThat(decide(rep, "APPROVE", null, version()).is(422).code())
        .isEqualTo("approvalOwnRequest");
    assertThat(decide(company.as(team.manager()), "APPROVE", null, version()).is(422).code())
        .isEqualTo("approvalNotYours");
    assertThat(supervisor.post(approval + "/recall", Map.of("version", version())).is(422).code())
        .isEqualTo("approvalNotYourRequest");
  }

  @Test
  void aRefusalNeedsAComment() {
    Http.Answer refused = decide(supervisor, "REJECT", null, version()).is(422);

    assertThat(refused.at("/fields/0/field")).isEqualTo("comment");
    assertThat(supervisor.get(approval).at("/state")).isEqualTo("OPEN");
    decide(supervisor, "REJECT", "Too much.", version()).is(200);
    assertThat(rep.get(approval).at("/rounds/0/levels/0/seats/0/comment")).isEqualTo("Too much.");
  }

  @Test
  void whatWasSeenTooLongAgoIsStaleAndWhatIsClosedIsClosed() {
    assertThat(decide(supervisor, "APPROVE", null, version() - 1).is(409).code())
        .isEqualTo("stale");

    long version = version();
    decide(supervisor, "APPROVE", null, version).is(200);

    assertThat(decide(supervisor, "APPROVE", null, version).is(409).code())
        .isEqualTo("approvalClosed");
    assertThat(rep.post(approval + "/recall", Map.of("version", version)).is(409).code())
        .isEqualTo("approvalClosed");
  }

  @Test
  void theTaskListDecidesTheSameWay() {
    String task = "/api/tasks/" + task();
    Http.Answer page = supervisor.get(task).is(200);
    assertThat(page.at("/data/discount")).isEqualTo("15%");
    assertThat(page.at("/data/amount")).isEqualTo("€9,000.00");
    assertThat(page.at("/data/items")).contains("2 × Press");
    assertThat(page.at("/form/id")).isEqualTo("decide-approval");

    complete(task, Map.of("decision", "return")).is(422);
    complete(task, Map.of()).is(422);
    complete(task, Map.of("decision", "return", "comment", "Ask for ten.")).is(200);

    assertThat(rep.get(approval).at("/state")).isEqualTo("RETURNED");
    assertThat(complete(task, Map.of("decision", "approve")).is(409).code()).isEqualTo("taskGone");
  }

  @Test
  void aDecisionThroughTheApprovalTakesTheTaskOffTheList() {
    decide(supervisor, "APPROVE", null, version()).is(200);

    assertThat(supervisor.get("/api/tasks?subjectType=approval").body().path("total").asInt())
        .isZero();
  }

  @Test
  void whoIsHandedTheTaskDecidesButNeverTheRequester() {
    String assignment = "/api/tasks/" + task() + "/assignment";

    assertThat(
            supervisor
                .post(assignment, Map.of("userId", team.rep().id().toString()))
                .is(422)
                .code())
        .isEqualTo("taskNotForThem");
    supervisor.post(assignment, Map.of("userId", team.manager().id().toString())).is(200);

    decide(company.as(team.manager()), "APPROVE", null, version()).is(200);
    assertThat(rep.get(approval).at("/rounds/0/levels/0/seats/0/approver/name"))
        .isEqualTo(team.manager().name());
  }

  @Test
  void ofTwoDecisionsAtTheSameMomentOneHolds() throws Exception {
    long version = version();
    Http secondWindow = company.as(team.supervisor());
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      var approved = threads.submit(() -> decide(supervisor, "APPROVE", null, version));
      var rejected = threads.submit(() -> decide(secondWindow, "REJECT", "No.", version));
      boolean held = approved.get().status() == 200;

      assertThat(held ? rejected.get().status() : approved.get().status()).isEqualTo(409);
      assertThat(rep.get(approval).at("/state")).isEqualTo(held ? "APPROVED" : "REJECTED");
    } finally {
      threads.shutdown();
    }
  }

  private String task() {
    return supervisor.get("/api/tasks?subjectType=approval").is(200).at("/items/0/id");
  }

  private long version() {
    return rep.get(approval).is(200).body().path("version").asLong();
  }

  private Http.Answer complete(String task, Map<String, Object> values) {
    return supervisor.post(task + "/completion", Map.of("values", values));
  }

  private Http.Answer decide(Http user, String decision, String comment, long version) {
    Map<String, Object> body = new HashMap<>();
    body.put("decision", decision);
    body.put("comment", comment);
    body.put("version", version);
    return user.post(approval + "/decision", body);
  }
}
