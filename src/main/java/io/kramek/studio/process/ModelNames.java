package io.kramek.studio.process;

import io.kramek.shared.LastUsed;
import io.kramek.shared.process.Labels;
import io.kramek.studio.ModelKind;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What people call what stands in a file. A file that is known is not read again. */
@Component
public class ModelNames {

  private static final int KEPT = 500;

  /**
   * The id and the names of a model.
   *
   * @param names by language; the one without a language is under the empty text
   */
  public record Named(String key, Map<String, String> names) {

    public String in(String language) {
      return names.getOrDefault(language, names.getOrDefault("", key));
    }
  }

  private final ObjectMapper json;

  private final Map<String, Named> known = Collections.synchronizedMap(new LastUsed<>(KEPT));

  ModelNames(ObjectMapper json) {
    this.json = json;
  }

  /** What is in a file; its own name tells where it cannot be read. */
  public Named of(String file, byte[] content) {
    String version = file + ' ' + content.length + ' ' + Arrays.hashCode(content);
    return known.computeIfAbsent(version, key -> read(file, content));
  }

  private Named read(String file, byte[] content) {
    String id = ModelKind.id(file);
    try {
      return switch (ModelKind.required(file)) {
        case BPMN -> process(id, content);
        case DMN -> decision(id, content);
        case FORM -> form(id, content);
      };
    } catch (RuntimeException e) {
      return new Named(id, Map.of());
    }
  }

  private static Named process(String id, byte[] content) {
    return Bpmn.readModelFromStream(new ByteArrayInputStream(content))
        .getModelElementsByType(Process.class)
        .stream()
        .findFirst()
        .map(
            process -> {
              Map<String, String> names = new HashMap<>();
              Labels.properties(process)
                  .forEach(
                      (name, value) -> {
                        if (name.startsWith("label.")) {
                          names.put(name.substring("label.".length()), value);
                        }
                      });
              if (process.getName() != null) {
                names.put("", process.getName());
              }
              return new Named(process.getId(), names);
            })
        .orElseGet(() -> new Named(id, Map.of()));
  }

  private static Named decision(String id, byte[] content) {
    return Dmn.readModelFromStream(new ByteArrayInputStream(content))
        .getModelElementsByType(Decision.class)
        .stream()
        .findFirst()
        .map(
            decision ->
                new Named(
                    decision.getId(),
                    decision.getName() == null ? Map.of() : Map.of("", decision.getName())))
        .orElseGet(() -> new Named(id, Map.of()));
  }

  private Named form(String id, byte[] content) {
    JsonNode form = json.readTree(content);
    return new Named(form.path("id").asString(id), Map.of());
  }
}
