package io.kramek.studio.problems;

import io.kramek.shared.process.Labels;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.springframework.stereotype.Component;

/** Whoever reads the drawing understands it, in each language of the company. */
@Component
class WordingRule implements Rule {

  private static final List<String> LANGUAGES = List.of("cs", "pl");

  @Override
  public void check(Seen seen, Found found) {
    seen.drawing()
        .ifPresent(
            drawing -> {
              drawing.nodes().forEach(node -> node(node, drawing, found));
              drawing.nodes().forEach(node -> translated(node, found));
              drawing.flows().forEach(flow -> translated(flow, found));
            });
  }

  private static void node(FlowNode node, Drawing drawing, Found found) {
    boolean choice = node instanceof Gateway && drawing.from(node).size() > 1;
    boolean event = node instanceof Event && !isInnerStart(node);
    if ((node instanceof Activity || choice || event) && Drawing.text(node.getName()).isEmpty()) {
      found.add(ProblemCode.UNLABELLED, node.getId(), "id", node.getId());
    }
    if (node instanceof Activity
        && !(node instanceof SubProcess)
        && node.getDocumentations().isEmpty()) {
      found.add(ProblemCode.NOT_EXPLAINED, node.getId(), "name", FlowRule.named(node));
    }
  }

  /** Where a part begins says nothing that its own name does not say. */
  private static boolean isInnerStart(FlowNode node) {
    return node.getParentElement() instanceof SubProcess && !(node instanceof BoundaryEvent);
  }

  private static void translated(FlowElement element, Found found) {
    if (Drawing.text(element.getName()).isEmpty()) {
      return;
    }
    Map<String, String> labels = Labels.properties(element);
    String missing =
        LANGUAGES.stream()
            .filter(language -> Drawing.text(labels.get("label." + language)).isEmpty())
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      found.add(
          ProblemCode.NOT_TRANSLATED,
          element.getId(),
          "name",
          element.getName(),
          "languages",
          missing);
    }
  }
}
