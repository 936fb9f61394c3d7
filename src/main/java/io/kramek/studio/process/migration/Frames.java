package io.kramek.studio.process.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What stands in a sub-process and on its border, in two versions of a model. */
final class Frames {

  private final BpmnModelInstance former;
  private final BpmnModelInstance now;

  Frames(BpmnModelInstance former, BpmnModelInstance now) {
    this.former = former;
    this.now = now;
  }

  /** Everything in an element of the former version and on its border, however deep. */
  List<String> within(String source) {
    return belonging(former, source).stream()
        .flatMap(node -> Stream.concat(Stream.of(node.getId()), within(node.getId()).stream()))
        .toList();
  }

  /** What goes with an element: what is called the same, else the only one of its kind. */
  Map<String, String> pairs(String source, String target) {
    List<FlowNode> sources = belonging(former, source);
    List<FlowNode> targets = new ArrayList<>(belonging(now, target));
    Map<String, String> pairs = new LinkedHashMap<>();
    for (FlowNode node : sources) {
      targets.stream()
          .filter(one -> one.getId().equals(node.getId()) && kind(one).equals(kind(node)))
          .findFirst()
          .ifPresent(
              same -> {
                pairs.put(node.getId(), same.getId());
                targets.remove(same);
              });
    }
    for (FlowNode node : sources) {
      List<FlowNode> alike = targets.stream().filter(one -> kind(one).equals(kind(node))).toList();
      boolean only =
          alike.size() == 1
              && sources.stream()
                      .filter(one -> !pairs.containsKey(one.getId()))
                      .filter(one -> kind(one).equals(kind(node)))
                      .count()
                  == 1;
      if (only && !pairs.containsKey(node.getId())) {
        pairs.put(node.getId(), alike.get(0).getId());
        targets.remove(alike.get(0));
      }
    }
    Map.copyOf(pairs).forEach((inner, goesTo) -> pairs.putAll(pairs(inner, goesTo)));
    return pairs;
  }

  /** What is done by several at once in both versions, of an element and what goes with it. */
  Map<String, String> several(String source, String target, Map<String, String> along) {
    Map<String, String> all = new LinkedHashMap<>(along);
    all.put(source, target);
    all.entrySet()
        .removeIf(pair -> !isSeveral(former, pair.getKey()) || !isSeveral(now, pair.getValue()));
    return all;
  }

  private static boolean isSeveral(BpmnModelInstance model, String id) {
    return model.getModelElementById(id) instanceof Activity activity
        && activity.getLoopCharacteristics() != null;
  }

  /** The elements, those around them, and what stands on the borders of all of them. */
  static List<String> path(BpmnModelInstance model, List<String> elements) {
    Set<String> path = new LinkedHashSet<>();
    for (String id : elements) {
      for (String around : around(model, id)) {
        path.add(around);
        borders(model, around).forEach(event -> path.add(event.getId()));
      }
    }
    return List.copyOf(path);
  }

  /** An element and those around it, from the inside out. */
  static List<String> around(BpmnModelInstance model, String element) {
    List<String> around = new ArrayList<>();
    for (ModelElementInstance at = model.getModelElementById(element);
        at instanceof FlowNode node;
        at = at.getParentElement()) {
      around.add(node.getId());
    }
    return around;
  }

  private static List<FlowNode> belonging(BpmnModelInstance model, String id) {
    ModelElementInstance element = model.getModelElementById(id);
    List<FlowNode> all = new ArrayList<>();
    if (element instanceof SubProcess frame) {
      frame.getFlowElements().stream()
          .filter(FlowNode.class::isInstance)
          .map(FlowNode.class::cast)
          .filter(node -> !(node instanceof BoundaryEvent))
          .forEach(all::add);
    }
    all.addAll(borders(model, id));
    return all;
  }

  private static List<BoundaryEvent> borders(BpmnModelInstance model, String id) {
    return model.getModelElementsByType(BoundaryEvent.class).stream()
        .filter(event -> event.getAttachedTo() != null && event.getAttachedTo().getId().equals(id))
        .toList();
  }

  /** Elements of the same kind may stand for each other. */
  private static String kind(FlowNode node) {
    String kind = node.getElementType().getTypeName();
    if (node instanceof CatchEvent event) {
      kind +=
          event.getEventDefinitions().stream()
              .map(
                  definition ->
                      definition.getElementType().getTypeName()
                          + (definition instanceof MessageEventDefinition message
                                  && message.getMessage() != null
                              ? message.getMessage().getName()
                              : ""))
              .collect(Collectors.joining(",", "(", ")"));
    }
    return node instanceof BoundaryEvent border ? kind + border.cancelActivity() : kind;
  }
}
