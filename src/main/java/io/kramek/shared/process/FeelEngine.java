package io.kramek.shared.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.variable.Variables;

/**
 * The decision engine by itself, without a process engine around it. It speaks FEEL and nothing
 * else: what it comes with beside could call anything, and tables of drafts are asked before
 * anybody has looked at them.
 */
public final class FeelEngine {

  private static final org.camunda.bpm.dmn.feel.impl.FeelEngine FEEL = feel();

  private FeelEngine() {}

  /** An engine that refuses every table that is written in another language. */
  public static DmnEngine create() {
    return configuration().buildEngine();
  }

  /** Whether a condition is met; one that cannot be told is not. */
  static boolean holds(String condition, Map<String, Object> facts) {
    try {
      Object answer =
          FEEL.evaluateSimpleExpression(
              condition, Variables.fromMap(new HashMap<>(facts)).asVariableContext());
      return Boolean.TRUE.equals(answer);
    } catch (FeelException e) {
      return false;
    }
  }

  private static org.camunda.bpm.dmn.feel.impl.FeelEngine feel() {
    DefaultDmnEngineConfiguration engine = configuration();
    engine.buildEngine();
    return engine.getFeelEngine();
  }

  private static DefaultDmnEngineConfiguration configuration() {
    DefaultDmnEngineConfiguration engine = new DefaultDmnEngineConfiguration();
    engine.setElProvider(
        expression -> {
          throw new DmnEngineException("Only FEEL is spoken here");
        });
    engine.setScriptEngineResolver(
        language -> {
          throw new DmnEngineException("Only FEEL is spoken here, not " + language);
        });
    return engine;
  }
}
