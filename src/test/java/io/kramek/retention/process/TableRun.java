package io.kramek.retention.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A shipped table in the engine, which remembers what fired. */
final class TableRun {

  private final Path file;
  private final List<String> fired = new ArrayList<>();
  private final DmnEngine engine;
  private final DmnDecision table;
  private int before;

  TableRun(Path file, String decision) {
    this.file = file;
    var configuration =
        (DefaultDmnEngineConfiguration)
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    configuration
        .getCustomPostDecisionTableEvaluationListeners()
        .add(event -> event.getMatchingRules().forEach(rule -> fired.add(rule.getId())));
    this.engine = configuration.buildEngine();
    try (InputStream model = Files.newInputStream(file)) {
      this.table = engine.parseDecision(decision, model);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Map<String, Object>> of(Map<String, Object> facts) {
    before = fired.size();
    return engine.evaluateDecisionTable(table, facts).getResultList();
  }

  /** What fired the last time. */
  List<String> rules() {
    return List.copyOf(fired.subList(before, fired.size()));
  }

  List<String> everFired() {
    return List.copyOf(fired);
  }

  List<String> rows() {
    return Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Rule.class).stream()
        .map(Rule::getId)
        .toList();
  }
}
