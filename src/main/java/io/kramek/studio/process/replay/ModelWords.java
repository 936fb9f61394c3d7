package io.kramek.studio.process.replay;

import io.kramek.shared.process.Labels;
import io.kramek.studio.replay.ModelCases.ModelWord;
import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** What the stages, tasks and ends of a process are called. */
@Component
public class ModelWords {

  /** Names by the keys of stages and the ids of elements; nothing for what cannot be read. */
  public Map<String, String> of(Map<String, byte[]> catalogue, String process, String language) {
    Map<String, String> words = new HashMap<>();
    catalogue.forEach(
        (file, content) -> {
          if (file.endsWith(".bpmn")) {
            read(content, process, language, words);
          }
        });
    return words;
  }

  /** The same for each model that can be read, by its file and in the order of the names. */
  public Map<String, List<ModelWord>> byFile(Map<String, byte[]> catalogue, String language) {
    Map<String, List<ModelWord>> words = new HashMap<>();
    catalogue.forEach(
        (file, content) -> {
          if (file.endsWith(".bpmn")) {
            model(content).ifPresent(model -> words.put(file, words(model, language)));
          }
        });
    return words;
  }

  private static List<ModelWord> words(BpmnModelInstance model, String language) {
    Map<String, String> names = new HashMap<>();
    name(model, language, names);
    Set<String> stages = new HashSet<>();
    Set<String> others = new HashSet<>();
    for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
      String stage = Labels.properties(node).get(Witness.STAGE);
      if (stage != null) {
        stages.add(stage);
      } else if (node instanceof UserTask || node instanceof EndEvent) {
        others.add(node.getId());
      }
    }
    Set<String> steps = stages.isEmpty() ? others : stages;
    return names.entrySet().stream()
        .map(word -> new ModelWord(word.getKey(), word.getValue(), steps.contains(word.getKey())))
        .sorted(Comparator.comparing(ModelWord::name).thenComparing(ModelWord::key))
        .toList();
  }

  private static Optional<BpmnModelInstance> model(byte[] content) {
    try {
      return Optional.of(Bpmn.readModelFromStream(new ByteArrayInputStream(content)));
    } catch (RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  private static void read(
      byte[] content, String process, String language, Map<String, String> words) {
    model(content)
        .filter(model -> model.getModelElementById(process) instanceof Process)
        .ifPresent(model -> name(model, language, words));
  }

  private static void name(BpmnModelInstance model, String language, Map<String, String> words) {
    for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
      String label = Labels.label(node, language);
      words.put(node.getId(), label);
      String stage = Labels.properties(node).get(Witness.STAGE);
      if (stage != null) {
        words.put(stage, label);
      }
    }
  }

  /** The file and the process in it, by the key of the process. */
  public Map<String, String> processes(Map<String, byte[]> catalogue) {
    Map<String, String> processes = new HashMap<>();
    catalogue.forEach(
        (file, content) -> {
          if (file.endsWith(".bpmn")) {
            try {
              Bpmn.readModelFromStream(new ByteArrayInputStream(content))
                  .getModelElementsByType(Process.class)
                  .forEach(process -> processes.put(file, process.getId()));
            } catch (RuntimeException unreadable) {
              processes.remove(file);
            }
          }
        });
    return processes;
  }

  /**
   * Those of all processes of a catalogue that changed files may concern: the files are among those
   * a process reaches, or tables that no model asks, because they are asked beside it.
   */
  public Set<String> concerned(
      Map<String, byte[]> catalogue, Set<String> changed, Collection<String> processes) {
    ReachedFiles files = new ReachedFiles(catalogue);
    Set<String> byModels = files.of(processes).keySet();
    boolean besides =
        changed.stream().anyMatch(file -> file.endsWith(".dmn") && !byModels.contains(file));
    return processes.stream()
        .filter(
            process ->
                besides || !Collections.disjoint(files.of(List.of(process)).keySet(), changed))
        .collect(Collectors.toSet());
  }
}
