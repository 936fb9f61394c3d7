package io.kramek.retention;

import io.kramek.shared.Regularly;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Looks every minute whether the hour of the nightly review has come. */
@Component
class ValueReviewClock extends Regularly {

  private final ValueReviews reviews;

  ValueReviewClock(ValueReviews reviews, @Value("${kramek.jobs.active}") boolean active) {
    super("value review", Duration.ofMinutes(2), Duration.ofMinutes(1), active);
    this.reviews = reviews;
  }

  @Override
  protected void round() {
    reviews.startTonight();
  }
}
