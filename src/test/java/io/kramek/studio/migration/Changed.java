package io.kramek.studio.migration;

import io.kramek.studio.process.Releases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Releases catalogues with a pipeline that somebody has drawn otherwise. */
@TestComponent
public class Changed {

  private static final String PIPELINE = "opportunity-pipeline.bpmn";

  private static final String DEMO =
      """
      <bpmn:subProcess id="stage_demo" name="Demo">
        <bpmn:extensionElements>
          <camunda:properties>
            <camunda:property name="stage" value="demo" />
            <camunda:property name="probability" value="40" />
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

  private final Releases releases;
  private final TransactionTemplate transactions;

  Changed(Releases releases, TransactionTemplate transactions) {
    this.releases = releases;
    this.transactions = transactions;
  }

  /** Puts everything in force with the shipped pipeline changed. */
  public int release(UnaryOperator<String> pipeline) {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all =
        Stream.concat(Files.walk(Path.of("processes")), Files.walk(Path.of("decisions")))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String shipped = new String(files.get(PIPELINE), StandardCharsets.UTF_8);
    files.put(PIPELINE, pipeline.apply(shipped).getBytes(StandardCharsets.UTF_8));
    return transactions.execute(
        tx ->
            releases.release(
                "changed",
                "test",
                files,
                new Releases.Entry(Releases.Kind.DRAFT, "A test", "[]", "{}", null, null, null)));
  }

  /** A stage between qualification and offer. */
  public static String withDemo(String model) {
    return model
        .replace(
            "sourceRef=\"gateway_whereFromQualification\" targetRef=\"stage_offer\">",
            "sourceRef=\"gateway_whereFromQualification\" targetRef=\"stage_demo\">")
        .replaceFirst(
            "(?s)(targetRef=\"stage_demo\">.*?<bpmn:conditionExpression[^>]*>\\$\\{target == ')offer",
            "$1demo")
        .replace("</bpmn:process>", DEMO + "</bpmn:process>")
        .replace("</bpmndi:BPMNPlane>", SHAPE + "</bpmndi:BPMNPlane>");
  }

  /** The contract is called an agreement, also by those who ask for it. */
  public static String withAgreement(String model) {
    return model
        .replace("name=\"stage\" value=\"contract\"", "name=\"stage\" value=\"agreement\"")
        .replace("${target == 'contract'}", "${target == 'agreement'}");
  }

  /** A deal may stand in the first stage half as long. */
  public static String withShorterDeadline(String model) {
    return model.replaceFirst("(?s)(timer_preQualificationStalled.*?)P10D", "$1P5D");
  }

  /** The work of the first stage is another. */
  public static String withOtherWork(String model) {
    return model
        .replace("userTask_preQualify", "userTask_meetCustomer")
        .replace("Pre-qualify deal", "Meet customer");
  }
}
