package io.kramek.studio.process.watching;

import io.kramek.shared.process.InstanceGuard.Place;
import io.kramek.shared.process.Labels;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** What one version of a model draws: its steps, the arrows between them, the clocks on them. */
public final class ModelMap {

  /**
   * A step.
   *
   * @param type as BPMN calls it
   * @param within the sub-process it is drawn in, or {@code null}
   * @param scope whether it holds others, whose time is its own
   */
  public record Node(String id, String name, String type, String within, boolean scope) {}

  /** An arrow. */
  public record Flow(String id, String source, String target) {}

  /**
   * A clock in working time on the edge of a step: when it rings, the step's deadline has passed.
   */
  public record Clock(String timer, String host) {}

  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, FlowNode> drawn = new HashMap<>();
  private final List<Flow> flows = new ArrayList<>();
  private final List<Clock> clocks = new ArrayList<>();
  private final Map<String, List<Flow>> outgoing;
  private final Set<String> main;

  ModelMap(BpmnModelInstance model, String language) {
    for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
      drawn.put(node.getId(), node);
      nodes.put(
          node.getId(),
          new Node(
              node.getId(),
              Labels.label(node, language),
              node.getElementType().getTypeName(),
              node.getParentElement() instanceof SubProcess parent ? parent.getId() : null,
              node instanceof SubProcess));
    }
    for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
      flows.add(new Flow(flow.getId(), flow.getSource().getId(), flow.getTarget().getId()));
    }
    outgoing = flows.stream().collect(Collectors.groupingBy(Flow::source));
    for (BoundaryEvent event : model.getModelElementsByType(BoundaryEvent.class)) {
      if (event.getEventDefinitions().stream().anyMatch(ModelMap::isWorkingTime)) {
        clocks.add(new Clock(event.getId(), event.getAttachedTo().getId()));
      }
    }
    main = reached(begins());
  }

  private static boolean isWorkingTime(Object definition) {
    return definition instanceof TimerEventDefinition timer
        && timer.getTimeDate() != null
        && timer.getTimeDate().getTextContent().contains("workingTime.");
  }

  public Collection<Node> nodes() {
    return nodes.values();
  }

  public List<Flow> flows() {
    return flows;
  }

  public List<Clock> clocks() {
    return clocks;
  }

  public Optional<Node> node(String id) {
    return Optional.ofNullable(nodes.get(id));
  }

  /** The arrows that leave an element. */
  public List<Flow> from(String element) {
    return outgoing.getOrDefault(element, List.of());
  }

  /** Whether an instance that leaves the element takes one of several arrows. */
  public boolean chooses(String element) {
    return drawn.get(element) instanceof ExclusiveGateway && from(element).size() > 1;
  }

  /** Whether whoever leaves the element takes all of its arrows, so that they need no counting. */
  public boolean takesAll(String element) {
    return drawn.get(element) instanceof ParallelGateway || from(element).size() == 1;
  }

  /**
   * Whether a step is beside the main way: it only follows a reminder or the like, which does not
   * interrupt, and never comes back to it.
   */
  public boolean aside(String element) {
    return nodes.containsKey(element) && !main.contains(element) && !nodes.get(element).scope();
  }

  private List<String> begins() {
    return drawn.values().stream()
        .filter(
            node ->
                node instanceof StartEvent
                    || node instanceof BoundaryEvent event && event.cancelActivity())
        .map(FlowNode::getId)
        .toList();
  }

  private Set<String> reached(Collection<String> begins) {
    Set<String> seen = new HashSet<>(begins);
    Deque<String> open = new ArrayDeque<>(begins);
    while (!open.isEmpty()) {
      for (Flow flow : from(open.pop())) {
        if (seen.add(flow.target())) {
          open.add(flow.target());
        }
      }
    }
    return seen;
  }

  /** Where a step is, as guards are told. */
  public Place place(String element) {
    List<String> within = new ArrayList<>();
    for (Node at = nodes.get(element); at != null && at.within() != null; ) {
      within.add(at.within());
      at = nodes.get(at.within());
    }
    Set<String> leadsTo =
        from(element).isEmpty()
            ? Set.of()
            : reached(from(element).stream().map(Flow::target).toList());
    return new Place(element, within, leadsTo);
  }

  /** The steps before which an instance can be put. */
  public List<Node> targets() {
    return nodes.values().stream().filter(node -> enterable(drawn.get(node.id()))).toList();
  }

  private boolean enterable(FlowNode node) {
    return !(node instanceof BoundaryEvent)
        && !(node instanceof StartEvent)
        && around(node).noneMatch(step -> step != node && repeats(step) || isTriggered(step));
  }

  /** Whether several instances of an element, or of what is around it, may be there at once. */
  public boolean several(String element) {
    return around(drawn.get(element)).anyMatch(ModelMap::repeats);
  }

  private static Stream<FlowNode> around(FlowNode node) {
    return Stream.iterate(
        node,
        Objects::nonNull,
        step -> step.getParentElement() instanceof FlowNode parent ? parent : null);
  }

  private static boolean repeats(FlowNode step) {
    return step instanceof Activity activity && activity.getLoopCharacteristics() != null;
  }

  private static boolean isTriggered(FlowNode step) {
    return step instanceof SubProcess part && part.triggeredByEvent();
  }
}
