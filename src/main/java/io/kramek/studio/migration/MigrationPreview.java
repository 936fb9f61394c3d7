package io.kramek.studio.migration;

import io.kramek.studio.MovingRecords.Way;
import io.kramek.studio.migration.MigrationRows.Row;
import io.kramek.studio.migration.MigrationViews.InstanceState;
import io.kramek.studio.process.migration.MigrationPlans;
import io.kramek.studio.process.migration.NotMovable;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds out before who could move and who not: by the plan, by what modules say, and by moving one
 * of each place for a moment, in a transaction that is taken back.
 */
@Component
class MigrationPreview {

  /** Places that are tried; more than any model of ours has. */
  private static final int PLACES = 40;

  private static final Logger LOG = LoggerFactory.getLogger(MigrationPreview.class);

  private final MigrationRepository migrations;
  private final MigrationRows rows;
  private final MigrationMover mover;
  private final MigrationPlans plans;
  private final Records records;
  private final TransactionTemplate transactions;

  MigrationPreview(
      MigrationRepository migrations,
      MigrationRows rows,
      MigrationMover mover,
      MigrationPlans plans,
      Records records,
      TransactionTemplate transactions) {
    this.migrations = migrations;
    this.rows = rows;
    this.mover = mover;
    this.plans = plans;
    this.records = records;
    this.transactions = transactions;
  }

  /** Looks at everybody anew. */
  void look(MigrationId id) {
    Migration migration = migrations.findById(id.value()).orElseThrow();
    Way way = new Way(migration.from(), migration.to(), migration.elements());
    List<Row> examples =
        transactions.execute(
            tx -> {
              rows.gather(migration);
              rows.judge(migration);
              List<String> keys = rows.keys(id, InstanceState.PENDING);
              rows.object(
                  id, InstanceState.PENDING, records.objections(migration.processKey(), keys, way));
              return rows.examples(id, PLACES);
            });
    if (plans.problems(way.fromDefinition(), way.toDefinition(), way.elements()).isEmpty()) {
      examples.forEach(example -> attempt(migration, way, example));
    }
  }

  private void attempt(Migration migration, Way way, Row example) {
    try {
      transactions.executeWithoutResult(
          tx -> {
            if (example.businessKey() != null) {
              records.hold(migration.processKey(), example.businessKey());
            }
            mover.move(migration.processKey(), example, way);
            tx.setRollbackOnly();
          });
    } catch (NotMovable e) {
      object(migration, example.elements(), e.code(), e.elements());
    } catch (RuntimeException e) {
      if (!MigrationMover.isInTheWay(e)) {
        LOG.warn("Instance {} could not be moved", example.instance(), e);
        object(migration, example.elements(), "UNEXPECTED", List.of());
      }
    }
  }

  private void object(
      Migration migration, List<String> standing, String reason, List<String> elements) {
    transactions.executeWithoutResult(
        tx -> rows.object(migration.id(), standing, reason, elements));
  }
}
