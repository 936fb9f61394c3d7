package io.kramek.imports;

import io.kramek.imports.csv.MalformedCsv;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works on imports beside the requests. What a killed node has left half done is taken over by
 * whichever node looks first: at its start, or within a minute.
 */
@Component
class ImportWorker implements SmartLifecycle {

  /** Somebody has set an import to work. */
  record WorkWaiting(ImportId id) {}

  private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
  private static final int THREADS = 2;
  private static final long LOOK_SECONDS = 60;

  /** A chunk of open deals takes a few seconds. */
  private static final long PATIENCE_SECONDS = 10;

  private final ImportLedger ledger;
  private final ImportRepository imports;
  private final ImportKinds kinds;
  private final ImportRunner runner;
  private final TransactionTemplate transactions;
  private final DataSource dataSource;
  private final boolean active;
  private volatile ScheduledExecutorService threads;
  private volatile boolean ending;

  ImportWorker(
      ImportLedger ledger,
      ImportRepository imports,
      ImportKinds kinds,
      ImportRunner runner,
      TransactionTemplate transactions,
      DataSource dataSource,
      @Value("${kramek.jobs.active}") boolean active) {
    this.ledger = ledger;
    this.imports = imports;
    this.kinds = kinds;
    this.runner = runner;
    this.transactions = transactions;
    this.dataSource = dataSource;
    this.active = active;
  }

  @Override
  public void start() {
    threads =
        Executors.newScheduledThreadPool(
            THREADS, task -> new Thread(task, "imports-" + System.identityHashCode(task)));
    ending = false;
    threads.scheduleWithFixedDelay(this::look, 0, LOOK_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void stop() {
    ending = true;
    threads.shutdownNow();
    try {
      if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("Imports are cut off in the midst of a chunk; they go on at the next start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads = null;
  }

  @Override
  public boolean isRunning() {
    return threads != null;
  }

  @Override
  public boolean isAutoStartup() {
    return active;
  }

  @TransactionalEventListener
  void on(WorkWaiting work) {
    if (isRunning()) {
      threads.execute(() -> workOn(work.id()));
    }
  }

  /** A look that fails must not be the last one. */
  private void look() {
    try {
      workOnAll();
    } catch (RuntimeException e) {
      LOG.warn("Cannot look for imports that wait", e);
    }
  }

  /** Works on whatever is at work and nobody is working on. */
  void workOnAll() {
    ledger.atWork().forEach(this::workOn);
  }

  private void workOn(ImportId id) {
    try (Connection connection = dataSource.getConnection()) {
      if (!ask(connection, "select pg_try_advisory_lock(?)", id)) {
        return;
      }
      try {
        work(id);
      } finally {
        ask(connection, "select pg_advisory_unlock(?)", id);
      }
    } catch (SQLException e) {
      LOG.warn("Import {} is put off: the database does not answer", id, e);
    }
  }

  /** The lock belongs to the connection: when the node dies, so does the lock. */
  private static boolean ask(Connection connection, String question, ImportId id)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(question)) {
      statement.setLong(1, id.value().getLeastSignificantBits());
      try (ResultSet answer = statement.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }

  private void work(ImportId id) {
    try {
      imports
          .findById(id.value())
          .filter(Import::isAtWork)
          .ifPresent(at -> runner.work(id, kinds.get(at.kind())));
    } catch (MalformedCsv e) {
      fail(id, "malformedCsv", e);
    } catch (CancellationException e) {
      LOG.info("Import {} is put off: the application ends", id);
    } catch (RuntimeException e) {
      if (ending) {
        LOG.info("Import {} is put off: the application ends", id, e);
      } else {
        fail(id, "importFailed", e);
      }
    }
  }

  private void fail(ImportId id, String code, RuntimeException e) {
    LOG.error("Import {} has failed", id, e);
    transactions.executeWithoutResult(
        tx -> imports.lock(id.value()).filter(Import::isAtWork).ifPresent(at -> at.fail(code)));
  }
}
