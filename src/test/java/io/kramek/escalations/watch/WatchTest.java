package io.kramek.escalations.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.escalations.Escalations;
import io.kramek.shared.Ids;
import io.kramek.shared.SubjectRef;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a manager drew is watched over as well, and so is what cannot go on. */
@HttpTest
class WatchTest {

  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
  private static final Duration A_DAY = Duration.ofDays(1);

  /** A model as a manager would draw it: a task with a deadline, and nothing that watches it. */
  private static final String PLAIN =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          id="definitions_visit" targetNamespace="https://example.com">
        <bpmn:process id="visit" name="Visit" isExecutable="true" camunda:historyTimeToLive="P1825D">
          <bpmn:startEvent id="startEvent_visitPlanned" />
          <bpmn:sequenceFlow id="flow_planned" sourceRef="startEvent_visitPlanned" targetRef="userTask_visit" />
          <bpmn:userTask id="userTask_visit" name="Visit customer" camunda:assignee="${owner}"
              camunda:candidateGroups="${team}" camunda:dueDate="${workingTime.after('PT4H')}" />
          <bpmn:sequenceFlow id="flow_visited" sourceRef="userTask_visit" targetRef="endEvent_visited" />
          <bpmn:endEvent id="endEvent_visited" />%s
        </bpmn:process>
      </bpmn:definitions>
      """;

  /** The same with the building block. */
  private static final String BLOCK =
      """

