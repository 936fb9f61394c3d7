package io.kramek.shared;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Cleans up every hour. */
@Component
class CleanUpClock extends Regularly {

  private final CleanUp cleanUp;

  CleanUpClock(CleanUp cleanUp, @Value("${kramek.jobs.active}") boolean active) {
    super("clean-up", Duration.ofMinutes(10), Duration.ofHours(1), active);
    this.cleanUp = cleanUp;
  }

  @Override
  protected void round() {
    int done = cleanUp.clean();
    while (done > 0) {
      done = cleanUp.clean();
    }
  }
}
