package io.kramek.studio.process.release;

import io.kramek.shared.process.Labels;
import io.kramek.studio.process.WaitingInstances;
import io.kramek.studio.release.ReleasesKept.Disappearing;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.stereotype.Component;

/** Tells what another version of a process has not, and how many wait there. */
@Component
public class DisappearingElements {

  private final WaitingInstances waiting;

  DisappearingElements(WaitingInstances waiting) {
    this.waiting = waiting;
  }

  /**
   * The elements of a model that another version has not, those in which most wait first.
   *
   * @param before {@code null} where there was no such file
   * @param now {@code null} where there is none any more
   */
  public List<Disappearing> between(String file, String before, String now) {
    if (before == null) {
      return List.of();
    }
    BpmnModelInstance old = read(before);
    BpmnModelInstance other = now == null ? null : read(now);
    Process process = old.getModelElementsByType(Process.class).iterator().next();
    List<FlowNode> gone =
        old.getModelElementsByType(FlowNode.class).stream()
            .filter(node -> other == null || other.getModelElementById(node.getId()) == null)
            .toList();
    Map<String, Long> counts =
        waiting.at(process.getId(), gone.stream().map(FlowNode::getId).toList());
    return gone.stream()
        .map(
            node ->
                new Disappearing(
                    file,
                    process.getName() == null ? process.getId() : process.getName(),
                    node.getId(),
                    node.getName() == null ? node.getId() : node.getName(),
                    Labels.properties(node).containsKey("stage"),
                    counts.getOrDefault(node.getId(), 0L)))
        .sorted(Comparator.comparingLong(Disappearing::waiting).reversed())
        .toList();
  }

  private static BpmnModelInstance read(String model) {
    return Bpmn.readModelFromStream(
        new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)));
  }
}
