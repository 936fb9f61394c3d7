package io.kramek.shared;

import java.util.Optional;
import java.util.UUID;

/** Knows who acts; {@code identity}, which keeps the people, implements it. */
public interface Actors {

  /** A person as others are shown them. */
  record Actor(UUID id, String name) {}

  /** Who acts now; nobody where the application acts by itself. */
  Optional<UUID> current();

  /** How a person is called. */
  Actor named(UUID id);
}
