package io.kramek.tasks;

import io.kramek.calendars.Calendars;
import io.kramek.shared.Regularly;
import java.time.Duration;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Looks twice a minute whether an absence has begun or ended, and whether hours have changed. What
 * cannot be moved now, because somebody just works on it, is moved at the next look.
 */
@Component
class TaskClock extends Regularly {

  private static final Logger LOG = LoggerFactory.getLogger(TaskClock.class);

  private final Substitutions substitutions;
  private final Calendars calendars;

  TaskClock(
      Substitutions substitutions,
      Calendars calendars,
      @Value("${kramek.jobs.active}") boolean active) {
    super("absences", Duration.ofSeconds(30), Duration.ofSeconds(30), active);
    this.substitutions = substitutions;
    this.calendars = calendars;
  }

  @Override
  protected void round() {
    try {
      settleAll();
      boolean more = calendars.recount();
      while (more) {
        more = calendars.recount();
      }
    } catch (ProcessEngineException e) {
      LOG.info("Substitutions are put off: somebody else is at work on a task", e);
    }
  }

  /** One round over all tasks that absences concern. */
  void settleAll() {
    UUID last = null;
    do {
      last = substitutions.settleSome(last);
    } while (last != null);
  }
}
