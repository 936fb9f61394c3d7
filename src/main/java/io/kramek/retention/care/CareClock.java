package io.kramek.retention.care;

import io.kramek.retention.CompanyDay;
import io.kramek.retention.ValueReviewed;
import io.kramek.retention.cases.ReviewSigns;
import io.kramek.shared.Regularly;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Looks every minute what has come of care that was planned, and after the nightly review of values
 * finds whom to care for, to thank and to win back; a review as of a day that is over begins
 * nothing. A night that was lost with its node is made up for when the map is more than a day old.
 */
@Component
class CareClock extends Regularly {

  private static final Duration EVERY = Duration.ofMinutes(1);

  private final AtomicBoolean reviewed = new AtomicBoolean();
  private final AtomicReference<LocalDate> tried = new AtomicReference<>();
  private final CareNight night;
  private final CareMap map;
  private final CompanyDay day;
  private final ReviewSigns signs;
  private final CareCorrections corrections;
  private final WinBacks winBacks;

  CareClock(
      CareNight night,
      CareMap map,
      CompanyDay day,
      ReviewSigns signs,
      CareCorrections corrections,
      WinBacks winBacks,
      @Value("${kramek.jobs.active}") boolean active) {
    super("care", EVERY, EVERY, active);
    this.night = night;
    this.map = map;
    this.day = day;
    this.signs = signs;
    this.corrections = corrections;
    this.winBacks = winBacks;
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(ValueReviewed review) {
    if (review.asOf().equals(day.today())) {
      reviewed.set(true);
    }
  }

  @Override
  protected void round() {
    LocalDate today = day.today();
    // Whoever is kept now is neither thanked nor won back: signs come first.
    boolean due = signs.isLookedAfter(today) && reviewed.getAndSet(false);
    // A map that no table can make is tried again the next day, not every minute.
    boolean old = map.isOlderThan(today.minusDays(1)) && !today.equals(tried.get());
    if (due || old) {
      night.review(today);
      tried.set(today);
    }
    corrections.review(today);
    winBacks.boughtAgain();
  }
}
