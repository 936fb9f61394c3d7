package io.kramek.escalations;

import java.util.UUID;

/** Something stuck that somebody must react to. */
public record EscalationId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
