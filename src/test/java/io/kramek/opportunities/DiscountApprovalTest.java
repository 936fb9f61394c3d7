package io.kramek.opportunities;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.Http.Answer;
import io.kramek.testing.HttpTest;
import io.kramek.testing.Shop;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A discount above the limit stops the deal at the offer until somebody else has agreed. */
@HttpTest
class DiscountApprovalTest {

  @Autowired Company company;
  @Autowired Engine engine;

  private Http rep;
  private Http supervisor;
  private String deal;

  @BeforeEach
  void aDealWithADiscountThatNeedsAnApproval() {
    Company.Team team = company.team();
    rep = company.as(team.rep());
    supervisor = company.as(team.supervisor());
    Http manager = company.as(team.manager());
    String product = Shop.counter(manager);
    deal = Shop.deal(rep);
    engine.runJobs();
    Shop.offer(rep, deal, product, 2, 15);
    move("qualification").is(200);
    move("offer").is(200);
  }

  @Test
  void approvedTheDealGoesOnToTheContractAndIsWon() {
    assertThat(move("contract").is(200).at("/outcome")).isEqualTo("AWAITING_APPROVAL");
    assertThat(get("/stage/key")).isEqualTo("offer");
    assertThat(get("/pending/target")).isEqualTo("contract");

    decide("APPROVE", null).is(200);

    assertThat(get("/stage/key")).isEqualTo("contract");
    move("realisation").is(200);
    move("won").is(200);
    assertThat(get("/status")).isEqualTo("WON");
    assertThat(get("/marginPercent")).isEqualTo("52.94");
    assertThat(rep.get("/api/opportunities/board").at("/columns/5/cards/0/id")).isEqualTo(deal);
  }

  @Test
  void whileItWaitsTheOfferIsLocked() {
    move("contract").is(200);

    Answer refused =
        rep.patch(
            "/api/opportunities/" + deal, Map.of("version", version(), "name", "Cheaper counters"));

    assertThat(refused.is(422).code()).isEqualTo("dealLocked");
    assertThat(move("qualification").is(422).code()).isEqualTo("dealLocked");
  }

  @Test
  void rejectedTheDealIsBackAtTheOfferAndCanBeChangedAgain() {
    move("contract").is(200);

    decide("REJECT", "Not below 10 %").is(200);

    assertThat(get("/stage/key")).isEqualTo("offer");
    assertThat(get("/locked")).isEqualTo("false");
    rep.patch(
            "/api/opportunities/" + deal, Map.of("version", version(), "name", "Cheaper counters"))
        .is(200);
  }

  @Test
  void whoAsksMayTakeItBackAndNobodyDecidesTheirOwn() {
    move("contract").is(200);
    String approval = get("/pending/approvalId");

    rep.post(
            "/api/approvals/" + approval + "/decision",
            Map.of("decision", "APPROVE", "version", approvalVersion(rep)))
        .is(422);
    rep.post("/api/approvals/" + approval + "/recall", Map.of("version", approvalVersion(rep)))
        .is(200);

    assertThat(get("/stage/key")).isEqualTo("offer");
    assertThat(get("/locked")).isEqualTo("false");
    assertThat(supervisor.get("/api/tasks?view=mine").at("/total")).isEqualTo("0");
  }

  @Test
  void aDealThatIsLostMeanwhileNeedsNoDecisionAnyMore() {
    move("contract").is(200);

    rep.post(
            "/api/opportunities/" + deal + "/loss",
            Map.of("reason", "TIMING", "version", version()))
        .is(200);

    assertThat(get("/status")).isEqualTo("LOST");
    assertThat(supervisor.get("/api/tasks?view=mine").at("/total")).isEqualTo("0");
  }

  private Answer decide(String decision, String comment) {
    String approval = get("/pending/approvalId");
    Map<String, Object> body =
        comment == null
            ? Map.of("decision", decision, "version", approvalVersion(supervisor))
            : Map.of(
                "decision", decision, "comment", comment, "version", approvalVersion(supervisor));
    return supervisor.post("/api/approvals/" + approval + "/decision", body);
  }

  private long approvalVersion(Http who) {
    return who.get("/api/approvals/" + get("/pending/approvalId"))
        .is(200)
        .body()
        .path("version")
        .asLong();
  }

  private Answer move(String target) {
    return Shop.move(rep, deal, target);
  }

  private long version() {
    return Shop.version(rep, deal);
  }

  private String get(String pointer) {
    return rep.get("/api/opportunities/" + deal).is(200).at(pointer);
  }
}
