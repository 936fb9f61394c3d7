package io.kramek.studio.replay;

import io.kramek.shared.Regularly;
import io.kramek.studio.process.replay.ReplayJobs;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Ends what a node has left behind when it died, and forgets replays after a month. */
@Component
class ReplayCare extends Regularly {

  private static final Duration SILENCE = Duration.ofMinutes(1);
  private static final int DAYS_KEPT = 30;

  private final ReplayStore store;
  private final ReplayJobs jobs;
  private final Clock clock;

  /** Whose schemas nobody has used in the last round; nobody begins with one after that. */
  private Set<UUID> unused = Set.of();

  ReplayCare(
      ReplayStore store,
      ReplayJobs jobs,
      Clock clock,
      @Value("${kramek.jobs.active}") boolean active) {
    super("replay-care", Duration.ofSeconds(30), Duration.ofMinutes(1), active);
    this.store = store;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Override
  protected void round() {
    store.abandoned(SILENCE).forEach(jobs::drop);
    sweep();
    store.forget(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS_KEPT));
  }

  /** Also cases that were being tried leave a schema behind where a node dies. */
  private void sweep() {
    Set<UUID> now = new HashSet<>(jobs.unused());
    now.removeAll(store.running());
    now.stream().filter(unused::contains).forEach(jobs::drop);
    unused = now;
  }
}
