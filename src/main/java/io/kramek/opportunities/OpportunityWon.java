package io.kramek.opportunities;

import io.kramek.customers.CustomerId;
import io.kramek.shared.Money;
import java.time.Instant;

/**
 * A deal was won.
 *
 * @param customer {@code null} where the deal never had one
 * @param amount {@code null} where nobody ever said it
 */
public record OpportunityWon(
    OpportunityId opportunity, CustomerId customer, Money amount, Instant at) {}
