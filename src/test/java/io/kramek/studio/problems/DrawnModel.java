package io.kramek.studio.problems;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A small process with its form and its table, in which nothing is wrong; tests break it. */
public final class DrawnModel {

  public static final String PROCESS = "gift-for-all.bpmn";
  public static final String TABLE = "gift-choice.dmn";
  public static final String FORM = "choose-gift.form";

  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="definitions_giftForAll" targetNamespace="https://kramek.io/processes">
      <bpmn:process id="giftForAll" name="Gift for all" isExecutable="true" camunda:historyTimeToLive="P1825D">
      """;

  private static final String DECISION =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="definitions_giftChoice" name="Gift choice" namespace="https://kramek.io/decisions">
        <decision id="giftChoice" name="Gift choice" camunda:historyTimeToLive="P1825D">
          <decisionTable id="decisionTable_giftChoice" hitPolicy="FIRST">
            <input id="input_1" label="Fact"><inputExpression id="inputExpression_1" typeRef="string"><text>fact</text></inputExpression><inputValues id="inputValues_1"><text>"a","b","c"</text></inputValues></input>
            <output id="output_1" label="Gift" name="gift" typeRef="string"><outputValues id="outputValues_1"><text>"book","none"</text></outputValues></output>
            <rule id="rule_first"><inputEntry id="inputEntry_1"><text>"a"</text></inputEntry><outputEntry id="outputEntry_1"><text>"book"</text></outputEntry></rule>
            <rule id="rule_rest"><inputEntry id="inputEntry_2"><text></text></inputEntry><outputEntry id="outputEntry_2"><text>"none"</text></outputEntry></rule>
          </decisionTable>
        </decision>
      </definitions>
      """;

  private static final String FIELDS =
      """
      {"schemaVersion": 18, "type": "default", "id": "choose-gift", "components": [
        {"id": "Field_fact", "type": "select", "key": "fact", "label": "Fact", "properties": {"label.cs": "Fakt", "label.pl": "Fakt"},
          "values": [{"value": "a", "label": "A", "label.cs": "A", "label.pl": "A"}]}
      ]}
      """;

  private static final String LABELS =
      "<bpmn:extensionElements><camunda:properties><camunda:property name=\"label.cs\" value=\"x\" />"
          + "<camunda:property name=\"label.pl\" value=\"y\" /></camunda:properties></bpmn:extensionElements>";

  private final StringBuilder nodes = new StringBuilder();
  private final StringBuilder shapes = new StringBuilder();
  private int x;

  private DrawnModel() {}

  public static Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>();
    files.put(PROCESS, bytes(process()));
    files.put(TABLE, bytes(DECISION));
    files.put(FORM, bytes(FIELDS));
    return files;
  }

  /** The same with as many tasks more as asked for. */
  static byte[] large(int tasks) {
    return bytes(drawn(tasks));
  }

  private static String process() {
    return drawn(0);
  }

  private static String drawn(int more) {
    DrawnModel drawing = new DrawnModel();
    drawing.node(
        "startEvent",
        "startEvent_wanted",
        "Wanted",
        " camunda:asyncAfter=\"true\"",
        "<bpmn:messageEventDefinition id=\"messageDefinition_wanted\" messageRef=\"message_wanted\" />");
    String before = "startEvent_wanted";
    for (int i = 1; i <= more; i++) {
      drawing.task("userTask_more" + i, "More " + i);
      drawing.flow("flow_more" + i, before, "userTask_more" + i, "");
      before = "userTask_more" + i;
    }
    drawing.task("userTask_chooseGift", "Choose gift");
    drawing.flow("flow_wanted", before, "userTask_chooseGift", "");
    drawing.node(
        "businessRuleTask",
        "businessRuleTask_chooseGift",
        "Choose by rule",
        " camunda:decisionRef=\"giftChoice\" camunda:decisionRefBinding=\"deployment\""
            + " camunda:resultVariable=\"gift\" camunda:mapDecisionResult=\"singleEntry\"",
        "");
    drawing.flow("flow_chosen", "userTask_chooseGift", "businessRuleTask_chooseGift", "");
    drawing.node(
        "exclusiveGateway", "gateway_isGift", "Is there one?", " default=\"flow_none\"", "");
    drawing.flow("flow_decided", "businessRuleTask_chooseGift", "gateway_isGift", "");
    drawing.node(
        "callActivity",
        "callActivity_approve",
        "Have it approved",
        " calledElement=\"approval\" camunda:calledElementBinding=\"deployment\"",
        "");
    drawing.flow(
        "flow_some",
        "gateway_isGift",
        "callActivity_approve",
        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${gift == 'book'}</bpmn:conditionExpression>");
    drawing.node("endEvent", "endEvent_given", "Given", "", "");
    drawing.flow("flow_given", "callActivity_approve", "endEvent_given", "");
    drawing.node("endEvent", "endEvent_none", "None", "", "");
    drawing.flow("flow_none", "gateway_isGift", "endEvent_none", "");
    return HEAD
        + drawing.nodes
        + "</bpmn:process>\n<bpmn:message id=\"message_wanted\" name=\"gifts.giftWanted\" />\n"
        + "<bpmndi:BPMNDiagram id=\"diagram\"><bpmndi:BPMNPlane id=\"plane\" bpmnElement=\"giftForAll\">\n"
        + drawing.shapes
        + "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>\n</bpmn:definitions>\n";
  }

  private void task(String id, String name) {
    node(
        "userTask",
        id,
        name,
        " camunda:formRef=\"choose-gift\" camunda:formRefBinding=\"deployment\" camunda:assignee=\"${owner}\""
            + " camunda:dueDate=\"${workingTime.after('P1D')}\"",
        "");
  }

  private void node(String tag, String id, String name, String attributes, String inside) {
    nodes.append(
        "<bpmn:%1$s id=\"%2$s\" name=\"%3$s\"%4$s><bpmn:documentation>Why</bpmn:documentation>%5$s%6$s</bpmn:%1$s>%n"
            .formatted(tag, id, name, attributes, LABELS, inside));
    shapes.append(
        "<bpmndi:BPMNShape id=\"%1$s_di\" bpmnElement=\"%1$s\"><dc:Bounds x=\"%2$d\" y=\"0\" width=\"100\" height=\"80\" /></bpmndi:BPMNShape>%n"
            .formatted(id, x));
    x += 150;
  }

  private void flow(String id, String from, String to, String inside) {
    nodes.append(
        "<bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\">%s</bpmn:sequenceFlow>%n"
            .formatted(id, from, to, inside));
    shapes.append(
        "<bpmndi:BPMNEdge id=\"%1$s_di\" bpmnElement=\"%1$s\"><di:waypoint x=\"%2$d\" y=\"40\" /><di:waypoint x=\"%3$d\" y=\"40\" /></bpmndi:BPMNEdge>%n"
            .formatted(id, x - 200, x - 150));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
