package io.kramek.studio.problems;

import io.kramek.shared.LastUsed;
import io.kramek.studio.ModelKind;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Text;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Reads what files have to know of each other. Of a catalogue one file changes at a time: those
 * that are known are not read again.
 */
@Component
class ContentsReader {

  private static final int KEPT = 500;

  private final ObjectMapper json;

  private final Map<String, Contents> known = Collections.synchronizedMap(new LastUsed<>(KEPT));

  ContentsReader(ObjectMapper json) {
    this.json = json;
  }

  /** Of all files but the one that is looked at. */
  Map<String, Contents> besides(String seen, Map<String, byte[]> catalogue) {
    Map<String, Contents> contents = new TreeMap<>();
    catalogue.forEach(
        (file, content) -> {
          if (!file.equals(seen)) {
            contents.put(
                file, known.computeIfAbsent(file + hash(content), key -> read(file, content)));
          }
        });
    return contents;
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Contents read(String file, byte[] content) {
    try {
      return switch (ModelKind.required(file)) {
        case BPMN ->
            process(new Drawing(Bpmn.readModelFromStream(new ByteArrayInputStream(content))));
        case DMN -> decision(Dmn.readModelFromStream(new ByteArrayInputStream(content)));
        case FORM -> form(json.readTree(content));
      };
    } catch (RuntimeException e) {
      // A draft may be anything; the file itself is told that it cannot be read.
      return Contents.NONE;
    }
  }

  static Contents process(Drawing drawing) {
    return new Contents(
        drawing.processes().stream().map(process -> process.getId()).collect(Collectors.toSet()),
        Set.of(),
        Set.of(),
        drawing.decisionTasks().stream()
            .map(task -> String.valueOf(task.getCamundaDecisionRef()))
            .collect(Collectors.toSet()),
        drawing.userTasks().stream()
            .map(task -> String.valueOf(Drawing.attribute(task, "formRef")))
            .collect(Collectors.toSet()),
        Words.readBy(drawing),
        Words.madeBy(drawing));
  }

  static Contents decision(DmnModelInstance model) {
    Set<String> reads = new HashSet<>();
    model
        .getModelElementsByType(Text.class)
        .forEach(text -> reads.addAll(Words.in(text.getTextContent())));
    return new Contents(
        Set.of(),
        model.getModelElementsByType(Decision.class).stream()
            .map(Decision::getId)
            .collect(Collectors.toSet()),
        Set.of(),
        Set.of(),
        Set.of(),
        reads,
        Set.of());
  }

  static Contents form(JsonNode form) {
    Set<String> keys =
        FormFields.of(form).stream()
            .filter(FormFields::keeps)
            .map(field -> field.path("key").asString(""))
            .collect(Collectors.toSet());
    return new Contents(Set.of(), Set.of(), keys, Set.of(), Set.of(), Set.of(), Set.of());
  }
}
