package io.kramek.opportunities.process;

import io.kramek.opportunities.OpportunityStatus;
import io.kramek.opportunities.process.Pipeline.Direction;
import io.kramek.opportunities.process.Pipeline.Move;
import io.kramek.opportunities.process.Pipeline.Stage;
import io.kramek.shared.process.Labels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;

/** Reads the stages and the ways between them out of a pipeline's model. */
class PipelineReader {

  /**
   * The property that makes an element a stage: a sub-process is one to work in, an end event ends
   * the deal there.
   */
  static final String STAGE = "stage";

  private final BpmnModelInstance model;
  private final Map<String, FlowNode> stages = new LinkedHashMap<>();

  /**
   * By source: the flows know their ends, while the lists of flows in the nodes are optional in a
   * model.
   */
  private final Map<String, List<SequenceFlow>> ways;

  PipelineReader(BpmnModelInstance model) {
    this.model = model;
    this.ways =
        model.getModelElementsByType(SequenceFlow.class).stream()
            .collect(Collectors.groupingBy(flow -> flow.getSource().getId()));
    model.getModelElementsByType(FlowNode.class).stream()
        .filter(node -> Labels.properties(node).containsKey(STAGE))
        .sorted(Comparator.comparing(PipelineReader::endsLast).thenComparing(this::drawnAt))
        .forEach(node -> stages.put(Labels.properties(node).get(STAGE), node));
  }

  Pipeline read(String id, int version) {
    Map<String, List<Move>> moves = new HashMap<>();
    stages.forEach((key, node) -> moves.put(key, moves(node)));
    return new Pipeline(
        id,
        version,
        stages.entrySet().stream().map(e -> stage(e.getKey(), e.getValue())).toList(),
        moves);
  }

  private Stage stage(String key, FlowNode node) {
    int probability = probability(node);
    Map<String, String> labels = new HashMap<>();
    for (String language : List.of("en", "cs", "pl")) {
      labels.put(language, Labels.label(node, language));
    }
    return new Stage(key, node.getId(), labels, probability, status(node, probability));
  }

  /** An end event that is certain wins the deal, one that is hopeless loses it. */
  private static OpportunityStatus status(FlowNode node, int probability) {
    if (node instanceof SubProcess) {
      return OpportunityStatus.OPEN;
    }
    return probability == 100 ? OpportunityStatus.WON : OpportunityStatus.LOST;
  }

  /** Stages to work in come first, then the good end, then the bad one. */
  private static int endsLast(FlowNode node) {
    return node instanceof SubProcess ? -1 : 100 - probability(node);
  }

  private static int probability(FlowNode node) {
    return Integer.parseInt(Labels.properties(node).getOrDefault("probability", "0"));
  }

  private double drawnAt(FlowNode node) {
    return model.getModelElementsByType(BpmnShape.class).stream()
        .filter(shape -> node.equals(shape.getBpmnElement()))
        .findFirst()
        .map(shape -> shape.getBounds().getX())
        .orElse(Double.MAX_VALUE);
  }

  private List<Move> moves(FlowNode stage) {
    Map<FlowNode, Way> reached = new LinkedHashMap<>();
    model.getModelElementsByType(BoundaryEvent.class).stream()
        .filter(event -> stage.equals(event.getAttachedTo()) && isMoveRequested(event))
        .forEach(event -> follow(event, new Way(Set.of(), true), new HashSet<>(), reached));
    reached.remove(stage);
    List<FlowNode> order = new ArrayList<>(stages.values());
    return reached.entrySet().stream()
        .map(
            way ->
                new Move(
                    Labels.properties(way.getKey()).get(STAGE),
                    direction(order.indexOf(stage), way.getKey(), order),
                    way.getValue().approvals(),
                    way.getValue().direct()))
        .sorted(Comparator.comparing(Move::direction))
        .toList();
  }

  private static Direction direction(int from, FlowNode target, List<FlowNode> order) {
    if (!(target instanceof SubProcess)) {
      return Direction.WON;
    }
    return order.indexOf(target) > from ? Direction.FORWARD : Direction.BACK;
  }

  static boolean isMoveRequested(BoundaryEvent event) {
    return event.getEventDefinitions().stream()
        .filter(MessageEventDefinition.class::isInstance)
        .map(MessageEventDefinition.class::cast)
        .filter(definition -> definition.getMessage() != null)
        .anyMatch(
            definition ->
                CamundaOpportunityPipeline.MOVE_REQUESTED.equals(
                    definition.getMessage().getName()));
  }

  /** What stands on the arrows so far. */
  private record Way(Set<String> approvals, boolean direct) {

    Way past(FlowNode node) {
      boolean passed = node instanceof Gateway || node instanceof BoundaryEvent;
      boolean atOnce = !node.isCamundaAsyncBefore() && !node.isCamundaAsyncAfter();
      return new Way(union(approvals, drawn(node)), direct && passed && atOnce);
    }

    /** Of two ways to the same stage nobody knows which will be taken. */
    Way or(Way other) {
      return new Way(union(approvals, other.approvals), direct && other.direct);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
      return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }
  }

  /** The kinds of approval that a call hands over: a fixed one, or whichever the gate asks for. */
  private static Set<String> drawn(FlowNode node) {
    if (!(node instanceof CallActivity) || node.getExtensionElements() == null) {
      return Set.of();
    }
    return node
        .getExtensionElements()
        .getElementsQuery()
        .filterByType(CamundaIn.class)
        .list()
        .stream()
        .filter(in -> OpportunityVariables.APPROVAL_KIND.name().equals(in.getCamundaTarget()))
        .map(CamundaIn::getCamundaSourceExpression)
        .map(fixed -> fixed == null || fixed.contains("{") ? Move.ANY : fixed)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Follows the arrows until they reach a stage, and remembers what stands on the way. */
  private void follow(FlowNode node, Way way, Set<List<Object>> seen, Map<FlowNode, Way> reached) {
    if (stages.containsValue(node)) {
      reached.merge(node, way, Way::or);
      return;
    }
    if (!seen.add(List.of(node.getId(), way))) {
      return;
    }
    Way onwards = way.past(node);
    for (SequenceFlow flow : ways.getOrDefault(node.getId(), List.of())) {
      follow(flow.getTarget(), onwards, seen, reached);
    }
  }
}
