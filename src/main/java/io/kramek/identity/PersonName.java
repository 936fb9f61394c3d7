package io.kramek.identity;

import java.util.UUID;

/** A user as others are shown them. */
public record PersonName(UUID id, String name) {

  /** The name, or {@code null} where nobody stands. */
  public static PersonName ofNullable(UUID id, String name) {
    return id == null ? null : new PersonName(id, name);
  }
}
