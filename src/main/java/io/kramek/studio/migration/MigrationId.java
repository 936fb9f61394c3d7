package io.kramek.studio.migration;

import java.io.Serializable;
import java.util.UUID;

/** What is running in one version of a model, on its way to another. */
public record MigrationId(UUID value) implements Serializable {

  @Override
  public String toString() {
    return value.toString();
  }
}
