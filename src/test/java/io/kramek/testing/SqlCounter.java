package io.kramek.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/**
 * Counts the SQL statements of the application while somebody wants to know. A statement that is
 * executed in a batch counts as often as it is in it.
 */
@TestComponent
public class SqlCounter implements BeanPostProcessor {

  /** Something to be counted. */
  public interface Work {
    void run() throws Exception;
  }

  private final List<String> statements = new CopyOnWriteArrayList<>();
  private volatile boolean counting;

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource dataSource
        ? ProxyDataSourceBuilder.create(dataSource).listener(new Listener()).build()
        : bean;
  }

  /** The statements that a piece of work executes, whichever threads it uses. */
  public List<String> of(Work work) throws Exception {
    statements.clear();
    counting = true;
    try {
      work.run();
    } finally {
      counting = false;
    }
    return new ArrayList<>(statements);
  }

  private final class Listener implements QueryExecutionListener {
    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
      // Counted when it is done.
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
      if (counting) {
        int times = Math.max(1, execution.getBatchSize());
        queries.forEach(
            query -> {
              for (int i = 0; i < times; i++) {
                statements.add(query.getQuery());
              }
            });
      }
    }
  }
}
