package io.kramek.studio.migration;

import io.kramek.shared.Regularly;
import io.kramek.studio.migration.MigrationViews.State;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves instances beside the requests, no faster than a migration says. One node works on a
 * migration at a time; when it dies, what it was in the midst of has not happened, and another goes
 * on within a second.
 */
@Component
class MigrationWorker extends Regularly {

  private static final Logger LOG = LoggerFactory.getLogger(MigrationWorker.class);
  private static final Duration EVERY = Duration.ofSeconds(1);

  private final MigrationRepository migrations;
  private final MigrationTurns turns;
  private final MigrationMover mover;
  private final TransactionTemplate transactions;
  private final DataSource dataSource;
  private final Clock clock;

  MigrationWorker(
      MigrationRepository migrations,
      MigrationTurns turns,
      MigrationMover mover,
      TransactionTemplate transactions,
      DataSource dataSource,
      Clock clock,
      @Value("${kramek.jobs.active}") boolean active) {
    super("migrations", EVERY, EVERY, active);
    this.migrations = migrations;
    this.turns = turns;
    this.mover = mover;
    this.transactions = transactions;
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /** Several migrations take turns, each as many instances as it may move in a second. */
  @Override
  protected void round() {
    boolean more = true;
    while (more && !Thread.currentThread().isInterrupted()) {
      more = false;
      for (UUID id : migrations.in(State.RUNNING)) {
        more |= turn(new MigrationId(id));
      }
    }
  }

  /** The lock belongs to the connection: when the node dies, so does the lock. */
  private boolean turn(MigrationId id) {
    try (Connection connection = dataSource.getConnection()) {
      if (!ask(connection, "select pg_try_advisory_lock(?)", id)) {
        return false;
      }
      try {
        return moveSome(id);
      } finally {
        ask(connection, "select pg_advisory_unlock(?)", id);
      }
    } catch (SQLException e) {
      LOG.warn("Migration {} is put off: the database does not answer", id, e);
      return false;
    }
  }

  private static boolean ask(Connection connection, String question, MigrationId id)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(question)) {
      statement.setLong(1, id.value().getLeastSignificantBits());
      try (ResultSet answer = statement.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }

  private boolean moveSome(MigrationId id) {
    int perSecond = migrations.findById(id.value()).map(Migration::perSecond).orElse(1);
    long between = TimeUnit.SECONDS.toNanos(1) / perSecond;
    for (int moved = 0; moved < perSecond; moved++) {
      long begun = System.nanoTime();
      if (Thread.currentThread().isInterrupted()) {
        return false;
      }
      if (!mover.next(id)) {
        settle(id);
        return moved > 0;
      }
      LockSupport.parkNanos(begun + between - System.nanoTime());
    }
    return true;
  }

  /** Whoever is put off for a moment is still to come. */
  private void settle(MigrationId id) {
    transactions.executeWithoutResult(
        tx ->
            migrations
                .lock(id.value())
                .filter(Migration::isRunning)
                .filter(migration -> !turns.anybodyLeft(migration))
                .ifPresent(migration -> migration.everybodyWent(clock.instant())));
  }
}
