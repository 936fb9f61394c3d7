package io.kramek.shared.process;

import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/**
 * The decision engine by itself, without a process engine around it. It speaks FEEL and nothing
 * else: what it comes with beside could call anything, and tables of drafts are asked before
 * anybody has looked at them.
 */
public final class FeelEngine {

  private FeelEngine() {}

  /** An engine that refuses every table that is written in another language. */
  public static DmnEngine create() {
    DefaultDmnEngineConfiguration engine = new DefaultDmnEngineConfiguration();
    engine.setElProvider(
        expression -> {
          throw new DmnEngineException("Only FEEL is spoken here");
        });
    engine.setScriptEngineResolver(
        language -> {
          throw new DmnEngineException("Only FEEL is spoken here, not " + language);
        });
    return engine.buildEngine();
  }
}
