package io.kramek.leads;

import java.io.Serializable;
import java.util.UUID;

/** A stranger who showed interest. */
public record LeadId(UUID value) implements Serializable {

  @Override
  public String toString() {
    return value.toString();
  }
}
