package io.kramek.studio.safety;

import jakarta.annotation.Nullable;

/**
 * A model did more than any model should.
 *
 * @param model its key
 * @param element where it went round; {@code null} for the other causes
 * @param counted how often, when it was too much
 */
public record Trip(String model, Cause cause, @Nullable String element, long counted) {

  /** What it did too much of. */
  public enum Cause {
    /** Instances started in a minute. */
    INSTANCES,
    /** Jobs run in a minute. */
    JOBS,
    /** One element entered again and again by one instance. */
    LOOP
  }
}
