package io.kramek.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RegularlyTest {

  @Test
  void aRoundThatFailsIsNotTheLast() throws InterruptedException {
    CountDownLatch rounds = new CountDownLatch(2);
    Duration soon = Duration.ofMillis(1);
    Regularly work =
        new Regularly("work", soon, soon, true) {
          @Override
          protected void round() {
            rounds.countDown();
            throw new IllegalStateException("meant to fail");
          }
        };

    work.start();
    try {
      assertThat(rounds.await(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      work.stop();
    }
  }
}
