package io.kramek.studio.process.release;

import io.kramek.shared.process.Labels;
import io.kramek.studio.release.ReleasesKept.Disappearing;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells who waits where something would no longer be. */
@Component
public class WaitingInstances {

  private final JdbcClient jdbc;

  WaitingInstances(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The elements of a model that another version has not, those in which most wait first.
   *
   * @param before {@code null} where there was no such file
   * @param now {@code null} where there is none any more
   */
  public List<Disappearing> disappearing(String file, String before, String now) {
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
    Map<String, Long> waiting = waiting(process.getId(), gone);
    return gone.stream()
        .map(
            node ->
                new Disappearing(
                    file,
                    process.getName() == null ? process.getId() : process.getName(),
                    node.getId(),
                    node.getName() == null ? node.getId() : node.getName(),
                    Labels.properties(node).containsKey("stage"),
                    waiting.getOrDefault(node.getId(), 0L)))
        .sorted(Comparator.comparingLong(Disappearing::waiting).reversed())
        .toList();
  }

  private static BpmnModelInstance read(String model) {
    return Bpmn.readModelFromStream(
        new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)));
  }

  private Map<String, Long> waiting(String process, List<FlowNode> nodes) {
    return jdbc
        .sql(
            """
            select act_id_ node, count(distinct proc_inst_id_) waiting from engine.act_hi_actinst
            where proc_def_key_ = ? and act_id_ = any(?) and end_time_ is null group by act_id_
            """)
        .params(process, nodes.stream().map(FlowNode::getId).toArray(String[]::new))
        .query((row, n) -> Map.entry(row.getString("node"), row.getLong("waiting")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
