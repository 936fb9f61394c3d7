package io.kramek.opportunities;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.Http.Answer;
import io.kramek.testing.HttpTest;
import io.kramek.testing.Shop;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Payment terms and a contract of its own need an approval of their kind, beside that of a
 * discount: one after the other, each for what it was asked for.
 */
@HttpTest
class TermsApprovalTest {

  private static final String CONTRACT = "We pay a penalty of 1 % a day";

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired JdbcClient jdbc;

  private Http rep;
  private Http supervisor;
  private Http manager;
  private String product;
  private String deal;

  @BeforeEach
  void aDealInTheOffer() {
    Company.Team team = company.team();
    rep = company.as(team.rep());
    supervisor = company.as(team.supervisor());
    manager = company.as(team.manager());
    product = Shop.counter(manager);
    deal = Shop.deal(rep);
    engine.runJobs();
    offer(0);
    change(Map.of("expectedClose", "2027-03-31"));
    move("qualification").is(200);
    move("offer").is(200);
  }

  @Test
  void theUsualTermsAndOurOwnContractNeedNobody() {
    assertThat(get("/paymentTermsDays")).isEmpty();
    assertThat(get("/usualPaymentTermsDays")).isEqualTo("14");
    change(Map.of("paymentTermsDays", 30));

    assertThat(move("contract").is(200).at("/outcome")).isEqualTo("MOVED");
  }

  @Test
  void longPaymentTermsAreApprovedAsSuchByWhoeverSeesThem() {
    change(Map.of("paymentTermsDays", 45));

    assertThat(move("contract").is(200).at("/outcome")).isEqualTo("AWAITING_APPROVAL");

    Answer asked = approval();
    assertThat(asked.at("/kind")).isEqualTo("PAYMENT_TERMS");
    assertThat(asked.at("/facts/terms/paymentTermsDays")).isEqualTo("45");
    assertThat(task().at("/data/paymentTerms")).isEqualTo("45 days");
    decide(supervisor, "APPROVE");
    assertThat(get("/stage/key")).isEqualTo("contract");
  }

  @Test
  void aContractOfItsOwnIsReadBySupervisorAndManager() {
    change(Map.of("nonStandardTerms", "  " + CONTRACT + " "));

    move("contract").is(200);

    assertThat(approval().at("/kind")).isEqualTo("NON_STANDARD_CONTRACT");
    assertThat(approval().at("/facts/terms/nonStandard")).isEqualTo(CONTRACT);
    assertThat(task().at("/data/nonStandardTerms")).isEqualTo(CONTRACT);
    decide(supervisor, "APPROVE");
    assertThat(get("/stage/key")).isEqualTo("offer");
    whoeverManages("APPROVE");
    assertThat(get("/stage/key")).isEqualTo("contract");
  }

  @Test
  void severalAreAskedOneAfterTheOtherAndTheOfferStaysLocked() {
    offer(15);
    change(Map.of("paymentTermsDays", 60, "nonStandardTerms", CONTRACT));
    move("contract").is(200);

    for (String kind : List.of("DISCOUNT", "PAYMENT_TERMS", "NON_STANDARD_CONTRACT")) {
      assertThat(approval().at("/kind")).isEqualTo(kind);
      assertThat(approval().at("/round")).isEqualTo("1");
      rep.patch(path(), Map.of("version", version(), "paymentTermsDays", 90)).is(422);
      assertThat(get("/stage/key")).isEqualTo("offer");
      decide(supervisor, "APPROVE");
    }
    whoeverManages("APPROVE");
    assertThat(get("/stage/key")).isEqualTo("contract");
    assertThat(get("/locked")).isEqualTo("false");
  }

  @Test
  void whatWasApprovedHoldsWhenOnlyTheRestIsChanged() {
    offer(15);
    change(Map.of("paymentTermsDays", 60));
    move("contract").is(200);
    decide(supervisor, "APPROVE");
    decide(supervisor, "RETURN");
    assertThat(get("/stage/key")).isEqualTo("offer");

    change(Map.of("paymentTermsDays", 40));
    move("contract").is(200);

    assertThat(approval().at("/kind")).isEqualTo("PAYMENT_TERMS");
    assertThat(approval().at("/round")).isEqualTo("2");
    decide(supervisor, "APPROVE");
    assertThat(get("/stage/key")).isEqualTo("contract");
  }

