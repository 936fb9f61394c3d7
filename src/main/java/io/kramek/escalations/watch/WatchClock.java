package io.kramek.escalations.watch;

import io.kramek.shared.Regularly;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Lets the watch look once a minute. */
@Component
class WatchClock extends Regularly {

  private final Watch watch;

  WatchClock(Watch watch, @Value("${kramek.jobs.active}") boolean active) {
    super("escalations", Duration.ofMinutes(1), Duration.ofMinutes(1), active);
    this.watch = watch;
  }

  @Override
  protected void round() {
    int done = watch.look();
    while (done > 0) {
      done = watch.look();
    }
  }
}
