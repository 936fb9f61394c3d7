package io.kramek.retention.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import io.kramek.activities.Activities;
import io.kramek.customers.CustomerId;
import io.kramek.shared.SubjectRef;
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

/** The shipped model on the shipped tables: every way a correction may go. */
@HttpTest
class CareCorrectionTest {

  private static final String CORRECT = "userTask_correctCare";
  private static final String CORRECTIONS = "/api/retention/care/corrections";
  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired ProcessEngine camunda;
  @Autowired CareMap map;
  @Autowired CareCorrections corrections;
  @Autowired Activities activities;
  private CareCustomers customers;
  @Autowired JdbcClient jdbc;

  private Company.Team team;
  private Http supervisor;
  private Http rep;

  @BeforeEach
  void begin() {
    init(camunda);
    engine.itIs(MONDAY);
    customers = new CareCustomers(jdbc);
    team = company.team();
    supervisor = company.as(team.supervisor());
    rep = company.as(team.rep());
  }

  @AfterEach
  void end() {
    ClockUtil.reset();
  }

  @Test
  void aNeglectedCustomerGetsPlannedContactsAndATaskOnce() {
    UUID customer = neglected("Alone");

    Http.Answer preview = supervisor.post(CORRECTIONS + "/preview", zone("NEGLECTED")).is(200);
    assertThat(preview.at("/corrections")).isEqualTo("1");
    assertThat(preview.at("/contacts")).isEqualTo("3");
    assertThat(preview.at("/tasks")).isEqualTo("1");
    assertThat(corrections(customer)).isZero();

    assertThat(open("NEGLECTED").at("/corrections")).isEqualTo("1");
    assertThat(open("NEGLECTED").at("/corrections")).isEqualTo("0");
    assertThat(open("NEGLECTED").at("/alreadyOpen")).isEqualTo("1");

    engine.runJobs();
    verify(process(customer)).isWaitingAt(CORRECT);
    assertThat(rep.get("/api/customers/" + customer + "/care/corrections").at("/0/contacts"))
        .isEqualTo("3");
    Http.Answer timeline = rep.get("/api/timeline?subject=customer:" + customer);
    assertThat(timeline.at("/total")).isEqualTo("3");
    assertThat(timeline.at("/items/2/plannedFor")).isEqualTo("2026-11-30T07:00:00Z");
    assertThat(timeline.at("/items/0/kind")).isEqualTo("VISIT");
    assertThat(timeline.at("/items/0/user/id")).isEqualTo(team.rep().id().toString());
    assertThat(ledger(customer)).isEqualTo(1);
  }

  @Test
  void keptContactsEndIt() {
    UUID customer = opened("Kept");
    ProcessInstance process = process(customer);
    allContactsTakePlace(customer);
    assertThat(corrections.review(CareCustomers.TODAY)).isZero();
    verify(process).isWaitingAt(CORRECT);

    decide(customer, "wanted", null);
    verify(process).isWaitingAt("gateway_areContactsKept");
    corrections.review(CareCustomers.TODAY);

    verify(process).isEnded().hasPassed("event_contactsKept", "endEvent_careKept");
    assertThat(state(customer)).isEqualTo("KEPT");
    assertThat(corrections.review(CareCustomers.TODAY)).isZero();
  }

  @Test
  void careThatIsNotNeededNeedsAReason() {
    UUID customer = opened("Content");
    ProcessInstance process = process(customer);
    assertThat(complete(customer, "notNeeded", null).is(422).at("/fields/0/field"))
        .isEqualTo("note");

    decide(customer, "notNeeded", "They meet our director every week.");

    verify(process).isEnded().hasPassed("endEvent_careNotNeeded");
    assertThat(state(customer)).isEqualTo("NOT_NEEDED");
  }

  @Test
  void aDecisionThatDoesNotComeIsEscalatedAndTheTaskStays() {
    UUID customer = opened("Forgotten");
    ProcessInstance process = process(customer);

    engine.passes(Duration.ofDays(2));

    verify(process)
        .isWaitingAt(CORRECT)
        .hasPassed("event_careOverdue", "endEvent_overdueCareEscalated");
    assertThat(escalations(customer)).isEqualTo(1);
    decide(customer, "wanted", null);
    assertThat(escalations(customer)).isZero();
  }

