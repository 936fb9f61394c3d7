package io.kramek.escalations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import io.kramek.escalations.Escalations.EscalationEvent;
import io.kramek.escalations.Escalations.EscalationPage;
import io.kramek.escalations.Escalations.Raising;
import io.kramek.escalations.Escalations.State;
import io.kramek.escalations.Escalations.What;
import io.kramek.escalations.watch.Watch;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.identity.Users;
import io.kramek.shared.Ids;
import io.kramek.shared.SubjectRef;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.HttpTest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

/** The shipped model and the shipped policy, with the real façade behind them. */
@HttpTest
class EscalationProcessTest {

  private static final String REACT = "userTask_reactToEscalation";
  private static final String RESOLVE = "userTask_resolveEscalation";

  /** A Monday, two hours into the working day. */
  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Duration TWO_WORKING_DAYS = Duration.ofDays(2);
  private static final Duration A_WEEK = Duration.ofDays(7);

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired ProcessEngine camunda;
  @Autowired Escalations escalations;
  @Autowired Users users;
  @Autowired Watch watch;
  @Autowired JdbcClient jdbc;

  private final SubjectRef order = new SubjectRef("order", Ids.next());
  private Company.Team team;

  @BeforeEach
  void begin() {
    init(camunda);
    engine.itIs(MONDAY);
    team = company.team();
  }

  @AfterEach
  void end() {
    ClockUtil.reset();
  }

  @Test
  void whatHasStalledRemindsTheOwnerThenClimbsToTheManagerWhoIsToldAgain() {
    EscalationId id = raised();
    ProcessInstance process = process(id);
    verify(process).isWaitingAt("gateway_ownerHasTime").hasPassed("serviceTask_remindOwner");
    assertThat(responsible(id)).isEqualTo(team.rep().id());
    assertThat(news(team.rep())).containsExactly("ESCALATION_REMINDER");
    assertThat(news(team.supervisor())).isEmpty();

    engine.passes(A_DAY);
    verify(process).isWaitingAt(REACT).hasPassed("event_ownerDidNotReact");
    assertThat(responsible(id)).isEqualTo(team.supervisor().id());
    assertThat(news(team.supervisor())).containsExactly("ESCALATION_RAISED_HIGHER");

    engine.passes(TWO_WORKING_DAYS);
    assertThat(responsible(id)).isEqualTo(team.manager().id());
    assertThat(escalations.get(id).level()).isEqualTo(3);

    engine.passes(A_WEEK);
    assertThat(responsible(id)).isEqualTo(users.lastResort());
    assertThat(escalations.get(id).level()).isEqualTo(4);

    engine.passes(A_WEEK);
    verify(process).isWaitingAt(REACT);
    assertThat(responsible(id)).isEqualTo(users.lastResort());
    assertThat(escalations.get(id).level()).isEqualTo(4);
    assertThat(happened(id))
        .containsExactly(
            What.RAISED,
            What.REMINDED,
            What.LEVEL_RAISED,
            What.NOTIFIED,
            What.LEVEL_RAISED,
            What.NOTIFIED,
            What.LEVEL_RAISED,
            What.NOTIFIED,
            What.LEVEL_RAISED,
            What.NOTIFIED);
  }

  @Test
  void theTimeOfTheOwnerIsCountedAnewWhereTheirHoursChange() {
    EscalationId id = raised();
    ProcessInstance process = process(id);
    assertThat(due(id)).isEqualTo("2026-11-24T09:00:00Z");

    company
        .as(team.rep())
        .post("/api/absences", Map.of("from", "2026-11-24", "until", "2026-11-24"))
        .is(201);
    assertThat(due(id)).isEqualTo("2026-11-25T09:00:00Z");

    engine.passes(A_DAY);
    verify(process).isWaitingAt("gateway_ownerHasTime");
    engine.passes(A_DAY);
    verify(process).isWaitingAt(REACT);
    assertThat(due(id)).isEqualTo("2026-11-27T09:00:00Z");
  }

  private String due(EscalationId id) {
    return company.as(team.supervisor()).get("/api/escalations/" + id).is(200).at("/dueAt");
  }

