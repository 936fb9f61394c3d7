package io.kramek.calendars;

import java.util.UUID;

/** A time in which somebody is away. */
public record AbsenceId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
