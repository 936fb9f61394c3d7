package io.kramek.customers;

import java.util.Set;

/** Something else is known of customers than before, in the same transaction. */
public record CustomersChanged(Set<CustomerId> customers) {

  public CustomersChanged {
    customers = Set.copyOf(customers);
  }
}
