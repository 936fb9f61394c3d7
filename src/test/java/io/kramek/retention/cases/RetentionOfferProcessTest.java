package io.kramek.retention.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.customers.CustomerId;
import io.kramek.retention.cases.RetentionCases.Signal;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is offered to keep a customer: at what cost, by whose leave, how often. */
@HttpTest
class RetentionOfferProcessTest extends RetentionOnTheShippedModel {

  @Test
  void anOfferAboveTheBudgetWaitsForApprovalAndIsGivenWhenApproved() {
    CustomerId good = customers.customer(team, "B", 4000);
    opened(good, Signal.OUT_OF_STOCK);

    offer("DISCOUNT", "8", "480.01", "PHONE").is(200);
    verify().isWaitingAt("callActivity_approveOffer");
    assertThat(
            jdbc.sql(
                    "select concat_ws(' ', facts -> 'known' ->> 'tier', facts -> 'known' ->> 'country')"
                        + " from approval where customer_id = ?")
                .param(good.value())
                .query(String.class)
                .single())
        .isEqualTo("B CZ");
    assertThat(offer("APOLOGY", null, "0", "PHONE").is(422).code())
        .isEqualTo("retentionOfferWaits");
    assertThat(mails(good)).isEmpty();
    decide("approve", null);
    engine.runJobs();

    verify().isWaitingAt(ANSWER).hasPassed("serviceTask_giveOffer");
    act("answer", Map.of("accepted", false, "note", "Too late")).is(200);
    verify().isEnded().hasPassed("serviceTask_closeDeclined", "endEvent_declined");
    assertThat(page().at("/card/result")).isEqualTo("DECLINED");
    assertThat(page().at("/card/spent/amount")).isEqualTo("0.00");
  }

  @Test
  void aDiscountCostsAtLeastItsShareOfAnAveragePurchase() {
    opened(buysMuchAtOnce(customers.customer(team, "B", 4000)), Signal.OUT_OF_STOCK);
    assertThat(page().at("/effort/left/amount")).isEqualTo("480.00");
    assertThat(page().at("/effort/averagePurchase/amount")).isEqualTo("30000.00");
    assertThat(page().at("/effort/permitted/1/cost/amount")).isEqualTo("2400.00");

    offer("DISCOUNT", "8", "1", "PHONE").is(200);
    verify().isWaitingAt("callActivity_approveOffer");
    assertThat(page().at("/offers/0/cost/amount")).isEqualTo("2400.00");
    decide("approve", null);
    engine.runJobs();

    act("answer", Map.of("accepted", true)).is(200);
    assertThat(page().at("/card/spent/amount")).isEqualTo("2400.00");
  }

  @Test
  void aDiscountNeedsNoCostTypedAndAnythingElseDoes() {
    opened(customers.customer(team, "B", 4000), Signal.OUT_OF_STOCK);
    assertThat(offer("APOLOGY", null, null, "PHONE").is(422).at("/fields/0/field"))
        .isEqualTo("cost");

    offer("DISCOUNT", "8", null, "PHONE").is(200);

    assertThat(page().at("/offers/0/cost/amount")).isEqualTo("96.00");
  }

  @Test
  void nothingIsOfferedByMailToACustomerWithoutAnAddress() {
    CustomerId good = customers.customer(team, "B", 4000);
    jdbc.sql("update customer set email = null where id = ?").param(good.value()).update();
    opened(good, Signal.OUT_OF_STOCK);
    assertThat(page().at("/mayWrite")).isEqualTo("false");
    String task =
        "/api/tasks/"
            + rep.get("/api/tasks?view=mine&subject=retentionCase:" + id).at("/items/0/id");
    assertThat(rep.get(task).is(200).at("/data/channels/0/value")).isEqualTo("PHONE");

    Http.Answer refused = offer("DISCOUNT", "8", null, "EMAIL").is(422);
    assertThat(refused.at("/fields/0/field")).isEqualTo("channel");
    assertThat(refused.at("/fields/0/code")).isEqualTo("noAddress");

    offer("DISCOUNT", "8", null, "PHONE").is(200);
    assertThat(page().at("/offers/0/channel")).isEqualTo("PHONE");
  }

  @Test
  void anOfferThatIsNotApprovedIsDroppedAndTheTaskIsBack() {
    opened(customers.customer(team, "B", 4000), Signal.OUT_OF_STOCK);

    offer("DIRECTOR_VISIT", null, "100", "VISIT").is(200);
    decide("reject", "Not for this one");

    verify().isWaitingAt(KEEP).hasPassed("serviceTask_dropOffer");
    assertThat(page().at("/offers/0/state")).isEqualTo("DROPPED");
    assertThat(page().at("/mayOffer")).isEqualTo("true");
  }

