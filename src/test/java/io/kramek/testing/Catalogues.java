package io.kramek.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The shipped catalogue, and others that are nearly it. */
public final class Catalogues {

  public static final String PIPELINE = "opportunity-pipeline.bpmn";
  public static final String GATE = "stage-gate.dmn";
  public static final String POLICY = "approval-policy.dmn";

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

  private Catalogues() {}

  /** All files by their names, as a release has them. */
  public static Map<String, byte[]> shipped() {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all =
        Stream.concat(Files.walk(Path.of("processes")), Files.walk(Path.of("decisions")))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (name.matches(".*\\.(bpmn|dmn|form)")) {
          files.put(name, Files.readAllBytes(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** With one text replaced in a file. */
  public static Map<String, byte[]> with(String file, String from, String to) {
    return with(file, text(file).replace(from, to));
  }

  /** With another file in the place of one. */
  public static Map<String, byte[]> with(String file, String content) {
    Map<String, byte[]> files = shipped();
    files.put(file, content.getBytes(StandardCharsets.UTF_8));
    return files;
  }

  /** A shipped file. */
  public static String text(String file) {
    return new String(shipped().get(file), StandardCharsets.UTF_8);
  }

  /** A pipeline in which every deal has a demo between qualification and offer. */
  public static String withDemo(String pipeline) {
    return pipeline
        .replace(
            "sourceRef=\"gateway_whereFromQualification\" targetRef=\"stage_offer\">",
            "sourceRef=\"gateway_whereFromQualification\" targetRef=\"stage_demo\">")
        .replaceFirst(
            "(?s)(targetRef=\"stage_demo\">.*?<bpmn:conditionExpression[^>]*>\\$\\{target == ')offer",
            "$1demo")
        .replace("</bpmn:process>", STAGE + "</bpmn:process>")
        .replace("</bpmndi:BPMNPlane>", SHAPE + "</bpmndi:BPMNPlane>");
  }
}
