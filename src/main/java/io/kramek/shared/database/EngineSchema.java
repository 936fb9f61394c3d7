package io.kramek.shared.database;

import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables in a schema of their own, from the scripts in the engine's jar: ours
 * and the engine's never meet in one name space, and both are migrated by one tool.
 */
@Component
class EngineSchema implements JavaMigration {

  private static final List<String> PARTS =
      List.of(
          "engine",
          "history",
          "identity",
          "case.engine",
          "case.history",
          "decision.engine",
          "decision.history");

  @Override
  public void migrate(Context context) throws Exception {
    var connection = context.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("create schema engine");
      statement.execute("set local search_path to engine");
      for (String part : PARTS) {
        ScriptUtils.executeSqlScript(
            connection,
            new ClassPathResource(
                "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql"));
      }
      statement.execute("set local search_path to default");
    }
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
