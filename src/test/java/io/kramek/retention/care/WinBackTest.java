package io.kramek.retention.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import io.kramek.customers.CustomerId;
import io.kramek.retention.CompanyDay;
import io.kramek.retention.ReviewedCustomers;
import io.kramek.retention.ValueReviewed;
import io.kramek.retention.cases.ReviewSigns;
import io.kramek.retention.stock.StockOuts;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shipped model on the shipped tables: every way an attempt may go. */
@HttpTest
class WinBackTest {

  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
  private static final String ATTEMPTS = "/api/retention/win-back/attempts";
  private static final String TRY = "userTask_winCustomerBack";

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired ProcessEngine camunda;
  @Autowired WinBacks winBacks;
  @Autowired Loyalty loyalty;
  @Autowired CareCorrections corrections;
  @Autowired CareMap map;
  @Autowired CompanyDay day;
  @Autowired JdbcClient jdbc;
  @Autowired ReviewSigns signs;
  @Autowired StockOuts stockOuts;
  @Autowired ReviewedCustomers reviewed;

  private CareCustomers customers;
  private Company.Team team;
  private Http rep;

  @BeforeEach
  void begin() {
    init(camunda);
    engine.itIs(MONDAY);
    customers = new CareCustomers(jdbc);
    team = company.team();
    rep = company.as(team.rep());
  }

  @AfterEach
  void end() {
    ClockUtil.reset();
  }

  @Test
  void theListTellsWhoIsWorthItAndWhyAndOnlyToThoseWhoSeeThem() {
    UUID lost = lost("Lost", "2000");
    lost("Small", "999");
    winBacks.review(CareCustomers.TODAY, 0);

    Http.Answer listed = rep.get("/api/retention/win-back/candidates").is(200);
    assertThat(listed.at("/total")).isEqualTo("1");
    assertThat(listed.at("/items/0/id")).isEqualTo(lost.toString());
    assertThat(listed.at("/items/0/lossReason")).isEqualTo("UNKNOWN");
    assertThat(listed.at("/items/0/offer")).isEqualTo("CALL");
    winBacks.review(CareCustomers.TODAY, 0);
    assertThat(entered(lost)).containsExactly("lossReason {5} REVIEW", "winBack {12} REVIEW");
    Http stranger = company.as(company.team().rep());
    assertThat(stranger.get("/api/retention/win-back/candidates").at("/total")).isEqualTo("0");
    assertThat(stranger.post(ATTEMPTS, Map.of("customers", List.of(lost))).at("/begun"))
        .isEqualTo("0");
    stranger.post("/api/customers/" + lost + "/win-back", Map.of()).is(404);

    assertThat(rep.post(ATTEMPTS, Map.of("customers", List.of(lost))).is(200).at("/begun"))
        .isEqualTo("1");
    assertThat(rep.post(ATTEMPTS, Map.of("customers", List.of(lost))).at("/refused"))
        .isEqualTo("1");
    assertThat(rep.get("/api/retention/win-back/candidates").at("/total")).isEqualTo("0");
    rep.post("/api/customers/" + lost + "/win-back", Map.of()).is(409);
    rep.post(ATTEMPTS, Map.of("customers", List.of())).is(422);
  }

  @Test
  void aNightBeginsTheGreatestOnly() {
    UUID greatest = lost("Greatest", "99999999");
    UUID smaller = lost("Smaller", "1500");

    assertThat(winBacks.review(CareCustomers.TODAY, 1)).isEqualTo(1);

    assertThat(attempt(greatest, "/total")).isEqualTo("1");
    assertThat(attempt(smaller, "/total")).isEqualTo("0");
  }

  private List<String> entered(UUID customer) {
    return jdbc.sql(
            """
            select decision || ' ' || rules::text || ' ' || cause from decision_ledger
            where customer_id = ? and decision <> 'customerValueTier' order by decision, at
            """)
        .param(customer)
        .query(String.class)
        .list();
  }

