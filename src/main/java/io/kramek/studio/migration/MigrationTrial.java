package io.kramek.studio.migration;

import io.kramek.studio.MovingRecords.Way;
import io.kramek.studio.migration.MigrationRows.Row;
import io.kramek.studio.process.migration.NotMovable;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves an instance for a moment, in a transaction of its own that is taken back. */
@Component
class MigrationTrial {

  /** Places that are tried; more than any model of ours has. */
  static final int PLACES = 40;

  private static final Logger LOG = LoggerFactory.getLogger(MigrationTrial.class);

  /** Why something does not move, and at which elements. */
  record Objection(String reason, List<String> elements) {}

  private final MigrationMover mover;
  private final Records records;
  private final TransactionTemplate apart;

  MigrationTrial(
      MigrationMover mover, Records records, PlatformTransactionManager transactionManager) {
    this.mover = mover;
    this.records = records;
    this.apart = new TransactionTemplate(transactionManager);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Why it cannot go this way; empty if it can. */
  Optional<Objection> of(String processKey, Way way, Row example) {
    try {
      apart.executeWithoutResult(
          tx -> {
            if (example.businessKey() != null) {
              records.hold(processKey, example.businessKey());
            }
            mover.move(processKey, example, way);
            tx.setRollbackOnly();
          });
    } catch (NotMovable e) {
      return Optional.of(new Objection(e.code(), e.elements()));
    } catch (RuntimeException e) {
      if (!MigrationMover.isInTheWay(e)) {
        LOG.warn("Instance {} could not be moved", example.instance(), e);
        return Optional.of(new Objection("UNEXPECTED", List.of()));
      }
    }
    return Optional.empty();
  }
}
