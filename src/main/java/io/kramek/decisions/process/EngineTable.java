package io.kramek.decisions.process;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;

/** A table as the engine reads it, without history and without a database. */
public final class EngineTable {

  /** The engine's own words for rules that fit and must not. */
  private static final List<String> VIOLATIONS = List.of("DMN-03001", "DMN-03002");

  private final DmnEngine engine =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private final DmnDecision decision;

  public EngineTable(byte[] model, String decision) {
    this.decision = engine.parseDecision(decision, new ByteArrayInputStream(model));
  }

  /** The outputs of the rules that decide; empty where rules fit that must not. */
  public Optional<List<Map<String, Object>>> decide(Map<String, ?> facts) {
    try {
      return Optional.of(engine.evaluateDecision(decision, new HashMap<>(facts)).getResultList());
    } catch (DmnEngineException e) {
      if (VIOLATIONS.stream().anyMatch(String.valueOf(e.getMessage())::contains)) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