  @Test
  void contactsThatDoNotTakePlaceAreEscalated() {
    UUID customer = opened("Missed");
    ProcessInstance process = process(customer);
    decide(customer, "wanted", null);

    engine.passes(Duration.ofDays(112));

    verify(process).isEnded().hasPassed("event_careTimeOver", "endEvent_careMissed");
    assertThat(state(customer)).isEqualTo("MISSED");
    assertThat(escalations(customer)).isEqualTo(1);
  }

  @Test
  void aCorrectionIsWithdrawn() {
    UUID customer = opened("Withdrawn");
    ProcessInstance process = process(customer);
    String id = rep.get("/api/customers/" + customer + "/care/corrections").at("/0/id");
    company.as(company.team().rep()).post(CORRECTIONS + "/" + id + "/withdrawal", "").is(404);

    supervisor.post(CORRECTIONS + "/" + id + "/withdrawal", "").is(204);

    verify(process).isEnded().hasPassed("endEvent_careWithdrawn");
    assertThat(state(customer)).isEqualTo("WITHDRAWN");
    supervisor.post(CORRECTIONS + "/" + id + "/withdrawal", "").is(409);
  }

  @Test
  void whoeverGetsTheTaskGetsTheCorrection() {
    UUID customer = opened("Handed over");
    supervisor
        .post(
            "/api/tasks/" + task(customer) + "/assignment",
            Map.of("userId", team.secondRep().id().value()))
        .is(200);

    assertThat(supervisor.get("/api/customers/" + customer + "/care/corrections").at("/0/owner/id"))
        .isEqualTo(team.secondRep().id().toString());
  }

  @Test
  void manyNeedNoProcess() {
    UUID deserving =
        customers.customer("Deserving", team, team.rep().id(), "B", CareCustomers.deserving());
    UUID late = customers.customer("Late", team, team.rep().id(), "B", CareCustomers.deserving());
    UUID spoilt = customers.customer("Spoilt", team, team.rep().id(), "D", CareCustomers.spoilt());
    map.review(CareCustomers.TODAY);

    assertThat(open("TOO_LITTLE").at("/contacts")).isEqualTo("4");
    open("TOO_MUCH");
    assertThat(process(deserving)).isNull();
    allContactsTakePlace(deserving);
    corrections.review(CareCustomers.TODAY);
    assertThat(state(deserving)).isEqualTo("KEPT");
    assertThat(state(late)).isEqualTo("OPEN");

    corrections.review(CareCustomers.TODAY.plusDays(120));
    assertThat(state(late)).isEqualTo("MISSED");
    assertThat(escalations(late)).isEqualTo(1);
    assertThat(state(spoilt)).isEqualTo("KEPT");
  }

  @Test
  void aRepHasRoomForSoManyContactsAWeek() {
    for (int i = 0; i < 6; i++) {
      customers.customer("Deserving " + i, team, team.rep().id(), "B", CareCustomers.deserving());
    }
    map.review(CareCustomers.TODAY);
    Map<String, Object> one = new HashMap<>(zone("TOO_LITTLE"));
    one.put("perRepAndWeek", 1);

    Http.Answer opened = supervisor.post(CORRECTIONS, one).is(200);

    assertThat(opened.at("/matching")).isEqualTo("6");
    assertThat(opened.at("/corrections")).isEqualTo("6");
    assertThat(
            customers.number(
                "select max(n) from (select count(*) n from care_contact where owner_id = :id group by week) w",
                team.rep().id().value()))
        .isEqualByComparingTo("1");
    UUID seventh =
        customers.customer("Seventh", team, team.rep().id(), "B", CareCustomers.deserving());
    map.review(CareCustomers.TODAY);
    assertThat(supervisor.post(CORRECTIONS, one).at("/overLimit")).isEqualTo("1");
    assertThat(corrections(seventh)).isZero();
  }

