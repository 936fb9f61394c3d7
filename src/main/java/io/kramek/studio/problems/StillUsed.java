package io.kramek.studio.problems;

import io.kramek.studio.ModelKind;
import jakarta.annotation.Nullable;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Tells which models still ask, call or show a file that goes. */
@Component
public class StillUsed {

  private final ContentsReader contents;

  StillUsed(ContentsReader contents) {
    this.contents = contents;
  }

  /**
   * The places that would find nothing.
   *
   * @param catalogue all files without the one that goes
   * @param was what is in it; {@code null} where it is gone already
   * @param lookedAt files whose own problems are told anyway, this among them
   */
  public List<ModelProblem> by(
      Map<String, byte[]> catalogue,
      String gone,
      @Nullable byte[] was,
      Collection<String> lookedAt) {
    if (was == null) {
      return List.of();
    }
    Set<String> ids = ids(gone, was);
    Map<String, byte[]> models = new TreeMap<>(catalogue);
    models.keySet().removeAll(lookedAt);
    return models.entrySet().stream()
        .filter(model -> model.getKey().endsWith(".bpmn") && names(model.getValue(), ids))
        .flatMap(model -> users(model.getKey(), model.getValue(), gone, ids).stream())
        .toList();
  }

  /** What does not even name it need not be read. */
  private static boolean names(byte[] model, Set<String> ids) {
    String text = new String(model, StandardCharsets.UTF_8);
    return ids.stream().anyMatch(text::contains);
  }

  private Set<String> ids(String gone, byte[] was) {
    ModelKind kind = ModelKind.required(gone);
    if (kind == ModelKind.FORM) {
      return Set.of(gone.substring(0, gone.lastIndexOf('.')));
    }
    Contents in = contents.besides("", Map.of(gone, was)).getOrDefault(gone, Contents.NONE);
    return kind == ModelKind.BPMN ? in.processes() : in.decisions();
  }

  private static List<ModelProblem> users(
      String file, byte[] content, String gone, Set<String> ids) {
    Found found = new Found(file);
    ModelKind kind = ModelKind.required(gone);
    Bpmn.readModelFromStream(new ByteArrayInputStream(content))
        .getModelElementsByType(FlowNode.class)
        .forEach(
            node -> {
              String used = used(node, kind);
              if (used != null && ids.contains(used)) {
                found.add(
                    ProblemCode.STILL_USED,
                    node.getId(),
                    "name",
                    FlowRule.named(node),
                    "gone",
                    gone);
              }
            });
    return found.worstFirst();
  }

  /** What a step uses of a kind. */
  @Nullable
  private static String used(FlowNode node, ModelKind kind) {
    return switch (kind) {
      case BPMN -> node instanceof CallActivity call ? call.getCalledElement() : null;
      case DMN -> node instanceof BusinessRuleTask task ? task.getCamundaDecisionRef() : null;
      case FORM -> node instanceof UserTask task ? Drawing.attribute(task, "formRef") : null;
    };
  }
}
