package io.kramek.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * A PostgreSQL that keeps its promises as the shipped one does: every commit reaches the disk.
 * Checkpoints are kept away, because the full pages after one would be charged to whatever is
 * measured then.
 */
final class Server implements AutoCloseable {

  private final EmbeddedPostgres server;

  Server() throws IOException {
    server =
        EmbeddedPostgres.builder()
            .setRegisterShutdownHook(false)
            .setPGStartupWait(Duration.ofSeconds(120))
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("checkpoint_timeout", "1h")
            .setServerConfig("max_wal_size", "8GB")
            .start();
  }

  /** The address of a new, empty database. */
  String database(String name) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    return server.getJdbcUrl("postgres", name);
  }

  @Override
  public void close() throws IOException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      // What was kept from the disk until now would make its end take longer than anybody waits.
      statement.execute("checkpoint");
    } catch (SQLException e) {
      throw new IOException(e);
    }
    server.close();
  }
}
