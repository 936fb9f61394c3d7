package io.kramek.retention.cases;

import io.kramek.customers.CustomerId;
import io.kramek.shared.SubjectAccess;
import io.kramek.shared.SubjectRef;
import io.kramek.tasks.TaskSubject;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Cases, as whatever hangs on them sees them: tasks, activities, escalations. */
@Component
class RetentionCaseRecords implements TaskSubject, SubjectAccess {

  private final RetentionCaseRepository cases;
  private final RetentionCaseQueries queries;

  RetentionCaseRecords(RetentionCaseRepository cases, RetentionCaseQueries queries) {
    this.cases = cases;
    this.queries = queries;
  }

  @Override
  public String subjectType() {
    return SubjectRef.RETENTION_CASE;
  }

  @Override
  public Description describe(UUID id) {
    CustomerId customer = cases.findById(id).orElseThrow().customer();
    String name = queries.customerName(customer).orElse("");
    return new Description(name, customer.value(), name);
  }

  @Override
  public boolean isVisible(UUID id) {
    return queries.isVisible(new RetentionCaseId(id));
  }
}
