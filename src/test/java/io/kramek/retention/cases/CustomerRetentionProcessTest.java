package io.kramek.retention.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import io.kramek.customers.CustomerId;
import io.kramek.identity.CurrentUser;
import io.kramek.purchases.PurchasesChanged;
import io.kramek.retention.ReviewedCustomers;
import io.kramek.retention.cases.RetentionCases.NewSign;
import io.kramek.retention.cases.RetentionCases.Signal;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The shipped model on the shipped tables: every way a case may go. */
@HttpTest
class CustomerRetentionProcessTest {

  private static final String KEEP = "userTask_keepCustomer";
  private static final String ANSWER = "userTask_learnAnswer";

  /** A Monday, two hours into the working day. */
  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Autowired Company company;
  @Autowired ReviewedCustomers customers;
  @Autowired Engine engine;
  @Autowired ProcessEngine camunda;
  @Autowired RetentionCases cases;
  @Autowired CurrentUser currentUser;
  @Autowired ApplicationEventPublisher events;
  @Autowired JdbcClient jdbc;

  private Company.Team team;
  private Http rep;
  private Http supervisor;
  private ProcessInstance process;
  private String id;

  @BeforeEach
  void begin() {
    init(camunda);
    engine.itIs(MONDAY);
    team = company.team();
    rep = company.as(team.rep());
    supervisor = company.as(team.supervisor());
  }

  @AfterEach
  void end() {
    jdbc.sql("update retention_setting set hold_out_percent = 0, contact_most = 3").update();
    ClockUtil.reset();
  }

  @Test
  void aCustomerWhoIsNotWorthItGetsACourteousReplyInTheirLanguageAndNoMore() {
    CustomerId poor = customers.customer(team, "D", 20);

    opened(poor, Signal.MANUAL);

    verify()
        .isEnded()
        .hasPassedInOrder(
            "serviceTask_gatherFacts",
            "businessRuleTask_decideEffort",
            "serviceTask_keepEffort",
            "serviceTask_replyCourteously",
            "serviceTask_closeNotWorthIt",
            "endEvent_notWorthIt");
    assertThat(page().at("/card/result")).isEqualTo("NOT_WORTH_IT");
    assertThat(mails(poor)).containsExactly("RETENTION_REPLY Děkujeme, že jste se ozvali");
    assertThat(ledger(poor)).isEqualTo(1);
  }

  @Test
  void anAcceptedOfferWithinTheBudgetIsFollowedUntilTheNextPurchase() {
    CustomerId good = customers.customer(team, "B", 4000);
    opened(good, Signal.OUT_OF_STOCK);
    verify().isWaitingAt(KEEP);
    assertThat(page().at("/card/owner/id")).isEqualTo(team.rep().id().toString());
    assertThat(page().at("/effort/budget/amount")).isEqualTo("480.00");
    assertThat(page().at("/card/dueAt")).isEqualTo("2026-11-24T09:00:00Z");

    offer("DISCOUNT", "8", "240", "EMAIL").is(200);
    engine.runJobs();
    verify().isWaitingAt(ANSWER).hasPassed("serviceTask_giveOffer");
    assertThat(page().at("/card/state")).isEqualTo("OFFERED");
    assertThat(mails(good)).containsExactly("RETENTION_OFFER Rádi bychom si vás udrželi");

    act("answer", Map.of("accepted", true)).is(200);
    verify().isWaitingAt("gateway_doesTheCustomerBuy");
    assertThat(page().at("/card/state")).isEqualTo("FOLLOW_UP");
    assertThat(page().at("/card/spent/amount")).isEqualTo("240.00");

    events.publishEvent(new PurchasesChanged(Set.of(good)));
    verify().isWaitingAt("gateway_doesTheCustomerBuy");

    engine.passes(Duration.ofDays(2));
    customers.buys(good, TODAY.plusDays(2), 900, 600);
    events.publishEvent(new PurchasesChanged(Set.of(good)));
    verify().isEnded().hasPassed("event_customerBought", "serviceTask_closeKept", "endEvent_kept");
    assertThat(page().at("/card/result")).isEqualTo("KEPT");
  }

