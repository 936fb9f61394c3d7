package io.kramek.opportunities;

import java.util.Set;

/** Deals that another system knows as won were taken over, in the same transaction. */
public record DealsWonElsewhere(Set<OpportunityId> deals) {

  public DealsWonElsewhere {
    deals = Set.copyOf(deals);
  }
}
