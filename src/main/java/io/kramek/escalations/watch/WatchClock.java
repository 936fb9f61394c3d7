package io.kramek.escalations.watch;

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

/** Lets the watch look once a minute. */
@Component
class WatchClock implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(WatchClock.class);
  private static final int LOOK_SECONDS = 60;

  private final Watch watch;
  private final boolean active;
  private ScheduledExecutorService thread;

  WatchClock(Watch watch, @Value("${kramek.jobs.active}") boolean active) {
    this.watch = watch;
    this.active = active;
  }

  @Override
  public void start() {
    thread = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "escalations"));
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
      while (watch.look() > 0) {
        LOG.debug("Raised; looking whether there is more");
      }
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("The watch is put off: the database does not answer", e);
    }
  }
}
