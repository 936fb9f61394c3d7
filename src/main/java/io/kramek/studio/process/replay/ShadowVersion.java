package io.kramek.studio.process.replay;

import io.kramek.decisions.DecisionTables;
import io.kramek.shared.process.guard.DecisionCheck;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** One catalogue that is lived through: its processes, and its tables in a fast form. */
final class ShadowVersion {

  private final Map<String, String> definitions = new HashMap<>();
  private final Map<String, byte[]> models = new HashMap<>();
  private final Map<String, byte[]> tables = new HashMap<>();
  private final Map<String, DecisionTables.Asker> askers = new HashMap<>();
  private final DecisionTables compiler = new DecisionTables();

  ShadowVersion(List<ProcessDefinition> deployed, Map<String, byte[]> files) {
    for (ProcessDefinition definition :
        deployed == null ? List.<ProcessDefinition>of() : deployed) {
      definitions.put(definition.getKey(), definition.getId());
      models.put(definition.getKey(), files.get(definition.getResourceName()));
    }
    files.forEach(
        (name, content) -> {
          if (name.endsWith(".dmn")) {
            // What the engine deploys, it guards; a table that only a block asks never comes to it.
            DecisionCheck.require(name, content);
            ReachedFiles.decisions(content).forEach(decision -> tables.put(decision, content));
          }
        });
  }

  /** Id of the engine's definition of a process. */
  String definition(String process) {
    String definition = definitions.get(process);
    if (definition == null) {
      throw new IllegalStateException("There is no process " + process);
    }
    return definition;
  }

  byte[] model(String process) {
    return models.get(process);
  }

  List<Map<String, Object>> decide(String decision, Map<String, Object> facts) {
    if (!tables.containsKey(decision)) {
      throw new IllegalStateException("There is no decision " + decision);
    }
    return askers
        .computeIfAbsent(decision, id -> compiler.asker(tables.get(id), id))
        .results(facts)
        .orElseThrow(() -> new IllegalStateException("Rules of " + decision + " overlap"));
  }
}
