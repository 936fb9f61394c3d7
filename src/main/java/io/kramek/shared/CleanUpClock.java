package io.kramek.shared;

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

/** Cleans up every hour. */
@Component
class CleanUpClock implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(CleanUpClock.class);
  private static final int FIRST_MINUTES = 10;
  private static final int EVERY_MINUTES = 60;

  private final CleanUp cleanUp;
  private final boolean active;
  private ScheduledExecutorService thread;

  CleanUpClock(CleanUp cleanUp, @Value("${kramek.jobs.active}") boolean active) {
    this.cleanUp = cleanUp;
    this.active = active;
  }

  @Override
  public void start() {
    thread = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "clean-up"));
    thread.scheduleWithFixedDelay(this::clean, FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
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

  private void clean() {
    try {
      for (int gone = cleanUp.clean(); gone > 0; gone = cleanUp.clean()) {
        LOG.debug("Threw {} rows away; looking whether there are more", gone);
      }
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("The clean-up is put off: the database does not answer", e);
    }
  }
}
