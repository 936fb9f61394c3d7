package io.kramek.opportunities;

import io.kramek.customers.CustomerId;
import io.kramek.shared.Announcement;
import io.kramek.shared.Money;
import io.kramek.shared.SubjectRef;
import java.time.Instant;

/**
 * A deal was won.
 *
 * @param customer {@code null} where the deal never had one
 * @param amount {@code null} where nobody ever said it
 */
public record OpportunityWon(
    OpportunityId opportunity, CustomerId customer, Money amount, Instant at)
    implements Announcement {

  @Override
  public String announcedAs() {
    return OPPORTUNITY_WON;
  }

  @Override
  public SubjectRef announcedFor() {
    return new SubjectRef(SubjectRef.OPPORTUNITY, opportunity.value());
  }
}
