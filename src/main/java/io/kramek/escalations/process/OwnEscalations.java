package io.kramek.escalations.process;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** Knows which tasks see to their own delay: their model says what happens when they are late. */
@Component
public class OwnEscalations {

  private record Place(String definition, String element) {}

  private static final Set<String> BLOCKS =
      Set.of("#{raiseEscalationDelegate}", "#{raiseEscalationLevelDelegate}");

  private final Map<Place, Boolean> known = new ConcurrentHashMap<>();
  private final RepositoryService repository;

  OwnEscalations(RepositoryService repository) {
    this.repository = repository;
  }

  /**
   * Whether a timer on a task, or on a sub-process around it, leads to an escalation.
   *
   * @param definition id of the process definition
   * @param element id of the user task in it
   */
  public boolean has(String definition, String element) {
    return known.computeIfAbsent(new Place(definition, element), this::read);
  }

  private boolean read(Place place) {
    BpmnModelInstance model = repository.getBpmnModelInstance(place.definition());
    Collection<BoundaryEvent> events = model.getModelElementsByType(BoundaryEvent.class);
    for (ModelElementInstance around = model.getModelElementById(place.element());
        around instanceof FlowNode node;
        around = node.getParentElement()) {
      if (events.stream()
          .filter(event -> event.getAttachedTo().getId().equals(node.getId()))
          .filter(event -> !event.getChildElementsByType(TimerEventDefinition.class).isEmpty())
          .anyMatch(timer -> escalates(model, timer))) {
        return true;
      }
    }
    return false;
  }

  private static boolean escalates(BpmnModelInstance model, FlowNode timer) {
    // Not by the nodes' own lists of flows, which a model may leave out.
    Collection<SequenceFlow> flows = model.getModelElementsByType(SequenceFlow.class);
    Set<String> seen = new HashSet<>();
    Deque<FlowNode> ahead = new ArrayDeque<>(Set.of(timer));
    while (!ahead.isEmpty()) {
      FlowNode node = ahead.pop();
      if (node instanceof ServiceTask task
          && BLOCKS.contains(task.getCamundaDelegateExpression())) {
        return true;
      }
      if (seen.add(node.getId())) {
        flows.stream()
            .filter(flow -> flow.getSource().getId().equals(node.getId()))
            .map(SequenceFlow::getTarget)
            .forEach(ahead::push);
      }
    }
    return false;
  }
}
