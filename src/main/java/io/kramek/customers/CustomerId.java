package io.kramek.customers;

import io.kramek.shared.SubjectRef;
import java.util.UUID;

/** A customer. */
public record CustomerId(UUID value) {

  /** What activities and changes call it. */
  public SubjectRef subject() {
    return new SubjectRef(SubjectRef.CUSTOMER, value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
