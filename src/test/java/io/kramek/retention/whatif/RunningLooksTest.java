package io.kramek.retention.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kramek.testing.FreshDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** Whoever asks anew from the same place does not wait for what they asked before. */
class RunningLooksTest {

  private final RunningLooks looks = new RunningLooks();

  @Test
  void aQuestionIsCancelledByTheNextFromThereAndByNoOther() throws Exception {
    String address = FreshDatabase.create();
    try (Connection first = connection(address);
        Connection second = connection(address);
        Statement asked = first.createStatement();
        Statement anew = second.createStatement()) {
      CompletableFuture<Boolean> slow =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return looks.run("marie", asked, () -> asked.execute("select pg_sleep(60)"));
                } catch (SQLException e) {
                  throw new CompletionException(e);
                }
              });
      while (running(address) == 0) {
        Thread.onSpinWait();
      }
      assertThat(looks.<Boolean>run("karel", anew, () -> anew.execute("select 1"))).isTrue();
      assertThat(slow).isNotDone();
      assertThat(looks.<Boolean>run("marie", anew, () -> anew.execute("select 1"))).isTrue();

      assertThatThrownBy(slow::join)
          .hasCauseInstanceOf(SQLException.class)
          .satisfies(
              thrown ->
                  assertThat(((SQLException) thrown.getCause()).getSQLState()).isEqualTo("57014"));
    }
  }

  private static int running(String address) throws SQLException {
    try (Connection connection = connection(address);
        Statement statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select count(*) from pg_stat_activity where datname = current_database() and state = 'active' and query like '%pg_sleep(60)%' and pid <> pg_backend_pid()")) {
      row.next();
      return row.getInt(1);
    }
  }

  private static Connection connection(String address) throws SQLException {
    return DriverManager.getConnection(address, "postgres", "postgres");
  }
}
