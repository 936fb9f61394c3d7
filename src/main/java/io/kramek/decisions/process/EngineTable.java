package io.kramek.decisions.process;

import io.kramek.shared.process.FeelEngine;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.feel.impl.FeelException;

/** A table as the engine reads it, without history and without a database. */
public final class EngineTable {

  /** The engine's own words for rules that fit and must not. */
  private static final List<String> VIOLATIONS = List.of("DMN-03001", "DMN-03002");

  private static final DmnEngine ENGINE = FeelEngine.create();

  private final DmnDecision decision;

  /**
   * @throws IllegalArgumentException where the engine cannot read the table
   */
  public EngineTable(byte[] model, String decision) {
    try {
      this.decision = ENGINE.parseDecision(decision, new ByteArrayInputStream(model));
    } catch (DmnEngineException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /**
   * The outputs of the rules that decide; empty where rules fit that must not.
   *
   * @throws IllegalArgumentException where the engine stumbles over the table
   */
  public Optional<List<Map<String, Object>>> decide(Map<String, ?> facts) {
    try {
      return Optional.of(ENGINE.evaluateDecision(decision, new HashMap<>(facts)).getResultList());
    } catch (DmnEngineException e) {
      if (VIOLATIONS.stream().anyMatch(String.valueOf(e.getMessage())::contains)) {
        return Optional.empty();
      }
      throw new IllegalArgumentException(e.getMessage(), e);
    } catch (FeelException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
