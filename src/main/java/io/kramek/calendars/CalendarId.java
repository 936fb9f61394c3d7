package io.kramek.calendars;

import java.util.UUID;

/** A working calendar. */
public record CalendarId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
