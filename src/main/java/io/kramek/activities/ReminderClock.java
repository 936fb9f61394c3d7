package io.kramek.activities;

import io.kramek.shared.Regularly;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Looks twice a minute whether somebody has to be reminded. */
@Component
class ReminderClock extends Regularly {

  private final Reminders reminders;

  ReminderClock(Reminders reminders, @Value("${kramek.jobs.active}") boolean active) {
    super("reminders", Duration.ofSeconds(30), Duration.ofSeconds(30), active);
    this.reminders = reminders;
  }

  @Override
  protected void round() {
    int done = reminders.remind();
    while (done > 0) {
      done = reminders.remind();
    }
  }
}
