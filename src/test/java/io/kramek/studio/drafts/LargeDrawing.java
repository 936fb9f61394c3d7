package io.kramek.studio.drafts;

/** A drawing of 150 elements, as an editor gets it. */
public final class LargeDrawing {

  public static final int ELEMENTS = 150;

  /** Where its last task is seen when it is drawn. */
  public static final String LAST = "[data-element-id=userTask_last] .djs-visual";

  private LargeDrawing() {}

  /**
   * Fifty tasks in rows of ten, a gateway before and a flow behind each: as large as a model gets.
   */
  public static String model() {
    StringBuilder elements = new StringBuilder("<bpmn:startEvent id=\"startEvent_begun\" />");
    StringBuilder shapes = new StringBuilder(shape("startEvent_begun", 100, 120, 36, 36));
    String before = "startEvent_begun";
    for (int n = 1; n < ELEMENTS / 3; n++) {
      String task = n == ELEMENTS / 3 - 1 ? "userTask_last" : "userTask_number" + n;
      int x = 200 + n % 10 * 160;
      int y = 100 + n / 10 * 140;
      elements.append(
          "<bpmn:userTask id=\"%s\" name=\"Task number %d\" camunda:assignee=\"${owner}\" /><bpmn:sequenceFlow id=\"flow_%s\" name=\"then\" sourceRef=\"%s\" targetRef=\"%s\" /><bpmn:exclusiveGateway id=\"gateway_%s\" name=\"Which?\" />"
              .formatted(task, n, task, before, task, task));
      shapes
          .append(shape(task, x, y, 100, 80))
          .append(shape("gateway_" + task, x + 105, y + 60, 50, 50))
          .append(
              "<bpmndi:BPMNEdge id=\"flow_%s_di\" bpmnElement=\"flow_%s\"><di:waypoint x=\"%d\" y=\"%d\" /><di:waypoint x=\"%d\" y=\"%d\" /></bpmndi:BPMNEdge>"
                  .formatted(task, task, x - 60, y + 40, x, y + 40));
      before = task;
    }
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="t">
          <bpmn:process id="largeModel" isExecutable="true" camunda:historyTimeToLive="P1825D">%s</bpmn:process>
          <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="largeModel">%s</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
        </bpmn:definitions>
        """
        .formatted(elements, shapes);
  }

  private static String shape(String id, int x, int y, int width, int height) {
    return "<bpmndi:BPMNShape id=\"%s_di\" bpmnElement=\"%s\"><dc:Bounds x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" /></bpmndi:BPMNShape>"
        .formatted(id, id, x, y, width, height);
  }
}
