package io.kramek.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** The shipped model on the shipped tables: every way a lead may go. */
@HttpTest
class LeadQualificationTest {

  private static final String QUALIFY = "userTask_qualifyLead";

  /** A Monday, two hours into the working day. */
  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired ProcessEngine camunda;

  /** By lead; an ended one is not to be found any more. */
  private final Map<String, ProcessInstance> processes = new HashMap<>();

  private Company.Team praha;
  private Http manager;

  @BeforeEach
  void begin() {
    init(camunda);
    engine.itIs(MONDAY);
    praha = company.team("PRAHA");
    manager = company.as(praha.manager());
  }

  @AfterEach
  void end() {
    ClockUtil.reset();
  }

  @Test
  void aLeadIsStoredAndWaitsForItsFirstStepInOneTransaction() {
    String lead = captured(Strangers.hot());

    verify(lead).isWaitingAt("startEvent_leadCaptured");
    assertThat(lead(lead).at("/status")).isEqualTo("CAPTURED");
  }

  @Test
  void aQualifiedLeadEndsItsWay() {
    String lead = opened(Strangers.hot());
    verify(lead)
        .isWaitingAt(QUALIFY)
        .hasPassedInOrder(
            "serviceTask_findDuplicates",
            "businessRuleTask_scoreLead",
            "serviceTask_storeScore",
            "businessRuleTask_assignLead",
            "serviceTask_assignLead");

    decide(lead, Map.of("outcome", "QUALIFIED", "dealName", "Pilot"));

    verify(lead).isEnded().hasPassed("endEvent_qualified");
    assertThat(lead(lead).at("/status")).isEqualTo("QUALIFIED");
  }

  @Test
  void aDisqualifiedLeadEndsItsWay() {
    String lead = opened(Strangers.hot());

    decide(lead, Map.of("outcome", "DISQUALIFIED", "reason", "SPAM"));

    verify(lead).isEnded().hasPassed("endEvent_disqualified");
  }

  @Test
  void aNurturedLeadComesBackInTheMorningOfItsDateToTheSameRepWithANewDeadline() {
    String lead = opened(Strangers.hot());
    String owner = lead(lead).at("/owner/id");

    decide(lead, Map.of("outcome", "NURTURE", "nurtureUntil", "2027-01-11"));
    verify(lead).isWaitingAt("event_nurtureDateReached");
    assertThat(lead(lead).at("/status")).isEqualTo("NURTURING");

    engine.itIs(Instant.parse("2027-01-11T06:59:00Z"));
    engine.runJobs();
    verify(lead).isWaitingAt("event_nurtureDateReached");

    engine.passes(Duration.ofMinutes(1));
    verify(lead).isWaitingAt(QUALIFY).hasPassed("serviceTask_reopenLead");
    assertThat(lead(lead).at("/status")).isEqualTo("OPEN");
    assertThat(lead(lead).at("/owner/id")).isEqualTo(owner);
    assertThat(lead(lead).at("/dueAt")).isEqualTo("2027-01-11T08:00:00Z");
  }

  @Test
  void anUnansweredHotLeadReachesTheSupervisorAndThenAnotherRep() {
    String lead = opened(Strangers.hot());
    String owner = lead(lead).at("/owner/id");
    Http supervisor = company.as(praha.supervisor());

    engine.passes(Duration.ofMinutes(59));
    assertThat(escalations(supervisor, lead)).isZero();

    engine.passes(Duration.ofMinutes(1));
    verify(lead).isWaitingAt(QUALIFY).hasPassed("endEvent_supervisorNotified");
    assertThat(escalations(supervisor, lead)).isEqualTo(1);
    assertThat(lead(lead).at("/owner/id")).isEqualTo(owner);

    engine.passes(Duration.ofHours(3));
    verify(lead).isWaitingAt(QUALIFY).hasPassed("endEvent_leadReassigned");
    Http.Answer reassigned = lead(lead);
    assertThat(reassigned.at("/owner/id"))
        .isNotEqualTo(owner)
        .isIn(praha.rep().id().toString(), praha.secondRep().id().toString());
    assertThat(task(lead).at("/items/0/assignee/id")).isEqualTo(reassigned.at("/owner/id"));
    assertThat(reassigned.body().path("late").asBoolean()).isTrue();
  }

  @Test
  void anAnswerSettlesTheEscalation() {
    String lead = opened(Strangers.hot());
    engine.passes(Duration.ofHours(1));
    Http supervisor = company.as(praha.supervisor());
    assertThat(escalations(supervisor, lead)).isEqualTo(1);

    decide(lead, Map.of("outcome", "DISQUALIFIED", "reason", "UNREACHABLE"));

    assertThat(escalations(supervisor, lead)).isZero();
  }

