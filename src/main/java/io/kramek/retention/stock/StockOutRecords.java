package io.kramek.retention.stock;

import io.kramek.shared.SubjectAccess;
import io.kramek.shared.SubjectRef;
import io.kramek.tasks.TaskSubject;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Orders that met no stock, as whatever hangs on them sees them: tasks, activities, escalations.
 */
@Component
class StockOutRecords implements TaskSubject, SubjectAccess {

  private final StockOutQueries queries;

  StockOutRecords(StockOutQueries queries) {
    this.queries = queries;
  }

  @Override
  public String subjectType() {
    return SubjectRef.STOCK_OUT;
  }

  @Override
  public Description describe(UUID id) {
    return queries.describe(new StockOutId(id));
  }

  @Override
  public boolean isVisible(UUID id) {
    return queries.isVisible(new StockOutId(id));
  }
}
