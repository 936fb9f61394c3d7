package io.kramek.identity;

import java.io.Serializable;
import java.util.UUID;

/** People who sell together, under one supervisor. */
public record TeamId(UUID value) implements Serializable {

  @Override
  public String toString() {
    return value.toString();
  }
}