  @Test
  void whoSaysYesAndDoesNotBuyIsLost() {
    opened(customers.customer(team, "B", 4000), Signal.OUT_OF_STOCK);
    act("settlement", Map.of("note", "We found the shelves after all.")).is(200);
    verify().isWaitingAt("gateway_doesTheCustomerBuy");

    engine.passes(Duration.ofDays(90));

    verify().isEnded().hasPassed("event_followUpOver", "serviceTask_closeLost", "endEvent_lost");
    assertThat(page().at("/card/result")).isEqualTo("LOST");
  }

  @Test
  void aSignInTheFollowUpPutsTheCaseBackIntoSomebodysHands() {
    CustomerId good = customers.customer(team, "B", 4000);
    opened(good, Signal.OUT_OF_STOCK);
    act("settlement", Map.of("note", "We found the shelves after all.")).is(200);

    cases.signal(new NewSign(good, Signal.COMPLAINT, null, "Scratched", null));

    verify().isWaitingAt(KEEP).hasPassed("event_signInFollowUp", "endEvent_signalJoined");
    assertThat(page().at("/card/state")).isEqualTo("OPEN");
    act("settlement", Map.of("note", "New ones are on their way.")).is(200);
    verify().isWaitingAt("gateway_doesTheCustomerBuy");
  }

  @Test
  void aCustomerIsLetGoWithAReason() {
    opened(customers.customer(team, "B", 4000), Signal.OUT_OF_STOCK);
    act("farewell", Map.of("note", "")).is(422);

    act("farewell", Map.of("note", "Moves to another country")).is(200);

    verify().isEnded().hasPassed("serviceTask_closeLetGo", "endEvent_letGo");
    assertThat(page().at("/note")).isEqualTo("Moves to another country");
  }

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
  void aSilentCustomerIsRemindedThenTriedOnceMoreAndThenLeftAlone() {
    CustomerId good = customers.customer(team, "B", 4000);
    opened(good, Signal.OUT_OF_STOCK);
    offer("DISCOUNT", "8", "240", "PHONE").is(200);
    engine.runJobs();
    assertThat(mails(good)).isEmpty();

    engine.passes(Duration.ofDays(2));
    verify()
        .isWaitingAt(ANSWER)
        .hasPassed("serviceTask_remindCustomer", "endEvent_customerReminded");
    assertThat(mails(good)).containsExactly("RETENTION_REMINDER Naše nabídka stále platí");

    engine.passes(Duration.ofDays(5));
    verify().isWaitingAt(KEEP).hasPassed("event_customerSilent", "serviceTask_noteSilence");
    assertThat(offer("DISCOUNT", "8", "240", "EMAIL").is(422).code())
        .isEqualTo("retentionOfferMadeBefore");
    assertThat(offer("DISCOUNT", "8", "241", "EMAIL").is(422).code())
        .as("the customer hears the same")
        .isEqualTo("retentionOfferMadeBefore");
    assertThat(offer("ALTERNATIVE", null, "0", "PHONE").is(422).code())
        .isEqualTo("retentionSameChannel");
    assertThat(keepTask().at("/data/channels").toString()).doesNotContain("PHONE");
    offer("ALTERNATIVE", null, "0", "EMAIL").is(200);
    engine.runJobs();

    engine.passes(Duration.ofDays(3));
    engine.passes(Duration.ofDays(5));
    verify()
        .isEnded()
        .hasPassed("gateway_isAnotherTryLeft", "serviceTask_closeSilent", "endEvent_silent");
    assertThat(page().at("/card/result")).isEqualTo("SILENT");
  }

  @Test
  void whoDoesNothingInTimeIsEscalatedAndKeepsTheTask() {
    opened(customers.customer(team, "A", 30000), Signal.OUT_OF_STOCK);
    assertThat(page().at("/card/owner/id")).isEqualTo(team.supervisor().id().toString());
    assertThat(page().at("/effort/budget/amount")).isEqualTo("2000.00");

    engine.passes(Duration.ofHours(25));

    verify()
        .isWaitingAt(KEEP)
        .hasPassed("event_keepingOverdue", "serviceTask_escalateKeeping", "endEvent_delayReported");
    assertThat(page().at("/card/late")).isEqualTo("true");
  }

