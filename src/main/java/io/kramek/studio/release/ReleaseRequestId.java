package io.kramek.studio.release;

import java.util.UUID;

/** Somebody's wish to put changed files in force. */
public record ReleaseRequestId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
