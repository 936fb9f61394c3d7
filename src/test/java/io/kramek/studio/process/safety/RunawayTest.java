package io.kramek.studio.process.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kramek.identity.Role;
import io.kramek.studio.CatalogueReleased;
import io.kramek.studio.safety.PausedModels;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A model that goes out of hand stands still, loses nothing, and goes on when somebody says so. */
@HttpTest
class RunawayTest {

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired RunawayPlugin plugin;
  @Autowired PausedModels models;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired ManagementService management;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationEventPublisher events;

  @Value("${kramek.runaway.instances-per-minute}")
  int instances;

  @Value("${kramek.runaway.entries}")
  int entries;

  private final String model = "runaway" + UUID.randomUUID().toString().replace("-", "");
  private final List<String> deployments = new ArrayList<>();

  @AfterEach
  void end() {
    deployments.forEach(id -> repository.deleteDeployment(id, true));
  }

  @Test
  void aModelThatStartsTooOftenStandsAndGoesOnWithEverythingWhenAManagerSaysWhy() {
    deploy("<userTask id=\"wait\" />");
    Company.Team team = company.team();
    Company.Person admin = company.join("Admin " + model, Role.ADMIN, team.id(), null);
    String before = start();
    for (int i = 0; i <= instances; i++) {
      plugin.tallies().started(model);
    }
    watch();
    String after = start();
    engine.runJobs();

    assertThat(tasks(before) + tasks(after)).isZero();
    assertThat(management.createJobQuery().processInstanceId(after).suspended().count()).isOne();
    assertThat(
            jdbc.sql("select kind from notification where user_id = ? and kind = 'MODEL_PAUSED'")
                .param(admin.id().value())
                .query(String.class)
                .list())
        .hasSize(1);
    Http manager = company.as(team.manager());
    JsonNode paused = paused(manager);
    assertThat(paused.path("cause").asString()).isEqualTo("INSTANCES");
    String id = paused.path("id").asString();
    assertThat(
            jdbc.sql(
                    "select count(*) from escalation where reason = 'MODEL_RUNAWAY' and subject_id = ?")
                .param(UUID.fromString(id))
                .query(Long.class)
                .single())
        .isOne();

    deploy("<userTask id=\"wait\" />");
    events.publishEvent(new CatalogueReleased(0, 0));
    String released = start();
    engine.runJobs();
    assertThat(tasks(released)).as("no release wakes it").isZero();
    manager.post("/api/studio/paused-models/" + id + "/resumption", Map.of("reason", " ")).is(422);
    company
        .as(team.rep())
        .post("/api/studio/paused-models/" + id + "/resumption", Map.of("reason", "a"))
        .is(403);
    manager
        .post("/api/studio/paused-models/" + id + "/resumption", Map.of("reason", "It was a test"))
        .is(204);
    engine.runJobs();

    assertThat(tasks(before) + tasks(after) + tasks(released)).isEqualTo(3);
    assertThat(
            jdbc.sql("select resume_reason from paused_model where id = ? and resumed_by = ?")
                .params(UUID.fromString(id), team.manager().id().value())
                .query(String.class)
                .single())
        .isEqualTo("It was a test");
    manager
        .post("/api/studio/paused-models/" + id + "/resumption", Map.of("reason", "Again"))
        .is(404);
  }

  @Test
  void whoeverGoesRoundIsStoppedBeforeTheStepIsStored() {
    deploy(
        """
        <userTask id="wait" /><sequenceFlow id="round" sourceRef="wait" targetRef="wait" />
        """);
    String process = start();
    engine.runJobs();
    complete(process);
    for (int i = 0; i < entries; i++) {
      plugin.tallies().entered(model, process, "wait");
    }

    Task task = tasks.createTaskQuery().processInstanceId(process).singleResult();
    assertThatThrownBy(() -> tasks.complete(task.getId()))
        .hasMessageContaining("has come to wait too often");
    assertThat(tasks.createTaskQuery().processInstanceId(process).singleResult().getId())
        .isEqualTo(task.getId());
    watch();
    assertThat(paused(company.as(company.team().manager())).path("element").asString())
        .isEqualTo("wait");
  }

  @Test
  void noMoreThanAThousandAreAskedAtOnce() {
    deploy(
        """
        <userTask id="wait" camunda:assignee="${one}"><multiInstanceLoopCharacteristics
          camunda:collection="all" camunda:elementVariable="one" /></userTask>
        """);
    Company.Team team = company.team();
    String rep = team.rep().id().toString();
    String few = start(Map.of("all", List.of(rep, team.manager().id().toString())));
    String many = start(Map.of("all", Collections.nCopies(1_001, rep)));

    runJob(few);
    assertThat(tasks(few)).isEqualTo(2);
    assertThatThrownBy(() -> runJob(many)).hasMessageContaining("1000 are asked at once at most");
    assertThat(tasks(many)).isZero();
  }

  private void runJob(String process) {
    management.executeJob(
        management.createJobQuery().processInstanceId(process).singleResult().getId());
  }

  private void complete(String process) {
    tasks.complete(tasks.createTaskQuery().processInstanceId(process).singleResult().getId());
  }

  private void watch() {
    plugin.trips().stream().filter(trip -> trip.model().equals(model)).forEach(models::pause);
  }

  private JsonNode paused(Http manager) {
    return manager
        .get("/api/studio/paused-models")
        .is(200)
        .body()
        .valueStream()
        .filter(one -> one.path("model").asString().equals(model))
        .findFirst()
        .orElseThrow();
  }

  private long tasks(String process) {
    return tasks.createTaskQuery().processInstanceId(process).count();
  }

  private String start() {
    return start(Map.of());
  }

  private String start(Map<String, Object> more) {
    Map<String, Object> variables = new HashMap<>(more);
    variables.put("subjectType", "nothing");
    variables.put("subjectId", UUID.randomUUID().toString());
    return runtime.startProcessInstanceByKey(model, variables).getId();
  }

  private void deploy(String elements) {
    deployments.add(
        repository
            .createDeployment()
            .addString(
                "runaway.bpmn",
                """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                  id="d" targetNamespace="test"><process id="%s" name="Runaway" isExecutable="true">
                <startEvent id="start" camunda:asyncAfter="true" /><sequenceFlow id="f" sourceRef="start" targetRef="wait" />%s
                </process></definitions>
                """
                    .formatted(model, elements))
            .deploy()
            .getId());
  }
}
