package io.kramek.studio.safety;

import io.kramek.shared.Regularly;
import io.kramek.studio.process.safety.RunawayPlugin;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Pauses within a second what went out of hand on this node. Every node watches what it runs
 * itself; the pause holds for all of them.
 */
@Component
class RunawayWatch extends Regularly {

  private final RunawayPlugin counted;
  private final PausedModels models;

  RunawayWatch(
      RunawayPlugin counted, PausedModels models, @Value("${kramek.jobs.active}") boolean active) {
    super("runaway models", Duration.ofSeconds(1), Duration.ofSeconds(1), active);
    this.counted = counted;
    this.models = models;
  }

  @Override
  protected void round() {
    counted.trips().forEach(models::pause);
  }
}
