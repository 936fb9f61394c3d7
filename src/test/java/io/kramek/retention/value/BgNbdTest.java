package io.kramek.retention.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kramek.retention.value.BgNbd.History;
import io.kramek.testing.Samples;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** The model finds what it was made with, and what others have published. */
class BgNbdTest {

  /** Fader, Hardie and Lee 2005, table 2. */
  private static final BgNbd PUBLISHED = new BgNbd(0.243, 4.414, 0.793, 2.426);

  private static final LocalDate CALIBRATED = LocalDate.of(1997, 9, 30);

  @Test
  void thePublishedEstimatesComeOutOfThePublishedData() {
    assumeTrue(Samples.cdnowIsThere());
    var fit = BgNbd.fit(histories());

    BgNbd model = fit.model();
    assertThat(model.r()).isCloseTo(PUBLISHED.r(), Percentage.withPercentage(2));
    assertThat(model.alpha()).isCloseTo(PUBLISHED.alpha(), Percentage.withPercentage(2));
    assertThat(model.a()).isCloseTo(PUBLISHED.a(), Percentage.withPercentage(2));
    assertThat(model.b()).isCloseTo(PUBLISHED.b(), Percentage.withPercentage(2));
    assertThat(fit.logLikelihood()).isCloseTo(-9582.4, within(0.5));
    System.out.printf(
        "BG/NBD on CDNOW_sample.txt: r %.4f, alpha %.4f, a %.4f, b %.4f, log-likelihood %.1f%n",
        model.r(), model.alpha(), model.a(), model.b(), fit.logLikelihood());
  }

  @Test
  void whatWasMadeWithKnownParametersHasThem() {
    BgNbd truth = new BgNbd(0.8, 6, 1.2, 3);
    BgNbd found = BgNbd.fit(made(truth, 6_000, 52)).model();

    assertThat(found.r()).isCloseTo(truth.r(), Percentage.withPercentage(12));
    assertThat(found.alpha()).isCloseTo(truth.alpha(), Percentage.withPercentage(12));
    assertThat(found.a() / (found.a() + found.b()))
        .isCloseTo(truth.a() / (truth.a() + truth.b()), Percentage.withPercentage(12));
  }

  @Test
  void whoeverIsLateIsLessLikelyStillACustomer() {
    assertThat(PUBLISHED.alive(0, 0, 30)).isEqualTo(1);
    assertThat(PUBLISHED.alive(2, 30.43, 38.86)).isCloseTo(0.7266, within(0.001));
    assertThat(PUBLISHED.alive(2, 10, 38.86)).isLessThan(0.4);
    assertThat(PUBLISHED.alive(20, 10, 38.86)).isLessThan(0.001);
  }

  /** Two purchases of one day are one; the first is no repeat. */
  private static List<History> histories() {
    Map<String, TreeSet<LocalDate>> days = new TreeMap<>();
    for (String line : Samples.cdnow("CDNOW_sample.txt").lines().toList()) {
      String[] parts = line.strip().split("\\s+");
      LocalDate day = LocalDate.parse(parts[2], DateTimeFormatter.BASIC_ISO_DATE);
      if (!day.isAfter(CALIBRATED)) {
        days.computeIfAbsent(parts[1], any -> new TreeSet<>()).add(day);
      }
    }
    return days.values().stream()
        .map(
            visits ->
                new History(
                    visits.size() - 1,
                    weeks(visits.first(), visits.last()),
                    weeks(visits.first(), CALIBRATED),
                    1))
        .collect(Collectors.toList());
  }

  private static double weeks(LocalDate from, LocalDate to) {
    return (to.toEpochDay() - from.toEpochDay()) / 7.0;
  }

  private static List<History> made(BgNbd truth, int customers, double observed) {
    Random random = new Random(20261126);
    List<History> histories = new ArrayList<>();
    for (int i = 0; i < customers; i++) {
      double rate = gamma(random, truth.r()) / truth.alpha();
      double one = gamma(random, truth.a());
      double leaves = one / (one + gamma(random, truth.b()));
      int repeats = 0;
      double last = 0;
      double next = -Math.log(random.nextDouble()) / rate;
      while (next <= observed) {
        repeats++;
        last = next;
        next =
            random.nextDouble() < leaves
                ? Double.MAX_VALUE
                : next - Math.log(random.nextDouble()) / rate;
      }
      histories.add(new History(repeats, last, observed, 1));
    }
    return histories;
  }

  /** Marsaglia and Tsang 2000; below one by way of one more. */
  private static double gamma(Random random, double shape) {
    if (shape < 1) {
      return gamma(random, shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + c * x, 3);
      if (v > 0 && Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }
}
