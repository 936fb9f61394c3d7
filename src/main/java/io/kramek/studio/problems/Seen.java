package io.kramek.studio.problems;

import io.kramek.studio.ModelKind;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import tools.jackson.databind.JsonNode;

/**
 * A file that is looked at, and what surrounds it.
 *
 * @param content as it is written
 * @param drawing it, read, where it is a model; empty where it is something else or unreadable
 */
record Seen(
    String file,
    ModelKind kind,
    byte[] content,
    Optional<Drawing> drawing,
    Optional<DmnModelInstance> decisions,
    Optional<JsonNode> form,
    Surroundings around) {

  boolean isRead() {
    return drawing.isPresent() || decisions.isPresent() || form.isPresent();
  }

  /** All files, seen from one of them. */
  record Surroundings(Map<String, byte[]> catalogue, Map<String, Contents> contents) {

    boolean hasProcess(String id) {
      return contents.values().stream().anyMatch(one -> one.processes().contains(id));
    }

    boolean hasDecision(String id) {
      return contents.values().stream().anyMatch(one -> one.decisions().contains(id));
    }

    Optional<Contents> form(String id) {
      return Optional.ofNullable(contents.get(id + ".form"));
    }
  }
}
