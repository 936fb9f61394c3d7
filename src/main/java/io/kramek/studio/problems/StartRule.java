package io.kramek.studio.problems;

import io.kramek.shared.process.Labels;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.stereotype.Component;

/**
 * What a message starts is stored before anything else happens; only where somebody waits for the
 * answer it is decided at once, and then nothing on the way may wait: ADR 15.
 */
@Component
class StartRule implements Rule {

  @Override
  public void check(Seen seen, Found found) {
    seen.drawing()
        .ifPresent(
            drawing -> {
              for (StartEvent start : drawing.nodes(StartEvent.class)) {
                if (start.getParentElement() instanceof Process) {
                  start(start, drawing, found);
                }
              }
            });
  }

  private static void start(StartEvent start, Drawing drawing, Found found) {
    boolean message = !start.getChildElementsByType(MessageEventDefinition.class).isEmpty();
    if ("true".equals(Labels.properties(start).get("answersAtOnce"))) {
      atOnce(start, drawing, found);
    } else if (message && !start.isCamundaAsyncAfter()) {
      found.add(ProblemCode.START_NOT_STORED, start.getId(), "name", FlowRule.named(start));
    }
  }

  private static void atOnce(StartEvent start, Drawing drawing, Found found) {
    Set<FlowNode> passed = FlowRule.untilItWaits(start, drawing);
    for (FlowNode node : passed) {
      if (!(node instanceof EventBasedGateway) && waits(node)) {
        found.add(ProblemCode.ANSWER_WAITS, node.getId(), "name", FlowRule.named(node));
      }
    }
    if (passed.size() < 3 || passed.stream().noneMatch(EventBasedGateway.class::isInstance)) {
      found.add(ProblemCode.ANSWER_WAITS, start.getId(), "name", FlowRule.named(start));
    }
  }

  private static boolean waits(FlowNode node) {
    return node instanceof CallActivity
        || node.isCamundaAsyncBefore()
        || node.isCamundaAsyncAfter();
  }
}
