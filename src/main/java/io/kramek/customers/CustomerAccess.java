package io.kramek.customers;

import io.kramek.shared.SubjectAccess;
import io.kramek.shared.SubjectRef;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who sees a customer sees what hangs on it. */
@Component
class CustomerAccess implements SubjectAccess {

  private final CustomerQueries queries;

  CustomerAccess(CustomerQueries queries) {
    this.queries = queries;
  }

  @Override
  public String subjectType() {
    return SubjectRef.CUSTOMER;
  }

  @Override
  public boolean isVisible(UUID id) {
    return queries.isVisible(id);
  }
}
