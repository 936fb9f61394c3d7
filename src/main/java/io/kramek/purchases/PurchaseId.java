package io.kramek.purchases;

import java.util.UUID;

/** A purchase. */
public record PurchaseId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
