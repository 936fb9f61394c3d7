package io.kramek.retention.care;

import io.kramek.retention.stock.StockOuts;
import io.kramek.shared.Problem;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What follows the nightly review of values: care for erased customers ends; then the map, moments
 * of loyalty, and lost customers; each a transaction of its own, bounded, and harmless when it is
 * repeated.
 */
@Component
class CareNight {

  private static final Logger LOG = LoggerFactory.getLogger(CareNight.class);

  private final StockOuts stockOuts;
  private final CareMap map;
  private final CareCorrections corrections;
  private final Loyalty loyalty;
  private final WinBacks winBacks;
  private final int moments;
  private final int attempts;

  CareNight(
      StockOuts stockOuts,
      CareMap map,
      CareCorrections corrections,
      Loyalty loyalty,
      WinBacks winBacks,
      @Value("${kramek.retention.moments-per-night}") int moments,
      @Value("${kramek.retention.win-backs-per-night}") int attempts) {
    this.stockOuts = stockOuts;
    this.map = map;
    this.corrections = corrections;
    this.loyalty = loyalty;
    this.winBacks = winBacks;
    this.moments = moments;
    this.attempts = attempts;
  }

  void review(LocalDate asOf) {
    stockOuts.customersGone();
    corrections.customersGone();
    loyalty.customersGone();
    winBacks.customersGone();
    unlessUnusable("map", () -> map.review(asOf));
    unlessUnusable("loyalty", () -> loyalty.review(asOf, moments));
    unlessUnusable("win-back", () -> winBacks.review(asOf, attempts));
  }

  /** A table that cannot be asked about many stops its own part of the night, and no other. */
  private static void unlessUnusable(String name, Runnable part) {
    try {
      part.run();
    } catch (Problem problem) {
      if (!problem.code().equals("tableUnusable")) {
        throw problem;
      }
      LOG.warn("The nightly review of {} is left out: its table has no compiled form", name);
    }
  }
}
