package io.kramek.studio.migration;

import io.kramek.studio.MovingRecords.Way;
import io.kramek.studio.process.migration.Versions.ModelVersion;
import jakarta.annotation.Nullable;
import java.util.Map;

/**
 * How what runs in one version goes back to the one that a former release had.
 *
 * @param former {@code null} where that release has no such model
 * @param elements where its elements go
 * @param stays why nobody of it goes, as a code; {@code null} where they do
 */
record WayBackPlan(
    ModelVersion from,
    @Nullable ModelVersion former,
    Map<String, String> elements,
    @Nullable String stays) {

  /** The way; there is one unless all stay. */
  Way way() {
    return new Way(from.id(), former.id(), elements);
  }
}
