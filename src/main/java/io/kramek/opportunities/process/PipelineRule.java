package io.kramek.opportunities.process;

import io.kramek.opportunities.OpportunityStatus;
import io.kramek.shared.process.Labels;
import io.kramek.studio.ModelRule;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/**
 * What the pipeline has to keep to so that its stages are columns of the board: each says how
 * likely a deal there is won, can be left by a move, and has a rule in the stage gate.
 */
@Component
class PipelineRule implements ModelRule {

  private static final String PROBABILITY = "STAGE_WITHOUT_PROBABILITY";
  private static final String TWICE = "STAGE_TWICE";
  private static final String NO_MOVE = "STAGE_WITHOUT_MOVE";
  private static final String NO_WAY = "STAGE_NOT_REACHED";
  private static final String NO_GATE = "STAGE_WITHOUT_GATE";
  private static final String NO_STAGES = "PIPELINE_WITHOUT_STAGES";

  private static final String GATE = "stage-gate.dmn";

  @Override
  public Set<String> codes() {
    return Set.of(PROBABILITY, TWICE, NO_MOVE, NO_WAY, NO_GATE, NO_STAGES);
  }

  @Override
  public List<Broken> broken(Map<String, byte[]> catalogue, String file) {
    if (!file.equals(CamundaOpportunityPipeline.FILE)) {
      return List.of();
    }
    BpmnModelInstance model;
    try {
      model = Bpmn.readModelFromStream(new ByteArrayInputStream(catalogue.get(file)));
    } catch (RuntimeException e) {
      // That it cannot be read, the studio says.
      return List.of();
    }
    List<Broken> broken = new ArrayList<>();
    Map<String, FlowNode> stages = stages(model, broken);
    boolean drawn =
        model.getModelElementsByType(SequenceFlow.class).stream()
            .allMatch(flow -> flow.getSource() != null && flow.getTarget() != null);
    if (drawn && broken.isEmpty()) {
      Pipeline pipeline = new PipelineReader(model).read("draft", 1);
      moves(model, pipeline, stages, broken);
      gate(pipeline, stages, gated(catalogue.get(GATE)), broken);
    }
    return broken;
  }

  private static Map<String, FlowNode> stages(BpmnModelInstance model, List<Broken> broken) {
    Map<String, FlowNode> stages = new HashMap<>();
    for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
      Map<String, String> properties = Labels.properties(node);
      String key = properties.get(PipelineReader.STAGE);
      if (key == null) {
        continue;
      }
      if (!isProbability(properties.get("probability"))) {
        broken.add(broken(PROBABILITY, true, node));
      }
      if (stages.putIfAbsent(key, node) != null) {
        broken.add(broken(TWICE, true, node));
      }
    }
    if (stages.values().stream().noneMatch(SubProcess.class::isInstance)
        || stages.values().stream().allMatch(SubProcess.class::isInstance)) {
      broken.add(new Broken(NO_STAGES, true, null, Map.of()));
    }
    return stages;
  }

  private static boolean isProbability(String text) {
    return text != null && text.matches("\\d{1,2}|100");
  }

  private static void moves(
      BpmnModelInstance model,
      Pipeline pipeline,
      Map<String, FlowNode> stages,
      List<Broken> broken) {
    Set<String> targets = new HashSet<>();
    pipeline.moves().values().forEach(all -> all.forEach(move -> targets.add(move.target())));
    String first = pipeline.stages().get(0).key();
    stages.forEach(
        (key, node) -> {
          if (node instanceof SubProcess && !hasMove(model, node)) {
            broken.add(broken(NO_MOVE, true, node));
          } else if (node instanceof SubProcess && !key.equals(first) && !targets.contains(key)) {
            broken.add(broken(NO_WAY, false, node));
          }
        });
  }

  private static boolean hasMove(BpmnModelInstance model, FlowNode stage) {
    return model.getModelElementsByType(BoundaryEvent.class).stream()
        .anyMatch(
            event -> stage.equals(event.getAttachedTo()) && PipelineReader.isMoveRequested(event));
  }

  /**
   * Nobody moves to where deals begin, and a deal may be lost from anywhere without being asked.
   */
  private static void gate(
      Pipeline pipeline, Map<String, FlowNode> stages, String gated, List<Broken> broken) {
    String first = pipeline.stages().get(0).key();
    for (Pipeline.Stage stage : pipeline.stages()) {
      boolean asked = !stage.key().equals(first) && stage.status() != OpportunityStatus.LOST;
      if (asked && gated != null && !gated.contains('"' + stage.key() + '"')) {
        broken.add(broken(NO_GATE, false, stages.get(stage.key())));
      }
    }
  }

  /** Everything that the rules of the gate ask for; {@code null} where there is none to read. */
  private static String gated(byte[] table) {
    try {
      StringBuilder cells = new StringBuilder();
      for (Rule rule :
          Dmn.readModelFromStream(new ByteArrayInputStream(table))
              .getModelElementsByType(Rule.class)) {
        for (InputEntry entry : rule.getInputEntries()) {
          cells
              .append(entry.getText() == null ? "" : entry.getText().getTextContent())
              .append('\n');
        }
      }
      return cells.toString();
    } catch (RuntimeException e) {
      return null;
    }
  }

  private static Broken broken(String code, boolean stops, FlowNode node) {
    String name = node.getName() == null ? node.getId() : node.getName();
    return new Broken(code, stops, node.getId(), Map.of("name", name));
  }
}
