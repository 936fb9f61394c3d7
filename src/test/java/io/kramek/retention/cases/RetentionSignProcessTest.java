package io.kramek.retention.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.customers.CustomerId;
import io.kramek.retention.cases.RetentionCases.NewSign;
import io.kramek.retention.cases.RetentionCases.Signal;
import io.kramek.testing.HttpTest;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Signs that join a case, and customers who are left alone in spite of one. */
@HttpTest
class RetentionSignProcessTest extends RetentionOnTheShippedModel {

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
}
