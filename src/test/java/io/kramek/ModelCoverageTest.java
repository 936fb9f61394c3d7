package io.kramek;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.testing.Models;
import io.kramek.testing.VisitedNodes;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Names the nodes of the shipped models that no test has been at.
 *
 * <p>It runs after all other classes ({@code pom.xml}) and reads what {@link VisitedNodes} has
 * gathered. Alone it finds nothing visited and fails; run it together with the tests of the
 * processes in question.
 */
@Tag("afterwards")
class ModelCoverageTest {

  private final Set<String> visited = VisitedNodes.ofThisBuild();

  static List<Path> models() {
    return Models.processes();
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyNodeIsVisitedBySomeTest(Path file) {
    var model = Models.process(file);
    String process = model.getModelElementsByType(Process.class).iterator().next().getId();

    assertThat(model.getModelElementsByType(FlowNode.class))
        .extracting(FlowNode::getId)
        .filteredOn(node -> !visited.contains(process + "/" + node))
        .as("nodes of %s that no test has been at", process)
        .isEmpty();
  }
}
