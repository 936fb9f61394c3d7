package io.kramek.calendars;

import io.kramek.identity.UserId;
import io.kramek.shared.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Counts in the working time of whoever has to act. */
@Service
public class Calendars {

  private final WorkingTime workingTime;

  Calendars(WorkingTime workingTime) {
    this.workingTime = workingTime;
  }

  /**
   * When a budget of working time is used up, if work on it starts now.
   *
   * @param owner whose working time it is, or {@code null} for the company's
   */
  public Instant after(UserId owner, Instant start, Duration budget) {
    return workingTime.after(start, budget);
  }
}
