package io.kramek.opportunities;

import io.kramek.customers.CustomerId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Tells how valuable the customers of deals are, and were; implemented by the module that decides
 * it.
 */
public interface CustomerTiers {

  /** A customer at a moment. */
  record Moment(CustomerId customer, Instant at) {}

  /** The tier a customer has now, if any was decided. */
  Optional<String> of(CustomerId customer);

  /**
   * The tiers that customers had, all at once; where none had been decided yet, the ones they have
   * now. Who has neither is missing.
   */
  Map<Moment, String> at(Collection<Moment> moments);
}
