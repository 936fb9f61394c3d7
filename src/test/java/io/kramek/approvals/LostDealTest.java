package io.kramek.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.approvals.Approvals.Decision;
import io.kramek.approvals.Approvals.State;
import io.kramek.approvals.TriedPolicy.Row;
import io.kramek.opportunities.process.OpportunityPipelineProcess;
import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A deal is lost while several are asked about it: nobody has to decide anything any more. */
@HttpTest
class LostDealTest extends ApprovalRoom {

  @Autowired OpportunityPipelineProcess pipeline;

  private String deal;

  @AfterEach
  void theShippedPipelineIsInForceAgain() {
    policy.close();
    policy = null;
    pipeline.released();
  }

  @Test
  void whereAllAreAskedAtOnceEverybodyIsToldAndEveryTaskGoes() {
    Asked asked = askAboutADeal(person(finance) + ", " + person(legal) + ", supervisor", "all");
    decide(finance, asked, Decision.APPROVE);
    assertThat(openTasks(asked)).isEqualTo(2);

    lose();

    assertThat(state(asked)).isEqualTo(State.WITHDRAWN);
    assertThat(isEnded(asked)).isTrue();
    assertThat(openTasks(asked)).isZero();
    assertThat(inbox(legal)).isZero();
    assertThat(inbox(team.supervisor())).isZero();
    assertThat(news(legal)).isEqualTo("APPROVAL_WITHDRAWN");
    assertThat(news(team.supervisor())).isEqualTo("APPROVAL_WITHDRAWN");
    assertThat(news(finance)).isEqualTo("APPROVAL_ENDED");
    assertThat(timersOf(asked)).isZero();
  }

  @Test
  void inASequenceWhoWaitsForTheirTurnNeverHearsThatTheyWereWanted() {
    Asked asked = askAboutADeal(person(finance) + ", " + person(legal), "sequence");

    lose();

    assertThat(state(asked)).isEqualTo(State.WITHDRAWN);
    assertThat(isEnded(asked)).isTrue();
    assertThat(inbox(finance)).isZero();
    assertThat(news(finance)).isEqualTo("APPROVAL_WITHDRAWN");
    assertThat(seats(asked)).isEqualTo(2);
  }

  /** Over HTTP, as somebody who still has the page open. */
  @Test
  void whoDecidesTooLateIsToldSo() {
    Asked asked = askAboutADeal(person(finance) + ", " + person(legal), "all");
    Http http = company.as(legal);
    String approval = "/api/approvals/" + asked.id();
    long seen = http.get(approval).is(200).body().path("version").asLong();
    assertThat(http.get(approval).at("/chances/decide")).isEqualTo("true");

    lose();

    Http.Answer late =
        http.post(approval + "/decision", Map.of("decision", "APPROVE", "version", seen));
    assertThat(late.is(409).code()).isEqualTo("approvalClosed");
    Http.Answer page = http.get(approval).is(200);
    assertThat(page.at("/state")).isEqualTo("WITHDRAWN");
    assertThat(page.at("/chances/decide")).isEqualTo("false");
    assertThat(page.at("/rounds/0/events/0/what")).isEqualTo("WITHDRAWN");
    assertThat(rep().get(path()).at("/status")).isEqualTo("LOST");
    assertThat(rep().get("/api/tasks?subject=opportunity:" + deal).at("/total")).isEqualTo("0");
  }

  private Asked askAboutADeal(String approvers, String mode) {
    policy = TriedPolicy.ofDeals(camunda, new Row(1, approvers, mode));
    pipeline.released();
    openDeal();
    move("qualification");
    move("offer");
    move("contract");
    var id = new ApprovalId(UUID.fromString(rep().get(path()).at("/pending/approvalId")));
    return new Asked(
        camunda
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(id.toString())
            .singleResult(),
        id);
  }

  private void openDeal() {
    Company.Person manager = team.manager();
    String product =
        company
            .as(manager)
            .post(
                "/api/products",
                Map.of(
                    "name",
                    "Oak counter",
                    "code",
                    UUID.randomUUID().toString(),
                    "listPrice",
                    Map.of("amount", "1000", "currency", "EUR"),
                    "maxDiscountPercent",
                    30))
            .is(201)
            .at("/id");
    String customer =
        rep()
            .post(
                "/api/customers",
                Map.of("kind", "ORGANISATION", "name", "Bakery " + UUID.randomUUID()))
            .is(201)
            .at("/id");
    deal =
        rep()
            .post(
                "/api/opportunities",
                Map.of("name", "Counters", "customerId", customer, "expectedClose", "2027-03-31"))
            .is(201)
            .at("/id");
    engine.runJobs();
    var item = Map.of("productId", product, "quantity", 2, "discountPercent", 15);
    rep().put(path() + "/items", Map.of("version", version(), "items", List.of(item))).is(200);
  }

  private void move(String target) {
    rep().post(path() + "/moves", Map.of("target", target, "version", version())).is(200);
  }

  private void lose() {
    rep().post(path() + "/loss", Map.of("reason", "TIMING", "version", version())).is(200);
  }

  private long timersOf(Asked asked) {
    return camunda
        .getManagementService()
        .createJobQuery()
        .processInstanceId(asked.process().getId())
        .count();
  }

  private long seats(Asked asked) {
    return levels(asked).get(0).seats().size();
  }

  private Http rep() {
    return company.as(team.rep());
  }

  private long version() {
    return rep().get(path()).is(200).body().path("version").asLong();
  }

  private String path() {
    return "/api/opportunities/" + deal;
  }
}
