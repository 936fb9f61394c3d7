package io.kramek.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresServerTest {

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path home;

  /** The application that will be killed: it writes a row, says so, and waits. */
  static final class Victim {
    private Victim() {}

    public static void main(String[] args) throws Exception {
      var server = new EmbeddedPostgresServer(Path.of(args[0]));
      run(server, "create table kept (text text)");
      run(server, "insert into kept values ('still here')");
      System.out.println("ready");
      System.in.read();
    }
  }

  @Test
  void whatWasCommittedSurvivesAKilledApplication() throws Exception {
    Process victim = start();
    victim.destroyForcibly().waitFor();

    try (var server = new EmbeddedPostgresServer(home)) {
      assertThat(query(server, "select text from kept")).isEqualTo("still here");
    }
  }

  @Test
  void everyCommitIsForcedToDisk() throws Exception {
    try (var server = new EmbeddedPostgresServer(home)) {
      assertThat(query(server, "show fsync")).isEqualTo("on");
      assertThat(query(server, "show synchronous_commit")).isEqualTo("on");
      assertThat(query(server, "show listen_addresses")).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void aSecondApplicationIsKeptAwayFromTheData() throws Exception {
    try (var server = new EmbeddedPostgresServer(home)) {
      assertThatThrownBy(() -> new EmbeddedPostgresServer(home).close())
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("already running");
      assertThat(query(server, "select 'well'")).isEqualTo("well");
    }
  }

  private Process start() throws IOException {
    Process victim =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                home.toString())
            .redirectErrorStream(true)
            .start();
    BufferedReader output = victim.inputReader(StandardCharsets.UTF_8);
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.equals("ready")) {
        return victim;
      }
    }
    throw new IllegalStateException("The application ended with " + victim.exitValue());
  }

  private static void run(EmbeddedPostgresServer server, String sql) throws SQLException {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String query(EmbeddedPostgresServer server, String sql) throws SQLException {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private static Connection connect(EmbeddedPostgresServer server) throws SQLException {
    return DriverManager.getConnection(
        server.getJdbcUrl(), server.getUsername(), server.getPassword());
  }
}