  @Test
  void aSecondSignJoinsTheCaseAndMoreIsDoneForIt() {
    CustomerId good = customers.customer(team, "B", 4000);
    opened(good, Signal.OUT_OF_STOCK);

    cases.signal(new NewSign(good, Signal.CANCELLATION, null, null, null));

    verify().isWaitingAt(KEEP).hasPassed("serviceTask_raiseEffort", "endEvent_signalJoined");
    assertThat(page().body().path("signs").size()).isEqualTo(2);
    assertThat(page().at("/card/effort")).isEqualTo("4");
    assertThat(page().at("/effort/budget/amount")).isEqualTo("800.00");
    assertThat(page().at("/card/owner/id")).isEqualTo(team.supervisor().id().toString());
    assertThat(supervisor.get("/api/tasks?view=mine&subject=retentionCase:" + id).at("/total"))
        .isEqualTo("1");

    cases.signal(new NewSign(good, Signal.OUT_OF_STOCK, 1, null, null));
    assertThat(page().at("/card/effort")).isEqualTo("4");
    assertThat(ledger(good)).isEqualTo(2);
  }

  @Test
  void whereMoreIsToBeDoneItIsToBeDoneSooner() {
    CustomerId best = customers.customer(team, "A", 30000);
    opened(best, Signal.MANUAL);
    assertThat(page().at("/effort/within")).isEqualTo("PT8H");
    assertThat(page().at("/card/dueAt")).isEqualTo("2026-11-24T09:00:00Z");

    cases.signal(new NewSign(best, Signal.CANCELLATION, null, null, null));

    assertThat(page().at("/effort/within")).isEqualTo("PT4H");
    assertThat(page().at("/card/dueAt")).isEqualTo("2026-11-23T13:00:00Z");
    engine.passes(Duration.ofHours(5));
    verify().hasPassed("event_keepingOverdue", "serviceTask_escalateKeeping");
  }

  @Test
  void aCaseIsDecidedAndEnteredByTheTableItWasReleasedWith() throws Exception {
    CustomerId good = customers.customer(team, "B", 4000);
    opened(good, Signal.OUT_OF_STOCK);
    String version = page().at("/effort/tableVersion");
    byte[] table = Files.readAllBytes(Path.of("decisions/retention/retention-effort.dmn"));
    String release =
        camunda
            .getRepositoryService()
            .createDeployment()
            .addInputStream("retention-effort.dmn", new ByteArrayInputStream(table))
            .deploy()
            .getId();
    try {
      cases.signal(new NewSign(good, Signal.CANCELLATION, null, null, null));

      assertThat(page().at("/card/effort")).isEqualTo("4");
      assertThat(page().at("/effort/tableVersion")).isEqualTo(version);
      assertThat(page().body().at("/effort/rule").asInt()).isPositive();
      assertThat(page().at("/effort/ruleText")).isEqualTo("A good customer says goodbye.");
      assertThat(
              jdbc.sql(
                      """
                      select distinct table_version::text from decision_ledger
                      where customer_id = ? and decision = 'retentionEffort'
                      """)
                  .param(good.value())
                  .query(String.class)
                  .list())
          .containsExactly(version);
    } finally {
      camunda.getRepositoryService().deleteDeployment(release, true);
    }
  }

  @Test
  void aSecondSignMayComeBeforeTheFirstStep() {
    CustomerId good = customers.customer(team, "B", 4000);
    captured(good, Signal.OUT_OF_STOCK);
    cases.signal(new NewSign(good, Signal.MANUAL, null, null, null));
    engine.runJobs();

    verify().isWaitingAt(KEEP);
  }

  @Test
  void aCaseIsClosedByHandWhateverGoesOn() {
    opened(customers.customer(team, "B", 4000), Signal.OUT_OF_STOCK);
    offer("DIRECTOR_VISIT", null, "100", "VISIT").is(200);

    act("closure", Map.of("result", "KEPT", "note", "They called and ordered")).is(200);

    verify().isEnded().hasPassed("startEvent_caseClosed", "endEvent_closedByHand");
    assertThat(page().at("/card/result")).isEqualTo("KEPT");
    assertThat(act("closure", Map.of("result", "LOST", "note", "x")).is(422).code())
        .isEqualTo("retentionCaseClosed");
  }

  @Test
  void aCustomerWhoWasErasedBeforeTheFirstStepClosesTheCase() {
    CustomerId good = customers.customer(team, "B", 4000);
    captured(good, Signal.OUT_OF_STOCK);
    customers.erase(good);
    engine.runJobs();

    verify().isEnded().hasPassed("serviceTask_closeCustomerGone", "endEvent_customerGone");
    assertThat(page().at("/card/result")).isEqualTo("CUSTOMER_GONE");
  }