          <bpmn:boundaryEvent id="event_visitLate" cancelActivity="false" attachedToRef="userTask_visit">
            <bpmn:timerEventDefinition id="timer_visitLate">
              <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${workingTime.after('PT4H')}</bpmn:timeDate>
            </bpmn:timerEventDefinition>
          </bpmn:boundaryEvent>
          <bpmn:sequenceFlow id="flow_late" sourceRef="event_visitLate" targetRef="serviceTask_escalate" />
          <bpmn:serviceTask id="serviceTask_escalate" name="Escalate" camunda:delegateExpression="#{raiseEscalationDelegate}">
            <bpmn:extensionElements>
              <camunda:inputOutput>
                <camunda:inputParameter name="escalationReason">%s</camunda:inputParameter>
              </camunda:inputOutput>
            </bpmn:extensionElements>
          </bpmn:serviceTask>
          <bpmn:sequenceFlow id="flow_escalated" sourceRef="serviceTask_escalate" targetRef="endEvent_escalated" />
          <bpmn:endEvent id="endEvent_escalated" />""";

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired ManagementService jobs;
  @Autowired JdbcClient jdbc;
  @Autowired Escalations escalations;
  @Autowired Watch watch;

  private final SubjectRef machine = new SubjectRef("machine", Ids.next());
  private Company.Team team;
  private Deployment drawn;

  @BeforeEach
  void begin() {
    engine.itIs(MONDAY);
    team = company.team();
  }

  @AfterEach
  void end() {
    ClockUtil.reset();
    repository.deleteDeployment(drawn.getId(), true);
  }

  @Test
  void aLateTaskIsEscalatedOnceAndLapsesWhenItIsDone() {
    draw(PLAIN.formatted(""));
    start();
    watch.look();
    assertThat(escalations()).isEmpty();

    engine.itIs(MONDAY.plus(A_DAY));
    watch.look();
    watch.look();
    assertThat(escalations()).containsExactly("TASK_LATE RAISED");
    engine.runJobs();
    assertThat(news(team.rep())).containsExactly("ESCALATION_REMINDER");

    tasks.complete(task());
    watch.look();
    assertThat(escalations()).containsExactly("TASK_LATE RESOLVED");
  }

  @Test
  void aTaskWithANewDateIsNotLateUntilThatIsOver() {
    draw(PLAIN.formatted(""));
    start();
    engine.itIs(MONDAY.plus(A_DAY));
    watch.look();

    due(MONDAY.plus(A_DAY.multipliedBy(2)));
    watch.look();
    assertThat(escalations()).containsExactly("TASK_LATE RESOLVED");

    engine.itIs(MONDAY.plus(A_DAY.multipliedBy(3)));
    watch.look();
    assertThat(escalations()).containsExactlyInAnyOrder("TASK_LATE RESOLVED", "TASK_LATE RAISED");
  }

  @Test
  void whatWasLateWhenItAppearedIsNoNews() {
    draw(PLAIN.formatted(""));
    start();
    due(MONDAY.minus(A_DAY));
    engine.itIs(MONDAY.plus(A_DAY));

    watch.look();

    assertThat(escalations()).isEmpty();
  }

  @Test
  void nodesThatLookAtOnceRaiseOnce() throws Exception {
    draw(PLAIN.formatted(""));
    start();
    engine.itIs(MONDAY.plus(A_DAY));
    ExecutorService nodes = Executors.newFixedThreadPool(4);
    try {
      for (var look : nodes.invokeAll(Collections.nCopies(4, () -> watch.look()))) {
        look.get();
      }
    } finally {
      nodes.shutdown();
    }

    assertThat(escalations()).containsExactly("TASK_LATE RAISED");
  }

  @Test
  void anExemptedTaskIsLookedAtAgainWhenTheExemptionIsOver() {
    draw(PLAIN.formatted(""));
    start();
    engine.itIs(MONDAY.plus(A_DAY));
    watch.look();
    engine.runJobs();
    Http supervisor = company.as(team.supervisor());
    Http.Answer late = supervisor.get("/api/escalations?state=OPEN").is(200);
    Map<String, Object> exemption = new HashMap<>();
    exemption.put("comment", "The machine is in transit");
    exemption.put("until", "2026-11-26");
    exemption.put("version", late.body().at("/items/0/version").asLong());
    supervisor.post("/api/escalations/" + late.at("/items/0/id") + "/exemption", exemption).is(200);

    watch.look();
    assertThat(escalations()).containsExactly("TASK_LATE RESOLVED");

    engine.itIs(MONDAY.plus(Duration.ofDays(4)));
    watch.look();
    assertThat(escalations()).containsExactlyInAnyOrder("TASK_LATE RESOLVED", "TASK_LATE RAISED");
  }

  @Test
  void whoeverIsLateEndsItForADayAtMostAndNotUnheard() {
    draw(PLAIN.formatted(""));
    start();
    engine.itIs(MONDAY.plus(A_DAY));
    watch.look();
    engine.runJobs();
    resolve();
    assertThat(news(team.supervisor())).containsExactly("ESCALATION_RESOLVED");
    watch.look();
    engine.itIs(MONDAY.plus(A_DAY.multipliedBy(2)).minusSeconds(60));
    watch.look();
    assertThat(escalations()).containsExactly("TASK_LATE RESOLVED");

    engine.itIs(MONDAY.plus(A_DAY.multipliedBy(2)));
    watch.look();
    watch.look();
    assertThat(escalations()).containsExactly("TASK_LATE RESOLVED", "TASK_LATE RAISED");
    tasks.complete(task());
    watch.look();
    assertThat(escalations()).containsExactly("TASK_LATE RESOLVED", "TASK_LATE RESOLVED");
  }

  @Test
  void whatWasResolvedAndDoneIsNotRaisedAgain() {
    draw(PLAIN.formatted(BLOCK.formatted("TASK_LATE")));
    start();
    engine.passes(A_DAY);
    resolve();
    tasks.complete(task());

    engine.itIs(MONDAY.plus(A_DAY.multipliedBy(3)));
    watch.look();
    assertThat(escalations()).containsExactly("TASK_LATE RESOLVED");
  }

  @Test
  void whoeverIsGivenTheLateWorkHasADayBeforeItIsTheirs() {
    draw(PLAIN.formatted(""));
    start();
    engine.itIs(MONDAY.plus(A_DAY));
    watch.look();
    engine.runJobs();
    act(
        company.as(team.rep()),
        open(),
        "reassignment",
        Map.of("userId", team.secondRep().id().toString(), "comment", "You are nearer"));
    watch.look();
    assertThat(escalations()).containsExactly("TASK_LATE RESOLVED");

    engine.itIs(MONDAY.plus(A_DAY.multipliedBy(2)));
    watch.look();
    engine.runJobs();
    assertThat(news(team.secondRep())).contains("ESCALATION_REMINDER");
  }

  @Test
  void aResolvedIncidentIsRaisedAgainWhileTheProcessStillCannotGoOn() {
    draw(PLAIN.formatted(BLOCK.formatted("TASK_LATE")));
    start();
    breakIt();
    engine.itIs(MONDAY.plus(A_DAY));
    failAsOftenAsItMay();
    watch.look();
    engine.runJobs();
    UUID id = open();
    jdbc.sql("update escalation set responsible_id = ? where id = ?")
        .params(team.manager().id().value(), id)
        .update();
    act(company.as(team.manager()), id, "resolution", Map.of("comment", "I looked at it"));

    engine.itIs(MONDAY.plus(A_DAY.multipliedBy(3)));
    watch.look();
    assertThat(escalations()).containsExactly("INCIDENT RESOLVED", "INCIDENT RAISED");
  }

  @Test
  void aModelWithTheBuildingBlockEscalatesByItselfAndIsLeftAlone() {
    draw(PLAIN.formatted(BLOCK.formatted("TASK_LATE")));
    start();

    engine.passes(A_DAY);
    watch.look();

    assertThat(escalations()).containsExactly("TASK_LATE RAISED");
    assertThat(news(team.rep())).containsExactly("ESCALATION_REMINDER");
    escalations.settle(machine);
    watch.look();
    assertThat(escalations()).containsExactly("TASK_LATE RESOLVED");
  }

  @Test
  void aProcessThatCannotGoOnReachesTheManagerAndLapsesWhenItGoesOnAgain() {
    draw(PLAIN.formatted(BLOCK.formatted("TASK_LATE")));
    start();
    breakIt();
    engine.itIs(MONDAY.plus(A_DAY));
    Job failed = failAsOftenAsItMay();
    assertThat(failed.getExceptionMessage()).contains("Invalid UUID string: nobody");

    watch.look();
    watch.look();
    assertThat(escalations()).containsExactly("INCIDENT RAISED");

    tasks.complete(task());
    watch.look();
    assertThat(escalations()).containsExactly("INCIDENT RESOLVED");
  }

  @Test
  void anExemptedModelIsEscalatedAgainWhileItsTaskIsStillLate() {
    draw(PLAIN.formatted(BLOCK.formatted("TASK_LATE")));
    start();
    engine.passes(A_DAY);
    exempt();
    engine.itIs(MONDAY.plus(Duration.ofDays(4)));
    watch.look();
    assertThat(escalations()).containsExactlyInAnyOrder("TASK_LATE RESOLVED", "TASK_LATE RAISED");
  }

  @Test
  void whatWasDoneWhileItWasExemptedIsNotLateAfterIt() {
    draw(PLAIN.formatted(BLOCK.formatted("TASK_LATE")));
    start();
    engine.passes(A_DAY);
    exempt();
    tasks.complete(task());
    engine.itIs(MONDAY.plus(Duration.ofDays(4)));
    watch.look();
    assertThat(escalations()).containsExactly("TASK_LATE RESOLVED");
  }

  @Test
  void anExemptedIncidentIsRaisedAgainWhileTheProcessStillCannotGoOn() {
    draw(PLAIN.formatted(BLOCK.formatted("TASK_LATE")));
    start();
    breakIt();
    engine.itIs(MONDAY.plus(A_DAY));
    failAsOftenAsItMay();
    watch.look();
    engine.runJobs();
    exempt();
    watch.look();
    assertThat(escalations()).containsExactly("INCIDENT RESOLVED");

    engine.itIs(MONDAY.plus(Duration.ofDays(4)));
    watch.look();
    watch.look();
    assertThat(escalations()).containsExactlyInAnyOrder("INCIDENT RESOLVED", "INCIDENT RAISED");
  }

  private void exempt() {
    act(
        company.as(team.manager()),
        open(),
        "exemption",
        Map.of("comment", "In transit", "until", "2026-11-26"));
  }

  private void resolve() {
    act(company.as(team.rep()), open(), "resolution", Map.of("comment", "ok"));
  }

  private static void act(Http person, UUID escalation, String verb, Map<String, String> words) {
    String path = "/api/escalations/" + escalation;
    Map<String, Object> body = new HashMap<>(words);
    body.put("version", person.get(path).is(200).body().path("version").asLong());
    person.post(path + "/" + verb, body).is(200);
  }

  private UUID open() {
    return jdbc.sql("select id from escalation where subject_id = ? and state <> 'RESOLVED'")
        .param(machine.id())
        .query(UUID.class)
        .single();
  }

  private void draw(String model) {
    drawn = repository.createDeployment().name("drawn").addString("visit.bpmn", model).deploy();
  }

  private void start() {
    runtime.startProcessInstanceByKey(
        "visit",
        Map.of(
            "subjectType",
            machine.type(),
            "subjectId",
            machine.id().toString(),
            "owner",
            team.rep().id().toString(),
            "team",
            team.id().toString()));
  }

  private String task() {
    return tasks.createTaskQuery().processDefinitionKey("visit").singleResult().getId();
  }

  private void due(Instant at) {
    jdbc.sql("update task set due_at = ? where id = ?")
        .params(java.sql.Timestamp.from(at), UUID.fromString(task()))
        .update();
  }

  /** Whoever should have acted is nobody: the block cannot say who it is. */
  private void breakIt() {
    String process =
        runtime.createProcessInstanceQuery().processDefinitionKey("visit").singleResult().getId();
    runtime.setVariable(process, "owner", "nobody");
  }

  private Job failAsOftenAsItMay() {
    Job timer = timer();
    while (timer.getRetries() > 0) {
      try {
        jobs.executeJob(timer.getId());
      } catch (RuntimeException expected) {
        assertThat(expected).isNotNull();
      }
      timer = timer();
    }
    return timer;
  }

  private Job timer() {
    return jobs.createJobQuery().processDefinitionKey("visit").singleResult();
  }

  private List<String> escalations() {
    return jdbc.sql(
            "select reason || ' ' || state from escalation where subject_id = ? order by id")
        .param(machine.id())
        .query(String.class)
        .list();
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
}
