package io.kramek.bench;

import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/** Takes back every setting of ours that makes the engine write less; the history stays full. */
@TestComponent
class DefaultEngine implements BeanPostProcessor {

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (bean instanceof SpringProcessEngineConfiguration engine) {
      var untouched = new SpringProcessEngineConfiguration();
      engine.setHistory(HistoryLevel.HISTORY_LEVEL_FULL.getName());
      engine.setHistoryRemovalTimeStrategy(untouched.getHistoryRemovalTimeStrategy());
      engine.setHistoryTimeToLive(untouched.getHistoryTimeToLive());
      engine.setMetricsEnabled(untouched.isMetricsEnabled());
      engine.setTaskMetricsEnabled(untouched.isTaskMetricsEnabled());
      engine.setDbMetricsReporterActivate(untouched.isDbMetricsReporterActivate());
      engine.setCmmnEnabled(untouched.isCmmnEnabled());
    }
    return bean;
  }
}