  @Test
  void aContactAfterMidnightIsOneOfThatWeekWhereTheCompanyIs() {
    UUID customer = neglected("Visited at night");
    UUID planned =
        activities.write(
            new Activities.NewActivity(
                new SubjectRef(SubjectRef.CUSTOMER, customer),
                new CustomerId(customer),
                Activities.Kind.CALL,
                "Talk",
                Instant.parse("2026-11-29T23:30:00Z"),
                null,
                new Activities.Result(null, null, null, null, null)));
    jdbc.sql("update activity set user_id = ? where id = ?")
        .params(team.rep().id().value(), planned)
        .update();

    open("NEGLECTED");

    assertThat(
            jdbc.sql("select week::text from care_contact where activity_id = ?")
                .param(planned)
                .query(String.class)
                .single())
        .as("Monday in Prague")
        .isEqualTo("2026-11-30");
  }

  @Test
  void whatIsOutOfBoundsIsRefused() {
    supervisor.post(CORRECTIONS, zone("MATCHED")).is(422);
    Map<String, Object> many = new HashMap<>(zone("NEGLECTED"));
    many.put("limit", 501);
    supervisor.post(CORRECTIONS, many).is(422);
    neglected("Of others");
    assertThat(
            company
                .as(company.team().supervisor())
                .post(CORRECTIONS, zone("NEGLECTED"))
                .at("/matching"))
        .isEqualTo("0");
  }

  @Test
  void aCustomerWhoWasErasedIsNobodyToCareFor() {
    UUID customer = neglected("Erased");
    open("NEGLECTED");
    ProcessInstance process = process(customer);
    customers.erase(customer);
    engine.runJobs();
    verify(process).isWaitingAt(CORRECT);

    corrections.customersGone();

    verify(process).isEnded().hasPassed("endEvent_careWithdrawn");
    assertThat(
            jdbc.sql("select state from care_correction where customer_id = ?")
                .param(customer)
                .query(String.class)
                .single())
        .isEqualTo("WITHDRAWN");
  }

  private UUID neglected(String name) {
    UUID customer = customers.customer(name, team, team.rep().id(), "A", CareCustomers.neglected());
    map.review(CareCustomers.TODAY);
    return customer;
  }

  private UUID opened(String name) {
    UUID customer = neglected(name);
    open("NEGLECTED");
    engine.runJobs();
    return customer;
  }

  private Http.Answer open(String zone) {
    return supervisor.post(CORRECTIONS, zone(zone)).is(200);
  }

  private Map<String, Object> zone(String zone) {
    return Map.of("zone", zone, "team", team.id().value());
  }

  private String task(UUID customer) {
    return supervisor
        .get("/api/tasks?view=ALL&size=200")
        .body()
        .path("items")
        .valueStream()
        .filter(item -> item.path("customer").path("id").asString().equals(customer.toString()))
        .map(item -> item.path("id").asString())
        .findFirst()
        .orElseThrow();
  }

  private void decide(UUID customer, String outcome, String note) {
    complete(customer, outcome, note).is(200);
  }

  private Http.Answer complete(UUID customer, String outcome, String note) {
    Map<String, Object> values = new HashMap<>(Map.of("outcome", outcome));
    if (note != null) {
      values.put("note", note);
    }
    return rep.post("/api/tasks/" + task(customer) + "/completion", Map.of("values", values));
  }

  private void allContactsTakePlace(UUID customer) {
    jdbc.sql("update activity set done_at = planned_for where customer_id = ? and kind <> 'EVENT'")
        .param(customer)
        .update();
  }

  private String state(UUID customer) {
    return supervisor.get("/api/customers/" + customer + "/care/corrections").at("/0/state");
  }

  private int corrections(UUID customer) {
    return customers
        .number("select count(*) from care_correction where customer_id = :id", customer)
        .intValue();
  }

  private int ledger(UUID customer) {
    return customers
        .number(
            "select count(*) from decision_ledger where customer_id = :id and decision = 'contactQuality'",
            customer)
        .intValue();
  }

  private int escalations(UUID customer) {
    return customers
        .number(
            """
            select count(*) from escalation e join care_correction r on r.id = e.subject_id
            where r.customer_id = :id and e.subject_type = 'careCorrection' and e.state <> 'RESOLVED'
            """,
            customer)
        .intValue();
  }

  private ProcessInstance process(UUID customer) {
    UUID id =
        jdbc.sql("select id from care_correction where customer_id = ?")
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
