package io.kramek.studio.migration;

import io.kramek.studio.migration.MigrationRows.Row;
import io.kramek.studio.migration.MigrationViews.InstanceState;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose turn it is among the instances of a migration, and what became of them. */
@Repository
class MigrationTurns {

  private final JdbcClient jdbc;
  private final Clock clock;

  MigrationTurns(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Whose turn it is, for this transaction alone. */
  Optional<Row> take(Migration migration) {
    return jdbc.sql(
            """
            select * from migration_instance
            where migration_id = :id and state = :state and reason is null
              and (not_before is null or not_before <= :now)
              and (:all or place <= (select ceil(count(*) * :share / 100.0) from migration_instance where migration_id = :id))
            order by place limit 1 for update skip locked
            """)
        .param("id", migration.id().value())
        .param("state", waiting(migration).name())
        .param("now", now())
        .param("all", migration.isOnWayBack() || migration.share() == Migration.ALL)
        .param("share", migration.share())
        .query((row, n) -> MigrationRows.row(row))
        .optional();
  }

  /** Whether anybody's turn is yet to come. */
  boolean anybodyLeft(Migration migration) {
    return jdbc.sql(
            """
            select exists (select 1 from migration_instance where migration_id = :id and state = :state and reason is null
              and (:all or place <= (select ceil(count(*) * :share / 100.0) from migration_instance where migration_id = :id)))
            """)
        .param("id", migration.id().value())
        .param("state", waiting(migration).name())
        .param("all", migration.isOnWayBack() || migration.share() == Migration.ALL)
        .param("share", migration.share())
        .query(Boolean.class)
        .single();
  }

  private static InstanceState waiting(Migration migration) {
    return migration.isOnWayBack() ? InstanceState.MOVED : InstanceState.PENDING;
  }

  void went(MigrationId id, String instance, InstanceState to) {
    end(id, instance, to, null, List.of());
  }

  /** It does not go; {@code state} says as what it is listed. */
  void end(
      MigrationId id, String instance, InstanceState state, String reason, List<String> elements) {
    jdbc.sql(
            """
            update migration_instance set state = ?, reason = ?, reason_elements = ?::text[], changed_at = ?
            where migration_id = ? and instance_id = ?
            """)
        .params(state.name(), reason, elements.toArray(String[]::new), now(), id.value(), instance)
        .update();
  }

  /** Somebody else changed it at the same moment: it is tried again soon. */
  void putOff(MigrationId id, String instance, Duration by) {
    jdbc.sql(
            """
            update migration_instance set attempts = attempts + 1, not_before = ?
            where migration_id = ? and instance_id = ?
            """)
        .params(Timestamp.from(clock.instant().plus(by)), id.value(), instance)
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
