package io.kramek.retention;

import io.kramek.shared.Regularly;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Counts the facts that are due, and what follows from them, a few seconds after the change. */
@Component
class FactsClock extends Regularly {

  private final ValueTiers tiers;

  FactsClock(ValueTiers tiers, @Value("${kramek.jobs.active}") boolean active) {
    super("customer facts", Duration.ofSeconds(30), Duration.ofSeconds(10), active);
    this.tiers = tiers;
  }

  @Override
  protected void round() {
    int done = tiers.keepUp();
    while (done > 0) {
      done = tiers.keepUp();
    }
  }
}
