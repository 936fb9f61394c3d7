package io.kramek.bench;

import io.kramek.opportunities.process.OpportunityPipelineProcess;
import io.kramek.opportunities.process.Pipeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ClassPathResource;

/**
 * The engine as it comes, below the same application: its own settings of the history, which is
 * full in both, its own indexes, and every variable stored as it is where nobody takes care.
 */
@TestComponent
class DefaultEngine implements BeanPostProcessor {

  private static final Pattern INDEX = Pattern.compile("create index (\\w+) on ([^;]+);");

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (bean instanceof SpringProcessEngineConfiguration engine) {
      var untouched = new SpringProcessEngineConfiguration();
      engine.setHistoryRemovalTimeStrategy(untouched.getHistoryRemovalTimeStrategy());
      engine.setHistoryTimeToLive(untouched.getHistoryTimeToLive());
      engine.setHistoryEventProducer(untouched.getHistoryEventProducer());
      engine.setDmnHistoryEventProducer(untouched.getDmnHistoryEventProducer());
      engine.setCustomSessionFactories(untouched.getCustomSessionFactories());
      engine.setMetricsEnabled(untouched.isMetricsEnabled());
      engine.setTaskMetricsEnabled(untouched.isTaskMetricsEnabled());
      engine.setDbMetricsReporterActivate(untouched.isDbMetricsReporterActivate());
      engine.setCmmnEnabled(untouched.isCmmnEnabled());
      engine.setProcessEnginePlugins(
          engine.getProcessEnginePlugins().stream().filter(DefaultEngine::isOfUse).toList());
      restoreIndexes(engine.getDataSource());
    }
    if (bean instanceof OpportunityPipelineProcess process) {
      return storing(process);
    }
    return bean instanceof JavaDelegate delegate ? storing(delegate) : bean;
  }

  private static void restoreIndexes(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      for (String part : List.of("engine", "history", "decision.history")) {
        var script =
            new ClassPathResource(
                "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql");
        var indexes = INDEX.matcher(script.getContentAsString(StandardCharsets.UTF_8));
        while (indexes.find()) {
          statement.execute(
              "create index if not exists %s on engine.%s"
                  .formatted(indexes.group(1), indexes.group(2)));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All but the one that keeps candidate groups out of the engine's tables. */
  private static boolean isOfUse(ProcessEnginePlugin plugin) {
    return !plugin.getClass().getSimpleName().equals("PoolPlugin");
  }

  /** Stores what a move brings along, also where it would be there at once. */
  private static Object storing(OpportunityPipelineProcess process) {
    return Proxy.newProxyInstance(
        DefaultEngine.class.getClassLoader(),
        new Class<?>[] {OpportunityPipelineProcess.class},
        (proxy, method, arguments) -> {
          if (method.getName().equals("move") && arguments[1] instanceof Pipeline.Move way) {
            arguments[1] = new Pipeline.Move(way.target(), way.direction(), way.approvals(), false);
          }
          return method.invoke(process, arguments);
        });
  }

  /** Stores what our delegates only pass on, and keeps what they take away. */
  private static JavaDelegate storing(JavaDelegate delegate) {
    return execution -> delegate.execute(storing(execution));
  }

  private static DelegateExecution storing(DelegateExecution execution) {
    return (DelegateExecution)
        Proxy.newProxyInstance(
            DefaultEngine.class.getClassLoader(),
            new Class<?>[] {DelegateExecution.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("setVariable")
                  && arguments[1] instanceof TypedValue value) {
                arguments[1] = value.getValue();
              }
              return method.getName().equals("removeVariable")
                  ? null
                  : method.invoke(execution, arguments);
            });
  }
}
