package io.kramek.retention.cases;

import io.kramek.shared.Regularly;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Looks every minute whether a review has ended after which nobody has looked for signs. It is no
 * job: over many customers it takes longer than a job may.
 */
@Component
class SignClock extends Regularly {

  private static final Duration EVERY = Duration.ofMinutes(1);

  private final ReviewSigns signs;

  SignClock(ReviewSigns signs, @Value("${kramek.jobs.active}") boolean active) {
    super("signs", EVERY, EVERY, active);
    this.signs = signs;
  }

  @Override
  protected void round() {
    signs.lookAfterReview();
  }
}
