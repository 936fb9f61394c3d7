package io.kramek.messaging.outbox;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Looks once a second whether something may leave, and at once when something was written. It is
 * one thread: however much waits, people's requests have the rest of the machine.
 */
@Component
class OutboxClock implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxClock.class);
  private static final int ROUND_SECONDS = 10;

  private final OutboxSender sender;
  private final List<Round> rounds;
  private final boolean active;

  /** Hundreds of messages written at once wake the sender once. */
  private final AtomicBoolean woken = new AtomicBoolean();

  private volatile ScheduledExecutorService thread;

  OutboxClock(
      OutboxSender sender, List<Round> rounds, @Value("${kramek.jobs.active}") boolean active) {
    this.sender = sender;
    this.rounds = rounds;
    this.active = active;
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(OutboxNews.Written written) {
    ScheduledExecutorService running = thread;
    if (running != null && woken.compareAndSet(false, true)) {
      try {
        running.execute(
            () -> {
              woken.set(false);
              look();
            });
      } catch (RejectedExecutionException e) {
        LOG.debug("The outbox is being closed; the message leaves after the next start");
      }
    }
  }

  @Override
  public void start() {
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "outbox"));
    started.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    started.scheduleWithFixedDelay(this::round, 1, ROUND_SECONDS, TimeUnit.SECONDS);
    thread = started;
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

  private void round() {
    safely(sender::recover);
    rounds.forEach(round -> safely(round::make));
  }

  private void look() {
    safely(
        () -> {
          while (!Thread.currentThread().isInterrupted() && sender.send() > 0) {
            LOG.debug("Sent; looking whether there is more");
          }
        });
  }

  private static void safely(Runnable work) {
    try {
      work.run();
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("The outbox is put off: the database does not answer", e);
    } catch (RuntimeException e) {
      // A scheduled task that throws would never run again.
      LOG.error("The outbox stumbled", e);
    }
  }
}
