package io.kramek.escalations;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.escalations.EscalationLadder.Rung;
import io.kramek.escalations.Escalations.EscalationEvent;
import io.kramek.escalations.Escalations.Raising;
import io.kramek.escalations.Escalations.What;
import io.kramek.identity.UserId;
import io.kramek.shared.Ids;
import io.kramek.shared.SubjectRef;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every step of the ladder happens once, whoever comes with it again; and it can be handed on. */
@HttpTest
class LadderTest {

  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
  private static final Duration A_DAY = Duration.ofDays(1);

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired ProcessEngine camunda;
  @Autowired ManagementService jobs;
  @Autowired Escalations escalations;
  @Autowired EscalationLadder ladder;

  private final SubjectRef order = new SubjectRef("order", Ids.next());
  private Company.Team team;

  @BeforeEach
  void begin() {
    engine.itIs(MONDAY);
    team = company.team();
  }

  @AfterEach
  void end() {
    ClockUtil.reset();
  }

  @Test
  void aStepThatComesAgainFindsItsMarkerAndDoesNothing() {
    EscalationId id = raised(Reason.LEAD_UNANSWERED);
    Rung second = new Rung(2, "manager", "PT8H");

    ladder.climb(id, 2, 2);
    ladder.climb(id, 2, 2);
    var told = ladder.notifyResponsible(id, second);
    assertThat(ladder.notifyResponsible(id, second)).isEqualTo(told);

    assertThat(happened(id))
        .containsExactly(What.RAISED, What.NOTIFIED, What.LEVEL_RAISED, What.NOTIFIED);
    assertThat(news(team.supervisor(), "ESCALATION_PASSED_ON")).isEqualTo(1);
  }

  @Test
  void aStepThatSeveralTakeAtOnceIsTakenOnce() throws Exception {
    EscalationId id = raised(Reason.LEAD_UNANSWERED);
    Rung second = new Rung(2, "superior", "PT8H");

    inParallel(() -> ladder.notifyResponsible(id, second));

    assertThat(happened(id)).containsExactly(What.RAISED, What.NOTIFIED, What.NOTIFIED);
    assertThat(news(team.manager(), "ESCALATION_RAISED")).isEqualTo(1);
  }

  @Test
  void aJobThatSeveralNodesRunAtOnceClimbsOneLevel() throws Exception {
    EscalationId id = raised(Reason.LEAD_UNANSWERED);
    String timer = timer(id).getId();
    engine.itIs(MONDAY.plus(A_DAY));

    inParallel(
        () -> {
          jobs.executeJob(timer);
          return null;
        });

    assertThat(happened(id))
        .containsExactly(What.RAISED, What.NOTIFIED, What.LEVEL_RAISED, What.NOTIFIED);
    assertThat(news(team.supervisor(), "ESCALATION_PASSED_ON")).isEqualTo(1);
  }

  @Test
  void theWorkGoesToTheNextOfTheTeamAndItsOwnerIsTold() {
    // An escalation is a record with an open task, as leads and deals are.
    EscalationId work = raised(Reason.APPROVAL_LATE);
    SubjectRef subject = new SubjectRef(SubjectRef.ESCALATION, work.value());
    reassign(work, team.rep());
    company
        .as(team.rep())
        .post(
            "/api/escalations/" + work + "/acknowledgement",
            Map.of("promisedUntil", "2026-12-11", "version", escalations.get(work).version()))
        .is(200);
    EscalationId id =
        escalations
            .raise(new Raising(Reason.TASK_LATE, subject, team.rep().id(), team.id(), null))
            .orElseThrow();
    engine.runJobs();
    assertThat(responsible(id)).isEqualTo(team.rep().id());

    engine.passes(A_DAY);
    assertThat(responsible(id)).isEqualTo(team.supervisor().id());
    engine.passes(A_DAY.plusHours(1));

    assertThat(responsible(id)).isEqualTo(team.secondRep().id());
    assertThat(happened(id)).endsWith(What.LEVEL_RAISED, What.WORK_PASSED);
    Http second = company.as(team.secondRep());
    assertThat(second.get("/api/tasks?view=mine").at("/items/0/subject/id"))
        .isEqualTo(work.toString());
    assertThat(company.as(team.rep()).get("/api/tasks?view=mine").at("/total")).isEqualTo("0");
    assertThat(news(team.rep(), "ESCALATION_WORK_PASSED")).isEqualTo(1);
    assertThat(news(team.secondRep(), "TASK_ASSIGNED")).isEqualTo(1);
    // Told, passed on, told again, passed on: more than a few things at once are one.
    assertThat(news(team.supervisor(), "DIGEST")).isEqualTo(1);
  }

  @Test
  void whereThereIsNoWorkToTakeTheSupervisorIsToldAgain() {
    EscalationId id = raised(Reason.TASK_LATE);
    engine.passes(A_DAY);
    engine.passes(A_DAY.plusHours(1));

    assertThat(responsible(id)).isEqualTo(team.supervisor().id());
    assertThat(happened(id)).endsWith(What.LEVEL_RAISED, What.NOTIFIED);
    assertThat(escalations.get(id).level()).isEqualTo(3);
  }

