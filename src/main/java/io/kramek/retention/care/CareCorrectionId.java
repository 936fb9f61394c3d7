package io.kramek.retention.care;

import java.util.UUID;

/** Names a correction of care. */
public record CareCorrectionId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
