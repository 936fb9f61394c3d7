package io.kramek.shared.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** Makes a schema with the engine's tables, from the scripts in the engine's jar. */
public final class EngineTables {

  /** Whether tables outlive a crash. */
  public enum Durability {
    LOGGED,
    /** Faster to write, empty after a crash: for what nobody keeps. */
    UNLOGGED
  }

  private static final List<String> PARTS =
      List.of(
          "engine",
          "history",
          "identity",
          "case.engine",
          "case.history",
          "decision.engine",
          "decision.history");

  private EngineTables() {}

  /** Makes them; the search path of the connection is as it was afterwards. */
  public static void create(Connection connection, String schema, Durability durability)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("create schema " + schema);
      String before = connection.getSchema();
      connection.setSchema(schema);
      for (String part : PARTS) {
        ScriptUtils.executeSqlScript(connection, script(part, durability));
      }
      connection.setSchema(before == null ? "public" : before);
    }
  }

  private static ByteArrayResource script(String part, Durability durability) {
    var script =
        new ClassPathResource(
            "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql");
    try {
      String text = script.getContentAsString(StandardCharsets.UTF_8);
      return new ByteArrayResource(
          (durability == Durability.LOGGED
                  ? text
                  : text.replaceAll("(?i)create table", "create unlogged table"))
              .getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("The engine's jar has no script " + part, e);
    }
  }
}