  @Test
  void aCustomerGetsNoMoreOffersThanTheLimit() {
    jdbc.sql("update retention_setting set contact_most = 1").update();
    CustomerId good = customers.customer(team, "B", 4000);
    opened(good, Signal.OUT_OF_STOCK);
    offer("APOLOGY", null, "0", "PHONE").is(200);
    engine.runJobs();
    act("answer", Map.of("accepted", false)).is(200);
    opened(good, Signal.MANUAL);

    Http.Answer refused = offer("DISCOUNT", "5", "50", "PHONE").is(422);

    assertThat(refused.code()).isEqualTo("retentionContactLimit");
    assertThat(refused.at("/detail") + refused.at("/title"))
        .contains("at most 1 offers", "in 90 days");
  }

  @Test
  void lettersOfLoyaltyAndTriesCountAsContacts() {
    jdbc.sql("update retention_setting set contact_most = 2").update();
    CustomerId good = customers.customer(team, "B", 4000);
    opened(good, Signal.OUT_OF_STOCK);
    jdbc.sql(
            """
            insert into loyalty_moment (id, customer_id, moment, occasion, benefit, reason, letter, person, owner_id,
              state, letter_id, created_at)
            values (gen_random_uuid(), :customer, 'REACHED', :day, 'NONE', 'rose', true, false, :owner, 'THANKED',
              gen_random_uuid(), :now)
            """)
        .param("customer", good.value())
        .param("day", TODAY)
        .param("owner", team.rep().id().value())
        .param("now", MONDAY.atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql(
            """
            insert into win_back (id, customer_id, loss_reason, offer, actor, tries, state, opened_on, opened_at, closed_at)
            values (gen_random_uuid(), :customer, 'PRICE', 'CALL', 'OWNER', 1, 'GAVE_UP', :day, :now, :now)
            """)
        .param("customer", good.value())
        .param("day", TODAY)
        .param("now", MONDAY.atOffset(ZoneOffset.UTC))
        .update();

    assertThat(offer("APOLOGY", null, "0", "PHONE").is(422).code())
        .isEqualTo("retentionContactLimit");
  }

  @Test
  void theFormDoesTheSameAsThePage() {
    opened(customers.customer(team, "B", 4000), Signal.OUT_OF_STOCK);
    String task =
        "/api/tasks/"
            + rep.get("/api/tasks?view=mine&subject=retentionCase:" + id).at("/items/0/id");
    assertThat(rep.get(task).is(200).at("/data/budget")).isEqualTo("€480.00");
    assertThat(rep.get(task).at("/data/percent")).isEqualTo("8");
    assertThat(rep.get(task).at("/data/cost")).isEqualTo("96.00");

    rep.post(task + "/completion", Map.of("values", Map.of("outcome", "offer"))).is(422);
    rep.post(
            task + "/completion",
            Map.of(
                "values",
                Map.of(
                    "outcome",
                    "offer",
                    "kind",
                    "DISCOUNT",
                    "percent",
                    "5",
                    "cost",
                    "20",
                    "channel",
                    "PHONE")))
        .is(200);
    engine.runJobs();
    String answer =
        "/api/tasks/"
            + rep.get("/api/tasks?view=mine&subject=retentionCase:" + id).at("/items/0/id");
    assertThat(rep.get(answer).is(200).at("/data/percent")).isEqualTo("5%");
    rep.post(answer + "/completion", Map.of("values", Map.of("outcome", "accepted"))).is(200);

    assertThat(page().at("/card/state")).isEqualTo("FOLLOW_UP");
  }

  private CustomerId buysMuchAtOnce(CustomerId customer) {
    jdbc.sql("update customer_facts set revenue_12m = 300000 where customer_id = ?")
        .param(customer.value())
        .update();
    return customer;
  }

  /** The supervisor decides about the offer. */
  private void decide(String decision, String comment) {
    String task =
        supervisor.get("/api/tasks?view=mine&subjectType=approval&size=200").at("/items/0/id");
    Map<String, Object> values = new HashMap<>();
    values.put("decision", decision);
    values.put("comment", comment);
    supervisor.post("/api/tasks/" + task + "/completion", Map.of("values", values)).is(200);
  }
}
