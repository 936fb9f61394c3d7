package io.kramek.retention.care;

import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What follows the nightly review of values: the map, then moments of loyalty, then lost customers;
 * each a transaction of its own, bounded, and harmless when it is repeated.
 */
@Component
class CareNight {

  private final CareMap map;
  private final Loyalty loyalty;
  private final WinBacks winBacks;
  private final int moments;
  private final int attempts;

  CareNight(
      CareMap map,
      Loyalty loyalty,
      WinBacks winBacks,
      @Value("${kramek.retention.moments-per-night}") int moments,
      @Value("${kramek.retention.win-backs-per-night}") int attempts) {
    this.map = map;
    this.loyalty = loyalty;
    this.winBacks = winBacks;
    this.moments = moments;
    this.attempts = attempts;
  }

  void review(LocalDate asOf) {
    map.review(asOf);
    loyalty.review(asOf, moments);
    winBacks.review(asOf, attempts);
  }
}