  @Test
  void anotherPriceIsAnotherRequestForAll() {
    offer(15);
    change(Map.of("paymentTermsDays", 60));
    move("contract").is(200);
    decide(supervisor, "APPROVE");
    decide(supervisor, "RETURN");

    offer(16);
    move("contract").is(200);

    assertThat(approval().at("/kind")).isEqualTo("DISCOUNT");
    assertThat(approval().at("/facts/discountPercent")).isEqualTo("16.0");
  }

  @Test
  void termsThatAreTakenBackNeedNobody() {
    change(Map.of("paymentTermsDays", 60, "nonStandardTerms", CONTRACT));
    var none = new HashMap<String, Object>();
    none.put("paymentTermsDays", null);
    none.put("nonStandardTerms", null);

    change(none);

    assertThat(get("/paymentTermsDays")).isEmpty();
    assertThat(get("/nonStandardTerms")).isEmpty();
    assertThat(move("contract").is(200).at("/outcome")).isEqualTo("MOVED");
  }

  @Test
  void oncePassedTheyAreAskedForAnewOnTheWayBack() {
    change(Map.of("paymentTermsDays", 60));
    move("contract").is(200);
    decide(supervisor, "APPROVE");
    move("offer").is(200);

    move("contract").is(200);

    assertThat(approval().at("/kind")).isEqualTo("PAYMENT_TERMS");
    assertThat(approval().at("/round")).isEqualTo("1");
  }

  @Test
  void termsThatCannotBeAreRefused() {
    Answer refused = rep.patch(path(), Map.of("version", version(), "paymentTermsDays", 366));
    assertThat(refused.is(422).at("/fields/0/field")).isEqualTo("paymentTermsDays");
    rep.patch(path(), Map.of("version", version(), "paymentTermsDays", -1)).is(422);
    rep.patch(path(), Map.of("version", version(), "nonStandardTerms", "x".repeat(1001))).is(422);
  }

  private void offer(int discount) {
    var item = Map.of("productId", product, "quantity", 2, "discountPercent", discount);
    rep.put(path() + "/items", Map.of("version", version(), "items", List.of(item))).is(200);
  }

  private void change(Map<String, Object> facts) {
    var body = new HashMap<>(facts);
    body.put("version", version());
    rep.patch(path(), body).is(200);
  }

  private void decide(Http who, String decision) {
    who.post(
            "/api/approvals/" + get("/pending/approvalId") + "/decision",
            Map.of(
                "decision",
                decision,
                "comment",
                "So be it",
                "version",
                approval().body().path("version").asLong()))
        .is(200);
  }

  /** Some manager: the longest-serving ones are asked, whoever's team it is. */
  private void whoeverManages(String decision) {
    String approver = approval().at("/rounds/0/levels/1/seats/0/approver/id");
    Http who =
        company.as(
            jdbc.sql("select username from app_user where id = ?::uuid")
                .param(approver)
                .query(String.class)
                .single(),
            Company.PASSWORD);
    decide(who, decision);
  }

  private Answer approval() {
    return supervisor.get("/api/approvals/" + get("/pending/approvalId")).is(200);
  }

  private Answer task() {
    String id =
        supervisor
            .get("/api/tasks?view=mine&subject=approval:" + get("/pending/approvalId"))
            .is(200)
            .at("/items/0/id");
    return supervisor.get("/api/tasks/" + id).is(200);
  }

  private Answer move(String target) {
    return Shop.move(rep, deal, target);
  }

  private String path() {
    return "/api/opportunities/" + deal;
  }

  private long version() {
    return rep.get(path()).is(200).body().path("version").asLong();
  }

  private String get(String pointer) {
    return rep.get(path()).is(200).at(pointer);
  }
}
