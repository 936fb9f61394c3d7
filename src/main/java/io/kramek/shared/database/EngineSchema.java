package io.kramek.shared.database;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables in a schema of their own, from the scripts in the engine's jar: ours
 * and the engine's never meet in one name space, and both are migrated by one tool.
 */
@Component
class EngineSchema implements JavaMigration {

  @Override
  public void migrate(Context context) throws Exception {
    EngineTables.create(context.getConnection(), "engine", EngineTables.Durability.LOGGED);
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("20261123000000");
  }

  @Override
  public String getDescription() {
    return "engine schema";
  }

  /** Tied to the version of the engine whose scripts were run. */
  @Override
  public Integer getChecksum() {
    return "7.24.0".hashCode();
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }
}