  @Test
  void aLeadIsWithdrawnWhileItWaitsForARep() {
    String lead = opened(Strangers.hot());

    withdraw(lead);

    verify(lead).isEnded().hasPassed("startEvent_leadWithdrawn", "endEvent_withdrawn");
    assertThat(lead(lead).at("/status")).isEqualTo("WITHDRAWN");
    assertThat(task(lead).body().path("total").asInt()).isZero();
  }

  @Test
  void aLeadIsWithdrawnBeforeItsFirstStepAndWhileItRests() {
    String unseen = captured(Strangers.hot());
    withdraw(unseen);
    verify(unseen).isEnded();

    String resting = opened(Strangers.hot());
    decide(resting, Map.of("outcome", "NURTURE", "nurtureUntil", "2027-01-11"));
    withdraw(resting);
    verify(resting).isEnded();
    engine.runJobs();
    assertThat(lead(unseen).at("/status")).isEqualTo("WITHDRAWN");
  }

  @Test
  void aTaskGivenToSomebodyTakesItsLeadAlong() {
    String lead = opened(Strangers.hot());
    String task = task(lead).at("/items/0/id");
    Http supervisor = company.as(praha.supervisor());

    supervisor
        .post(
            "/api/tasks/" + task + "/assignment", Map.of("userId", praha.supervisor().id().value()))
        .is(200);
    assertThat(lead(lead).at("/owner/id")).isEqualTo(praha.supervisor().id().toString());
    assertThat(ownerInProcess(lead)).isEqualTo(praha.supervisor().id().toString());

    supervisor.post("/api/tasks/" + task + "/release", Map.of()).is(200);
    assertThat(lead(lead).body().path("owner").isNull()).isTrue();

    company.as(praha.secondRep()).post("/api/tasks/" + task + "/claim", Map.of()).is(200);
    assertThat(lead(lead).at("/owner/id")).isEqualTo(praha.secondRep().id().toString());
  }

  @Test
  void leadsAreSharedOutEvenly() {
    for (int i = 0; i < 100 && Math.abs(difference()) > 1; i++) {
      // Other tests may have left one of them with more than the other.
      opened(Strangers.hot());
    }
    List<String> owners = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      owners.add(lead(opened(Strangers.hot())).at("/owner/id"));
    }

    long first = owners.stream().filter(praha.rep().id().toString()::equals).count();
    assertThat(first).isBetween(1L, 5L);
    assertThat(difference()).isBetween(-1, 1);
  }

  private int difference() {
    return openLeads(praha.rep()) - openLeads(praha.secondRep());
  }

  @Test
  void theVariablesTellNothingOfThePerson() {
    Map<String, Object> form = Strangers.hot();
    String lead = opened(form);

    List<HistoricVariableInstance> stored =
        camunda
            .getHistoryService()
            .createHistoricVariableInstanceQuery()
            .processInstanceId(processes.get(lead).getProcessInstanceId())
            .list();

    assertThat(stored)
        .extracting(HistoricVariableInstance::getName)
        .containsExactlyInAnyOrder("responseTime", "reassignTime", "owner", "team");
  }

  private int openLeads(Company.Person rep) {
    return company
        .as(rep)
        .get("/api/leads?owner=mine&status=OPEN")
        .is(200)
        .body()
        .path("total")
        .asInt();
  }

  private String captured(Map<String, Object> form) {
    String lead = company.stranger().post("/api/public/leads", form).is(201).at("/id");
    processes.put(
        lead,
        camunda
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(lead, "leadQualification")
            .singleResult());
    return lead;
  }

  private String opened(Map<String, Object> form) {
    String lead = captured(form);
    engine.runJobs();
    return lead;
  }

  private Http.Answer lead(String lead) {
    return manager.get("/api/leads/" + lead).is(200);
  }

  private Http.Answer task(String lead) {
    return manager.get("/api/tasks?view=all&subject=lead:" + lead).is(200);
  }

  private void decide(String lead, Map<String, Object> decision) {
    post(lead, "decision", decision);
  }

  private void withdraw(String lead) {
    post(lead, "withdrawal", Map.of("reason", "asked to be left alone"));
  }

  private void post(String lead, String what, Map<String, Object> body) {
    Map<String, Object> seen = new HashMap<>(body);
    seen.put("version", lead(lead).body().path("version").asLong());
    manager.post("/api/leads/" + lead + "/" + what, seen).is(200);
  }

  private static int escalations(Http http, String lead) {
    int count = 0;
    for (var item : http.get("/api/escalations?state=OPEN&size=200").is(200).body().path("items")) {
      count += item.at("/subject/id").asString().equals(lead) ? 1 : 0;
    }
    return count;
  }

  private Object ownerInProcess(String lead) {
    return camunda.getRuntimeService().getVariable(processes.get(lead).getId(), "owner");
  }

  private ProcessInstanceAssert verify(String lead) {
    return BpmnAwareTests.assertThat(processes.get(lead));
  }
}
