package io.kramek.retention.process.review;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** The process that takes a review of all customers through its steps. */
public interface ValueReviewProcess {

  /** Begins with the facts. */
  void start(UUID review);

  /** Which of some reviews cannot go on, because a step has failed as often as it may. */
  Set<UUID> stuck(Collection<UUID> reviews);

  /** Ends it where it is. */
  void abandon(UUID review);
}