  @Test
  void thePoolIsRemindedThroughItsSupervisor() {
    EscalationId id =
        escalations
            .raise(new Raising(Reason.TASK_LATE, order, null, team.id(), null))
            .orElseThrow();
    engine.runJobs();

    assertThat(responsible(id)).isEqualTo(team.supervisor().id());
    assertThat(happened(id)).containsExactly(What.RAISED, What.REMINDED);
  }

  /** The model and the table as they were first released; afterwards those of today again. */
  @Test
  void anInstanceOfTheFirstReleaseStillFinishes() throws IOException {
    String today = inForce();
    Deployment released = firstRelease();
    try {
      EscalationId id = raised(Reason.DEAL_STALLED);
      assertThat(responsible(id)).isEqualTo(team.supervisor().id());

      engine.passes(Duration.ofDays(2));
      engine.passes(Duration.ofDays(2));
      engine.passes(Duration.ofDays(7));
      assertThat(happened(id).stream().filter(What.LEVEL_RAISED::equals)).hasSize(3);
      assertThat(happened(id)).endsWith(What.LEVEL_RAISED, What.NOTIFIED);
      assertThat(escalations.get(id).level()).isEqualTo(3);

      act(id, "acknowledgement", Map.of("promisedUntil", "2026-12-11"));
      act(id, "resolution", Map.of("comment", "They sign."));
      assertThat(instance(id)).isNull();
    } finally {
      camunda
          .getRepositoryService()
          .createDeployment()
          .name("today again")
          .addDeploymentResources(today)
          .deploy();
      camunda.getRepositoryService().deleteDeployment(released.getId(), true);
    }
  }

  private String inForce() {
    return camunda
        .getRepositoryService()
        .createProcessDefinitionQuery()
        .processDefinitionKey("escalation")
        .latestVersion()
        .singleResult()
        .getDeploymentId();
  }

  private Deployment firstRelease() throws IOException {
    Path folder = Path.of("src/test/resources/released/first");
    String forms = "processes/escalations/";
    return camunda
        .getRepositoryService()
        .createDeployment()
        .name("first release")
        .addString("escalation.bpmn", Files.readString(folder.resolve("escalation.bpmn")))
        .addString("policy.dmn", Files.readString(folder.resolve("escalation-policy.dmn")))
        .addString("react.form", Files.readString(Path.of(forms + "react-to-escalation.form")))
        .addString("resolve.form", Files.readString(Path.of(forms + "resolve-escalation.form")))
        .deploy();
  }

  private void act(EscalationId id, String verb, Map<String, String> body) {
    Map<String, Object> request = new HashMap<>(body);
    request.put("version", escalations.get(id).version());
    Company.Person responsible = team.manager();
    String name = escalations.get(id).responsible().name();
    if (!name.equals(responsible.name())) {
      reassign(id, responsible);
      request.put("version", escalations.get(id).version());
    }
    company.as(responsible).post("/api/escalations/" + id + "/" + verb, request).is(200);
  }

  /** Hands the task of an escalation over, as its team's manager may. */
  private void reassign(EscalationId id, Company.Person to) {
    Http manager = company.as(team.manager());
    String task =
        manager
            .get("/api/tasks?view=all&subject=escalation:" + id + "&subjectType=escalation")
            .at("/items/0/id");
    manager
        .post("/api/tasks/" + task + "/assignment", Map.of("userId", to.id().toString()))
        .is(200);
  }

  private static void inParallel(Callable<?> action) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (var result : threads.invokeAll(Collections.nCopies(4, action))) {
        try {
          result.get();
        } catch (java.util.concurrent.ExecutionException lost) {
          // Whoever comes second is turned away by the engine, and tries again or not.
          assertThat(lost).hasMessageNotContaining("AssertionError");
        }
      }
    } finally {
      threads.shutdown();
    }
  }

  private EscalationId raised(Reason reason) {
    EscalationId id =
        escalations
            .raise(new Raising(reason, order, team.rep().id(), team.id(), null))
            .orElseThrow();
    engine.runJobs();
    return id;
  }

  private Job timer(EscalationId id) {
    return jobs.createJobQuery().processInstanceId(instance(id).getId()).timers().singleResult();
  }

  private ProcessInstance instance(EscalationId id) {
    return camunda
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(id.toString())
        .singleResult();
  }

  private UserId responsible(EscalationId id) {
    return new UserId(escalations.get(id).responsible().id());
  }

  private List<What> happened(EscalationId id) {
    return escalations.get(id).history().stream().map(EscalationEvent::what).toList();
  }

  private long news(Company.Person person, String kind) {
    engine.newsAreTold();
    return company
        .as(person)
        .get("/api/notifications")
        .body()
        .path("items")
        .valueStream()
        .filter(item -> item.path("kind").asString().equals(kind))
        .count();
  }
}
