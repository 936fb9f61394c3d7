package io.kramek.studio.migration;

import io.kramek.studio.InstanceMoved;
import io.kramek.studio.MovingRecords.Way;
import io.kramek.studio.migration.MigrationRows.Row;
import io.kramek.studio.migration.MigrationViews.InstanceState;
import io.kramek.studio.process.migration.MigrationPlans;
import io.kramek.studio.process.migration.NotMovable;
import io.kramek.tasks.MovedWork;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves one instance at a time, each in a transaction of its own in which its turn is taken, the
 * engine moves it, and records, tasks and deadlines follow. Whatever ends that transaction leaves
 * the instance where it was.
 */
@Component
class MigrationMover {

  /** How often somebody else may come in between. */
  private static final int ATTEMPTS = 5;

  private static final Duration SOON = Duration.ofSeconds(2);
  private static final String DEADLOCK = "40P01";
  private static final Logger LOG = LoggerFactory.getLogger(MigrationMover.class);

  private final MigrationRepository migrations;
  private final MigrationTurns turns;
  private final MigrationWays ways;
  private final MigrationPlans plans;
  private final Records records;
  private final MovedWork work;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transactions;

  MigrationMover(
      MigrationRepository migrations,
      MigrationTurns turns,
      MigrationWays ways,
      MigrationPlans plans,
      Records records,
      MovedWork work,
      ApplicationEventPublisher events,
      TransactionTemplate transactions) {
    this.migrations = migrations;
    this.turns = turns;
    this.ways = ways;
    this.plans = plans;
    this.records = records;
    this.work = work;
    this.events = events;
    this.transactions = transactions;
  }

  /**
   * Moves the next instance of a migration.
   *
   * @return whether there was one whose turn it was
   */
  boolean next(MigrationId id) {
    Row[] taken = new Row[1];
    boolean back = migrations.findById(id.value()).map(Migration::isOnWayBack).orElse(false);
    try {
      transactions.executeWithoutResult(
          tx -> {
            Optional<Migration> migration =
                migrations.findById(id.value()).filter(Migration::isRunning);
            migration
                .flatMap(turns::take)
                .ifPresent(
                    row -> {
                      taken[0] = row;
                      move(migration.get(), row);
                    });
          });
    } catch (NotMovable e) {
      stays(id, taken[0], back, e.code(), e.elements());
    } catch (RuntimeException e) {
      if (taken[0] == null) {
        throw e;
      }
      stumbled(id, taken[0], back, e);
    }
    return taken[0] != null;
  }

  private void move(Migration migration, Row row) {
    Way way = ways.of(migration, row.elements());
    if (row.businessKey() != null) {
      records.hold(migration.processKey(), row.businessKey());
    }
    Optional<String> runsIn = plans.runsIn(row.instance());
    InstanceState done = migration.isOnWayBack() ? InstanceState.MOVED_BACK : InstanceState.MOVED;
    if (runsIn.isEmpty()) {
      InstanceState ended = migration.isOnWayBack() ? InstanceState.MOVED : InstanceState.STAYED;
      turns.end(migration.id(), row.instance(), ended, "ENDED", List.of());
      return;
    }
    if (!runsIn.get().equals(way.toDefinition())) {
      move(migration.processKey(), row, way);
    }
    turns.went(migration.id(), row.instance(), done);
  }

  /** Moves an instance in the transaction that is going on. */
  void move(String processKey, Row row, Way way) {
    if (row.businessKey() != null) {
      Map<String, String> objections =
          records.objections(processKey, List.of(row.businessKey()), way);
      if (!objections.isEmpty()) {
        throw new NotMovable(objections.values().iterator().next(), row.elements());
      }
    }
    work.follow(
        row.instance(),
        () -> plans.move(row.instance(), way.fromDefinition(), way.toDefinition(), way.elements()));
    events.publishEvent(
        new InstanceMoved(
            processKey,
            row.businessKey(),
            way.fromDefinition(),
            way.toDefinition(),
            way.elements()));
  }

  private void stumbled(MigrationId id, Row row, boolean back, RuntimeException e) {
    if (!isInTheWay(e)) {
      LOG.warn("Instance {} cannot be moved", row.instance(), e);
      stays(id, row, back, "UNEXPECTED", List.of());
    } else if (row.attempts() + 1 >= ATTEMPTS) {
      stays(id, row, back, "BUSY", List.of());
    } else {
      transactions.executeWithoutResult(tx -> turns.putOff(id, row.instance(), SOON));
    }
  }

  /** On the way back it is still where it was moved to. */
  private void stays(MigrationId id, Row row, boolean back, String reason, List<String> elements) {
    InstanceState state = back ? InstanceState.MOVED : InstanceState.FAILED;
    transactions.executeWithoutResult(tx -> turns.end(id, row.instance(), state, reason, elements));
  }

  /** Somebody else changed the same instance at the same moment. */
  static boolean isInTheWay(Throwable e) {
    for (Throwable at = e; at != null; at = at.getCause()) {
      if (at instanceof OptimisticLockingException
          || at instanceof TransientDataAccessException
          || at instanceof PessimisticLockingFailureException
          || (at instanceof SQLException sql && DEADLOCK.equals(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }
}
