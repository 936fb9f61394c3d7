package io.kramek.purchases;

import io.kramek.customers.CustomerId;
import java.util.Set;

/** Purchases, returns or payments of customers were recorded, in the same transaction. */
public record PurchasesChanged(Set<CustomerId> customers) {

  public PurchasesChanged {
    customers = Set.copyOf(customers);
  }
}