  @Test
  void whoeverHeardFromUsOftenEnoughIsLeftInPeaceForNow() {
    UUID pestered = lost("Pestered", "99999998");
    for (int i = 0; i < 3; i++) {
      jdbc.sql(
              """
              insert into win_back (id, customer_id, loss_reason, offer, actor, state, opened_on, opened_at, closed_at, tries)
              values (?, ?, 'UNKNOWN', 'CALL', 'OWNER', 'GAVE_UP', ?, now(), ?, 1)
              """)
          .params(
              UUID.randomUUID(),
              pestered,
              CareCustomers.TODAY.minusDays(400),
              java.sql.Timestamp.from(MONDAY.minus(Duration.ofDays(10))))
          .update();
    }

    winBacks.review(CareCustomers.TODAY, 1);

    assertThat(candidates(pestered)).as("worth it, and next in turn").isOne();
    Http.Answer refused = rep.post("/api/customers/" + pestered + "/win-back", Map.of()).is(422);
    assertThat(refused.code()).isEqualTo("retentionContactLimit");
    assertThat(rep.post(ATTEMPTS, Map.of("customers", List.of(pestered))).at("/refused"))
        .isEqualTo("1");

    jdbc.sql("update win_back set closed_at = closed_at - interval '1 year' where customer_id = ?")
        .param(pestered)
        .update();
    winBacks.review(CareCustomers.TODAY, 1);
    assertThat(candidates(pestered)).isZero();
  }

  @Test
  void whomSomebodyKeepsOrLeavesAloneIsNotWonBackByANight() {
    UUID kept = lost("Kept", "99999997");
    UUID heldOut = lost("Held out", "99999996");
    keeps(kept, "OPEN", false);
    keeps(heldOut, "CLOSED", true);

    winBacks.review(CareCustomers.TODAY, 0);

    assertThat(candidates(kept) + candidates(heldOut)).isZero();
    jdbc.sql("delete from retention_case where customer_id in (?, ?)")
        .params(kept, heldOut)
        .update();
    winBacks.review(CareCustomers.TODAY, 0);
    assertThat(candidates(kept) + candidates(heldOut)).isEqualTo(2);
  }

  private void keeps(UUID customer, String state, boolean heldOut) {
    boolean closed = state.equals("CLOSED");
    var opened = java.sql.Timestamp.from(MONDAY.minus(Duration.ofDays(9)));
    jdbc.sql(
            """
            insert into retention_case (id, customer_id, state, held_out, opened_at, result, closed_at, version)
            values (?, ?, ?, ?, ?, ?, ?, 0)
            """)
        .params(UUID.randomUUID(), customer, state, heldOut, opened)
        .param(closed ? "HELD_OUT" : null)
        .param(closed ? opened : null)
        .update();
  }

  @Test
  void aReviewAsOfADayThatIsOverBeginsNothing() {
    UUID customer = lost("Lost long ago", "2000");
    map.review(CareCustomers.TODAY);
    CareClock clock =
        new CareClock(
            new CareNight(stockOuts, map, corrections, loyalty, winBacks, 0, 0),
            map,
            day,
            signs,
            corrections,
            winBacks,
            false);

    jdbc.sql("update value_review set signs_looked_at = now()").update();

    clock.on(new ValueReviewed(UUID.randomUUID(), CareCustomers.TODAY.minusDays(1), 0));
    clock.round();
    assertThat(candidates(customer)).isZero();

    clock.on(new ValueReviewed(UUID.randomUUID(), CareCustomers.TODAY, 0));
    clock.round();
    assertThat(candidates(customer)).isOne();
  }

  @Test
  void whoeverBuysIsWonBackWhateverWasGoingOn() {
    UUID customer = lost("Returning", "2000");
    begin(customer, null);
    verify(process(customer)).isWaitingAt("event_timeToTry");
    ProcessInstance process = tried(customer, "offered");
    verify(process).isWaitingAt("event_customerSilent");

    reviewed.buys(new CustomerId(customer), CareCustomers.TODAY.plusDays(17), 300, 200);
    winBacks.boughtAgain();

    verify(process).isEnded().hasPassed("serviceTask_closeWonBack", "endEvent_wonBack");
    assertThat(attempt(customer, "/items/0/state")).isEqualTo("WON_BACK");
  }

  @Test
  void whoeverBuysOnTheDayItBeganIsWonBackUnlessTheyGiveItBack() {
    UUID customer = lost("Returning at once", "2000");
    begin(customer, null);
    engine.passes(Duration.ofHours(2));
    reviewed.buys(new CustomerId(customer), CareCustomers.TODAY, 300, 200);
    reviewed.givesBack(new CustomerId(customer), CareCustomers.TODAY, 300, 200);
    winBacks.boughtAgain();
    assertThat(attempt(customer, "/items/0/state")).isEqualTo("OPEN");

    reviewed.buys(new CustomerId(customer), CareCustomers.TODAY, 200, 100);
    winBacks.boughtAgain();
    assertThat(attempt(customer, "/items/0/state")).isEqualTo("WON_BACK");
  }

