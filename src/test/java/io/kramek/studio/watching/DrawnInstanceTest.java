package io.kramek.studio.watching;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import io.kramek.testing.Shop;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a process is about that a manager drew, wherever its instances are shown. */
@HttpTest
class DrawnInstanceTest {

  private static final String MODEL =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
        id="d" targetNamespace="test">
      <process id="%1$s" name="Drawn" isExecutable="true" camunda:historyTimeToLive="P1825D">
      <startEvent id="start" /><sequenceFlow id="f" sourceRef="start" targetRef="call" />
      <userTask id="call" name="Call" /><sequenceFlow id="g" sourceRef="call" targetRef="choice" />
      <exclusiveGateway id="choice" name="Which?" camunda:asyncBefore="true" />
      <sequenceFlow id="h" sourceRef="choice" targetRef="end"><conditionExpression>${nobodySaid == 1}</conditionExpression></sequenceFlow>
      <sequenceFlow id="i" sourceRef="choice" targetRef="call"><conditionExpression>${nobodySaid == 2}</conditionExpression></sequenceFlow>
      <endEvent id="end" /></process></definitions>
      """;

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired RepositoryService repository;
  @Autowired TaskService tasks;

  private final String process = "drawn" + UUID.randomUUID().toString().replace("-", "");
  private String deployment;
  private Http manager;
  private Http rep;

  @BeforeEach
  void drawn() {
    Company.Team team = company.team();
    manager = company.as(team.manager());
    rep = company.as(team.rep());
    deployment =
        repository
            .createDeployment()
            .addString(process + ".bpmn", MODEL.formatted(process))
            .deploy()
            .getId();
  }

  @AfterEach
  void gone() {
    repository.deleteDeployment(deployment, true);
  }

  @Test
  void theRecordThatItsVariablesNameIsNamedInTheListOnThePageAndByItsFailures() {
    String customer = Shop.bakery(rep);
    String name = rep.get("/api/customers/" + customer).is(200).at("/name");
    String instance = started("customer", customer);

    isAbout(listed(instance).path("subject"), customer, name);
    isAbout(page(instance).path("subject"), customer, name);

    tasks.complete(tasks.createTaskQuery().processInstanceId(instance).singleResult().getId());
    isAbout(listed(instance).path("subject"), customer, name);
    fail(instance);
    JsonNode incident =
        find(manager.get("/api/incidents?size=200").is(200), "instance", instance).path("subject");
    assertThat(incident.path("type").asString()).isEqualTo("customer");
    assertThat(incident.path("id").asString()).isEqualTo(customer);
  }

  @Test
  void whatIsAboutNothingThatAnybodyKeepsIsShownAllTheSame() {
    String unknown = UUID.randomUUID().toString();
    String other = started("machine", unknown);
    String gone = started("customer", unknown);

    assertThat(page(other).at("/subject/type").asString()).isEqualTo("machine");
    assertThat(listed(other).at("/subject/id").asString()).isEqualTo(unknown);
    assertThat(page(gone).at("/subject/id").asString()).isEqualTo(unknown);
    assertThat(page(gone).at("/subject/label").isNull()).isTrue();
  }

  @Test
  void itIsMovedAndEndedByHandWhateverItIsAbout() {
    String instance = started("customer", Shop.bakery(rep));
    JsonNode standing = page(instance).at("/standing/0");
    assertThat(standing.path("otherwise")).isEmpty();

    manager
        .post(
            "/api/studio/instances/" + instance + "/move",
            Map.of("execution", standing.path("execution").asString(), "to", "call", "reason", "A"))
        .is(204);
    manager
        .post("/api/studio/instances/" + instance + "/cancel", Map.of("reason", "Enough"))
        .is(204);

    JsonNode ended =
        find(manager.get(instances() + "?running=false").is(200), "id", instance).path("subject");
    assertThat(ended.path("type").asString()).as("also of what has ended").isEqualTo("customer");
  }

  private static void isAbout(JsonNode subject, String customer, String name) {
    assertThat(subject.path("type").asString()).isEqualTo("customer");
    assertThat(subject.path("id").asString()).isEqualTo(customer);
    assertThat(subject.path("label").asString()).isEqualTo(name);
  }

  private String started(String type, String subject) {
    return runtime
        .startProcessInstanceByKey(process, Map.of("subjectType", type, "subjectId", subject))
        .getId();
  }

  private String instances() {
    return "/api/studio/models/" + process + ".bpmn/instances";
  }

  private JsonNode listed(String instance) {
    return find(manager.get(instances()).is(200), "id", instance);
  }

  private JsonNode page(String instance) {
    return manager.get("/api/studio/instances/" + instance).is(200).body();
  }

  private static JsonNode find(Http.Answer answer, String key, String value) {
    return answer
        .body()
        .path("items")
        .valueStream()
        .filter(one -> one.path(key).asString().equals(value))
        .findFirst()
        .orElseThrow();
  }

  private void fail(String instance) {
    Job job = management.createJobQuery().processInstanceId(instance).singleResult();
    while (job.getRetries() > 0) {
      try {
        management.executeJob(job.getId());
      } catch (RuntimeException expected) {
        assertThat(expected).isNotNull();
      }
      job = management.createJobQuery().processInstanceId(instance).singleResult();
    }
  }
}
