package io.kramek.studio.migration;

import io.kramek.studio.MovingRecords.Way;
import io.kramek.studio.migration.MigrationRows.Row;
import io.kramek.studio.migration.MigrationViews.InstanceState;
import io.kramek.studio.process.migration.MigrationPlans;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds out before who could move and who not: by the plan, by what modules say, and by moving one
 * of each place for a moment, in a transaction that is taken back.
 */
@Component
class MigrationPreview {

  private final MigrationRepository migrations;
  private final MigrationRows rows;
  private final MigrationTrial trial;
  private final MigrationPlans plans;
  private final Records records;
  private final TransactionTemplate transactions;

  MigrationPreview(
      MigrationRepository migrations,
      MigrationRows rows,
      MigrationTrial trial,
      MigrationPlans plans,
      Records records,
      TransactionTemplate transactions) {
    this.migrations = migrations;
    this.rows = rows;
    this.trial = trial;
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
              return rows.examples(id, MigrationTrial.PLACES);
            });
    if (plans.problems(way.fromDefinition(), way.toDefinition(), way.elements()).isEmpty()) {
      examples.forEach(
          example ->
              trial
                  .of(migration.processKey(), way, example)
                  .ifPresent(
                      objection ->
                          object(
                              migration,
                              example.elements(),
                              objection.reason(),
                              objection.elements())));
    }
  }

  private void object(
      Migration migration, List<String> standing, String reason, List<String> elements) {
    transactions.executeWithoutResult(
        tx -> rows.object(migration.id(), standing, reason, elements));
  }
}
