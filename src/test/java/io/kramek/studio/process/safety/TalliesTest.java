package io.kramek.studio.process.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.studio.process.safety.Tallies.Limits;
import io.kramek.studio.safety.Trip;
import io.kramek.studio.safety.Trip.Cause;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Counting what models do: never too little, and nothing twice. */
class TalliesTest {

  private final AtomicLong now = new AtomicLong();
  private final Tallies tallies = new Tallies(new Limits(3, 5, 4), now::get);

  @Test
  void tooManyInstancesInAMinuteAreToldOnce() {
    for (int i = 0; i < 10; i++) {
      tallies.started("a");
      tallies.started(i < 3 ? "b" : "c" + i);
    }

    assertThat(tallies.trips()).containsExactly(new Trip("a", Cause.INSTANCES, null, 4));
    assertThat(tallies.trips()).isEmpty();
  }

  @Test
  void aMinuteLaterItIsCountedAnew() {
    for (int minute = 0; minute < 5; minute++) {
      for (int i = 0; i < 3; i++) {
        tallies.started("a");
      }
      passes(Duration.ofSeconds(61));
    }

    assertThat(tallies.trips()).isEmpty();
  }

  @Test
  void jobsAreCountedByThemselves() {
    for (int i = 0; i < 6; i++) {
      tallies.ran("a");
    }

    assertThat(tallies.trips()).containsExactly(new Trip("a", Cause.JOBS, null, 6));
  }

  @Test
  void whoeverGoesRoundIsStoppedAndStaysStoppedWhileItIsRemembered() {
    for (int i = 0; i < 4; i++) {
      assertThat(tallies.entered("a", "instance", "task")).isTrue();
    }
    assertThat(tallies.entered("a", "instance", "task")).isFalse();
    assertThat(tallies.entered("a", "instance", "task")).isFalse();
    assertThat(tallies.entered("a", "instance", "other")).isTrue();
    assertThat(tallies.entered("a", "another", "task")).isTrue();

    assertThat(tallies.trips()).containsExactly(new Trip("a", Cause.LOOP, "task", 5));
    passes(Duration.ofMinutes(11));
    assertThat(tallies.entered("a", "instance", "task")).isTrue();
  }

  @Test
  void manyInstancesAreNotTakenForOneThatGoesRound() {
    Tallies real = new Tallies(new Limits(1_000_000, 1_000_000, 2_000), now::get);

    for (int i = 0; i < 200_000; i++) {
      String instance = UUID.randomUUID().toString();
      for (int element = 0; element < 5; element++) {
        assertThat(real.entered("a", instance, "element" + element)).isTrue();
      }
    }

    assertThat(real.trips()).isEmpty();
  }

  private void passes(Duration time) {
    now.addAndGet(time.toNanos());
  }
}
