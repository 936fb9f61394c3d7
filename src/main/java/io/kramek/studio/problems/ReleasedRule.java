package io.kramek.studio.problems;

import io.kramek.studio.process.Releases;
import io.kramek.studio.process.WaitingInstances;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/**
 * Ids that are in force are what running processes, history and code go by: they stay. Who removes
 * one is told how many wait there.
 */
@Component
class ReleasedRule implements Rule {

  private final Releases releases;
  private final WaitingInstances waiting;

  ReleasedRule(Releases releases, WaitingInstances waiting) {
    this.releases = releases;
    this.waiting = waiting;
  }

  @Override
  public void check(Seen seen, Found found) {
    byte[] inForce = releases.files(releases.inForce()).get(seen.file());
    if (inForce == null || seen.drawing().isEmpty() || Arrays.equals(inForce, seen.content())) {
      return;
    }
    Drawing before = new Drawing(Bpmn.readModelFromStream(new ByteArrayInputStream(inForce)));
    Set<String> now = new HashSet<>();
    seen.drawing().get().nodes().forEach(node -> now.add(node.getId()));
    List<FlowNode> gone =
        before.nodes().stream().filter(node -> !now.contains(node.getId())).toList();
    if (gone.isEmpty() || before.processes().size() != 1) {
      return;
    }
    Map<String, Long> counts =
        waiting.at(before.processes().get(0).getId(), gone.stream().map(FlowNode::getId).toList());
    Set<String> former = new HashSet<>();
    before.nodes().forEach(node -> former.add(node.getId()));
    List<FlowNode> added =
        new ArrayList<>(
            seen.drawing().get().nodes().stream()
                .filter(node -> !former.contains(node.getId()))
                .toList());
    gone.forEach(node -> told(node, counts.getOrDefault(node.getId(), 0L), added, found));
  }

  private static void told(FlowNode gone, long count, List<FlowNode> added, Found found) {
    for (FlowNode node : added) {
      if (node.getElementType().equals(gone.getElementType())
          && gone.getName() != null
          && gone.getName().equals(node.getName())) {
        added.remove(node);
        found.add(
            ProblemCode.RELEASED_ID_RENAMED,
            node.getId(),
            "name",
            gone.getName(),
            "before",
            gone.getId(),
            "now",
            node.getId(),
            "waiting",
            count);
        return;
      }
    }
    found.add(
        ProblemCode.RELEASED_ID_REMOVED,
        null,
        "name",
        FlowRule.named(gone),
        "before",
        gone.getId(),
        "waiting",
        count);
  }
}
