package io.kramek.purchases;

import io.kramek.shared.Regularly;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Looks soon after the start and then every hour for won deals that are no purchases yet. */
@Component
class DealPurchasesClock extends Regularly {

  private final DealPurchases deals;

  DealPurchasesClock(DealPurchases deals, @Value("${kramek.jobs.active}") boolean active) {
    super("deal-purchases", Duration.ofSeconds(20), Duration.ofHours(1), active);
    this.deals = deals;
  }

  @Override
  protected void round() {
    boolean more = true;
    while (more) {
      more = deals.catchUp();
    }
  }
}
