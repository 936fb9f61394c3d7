package io.kramek.retention;

import java.util.List;

/**
 * Some customers have come into other tiers after something was bought or done, in the same
 * transaction; never more than a few hundred at once. What a review moves is told by {@link
 * ValueReviewed}.
 */
public record TiersMoved(List<TierMove> moves) {

  public TiersMoved {
    moves = List.copyOf(moves);
  }
}
