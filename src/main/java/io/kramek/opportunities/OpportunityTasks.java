package io.kramek.opportunities;

import io.kramek.customers.CustomerId;
import io.kramek.customers.Customers;
import io.kramek.shared.SubjectRef;
import io.kramek.tasks.TaskSubject;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How deals are shown in lists of tasks. */
@Component
class OpportunityTasks implements TaskSubject {

  private final OpportunityRepository opportunities;
  private final Customers customers;

  OpportunityTasks(OpportunityRepository opportunities, Customers customers) {
    this.opportunities = opportunities;
    this.customers = customers;
  }

  @Override
  public String subjectType() {
    return SubjectRef.OPPORTUNITY;
  }

  @Override
  public Description describe(UUID id) {
    Opportunity opportunity = opportunities.findById(id).orElseThrow();
    Optional<CustomerId> customer = opportunity.customer();
    return new Description(
        opportunity.name(),
        customer.map(CustomerId::value).orElse(null),
        customer.map(customers::name).orElse(null));
  }
}
