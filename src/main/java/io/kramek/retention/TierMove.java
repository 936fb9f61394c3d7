package io.kramek.retention;

import io.kramek.customers.CustomerId;
import jakarta.annotation.Nullable;
import java.util.List;

/**
 * A customer has come into another tier.
 *
 * @param from {@code null} where nothing had been decided before
 */
public record TierMove(CustomerId customer, @Nullable String from, String to, Direction direction) {

  /** Whether it is a better one. */
  public enum Direction {
    FIRST,
    ROSE,
    FELL
  }

  /** A tier that the table does not name is worse than all that it names. */
  static TierMove of(CustomerId customer, @Nullable String from, String to, List<String> order) {
    if (from == null) {
      return new TierMove(customer, null, to, Direction.FIRST);
    }
    boolean rose = rank(to, order) < rank(from, order);
    return new TierMove(customer, from, to, rose ? Direction.ROSE : Direction.FELL);
  }

  static int rank(String tier, List<String> order) {
    int rank = order.indexOf(tier);
    return rank < 0 ? order.size() : rank;
  }
}
