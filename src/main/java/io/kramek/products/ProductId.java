package io.kramek.products;

import java.util.UUID;

/** A product of the price list. */
public record ProductId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