  @Test
  void whoeverIsSilentIsTriedAgainSoOftenAsTheTableSays() {
    UUID customer = lost("Silent", "2000");
    begin(customer, null);
    ProcessInstance process = tried(customer, "offered");
    engine.passes(Duration.ofDays(21));
    verify(process).isWaitingAt("event_timeToTry").hasPassed("event_customerSilent");
    assertThat(attempt(customer, "/items/0/tries")).isEqualTo("1");

    engine.passes(Duration.ofDays(21));
    verify(process).isWaitingAt(TRY);
    complete(customer, "notNow");

    verify(process).isEnded().hasPassed("endEvent_gaveUp");
    assertThat(attempt(customer, "/items/0/state")).isEqualTo("GAVE_UP");
    winBacks.review(CareCustomers.TODAY.plusDays(60), 0);
    assertThat(candidates(customer)).isZero();
  }

  @Test
  void whoeverAsksNotToIsLeftAloneForGood() {
    UUID customer = lost("Alone", "2000");
    begin(customer, null);
    ProcessInstance process = tried(customer, "askedNotTo");

    verify(process).isEnded().hasPassed("endEvent_askedNotTo");
    assertThat(rep.post("/api/customers/" + customer + "/win-back", Map.of()).is(422).code())
        .isEqualTo("winBackAskedNotTo");
    winBacks.review(CareCustomers.TODAY.plusDays(900), 0);
    assertThat(candidates(customer)).isZero();
  }

  @Test
  void aPersonMayGiveUp() {
    UUID customer = lost("Hopeless", "2000");
    begin(customer, null);

    verify(tried(customer, "giveUp")).isEnded().hasPassed("endEvent_gaveUp");
  }

  @Test
  void whatIsNotWorthItEndsWithTheReason() {
    UUID customer = lost("Small", "10");
    begin(customer, "PRICE");

    assertThat(attempt(customer, "/items/0/state")).isEqualTo("NOT_WORTH_IT");
    assertThat(
            customers.number(
                """
                select count(*) from decision_ledger where customer_id = :id and decision = 'winBack'
                  and result ->> 'reason' = 'tooSmall'
                """,
                customer))
        .isEqualByComparingTo("1");
  }

  @Test
  void whoeverLeftAngryIsVisitedByTheSupervisorAtOnceAndNobodyForgetsIt() {
    UUID customer = lost("Angry", "2000");
    begin(customer, "COMPLAINT");
    ProcessInstance process = process(customer);
    verify(process).isWaitingAt(TRY);
    assertThat(attempt(customer, "/items/0/owner/id")).isEqualTo(team.supervisor().id().toString());

    engine.passes(Duration.ofDays(3));

    verify(process).isWaitingAt(TRY).hasPassed("endEvent_winBackEscalated");
  }

  @Test
  void aCustomerWhoWasErasedBeforeTheFirstStepEndsTheAttempt() {
    UUID customer = lost("Erased", "2000");
    rep.post("/api/customers/" + customer + "/win-back", Map.of()).is(204);
    ProcessInstance process = process(customer);
    customers.erase(customer);

    engine.runJobs();

    verify(process).isEnded().hasPassed("endEvent_notWorthIt");
    assertThat(stored(customer)).isEqualTo("NOT_WORTH_IT");
  }

  @Test
  void aCustomerWhoIsErasedMeanwhileStopsTheAttempt() {
    UUID customer = lost("Erased", "2000");
    begin(customer, null);
    ProcessInstance process = process(customer);
    customers.erase(customer);
    engine.passes(Duration.ofDays(15));
    verify(process).isWaitingAt(TRY);

    winBacks.customersGone();

    verify(process).isEnded().hasPassed("endEvent_winBackStopped");
    assertThat(stored(customer)).isEqualTo("STOPPED");
  }

  @Test
  void anAttemptIsStopped() {
    UUID customer = lost("Stopped", "2000");
    begin(customer, null);
    ProcessInstance process = process(customer);
    String stop = ATTEMPTS + "/" + attempt(customer, "/items/0/id") + "/stop";
    company.as(company.team().rep()).post(stop, "").is(404);

    rep.post(stop, "").is(204);

    verify(process).isEnded().hasPassed("endEvent_winBackStopped");
    rep.post(stop, "").is(409);
  }