  @Test
  void theOwnerWhoPromisesInTimeIsTheOnlyOneWhoHearsOfItUntilTheySayItIsDone() {
    EscalationId id = raised();
    ProcessInstance process = process(id);

    as(team.rep(), id, "acknowledgement", Map.of("promisedUntil", "2026-11-25"));

    verify(process).isWaitingAt(RESOLVE).hasPassed("event_ownerReacted");
    assertThat(company.as(team.rep()).get("/api/tasks?subjectType=escalation").at("/total"))
        .isEqualTo("1");
    engine.passes(A_DAY);
    assertThat(news(team.supervisor())).isEmpty();
    as(team.rep(), id, "resolution", Map.of("comment", "They sign."));
    verify(process).isEnded().hasPassed("endEvent_resolved");
    assertThat(news(team.supervisor())).containsExactly("ESCALATION_RESOLVED");
  }

  @Test
  void whatIsExemptedEndsWhereverItIs() {
    EscalationId withTheOwner = raised();
    ProcessInstance process = process(withTheOwner);
    as(team.supervisor(), withTheOwner, "exemption", Map.of("comment", "They are on holiday"));
    verify(process).isEnded().hasPassed("endEvent_settled");

    EscalationId notYetBegun = raise(Reason.LEAD_UNANSWERED, order, team.rep().id(), team.id());
    process = process(notYetBegun);
    as(team.supervisor(), notYetBegun, "exemption", Map.of("comment", "I know them"));
    verify(process).isEnded();
  }

  @Test
  void whatIsAcknowledgedClimbsNoMoreAndIsResolved() {
    EscalationId id = toldTheSupervisor();
    ProcessInstance process = process(id);

    as(team.supervisor(), id, "acknowledgement", Map.of("promisedUntil", "2026-11-25"));
    verify(process).isWaitingAt(RESOLVE);
    engine.passes(TWO_WORKING_DAYS);
    assertThat(responsible(id)).isEqualTo(team.supervisor().id());

    as(team.supervisor(), id, "resolution", Map.of("comment", "They sign on Friday."));
    verify(process).isEnded().hasPassed("endEvent_resolved");
    assertThat(happened(id))
        .containsExactly(What.RAISED, What.NOTIFIED, What.ACKNOWLEDGED, What.RESOLVED);
  }

  @Test
  void aPromiseThatIsNotKeptClimbs() {
    EscalationId id = toldTheSupervisor();
    as(team.supervisor(), id, "acknowledgement", Map.of("promisedUntil", "2026-11-24"));

    engine.passes(TWO_WORKING_DAYS);

    verify(process(id)).isWaitingAt(REACT).hasPassed("event_promiseNotKept");
    assertThat(escalations.get(id).state()).isEqualTo(State.RAISED);
    assertThat(responsible(id)).isEqualTo(users.lastResort());
  }

  @Test
  void whatIsSettledAtOnceNeedsNoPromise() {
    EscalationId id = toldTheSupervisor();
    ProcessInstance process = process(id);

    as(team.supervisor(), id, "resolution", Map.of("comment", "Moved it on myself."));

    verify(process).isEnded().hasPassed("endEvent_settled").hasNotPassed(RESOLVE);
  }

  @Test
  void whatIsSaidToBeSettledIsRaisedAgainUnlessItsSubjectMovesOn() {
    EscalationId id = toldTheSupervisor();
    work();
    as(team.supervisor(), id, "resolution", Map.of("comment", "They are called today."));
    assertThat(news(team.manager())).isEmpty();

    engine.itIs(MONDAY.plus(TWO_WORKING_DAYS));
    watch.look();
    engine.runJobs();
    assertThat(opened()).hasSize(1);
    EscalationId again = opened().get(0);
    assertThat(responsible(again)).isEqualTo(team.supervisor().id());

    as(team.supervisor(), again, "resolution", Map.of("comment", "Now they were."));
    escalations.settle(order);
    engine.itIs(MONDAY.plus(A_WEEK));
    watch.look();
    assertThat(opened()).isEmpty();
    jdbc.sql("delete from task where subject_id = ?").param(order.id()).update();
  }

  @Test
  void whatNobodyWorksOnAnyMoreIsNotRaisedAgain() {
    EscalationId id = toldTheSupervisor();
    as(team.supervisor(), id, "resolution", Map.of("comment", "They were called."));

    engine.itIs(MONDAY.plus(A_WEEK));
    watch.look();
    assertThat(opened()).isEmpty();
  }

  @Test
  void itEndsByItselfWhenItsSubjectMovesOn() {
    EscalationId id = raised();
    ProcessInstance process = process(id);

    escalations.settle(order);

    verify(process).isEnded().hasPassed("endEvent_subjectMovedOn");
    EscalationPage lapsed = escalations.get(id);
    assertThat(lapsed.state()).isEqualTo(State.RESOLVED);
    assertThat(happened(id)).endsWith(What.LAPSED);
  }

