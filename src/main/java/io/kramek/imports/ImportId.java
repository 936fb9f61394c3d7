package io.kramek.imports;

import java.io.Serializable;
import java.util.UUID;

/** A file somebody brought, and what became of it. */
public record ImportId(UUID value) implements Serializable {

  @Override
  public String toString() {
    return value.toString();
  }
}
