package io.kramek.identity;

import java.io.Serializable;
import java.util.UUID;

/** A person who works with Krámek. */
public record UserId(UUID value) implements Serializable {

  @Override
  public String toString() {
    return value.toString();
  }
}
