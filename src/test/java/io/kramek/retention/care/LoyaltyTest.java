package io.kramek.retention.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
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

/** The shipped model on the shipped table: every way a moment may go. */
@HttpTest
class LoyaltyTest {

  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
  private static final String THANK = "userTask_thankCustomer";
  private static final String KEEP = "userTask_keepCustomer";
  private static final int ALL = 100_000;

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired ProcessEngine camunda;
  @Autowired Loyalty loyalty;
  @Autowired JdbcClient jdbc;

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
    jdbc.sql("update retention_setting set contact_most = 3").update();
    ClockUtil.reset();
  }

  @Test
  void whoRisesIsThankedByLetterOnceAndInPerson() {
    UUID customer = rose("A");
    loyalty.review(CareCustomers.TODAY, ALL);
    engine.runJobs();
    ProcessInstance process = process(customer);
    verify(process)
        .isWaitingAt(THANK)
        .hasPassed("businessRuleTask_decideLoyalty", "serviceTask_grantBenefit");
    assertThat(letters(customer)).isEqualTo(1);
    assertThat(at(customer, "/0/benefit")).isEqualTo("PRIORITY_DELIVERY");

    loyalty.review(CareCustomers.TODAY.plusDays(1), ALL);
    engine.runJobs();
    assertThat(letters(customer)).isEqualTo(1);

    complete(customer, Map.of("barrier", "TRAINING", "note", "Two of them know our software"));
    verify(process).isEnded().hasPassed("endEvent_thanked");
    assertThat(at(customer, "/0/state")).isEqualTo("THANKED");
    assertThat(rep.get("/api/customers/" + customer + "/exit-barriers").is(200).at("/0/kind"))
        .isEqualTo("TRAINING");
  }

  @Test
  void whoRisesAfterMidnightHasRisenOnThatDayWhereTheCompanyIs() {
    UUID customer = rose("A", "2026-11-22T23:30:00Z");
    loyalty.review(CareCustomers.TODAY, ALL);

    assertThat(at(customer, "/0/occasion")).as("in Prague").isEqualTo("2026-11-23");
  }

  @Test
  void theLetterIsInTheWordsOfTheTemplate() {
    UUID customer = rose("B");
    Http manager = company.as(team.manager());
    String template = "/api/mail-templates/LOYALTY_REACHED/en";
    long version = manager.get(template).is(200).body().path("version").asLong();
    String body = "<p>Hello {{name}}, take {{benefit}}.</p>";
    manager.put(template, Map.of("subject", "Thanks!", "body", body, "version", version)).is(200);
    try {
      loyalty.review(CareCustomers.TODAY, ALL);
    } finally {
      manager.delete(template).is(200);
    }

    Map<String, Object> letter =
        jdbc.sql("select subject, body from outbox where recipient = ?")
            .param(customer + "@example.com")
            .query()
            .singleRow();
    assertThat(letter.get("subject")).isEqualTo("Thanks!");
    assertThat(String.valueOf(letter.get("body"))).contains("take free delivery.");
  }

  @Test
  void nobodyIsWrittenToMoreOftenThanTheLimit() {
    jdbc.sql("update retention_setting set contact_most = 1").update();
    UUID customer = rose("B");
    loyalty.review(CareCustomers.TODAY, ALL);
    assertThat(letters(customer)).isEqualTo(1);

    customers.tier(customer, "A", "2026-11-23T01:00:00Z");
    loyalty.review(CareCustomers.TODAY, ALL);
    engine.runJobs();

    verify(process(customer, "A")).isWaitingAt(THANK);
    assertThat(letters(customer)).isEqualTo(1);
  }

  @Test
  void aLetterIsEnoughForSomeAndNeedsNoProcess() {
    UUID customer = rose("B");

    loyalty.review(CareCustomers.TODAY, ALL);

    assertThat(process(customer)).isNull();
    assertThat(letters(customer)).isEqualTo(1);
    assertThat(at(customer, "/0/state")).isEqualTo("THANKED");
    assertThat(
            customers.number(
                "select count(*) from decision_ledger where customer_id = :id and decision = 'loyalty'",
                customer))
        .isEqualByComparingTo("1");
  }

  @Test
  void thanksThatComeTooLateAreNotTaken() {
    UUID customer = rose("A");
    loyalty.review(CareCustomers.TODAY, ALL);
    engine.runJobs();
    ProcessInstance process = process(customer);

    engine.passes(Duration.ofDays(14));

    verify(process).isEnded().hasPassed("event_thanksOverdue", "endEvent_notThanked");
    assertThat(at(customer, "/0/state")).isEqualTo("NOT_THANKED");
  }

  @Test
  void whoMayLeaveIsSpokenTo() {
    UUID customer = fell();
    ProcessInstance process = process(customer);
    verify(process).isWaitingAt(KEEP);
    assertThat(letters(customer)).isZero();
    rep.post(
            "/api/tasks/" + task(customer) + "/completion",
            Map.of("values", Map.of("outcome", "who knows")))
        .is(422);

    complete(customer, Map.of("outcome", "staying"));

    verify(process).isEnded().hasPassed("endEvent_staying");
    assertThat(at(customer, "/0/state")).isEqualTo("STAYING");
  }

  @Test
  void whoLeavesIsEscalated() {
    UUID customer = fell();
    ProcessInstance process = process(customer);

    complete(customer, Map.of("outcome", "leaving", "note", "They were bought"));

    verify(process).isEnded().hasPassed("endEvent_leaving");
    assertThat(escalations(customer)).isEqualTo(1);
  }

  @Test
  void nobodyWhoMayLeaveIsForgotten() {
    UUID customer = fell();

    engine.passes(Duration.ofDays(2));

    verify(process(customer)).isWaitingAt(KEEP).hasPassed("endEvent_keepingEscalated");
    assertThat(escalations(customer)).isEqualTo(1);
  }

  @Test
  void aMomentThatHasPassedNeedsNobody() {
    UUID customer =
        customers.customer("Back again", team, team.rep().id(), "A", CareCustomers.neglected());
    customers.tier(customer, "B", "2026-11-20T01:00:00Z");
    loyalty.review(CareCustomers.TODAY, ALL);
    ProcessInstance process = process(customer);
    customers.tier(customer, "A", "2026-11-23T01:00:00Z");

    engine.runJobs();

    verify(process).isEnded().hasPassed("endEvent_loyaltyPassed");
    assertThat(at(customer, "/0/state")).isEqualTo("PASSED");
  }

  @Test
  void aCustomerWhoWasErasedBeforeTheFirstStepIsNotWrittenTo() {
    UUID customer = rose("A");
    loyalty.review(CareCustomers.TODAY, ALL);
    ProcessInstance process = process(customer);
    customers.erase(customer);

    engine.runJobs();

    verify(process).isEnded().hasPassed("endEvent_loyaltyPassed");
    assertThat(letters(customer)).isZero();
    assertThat(stored(customer)).isEqualTo("PASSED");
  }

  @Test
  void aCustomerWhoIsErasedMeanwhileEndsTheMoment() {
    UUID customer = fell();
    ProcessInstance process = process(customer);
    customers.erase(customer);

    loyalty.customersGone();

    verify(process).isEnded();
    assertThat(stored(customer)).isEqualTo("PASSED");
    assertThat(tasks(customer)).isZero();
  }

  @Test
  void whatKeepsACustomerIsAFactUntilItRunsOut() {
    UUID customer =
        customers.customer("Bound", team, team.rep().id(), "B", CareCustomers.neglected());
    String path = "/api/customers/" + customer + "/exit-barriers";
    company.as(company.team().rep()).get(path).is(404);
    rep.post(path, Map.of("kind", "CONTRACT", "until", "2026-11-22")).is(200);
    Http.Answer two = rep.post(path, Map.of("kind", "INTEGRATION", "note", "EDI")).is(200);
    assertThat(two.body()).hasSize(2);
    assertThat(facts(customer)).isEqualTo("1");

    rep.delete(path + "/" + two.at("/1/id")).is(200);

    assertThat(facts(customer)).isEqualTo("0");
    rep.delete(path + "/" + two.at("/1/id")).is(404);
  }

  private String facts(UUID customer) {
    return jdbc.sql(
            "select count(*) from exit_barrier b where b.customer_id = ? and b.removed_at is null and (b.until is null or b.until >= date '2026-11-23')")
        .param(customer)
        .query(String.class)
        .single();
  }

  private UUID rose(String tier) {
    return rose(tier, "2026-11-22T01:00:00Z");
  }

  private UUID rose(String tier, String since) {
    UUID customer =
        customers.customer("Risen " + tier, team, team.rep().id(), "C", CareCustomers.neglected());
    customers.tier(customer, tier, since);
    return customer;
  }

  private UUID fell() {
    UUID customer =
        customers.customer("Fallen", team, team.rep().id(), "A", CareCustomers.neglected());
    customers.tier(customer, "B", "2026-11-22T01:00:00Z");
    loyalty.review(CareCustomers.TODAY, ALL);
    engine.runJobs();
    return customer;
  }

  private String at(UUID customer, String pointer) {
    return rep.get("/api/customers/" + customer + "/loyalty").at(pointer);
  }

  private int letters(UUID customer) {
    return customers
        .number(
            "select count(*) from outbox where recipient = :id::text || '@example.com'", customer)
        .intValue();
  }

  private String stored(UUID customer) {
    return jdbc.sql("select state from loyalty_moment where customer_id = ?")
        .param(customer)
        .query(String.class)
        .single();
  }

  private int tasks(UUID customer) {
    return customers
        .number(
            """
            select count(*) from task k join loyalty_moment m on m.id = k.subject_id
            where k.subject_type = 'loyaltyMoment' and m.customer_id = :id
            """,
            customer)
        .intValue();
  }

  private int escalations(UUID customer) {
    return customers
        .number(
            """
            select count(*) from escalation e join loyalty_moment r on r.id = e.subject_id
            where r.customer_id = :id and e.state <> 'RESOLVED'
            """,
            customer)
        .intValue();
  }

  private void complete(UUID customer, Map<String, Object> values) {
    rep.post(
            "/api/tasks/" + task(customer) + "/completion", Map.of("values", new HashMap<>(values)))
        .is(200);
  }

  private String task(UUID customer) {
    return rep.get("/api/tasks?size=200")
        .body()
        .path("items")
        .valueStream()
        .filter(item -> item.path("customer").path("id").asString().equals(customer.toString()))
        .map(item -> item.path("id").asString())
        .findFirst()
        .orElseThrow();
  }

  private ProcessInstance process(UUID customer) {
    return of(
        jdbc.sql("select id from loyalty_moment where customer_id = ? order by created_at limit 1")
            .param(customer)
            .query(UUID.class)
            .single());
  }

  private ProcessInstance process(UUID customer, String tier) {
    return of(
        jdbc.sql("select id from loyalty_moment where customer_id = ? and tier = ?")
            .params(customer, tier)
            .query(UUID.class)
            .single());
  }

  private ProcessInstance of(UUID id) {
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
