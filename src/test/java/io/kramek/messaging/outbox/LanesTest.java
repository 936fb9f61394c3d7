package io.kramek.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LanesTest {

  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

  private final Lanes lanes = new Lanes(60, 5);

  @Test
  void aLaneCarriesSoManyAMinuteAndAHandfulAtOnce() {
    assertThat(lanes.take("mail", 20, NOW)).isEqualTo(5);
    assertThat(lanes.closed(NOW)).containsExactly("mail");
    assertThat(lanes.take("mail", 20, NOW.plusSeconds(2))).isEqualTo(2);
    assertThat(lanes.take("mail", 20, NOW.plusSeconds(600))).isEqualTo(5);
    assertThat(lanes.take("another", 20, NOW)).isEqualTo(5);
  }

  @Test
  void whereNobodyAnswersOneKnocksEverLessOften() {
    lanes.silent("mail", NOW);
    assertThat(lanes.closed(NOW.plusSeconds(4))).containsExactly("mail");
    Instant again = NOW.plusSeconds(5);
    assertThat(lanes.closed(again)).isEmpty();
    assertThat(lanes.take("mail", 20, again)).isOne();

    lanes.silent("mail", again);
    assertThat(lanes.closed(again.plusSeconds(9))).containsExactly("mail");
    for (int i = 0; i < 30; i++) {
      lanes.silent("mail", again);
    }
    assertThat(lanes.closed(again.plus(Duration.ofMinutes(1)))).isEmpty();

    lanes.answered("mail", again);
    assertThat(lanes.take("mail", 20, again.plusSeconds(60))).isEqualTo(5);
  }
}