  @Test
  void aCustomerWhoIsErasedMeanwhileClosesTheCase() {
    CustomerId good = customers.customer(team, "B", 4000);
    opened(good, Signal.OUT_OF_STOCK);

    customers.erase(good);
    cases.customerGone(good);

    verify().isEnded().hasPassed("endEvent_closedByHand");
    assertThat(page().at("/card/result")).isEqualTo("CUSTOMER_GONE");
  }

  @Test
  void whoIsHeldOutGetsTheReplyAndIsMarkedButNeverWhoComplains() {
    jdbc.sql("update retention_setting set hold_out_percent = 50").update();
    int heldOut = 0;
    for (int i = 0; i < 40 && (heldOut == 0 || i < 10); i++) {
      CustomerId good = customers.customer(team, "B", 4000);
      opened(good, Signal.OUT_OF_STOCK);
      if (page().at("/card/heldOut").equals("true")) {
        heldOut++;
        verify()
            .isEnded()
            .hasPassed(
                "serviceTask_replyToHeldOut", "serviceTask_closeHeldOut", "endEvent_heldOut");
        assertThat(mails(good)).hasSize(1);
        assertThat(page().at("/card/result")).isEqualTo("HELD_OUT");
        String before = id;
        engine.passes(Duration.ofDays(1));
        opened(good, Signal.MANUAL);
        assertThat(id).isNotEqualTo(before);
        assertThat(page().at("/card/heldOut")).as("while they are watched").isEqualTo("true");
      } else {
        act("closure", Map.of("result", "LOST", "note", "x")).is(200);
        opened(good, Signal.MANUAL);
        assertThat(page().at("/card/heldOut")).as("while they are watched").isEqualTo("false");
      }
      opened(customers.customer(team, "B", 4000), Signal.COMPLAINT);
      assertThat(page().at("/card/heldOut")).isEqualTo("false");
    }
    assertThat(heldOut).isPositive();
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
  void theVariablesTellNothingOfTheCustomer() {
    opened(customers.customer(team, "B", 4000), Signal.OUT_OF_STOCK);

    List<HistoricVariableInstance> stored =
        camunda
            .getHistoryService()
            .createHistoricVariableInstanceQuery()
            .processInstanceId(process.getId())
            .list();

    assertThat(stored)
        .extracting(HistoricVariableInstance::getName)
        .containsExactlyInAnyOrder(
            "caseId", "customerKnown", "course", "actWithin", "owner", "team");
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

  private void captured(CustomerId customer, Signal signal) {
    id = cases.signal(new NewSign(customer, signal, null, null, null)).toString();
    process =
        camunda
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(id, "customerRetention")
            .singleResult();
  }

  private void opened(CustomerId customer, Signal signal) {
    captured(customer, signal);
    engine.runJobs();
  }

  private JsonNode keepTask() {
    String task = rep.get("/api/tasks?view=mine&subject=retentionCase:" + id).at("/items/0/id");
    return rep.get("/api/tasks/" + task).is(200).body();
  }

  private Http.Answer page() {
    return supervisor.get("/api/retention/cases/" + id).is(200);
  }

  private Http.Answer offer(String kind, String percent, String cost, String channel) {
    Map<String, Object> offer = new HashMap<>();
    offer.put("kind", kind);
    offer.put("percent", percent);
    offer.put("cost", cost);
    offer.put("channel", channel);
    return act("offers", offer);
  }

  private Http.Answer act(String what, Map<String, Object> body) {
    Map<String, Object> seen = new HashMap<>(body);
    seen.put("version", page().body().path("version").asLong());
    return rep.post("/api/retention/cases/" + id + "/" + what, seen);
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

  private List<String> mails(CustomerId customer) {
    return jdbc.sql("select kind || ' ' || subject from outbox where recipient = ? order by id")
        .param(customer + "@example.com")
        .query(String.class)
        .list();
  }

  private int ledger(CustomerId customer) {
    return jdbc.sql(
            "select count(*) from decision_ledger where customer_id = ? and decision = 'retentionEffort'")
        .param(customer.value())
        .query(Integer.class)
        .single();
  }

  private ProcessInstanceAssert verify() {
    return BpmnAwareTests.assertThat(process);
  }
}
