package io.kramek.escalations.watch;

import io.kramek.escalations.process.StuckProcesses;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Looks after what no model looks after: late tasks without an escalation of their own, and
 * processes that cannot go on. Several nodes may look at once.
 */
@Component
public class Watch {

  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final int AT_ONCE = 500;

  private final WatchQueries queries;
  private final StuckProcesses stuckProcesses;
  private final Findings findings;
  private final Clock clock;
  private final ZoneId zone;

  Watch(
      WatchQueries queries,
      StuckProcesses stuckProcesses,
      Findings findings,
      Clock clock,
      @Value("${kramek.working-time.zone}") ZoneId zone) {
    this.queries = queries;
    this.stuckProcesses = stuckProcesses;
    this.findings = findings;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * Raises what is late and what is stuck, once more where somebody said that it was settled, and
   * lets lapse what no longer is.
   *
   * @return how much was looked at; there may be more
   */
  public int look() {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, zone);
    each(queries.settled(), findings::settled);
    int again = each(queries.saidToBeSettled(now, AT_ONCE), one -> findings.again(one, now));
    int late = each(queries.unseen(now, today, AT_ONCE), findings::late);
    int ended = each(queries.ended(today, AT_ONCE), one -> findings.ended(one, today, now));
    int stuck = each(stuckProcesses.unseen(AT_ONCE), findings::stuck);
    findings.forget();
    return again + ended + late + stuck;
  }

  /** What cannot be seen to now is left for the next look, and holds up nothing else. */
  private static <T> int each(List<T> found, Consumer<T> action) {
    int done = 0;
    for (T one : found) {
      try {
        action.accept(one);
        done++;
      } catch (RuntimeException e) {
        LOG.warn("An escalation is put off until the next look", e);
      }
    }
    return done;
  }
}
