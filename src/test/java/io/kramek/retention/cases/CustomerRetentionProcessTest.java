package io.kramek.retention.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.customers.CustomerId;
import io.kramek.purchases.PurchasesChanged;
import io.kramek.retention.cases.RetentionCases.Signal;
import io.kramek.testing.HttpTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every way a case may go, from its opening to its end. */
@HttpTest
class CustomerRetentionProcessTest extends RetentionOnTheShippedModel {

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
  void aCustomerIsLetGoWithAReason() {
    opened(customers.customer(team, "B", 4000), Signal.OUT_OF_STOCK);
    act("farewell", Map.of("note", "")).is(422);

    act("farewell", Map.of("note", "Moves to another country")).is(200);

    verify().isEnded().hasPassed("serviceTask_closeLetGo", "endEvent_letGo");
    assertThat(page().at("/note")).isEqualTo("Moves to another country");
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

  private JsonNode keepTask() {
    String task = rep.get("/api/tasks?view=mine&subject=retentionCase:" + id).at("/items/0/id");
    return rep.get("/api/tasks/" + task).is(200).body();
  }
}
