package io.kramek.tasks;

import io.kramek.calendars.Calendars;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks twice a minute whether an absence has begun or ended, and whether hours have changed. */
@Component
class TaskClock implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(TaskClock.class);
  private static final int LOOK_SECONDS = 30;

  private final Substitutions substitutions;
  private final Calendars calendars;
  private final boolean active;
  private ScheduledExecutorService thread;

  TaskClock(
      Substitutions substitutions,
      Calendars calendars,
      @Value("${kramek.jobs.active}") boolean active) {
    this.substitutions = substitutions;
    this.calendars = calendars;
    this.active = active;
  }

  @Override
  public void start() {
    thread = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "absences"));
    thread.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void stop() {
    thread.shutdownNow();
    thread = null;
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  @Override
  public boolean isAutoStartup() {
    return active;
  }

  /** What cannot be moved now, because somebody just works on it, is moved at the next look. */
  private void look() {
    try {
      settleAll();
      while (calendars.recount()) {
        LOG.debug("Counted a change of hours again; looking whether there is more");
      }
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("Substitutions are put off: the database does not answer", e);
    } catch (org.camunda.bpm.engine.ProcessEngineException e) {
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
