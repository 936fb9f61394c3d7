package io.kramek.activities;

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

/** Looks twice a minute whether somebody has to be reminded. */
@Component
class ReminderClock implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ReminderClock.class);
  private static final int LOOK_SECONDS = 30;

  private final Reminders reminders;
  private final boolean active;
  private ScheduledExecutorService thread;

  ReminderClock(Reminders reminders, @Value("${kramek.jobs.active}") boolean active) {
    this.reminders = reminders;
    this.active = active;
  }

  @Override
  public void start() {
    thread = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "reminders"));
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

  private void look() {
    try {
      while (reminders.remind() > 0) {
        LOG.debug("Reminded; looking whether there is more");
      }
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("Reminders are put off: the database does not answer", e);
    }
  }
}
