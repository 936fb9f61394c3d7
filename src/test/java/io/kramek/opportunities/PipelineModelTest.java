package io.kramek.opportunities;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * A manager adds a stage to the model, and nothing else: the board has a column and deals go
 * through it.
 */
@HttpTest
@TestPropertySource(properties = "kramek.test.context=changed pipeline")
class PipelineModelTest {

  private static final Path SHIPPED = Path.of("processes/opportunities/opportunity-pipeline.bpmn");

  private static final String STAGE =
      """
      <bpmn:subProcess id="stage_demo" name="Demo">
        <bpmn:extensionElements>
          <camunda:properties>
            <camunda:property name="stage" value="demo" />
            <camunda:property name="probability" value="40" />
            <camunda:property name="label.cs" value="Ukázka" />
            <camunda:property name="label.pl" value="Pokaz" />
          </camunda:properties>
        </bpmn:extensionElements>
        <bpmn:startEvent id="startEvent_demoEntered"><bpmn:outgoing>flow_demoEntered</bpmn:outgoing></bpmn:startEvent>
        <bpmn:sequenceFlow id="flow_demoEntered" sourceRef="startEvent_demoEntered" targetRef="userTask_showDemo" />
        <bpmn:userTask id="userTask_showDemo" name="Show demo" camunda:formRef="work-stage"
            camunda:formRefBinding="deployment" camunda:assignee="${owner}" />
      </bpmn:subProcess>
      <bpmn:boundaryEvent id="event_moveDemo" name="Move requested" attachedToRef="stage_demo">
        <bpmn:messageEventDefinition id="messageDefinition_moveDemo" messageRef="message_moveRequested" />
      </bpmn:boundaryEvent>
      <bpmn:sequenceFlow id="flow_demoToOffer" sourceRef="event_moveDemo" targetRef="stage_offer" />
      """;

  private static final String SHAPE =
      """
      <bpmndi:BPMNShape id="stage_demo_di" bpmnElement="stage_demo" isExpanded="true">
        <dc:Bounds x="1000" y="500" width="150" height="120" />
      </bpmndi:BPMNShape>
      """;

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired RepositoryService repository;

  @Test
  void aStageAddedToTheModelIsAColumnOfTheBoardAndDealsInTheOldModelKeepTheirs()
      throws IOException {
    Http rep = company.as(company.team().rep());
    String former = open(rep, "A deal in the former model");
    assertThat(labels(rep)).doesNotContain("Demo");

    release(withDemo(Files.readString(SHIPPED)));

    assertThat(labels(rep)).containsSubsequence("Qualification", "Demo", "Offer");
    String deal = open(rep, "A deal in the new model");
    move(rep, deal, "qualification");
    assertThat(targets(rep, deal)).contains("demo").doesNotContain("offer");
    move(rep, deal, "demo");
    assertThat(rep.get("/api/opportunities/" + deal).at("/stage/label")).isEqualTo("Demo");
    assertThat(rep.get("/api/tasks?subject=opportunity:" + deal).at("/items/0/name"))
        .isEqualTo("Show demo");
    assertThat(targets(rep, deal)).containsExactly("offer");

    move(rep, former, "qualification");
    assertThat(targets(rep, former)).contains("offer").doesNotContain("demo");
  }

  private static String withDemo(String model) {
    return model
        .replace(
            "sourceRef=\"gateway_whereFromQualification\" targetRef=\"stage_offer\">",
            "sourceRef=\"gateway_whereFromQualification\" targetRef=\"stage_demo\">")
        .replaceFirst(
            "(?s)(targetRef=\"stage_demo\">.*?<bpmn:conditionExpression[^>]*>\\$\\{target == ')offer",
            "$1demo")
        .replace("</bpmn:process>", STAGE + "</bpmn:process>")
        .replace("</bpmndi:BPMNPlane>", SHAPE + "</bpmndi:BPMNPlane>");
  }

  /** The whole catalogue at once, as models, tables and forms bind each other by deployment. */
  private void release(String pipeline) throws IOException {
    DeploymentBuilder release = repository.createDeployment().name("with a demo");
    try (Stream<Path> files =
        Stream.concat(Files.walk(Path.of("processes")), Files.walk(Path.of("decisions")))) {
      for (Path file :
          files.filter(Files::isRegularFile).filter(file -> !file.equals(SHIPPED)).toList()) {
        release.addString(file.getFileName().toString(), Files.readString(file));
      }
    }
    release.addString(SHIPPED.getFileName().toString(), pipeline).deploy();
  }

  private String open(Http rep, String name) {
    String deal = rep.post("/api/opportunities", Map.of("name", name)).is(201).at("/id");
    engine.runJobs();
    return deal;
  }

  private static void move(Http rep, String deal, String target) {
    long version = rep.get("/api/opportunities/" + deal).body().path("version").asLong();
    rep.post("/api/opportunities/" + deal + "/moves", Map.of("target", target, "version", version))
        .is(200);
  }

  private static List<String> labels(Http rep) {
    return rep.get("/api/opportunities/board")
        .is(200)
        .body()
        .path("columns")
        .findValuesAsString("label");
  }

  private static List<String> targets(Http rep, String deal) {
    return rep.get("/api/opportunities/" + deal)
        .is(200)
        .body()
        .path("moves")
        .findValuesAsString("target");
  }
}
