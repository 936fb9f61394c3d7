package io.kramek.retention.care;

import java.util.UUID;

/** Names a reason to thank a customer or to worry about one. */
public record LoyaltyMomentId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
