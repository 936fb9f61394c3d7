package io.kramek.studio.problems;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** Every way leads somewhere, everything can be reached, and gateways know which way to take. */
@Component
class FlowRule implements Rule {

  @Override
  public void check(Seen seen, Found found) {
    seen.drawing()
        .ifPresent(
            drawing -> {
              drawing.nodes(Gateway.class).forEach(gateway -> gateway(gateway, drawing, found));
              starts(drawing, found);
              ends(drawing, found);
              reached(drawing, found);
            });
  }

  private static void gateway(Gateway gateway, Drawing drawing, Found found) {
    SequenceFlow otherwise = otherwise(gateway);
    List<SequenceFlow> ways = drawing.from(gateway);
    boolean chooses = gateway instanceof ExclusiveGateway || gateway instanceof InclusiveGateway;
    if (!chooses || ways.size() < 2) {
      return;
    }
    boolean open = false;
    for (SequenceFlow way : ways) {
      boolean conditional = way.getConditionExpression() != null;
      if (way.equals(otherwise) && conditional) {
        found.add(ProblemCode.DEFAULT_WITH_CONDITION, way.getId(), "name", gateway.getName());
      } else if (!way.equals(otherwise) && !conditional) {
        open = true;
        found.add(
            ProblemCode.FLOW_WITHOUT_CONDITION,
            way.getId(),
            "name",
            named(gateway),
            "way",
            way.getName() == null ? way.getId() : way.getName());
      }
    }
    if (otherwise == null && !open) {
      found.add(
          isChoiceOfOne(ways)
              ? ProblemCode.CHOICE_WITHOUT_DEFAULT
              : ProblemCode.GATEWAY_WITHOUT_DEFAULT,
          gateway.getId(),
          "name",
          named(gateway));
    }
  }

  /** Each way is for other values of the same variable, which may well be all that there are. */
  private static boolean isChoiceOfOne(List<SequenceFlow> ways) {
    return ways.stream()
            .map(way -> Words.in(way.getConditionExpression().getTextContent()))
            .distinct()
            .count()
        == 1;
  }

  private static SequenceFlow otherwise(Gateway gateway) {
    if (gateway instanceof ExclusiveGateway exclusive) {
      return exclusive.getDefault();
    }
    return gateway instanceof InclusiveGateway inclusive ? inclusive.getDefault() : null;
  }

  private static void starts(Drawing drawing, Found found) {
    Set<ModelElementInstance> started = new HashSet<>();
    drawing.nodes(StartEvent.class).forEach(start -> started.add(start.getParentElement()));
    for (Process process : drawing.processes()) {
      if (!started.contains(process)) {
        found.add(ProblemCode.NO_START, process.getId(), "name", process.getId());
      }
    }
    for (SubProcess part : drawing.nodes(SubProcess.class)) {
      if (!started.contains(part)) {
        found.add(ProblemCode.NO_START, part.getId(), "name", named(part));
      }
    }
  }

  private static void ends(Drawing drawing, Found found) {
    for (FlowNode node : drawing.nodes()) {
      boolean ends = node instanceof EndEvent || isEventPart(node);
      // A stage is left by an event on its edge, whatever happens to the work inside.
      boolean left =
          isLeftByEvent(node, drawing)
              || node.getParentElement() instanceof SubProcess part && isLeftByEvent(part, drawing);
      if (!ends && !left && drawing.from(node).isEmpty()) {
        found.add(ProblemCode.DEAD_END, node.getId(), "name", named(node));
      }
    }
  }

  private static boolean isLeftByEvent(FlowNode node, Drawing drawing) {
    return node instanceof SubProcess && !drawing.attachedTo(node).isEmpty();
  }

  private static void reached(Drawing drawing, Found found) {
    Set<FlowNode> reached = new HashSet<>();
    Deque<FlowNode> ahead = new ArrayDeque<>();
    for (FlowNode node : drawing.nodes()) {
      if (node instanceof StartEvent || isEventPart(node)) {
        reached.add(node);
        ahead.add(node);
      }
    }
    while (!ahead.isEmpty()) {
      FlowNode node = ahead.remove();
      for (SequenceFlow flow : drawing.from(node)) {
        reach(flow.getTarget(), reached, ahead);
      }
      drawing.attachedTo(node).forEach(event -> reach(event, reached, ahead));
    }
    for (FlowNode node : drawing.nodes()) {
      boolean attached = node instanceof BoundaryEvent event && event.getAttachedTo() != null;
      if (!reached.contains(node) && !attached) {
        found.add(ProblemCode.UNREACHABLE_ELEMENT, node.getId(), "name", named(node));
      }
    }
  }

  private static void reach(FlowNode node, Set<FlowNode> reached, Deque<FlowNode> ahead) {
    if (reached.add(node)) {
      ahead.add(node);
    }
  }

  /** A part of the process that an event starts: no flow leads there or on. */
  private static boolean isEventPart(FlowNode node) {
    return node instanceof SubProcess part && part.triggeredByEvent();
  }

  static String named(FlowNode node) {
    return Drawing.text(node.getName()).orElse(node.getId());
  }

  /** The nodes that are passed in the transaction of a start. */
  static Set<FlowNode> untilItWaits(FlowNode start, Drawing drawing) {
    Set<FlowNode> passed = new LinkedHashSet<>(List.of(start));
    Deque<FlowNode> ahead = new ArrayDeque<>(passed);
    while (!ahead.isEmpty()) {
      FlowNode node = ahead.remove();
      boolean waits = node instanceof EventBasedGateway || node instanceof UserTask;
      if (!waits) {
        for (SequenceFlow flow : drawing.from(node)) {
          reach(flow.getTarget(), passed, ahead);
        }
      }
    }
    return passed;
  }
}
