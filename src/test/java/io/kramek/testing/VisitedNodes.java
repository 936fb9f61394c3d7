package io.kramek.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
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
 * META-INF/spring.factories}), so that no test can forget it. The tests of one build run in several
 * JVMs: each adds to a file of its own, in a folder of that build.
 */
public class VisitedNodes implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Path FOLDER =
      Path.of("target", "visited-nodes", System.getProperty("kramek.build", "alone"));

  private static final Set<String> VISITED = ConcurrentHashMap.newKeySet();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    ((GenericApplicationContext) context).registerBean(Plugin.class);
  }

  /** The nodes that tests of this build have been at, as {@code process/node}. */
  public static Set<String> ofThisBuild() {
    Set<String> visited = new HashSet<>();
    try {
      Files.createDirectories(FOLDER);
      try (var files = Files.list(FOLDER)) {
        for (Path file : files.toList()) {
          visited.addAll(Files.readAllLines(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return visited;
  }

  private static void visited(String node) {
    if (VISITED.add(node)) {
      try {
        Files.createDirectories(FOLDER);
        Files.writeString(
            FOLDER.resolve(String.valueOf(ProcessHandle.current().pid())),
            node + "\n",
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
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
        visited(node.getProcessDefinitionKey() + "/" + node.getActivityId());
      }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
      events.forEach(this::handleEvent);
    }
  }
}