  @Test
  void thePageOfACustomerTellsWhetherToBeginAndWhatCameOfIt() {
    UUID customer = lost("Asked about", "2000");
    String path = "/api/customers/" + customer + "/win-back";
    company.as(company.team().rep()).get(path).is(404);
    assertThat(rep.get(path).is(200).at("/possible")).isEqualTo("true");

    begin(customer, "PRICE");

    Http.Answer open = rep.get(path).is(200);
    assertThat(open.at("/possible")).isEqualTo("false");
    assertThat(open.at("/attempts/0/state")).isEqualTo("OPEN");
    assertThat(open.at("/attempts/0/lossReason")).isEqualTo("PRICE");
    assertThat(open.at("/attempts/0/reason")).isEqualTo("tooExpensive");
    assertThat(open.at("/attempts/0/openedOn")).isEqualTo("2026-11-23");
    assertThat(open.at("/attempts/0/openedBy/name")).isEqualTo(team.rep().name());
    assertThat(open.body().at("/attempts/0/closedAt").isNull()).isTrue();

    engine.passes(Duration.ofDays(15));
    complete(customer, "giveUp");

    Http.Answer over = rep.get(path).is(200);
    assertThat(over.at("/possible")).as("a person may know better than a night").isEqualTo("true");
    assertThat(over.at("/attempts/0/state")).isEqualTo("GAVE_UP");
    assertThat(over.at("/attempts/0/closedAt")).startsWith("2026-12-08");

    begin(customer, null);
    engine.passes(Duration.ofDays(15));
    complete(customer, "askedNotTo");
    assertThat(rep.get(path).at("/possible")).as("they asked for it").isEqualTo("false");
  }

  @Test
  void whoIsNotWorthItIsNotOfferedToBeWonBack() {
    UUID small = lost("Small", "10");
    UUID here =
        customers.customer("Here", team, team.rep().id(), "A", lostFacts("2000", "2026-11-01"));

    Http.Answer tooSmall = rep.get("/api/customers/" + small + "/win-back").is(200);
    assertThat(tooSmall.at("/possible")).isEqualTo("false");
    assertThat(tooSmall.at("/reason")).isEqualTo("tooSmall");
    assertThat(rep.get("/api/customers/" + here + "/win-back").at("/reason"))
        .isEqualTo("stillHere");
  }

  private UUID lost(String name, String revenue) {
    return customers.customer(name, team, team.rep().id(), "L", lostFacts(revenue, "2025-06-01"));
  }

  private static Map<String, String> lostFacts(String revenue, String last) {
    return Map.of(
        "purchases", "3",
        "purchase_days", "3",
        "first_purchase_on", "date '2024-01-10'",
        "last_purchase_on", "date '" + last + "'",
        "revenue", revenue);
  }

  private void begin(UUID customer, String reason) {
    Map<String, Object> body = new HashMap<>();
    body.put("reason", reason);
    rep.post("/api/customers/" + customer + "/win-back", body).is(204);
    engine.runJobs();
  }

  private ProcessInstance tried(UUID customer, String outcome) {
    engine.passes(Duration.ofDays(15));
    ProcessInstance process = process(customer);
    verify(process).isWaitingAt(TRY);
    complete(customer, outcome);
    return process;
  }

  private void complete(UUID customer, String outcome) {
    String task =
        rep.get("/api/tasks?size=200")
            .body()
            .path("items")
            .valueStream()
            .filter(item -> item.path("customer").path("id").asString().equals(customer.toString()))
            .map(item -> item.path("id").asString())
            .findFirst()
            .orElseThrow();
    rep.post(
            "/api/tasks/" + task + "/completion",
            Map.of("values", Map.of("outcome", outcome, "toldReason", "PRICE")))
        .is(200);
  }

  private String attempt(UUID customer, String pointer) {
    return rep.get(ATTEMPTS + "?customer=" + customer).is(200).at(pointer);
  }

  private String stored(UUID customer) {
    return jdbc.sql("select state from win_back where customer_id = ?")
        .param(customer)
        .query(String.class)
        .single();
  }

  private int candidates(UUID customer) {
    return customers
        .number("select count(*) from win_back_candidate where customer_id = :id", customer)
        .intValue();
  }

  private ProcessInstance process(UUID customer) {
    UUID id =
        jdbc.sql("select id from win_back where customer_id = ?")
            .param(customer)
            .query(UUID.class)
            .single();
    return camunda
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(id.toString())
        .singleResult();
  }

  private static ProcessInstanceAssert verify(ProcessInstance process) {
    return BpmnAwareTests.assertThat(process);
  }
}
