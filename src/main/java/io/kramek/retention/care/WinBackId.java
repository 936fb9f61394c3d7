package io.kramek.retention.care;

import java.util.UUID;

/** Names an attempt to win a customer back. */
public record WinBackId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
