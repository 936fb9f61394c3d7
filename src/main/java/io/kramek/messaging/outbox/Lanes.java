package io.kramek.messaging.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rate of each lane, and the pause of those where nobody answers: while a mail server is down,
 * thousands of mails wait for one knock on its door. Each node keeps its own.
 */
class Lanes {

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private static final class Lane {
    private double tokens;
    private Instant filledAt;
    private int silences;
    private Instant pausedUntil = Instant.MIN;
  }

  private final Map<String, Lane> lanes = new HashMap<>();
  private final double perSecond;
  private final int burst;

  Lanes(int perMinute, int burst) {
    this.perSecond = perMinute / 60.0;
    this.burst = burst;
  }

  /** Lanes that may carry nothing now. */
  synchronized List<String> closed(Instant now) {
    List<String> closed = new ArrayList<>();
    lanes.forEach(
        (name, lane) -> {
          if (lane.pausedUntil.isAfter(now) || tokens(lane, now) < 1) {
            closed.add(name);
          }
        });
    return closed;
  }

  /** Takes the right to send some messages on a lane; what exceeds it is refused. */
  synchronized int take(String name, int wanted, Instant now) {
    Lane lane = lane(name, now);
    // Who was silent the last time is asked with one message, not with a handful.
    int most = lane.silences > 0 ? 1 : wanted;
    int taken = (int) Math.min(most, Math.floor(tokens(lane, now)));
    lane.tokens -= taken;
    return taken;
  }

  /** Nobody answered: all on the lane wait, longer every time. */
  synchronized void silent(String name, Instant now) {
    Lane lane = lane(name, now);
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(lane.silences, 10));
    lane.silences++;
    lane.pausedUntil = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
  }

  synchronized void answered(String name, Instant now) {
    lane(name, now).silences = 0;
  }

  private Lane lane(String name, Instant now) {
    Lane lane = lanes.computeIfAbsent(name, unknown -> new Lane());
    if (lane.filledAt == null) {
      lane.tokens = burst;
      lane.filledAt = now;
    }
    return lane;
  }

  private double tokens(Lane lane, Instant now) {
    double seconds = Duration.between(lane.filledAt, now).toMillis() / 1000.0;
    if (seconds != 0) {
      lane.tokens = Math.min(burst, lane.tokens + Math.max(0, seconds) * perSecond);
      lane.filledAt = now;
    }
    return lane.tokens;
  }
}
