package io.kramek.studio.problems;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CompletionCondition;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * A model that may be half drawn; what leads from or to what is no node, cannot be read. The flows
 * know their ends, while the lists of flows in the nodes are optional.
 */
final class Drawing {

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  /** An expression, and the element it stands in. */
  record Written(String element, String text) {}

  private final BpmnModelInstance model;
  private final List<Process> processes;
  private final List<FlowNode> nodes;
  private final List<SequenceFlow> flows;
  private final List<UserTask> userTasks;
  private final Map<String, List<SequenceFlow>> from = new HashMap<>();
  private final Map<String, List<BoundaryEvent>> attached = new HashMap<>();

  Drawing(BpmnModelInstance model) {
    this.model = model;
    this.processes = List.copyOf(model.getModelElementsByType(Process.class));
    this.nodes = List.copyOf(model.getModelElementsByType(FlowNode.class));
    this.flows = List.copyOf(model.getModelElementsByType(SequenceFlow.class));
    this.userTasks =
        nodes.stream().filter(UserTask.class::isInstance).map(UserTask.class::cast).toList();
    for (SequenceFlow flow : flows) {
      FlowNode source = flow.getSource();
      FlowNode target = flow.getTarget();
      if (source == null || target == null) {
        throw new IllegalArgumentException(flow.getId() + " leads from or to nothing");
      }
      from.computeIfAbsent(source.getId(), id -> new ArrayList<>()).add(flow);
    }
    for (FlowNode node : nodes) {
      if (node instanceof BoundaryEvent event && event.getAttachedTo() != null) {
        attached.computeIfAbsent(event.getAttachedTo().getId(), id -> new ArrayList<>()).add(event);
      }
    }
  }

  List<Process> processes() {
    return processes;
  }

  List<FlowNode> nodes() {
    return nodes;
  }

  <T extends FlowNode> List<T> nodes(Class<T> type) {
    return nodes.stream().filter(type::isInstance).map(type::cast).toList();
  }

  List<SequenceFlow> flows() {
    return flows;
  }

  List<UserTask> userTasks() {
    return userTasks;
  }

  List<BusinessRuleTask> decisionTasks() {
    return nodes(BusinessRuleTask.class);
  }

  List<SequenceFlow> from(FlowNode node) {
    return from.getOrDefault(node.getId(), List.of());
  }

  List<BoundaryEvent> attachedTo(FlowNode node) {
    return attached.getOrDefault(node.getId(), List.of());
  }

  <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
    return model.getModelElementsByType(type);
  }

  /** Everything that the engine evaluates, without its brackets. */
  List<Written> expressions() {
    List<Written> texts = new ArrayList<>();
    Stream.<Class<? extends ModelElementInstance>>of(
            ConditionExpression.class, CompletionCondition.class, TimeDate.class)
        .flatMap(type -> model.getModelElementsByType(type).stream())
        .forEach(element -> add(texts, place(element), element.getTextContent()));
    for (UserTask task : userTasks) {
      add(texts, task.getId(), task.getCamundaAssignee());
      add(texts, task.getId(), task.getCamundaCandidateGroups());
      add(texts, task.getId(), task.getCamundaDueDate());
    }
    return texts;
  }

  private static void add(List<Written> texts, String element, String text) {
    if (text != null && text.startsWith("${") && text.endsWith("}")) {
      texts.add(new Written(element, text.substring(2, text.length() - 1)));
    }
  }

  /** The nearest thing around that is drawn. */
  private static String place(ModelElementInstance element) {
    ModelElementInstance at = element;
    while (at != null && !(at instanceof FlowNode || at instanceof SequenceFlow)) {
      at = at.getParentElement();
    }
    return at == null ? null : ((BaseElement) at).getId();
  }

  static String attribute(UserTask task, String name) {
    return task.getAttributeValueNs(CAMUNDA, name);
  }

  static Optional<String> text(String value) {
    return Optional.ofNullable(value).filter(text -> !text.isBlank());
  }
}
