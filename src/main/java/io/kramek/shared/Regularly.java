package io.kramek.shared;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Work that comes again and again while the application runs, on a thread of its own. A round that
 * fails is left to the next one.
 */
public abstract class Regularly implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Regularly.class);

  private final String name;
  private final Duration first;
  private final Duration every;
  private final boolean active;
  private ScheduledExecutorService thread;

  /**
   * @param name of the work, as the log and the thread call it
   * @param first from the start to the first round
   * @param every from the end of a round to the next one
   * @param active whether this node does such work at all
   */
  protected Regularly(String name, Duration first, Duration every, boolean active) {
    this.name = name;
    this.first = first;
    this.every = every;
    this.active = active;
  }

  /** One round; it does all that is there to be done. */
  protected abstract void round();

  @Override
  public void start() {
    thread = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, name));
    thread.scheduleWithFixedDelay(
        this::safely, first.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
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

  private void safely() {
    try {
      round();
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("Put off: {}; the database does not answer", name, e);
    } catch (RuntimeException e) {
      // What is scheduled and throws would never come again.
      LOG.error("Put off: {}", name, e);
    }
  }
}
