package io.kramek.shared;

import java.util.Optional;
import java.util.UUID;

/**
 * Knows for whom whoever acts stands in, while they do what a task of somebody else asks for: they
 * act under their own name, and what is written about it says for whom.
 */
public final class ActingFor {

  private static final ThreadLocal<UUID> PERSON = new ThreadLocal<>();

  private ActingFor() {}

  /** Does something in the place of a person, or with {@code null} on one's own account. */
  public static void somebody(UUID person, Runnable deed) {
    UUID before = PERSON.get();
    PERSON.set(person);
    try {
      deed.run();
    } finally {
      if (before == null) {
        PERSON.remove();
      } else {
        PERSON.set(before);
      }
    }
  }

  /** For whom, if it is for anybody else. */
  public static Optional<UUID> current() {
    return Optional.ofNullable(PERSON.get());
  }
}
