package io.kramek.retention.care;

import io.kramek.shared.Regularly;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Looks every quarter of an hour what has come of care that was planned. */
@Component
class CareClock extends Regularly {

  private static final Duration EVERY = Duration.ofMinutes(15);

  private final CareMap map;
  private final CareCorrections corrections;

  CareClock(
      CareMap map, CareCorrections corrections, @Value("${kramek.jobs.active}") boolean active) {
    super("care", EVERY, EVERY, active);
    this.map = map;
    this.corrections = corrections;
  }

  @Override
  protected void round() {
    corrections.review(map.today());
  }
}
