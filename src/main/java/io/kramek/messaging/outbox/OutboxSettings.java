package io.kramek.messaging.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the outbox is emptied.
 *
 * @param perMinute messages to one lane in a minute, at most, by one node
 * @param batch messages that are taken at once: what a killed node leaves in doubt
 * @param lease how long a node may take for what it has taken
 * @param attempts after so many a message has failed
 * @param giveUpAfter a message that nobody could be reached for has failed, too
 */
@ConfigurationProperties("kramek.outbox")
public record OutboxSettings(
    @DefaultValue("600") int perMinute,
    @DefaultValue("20") int batch,
    @DefaultValue("2m") Duration lease,
    @DefaultValue("12") int attempts,
    @DefaultValue("5d") Duration giveUpAfter) {

  /** As shipped. */
  public static OutboxSettings shipped() {
    return new OutboxSettings(600, 20, Duration.ofMinutes(2), 12, Duration.ofDays(5));
  }

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

  /** How long a message rests after an attempt that failed: ever longer. */
  Duration pauseAfter(int attempt) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(Math.max(attempt - 1, 0), 20));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }
}
