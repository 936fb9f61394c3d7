package io.kramek.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.shared.Ids;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.Http.Answer;
import io.kramek.testing.HttpTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The forms that managers draw show and keep the facts of their process. */
@HttpTest
class DrawnTaskTest {

  private static final String FORM =
      """
      {"schemaVersion": 18, "type": "default", "id": "weigh-gift", "components": [
        {"id": "a", "type": "number", "key": "worth", "disabled": true},
        {"id": "b", "type": "select", "key": "kind", "values": [{"value": "book", "label": "Book"}, {"value": "wine", "label": "Wine"}], "validate": {"required": true}},
        {"id": "c", "type": "number", "key": "pieces", "validate": {"min": 1, "max": 3}, "conditional": {"hide": "=kind != \\"wine\\""}},
        {"id": "d", "type": "textfield", "key": "words"}
      ]}
      """;

  private static final String MODEL =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="test">
        <process id="weighGift" name="Weigh gift" isExecutable="true">
          <startEvent id="start" />
          <userTask id="weigh" name="Weigh gift" camunda:assignee="${owner}" %s />
          <sequenceFlow id="f" sourceRef="start" targetRef="weigh" />
        </process>
      </definitions>
      """;

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired HistoryService history;

  private Company.Team team;
  private Http rep;
  private String deployment;
  private String process;

  @BeforeEach
  void begin() {
    engine.itIs(Instant.parse("2026-11-23T09:00:00Z"));
    team = company.team();
    rep = company.as(team.rep());
  }

  @AfterEach
  void end() {
    repository.deleteDeployment(deployment, true);
    ClockUtil.reset();
  }

  @Test
  void aFieldShowsWhatIsKnownAndOnlyAFieldThatAsksChangesIt() {
    String task = started("camunda:formRef=\"weigh-gift\" camunda:formRefBinding=\"deployment\"");

    Answer page = rep.get("/api/tasks/" + task).is(200);
    assertThat(page.body().at("/data/worth").asInt()).isEqualTo(500);
    assertThat(page.body().at("/data/pieces").asInt()).isEqualTo(2);

    complete(task, Map.of("worth", 1, "kind", "book", "words", "For Jan", "owner", "x")).is(200);
    assertThat(known()).containsEntry("worth", 500).containsEntry("kind", "book");
    assertThat(known()).as("not seen, so not asked").containsEntry("pieces", 2);
    assertThat(known()).doesNotContainKey("words");
    assertThat(known()).containsEntry("owner", team.rep().id().toString());
  }

  @Test
  void whatIsWrongIsToldAtItsFieldAndNothingIsDone() {
    String task = started("camunda:formRef=\"weigh-gift\" camunda:formRefBinding=\"deployment\"");

    Answer refused = complete(task, Map.of("kind", "car", "pieces", 4)).is(422);
    assertThat(refused.code()).isEqualTo("invalid");
    assertThat(refused.at("/fields/0/field")).isEqualTo("kind");
    assertThat(refused.at("/fields/0/message")).isEqualTo("This is not allowed here.");
    assertThat(refused.at("/fields/1/field")).isEqualTo("pieces");
    assertThat(complete(task, Map.of()).is(422).at("/fields/0/message"))
        .isEqualTo("Please fill this in.");
    assertThat(known()).containsEntry("pieces", 2);
    complete(task, Map.of("kind", "wine", "pieces", 3)).is(200);
    assertThat(known()).containsEntry("pieces", 3);
  }

  @Test
  void aTaskWithoutAFormAsksForNothing() {
    String task = started("");

    assertThat(rep.get("/api/tasks/" + task).is(200).body().path("form").isNull()).isTrue();
    complete(task, Map.of("worth", 1)).is(200);
    assertThat(known()).containsEntry("worth", 500);
  }

  private Answer complete(String task, Map<String, Object> values) {
    return rep.post("/api/tasks/" + task + "/completion", Map.of("values", values));
  }

  private String started(String form) {
    deployment =
        repository
            .createDeployment()
            .addInputStream("weigh-gift.bpmn", stream(MODEL.formatted(form)))
            .addInputStream("weigh-gift.form", stream(FORM))
            .deploy()
            .getId();
    String customer =
        rep.post("/api/customers", Map.of("name", "Kovář " + Ids.next(), "kind", "PERSON"))
            .is(201)
            .at("/id");
    Map<String, Object> variables = new HashMap<>();
    variables.put("subjectType", "customer");
    variables.put("subjectId", customer);
    variables.put("owner", team.rep().id().toString());
    variables.put("worth", 500);
    variables.put("pieces", 2);
    process = runtime.startProcessInstanceByKey("weighGift", variables).getId();
    return rep.get("/api/tasks").is(200).at("/items/0/id");
  }

  private Map<String, Object> known() {
    Map<String, Object> known = new HashMap<>();
    for (HistoricVariableInstance one :
        history.createHistoricVariableInstanceQuery().processInstanceId(process).list()) {
      known.put(one.getName(), one.getValue());
    }
    return known;
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