  @Test
  void theSubjectMayMoveOnBeforeAnybodyWasTold() {
    EscalationId id = raise();
    ProcessInstance process = process(id);

    escalations.settle(order);

    verify(process).isEnded();
    assertThat(happened(id)).containsExactly(What.RAISED, What.LAPSED);
  }

  @Test
  void thePoolOfATeamIsAnsweredForByItsSupervisor() {
    EscalationId id = raise(Reason.LEAD_UNANSWERED, order, null, team.id());
    engine.runJobs();

    assertThat(responsible(id)).isEqualTo(team.supervisor().id());
  }

  @Test
  void nobodyAnswersForTheirOwnDelay() {
    EscalationId id = raise(Reason.LEAD_UNANSWERED, order, team.supervisor().id(), team.id());
    engine.runJobs();

    assertThat(responsible(id)).isEqualTo(team.manager().id());
  }

  @Test
  void raisedTwiceItIsTheSameUntilItIsClosed() {
    EscalationId first = raise();
    assertThat(raise()).isEqualTo(first);

    escalations.settle(order);

    assertThat(raise()).isNotEqualTo(first);
  }

  @Test
  void twoReasonsAreTwoEscalations() {
    EscalationId stalled = raise();

    assertThat(raise(Reason.TASK_LATE, order, team.rep().id(), team.id())).isNotEqualTo(stalled);
  }

  @Test
  void raisedBySeveralAtTheSameMomentItIsOne() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<EscalationId>> raising = Collections.nCopies(8, this::raise);
      List<EscalationId> raised =
          threads.invokeAll(raising).stream().map(EscalationProcessTest::result).toList();

      assertThat(raised).hasSize(8).containsOnly(raised.get(0));
      assertThat(process(raised.get(0))).isNotNull();
    } finally {
      threads.shutdown();
    }
  }

  private EscalationId raised() {
    EscalationId id = raise();
    engine.runJobs();
    return id;
  }

  private EscalationId raise() {
    return raise(Reason.DEAL_STALLED, order, team.rep().id(), team.id());
  }

  private EscalationId raise(Reason reason, SubjectRef subject, UserId owner, TeamId of) {
    return escalations.raise(new Raising(reason, subject, owner, of, null)).orElseThrow();
  }

  /** A task about the order, without a deadline, as the list of tasks has it. */
  private void work() {
    jdbc.sql(
            """
            insert into task (id, element_id, process_definition_id, name, name_cs, name_pl, subject_type, subject_id,
              subject_label, assignee_id, team_id, created_at, priority)
            values (gen_random_uuid(), 'userTask_call', 'none', 'Call', 'Volat', 'Zadzwonić', ?, ?, 'Order', ?, ?, ?, 50)
            """)
        .params(
            order.type(),
            order.id(),
            team.rep().id().value(),
            team.id().value(),
            Timestamp.from(MONDAY))
        .update();
  }

  private List<EscalationId> opened() {
    return jdbc.sql("select id from escalation where subject_id = ? and state <> 'RESOLVED'")
        .param(order.id())
        .query((row, n) -> new EscalationId(row.getObject("id", UUID.class)))
        .list();
  }

  /** An unanswered lead: its ladder begins with the supervisor. */
  private EscalationId toldTheSupervisor() {
    EscalationId id = raise(Reason.LEAD_UNANSWERED, order, team.rep().id(), team.id());
    engine.runJobs();
    return id;
  }

  private List<String> news(Company.Person person) {
    engine.newsAreTold();
    return company
        .as(person)
        .get("/api/notifications")
        .body()
        .path("items")
        .valueStream()
        .map(item -> item.path("kind").asString())
        .toList();
  }

  private void as(Company.Person person, EscalationId id, String verb, Map<String, String> body) {
    Map<String, Object> request = new HashMap<>(body);
    request.put("version", escalations.get(id).version());
    company.as(person).post("/api/escalations/" + id + "/" + verb, request).is(200);
  }

  private UserId responsible(EscalationId id) {
    return new UserId(escalations.get(id).responsible().id());
  }

  private List<What> happened(EscalationId id) {
    return escalations.get(id).history().stream().map(EscalationEvent::what).toList();
  }

  private ProcessInstance process(EscalationId id) {
    return camunda
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(id.toString())
        .singleResult();
  }

  private static ProcessInstanceAssert verify(ProcessInstance process) {
    return BpmnAwareTests.assertThat(process);
  }

  private static EscalationId result(Future<EscalationId> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
