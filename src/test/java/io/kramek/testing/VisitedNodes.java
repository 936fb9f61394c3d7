package io.kramek.testing;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Remembers every node that any process of any test enters, by listening to what the engine writes
 * into its history. It comes into every application context of the tests by itself (see {@code
 * META-INF/spring.factories}), so that no test can forget it.
 */
public class VisitedNodes implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Set<String> VISITED = ConcurrentHashMap.newKeySet();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    ((GenericApplicationContext) context).registerBean(Plugin.class);
  }

  /** Whether a test of this JVM has been at a node. */
  public static boolean contains(String process, String node) {
    return VISITED.contains(process + "/" + node);
  }

  /** Puts the ear at the history. */
  public static class Plugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
      engine.getCustomHistoryEventHandlers().add(new Handler());
    }
  }

  private static class Handler implements HistoryEventHandler {

    @Override
    public void handleEvent(HistoryEvent event) {
      if (event instanceof HistoricActivityInstanceEventEntity node) {
        VISITED.add(node.getProcessDefinitionKey() + "/" + node.getActivityId());
      }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
      events.forEach(this::handleEvent);
    }
  }
}
