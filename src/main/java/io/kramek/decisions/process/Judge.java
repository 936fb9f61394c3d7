package io.kramek.decisions.process;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;

/** What the engine says of a table, whether it is released or not. */
public final class Judge {

  private static final DmnEngine ENGINE =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  private final DmnDecision decision;

  /**
   * @throws IllegalArgumentException where the engine cannot read the table
   */
  public Judge(byte[] model, String decision) {
    try {
      this.decision = ENGINE.parseDecision(decision, new ByteArrayInputStream(model));
    } catch (DmnEngineException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /**
   * The results of all rules that decide.
   *
   * @return empty where rules fit together that must not
   * @throws IllegalArgumentException where the engine stumbles over the table
   */
  public Optional<List<Map<String, Object>>> results(Map<String, Object> facts) {
    try {
      return Optional.of(ENGINE.evaluateDecisionTable(decision, facts).getResultList());
    } catch (DmnEngineException e) {
      if (e.getMessage().contains("DMN-03001") || e.getMessage().contains("DMN-03002")) {
        return Optional.empty();
      }
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
