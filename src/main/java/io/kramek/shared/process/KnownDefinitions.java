package io.kramek.shared.process;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionManager;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;

/**
 * The rows of released models, so that not every command reads them again. A version never changes;
 * only that somebody has suspended it may go unnoticed for a few seconds. Which version is the
 * latest is always asked.
 */
class KnownDefinitions {

  private static final Duration KEPT = Duration.ofSeconds(5);

  private final Rows<ProcessDefinitionEntity> processes = new Rows<>();
  private final Rows<DecisionDefinitionEntity> decisions = new Rows<>();

  /** What the engine opens instead of its own readers. */
  List<SessionFactory> readers() {
    return List.of(new Processes(), new Decisions());
  }

  private static final class Rows<T> {

    private record Row<T>(T definition, long readAt) {}

    private final Map<String, Row<T>> known = new ConcurrentHashMap<>();

    T get(String key, Function<String, T> read) {
      long now = System.nanoTime();
      Row<T> row = known.get(key);
      if (row != null && now - row.readAt() < KEPT.toNanos()) {
        return row.definition();
      }
      T definition = read.apply(key);
      if (definition != null) {
        known.put(key, new Row<>(definition, now));
      }
      return definition;
    }
  }

  private final class Processes implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return ProcessDefinitionManager.class;
    }

    @Override
    public Session openSession() {
      return new ProcessDefinitionManager() {
        @Override
        public ProcessDefinitionEntity findLatestDefinitionById(String id) {
          return processes.get(id, super::findLatestDefinitionById);
        }
      };
    }
  }

  private final class Decisions implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return DecisionDefinitionManager.class;
    }

    @Override
    public Session openSession() {
      return new DecisionDefinitionManager() {
        @Override
        public DecisionDefinitionEntity findDefinitionByDeploymentAndKey(
            String deployment, String key) {
          return decisions.get(
              deployment + " " + key,
              name -> super.findDefinitionByDeploymentAndKey(deployment, key));
        }
      };
    }
  }
}
