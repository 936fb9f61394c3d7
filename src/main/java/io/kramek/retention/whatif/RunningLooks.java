package io.kramek.retention.whatif;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Statements that somebody waits for; one that is asked again is not finished first. */
@Component
class RunningLooks {

  private static final int LONGEST_SECONDS = 60;

  private final Map<String, Statement> running = new ConcurrentHashMap<>();

  /** What runs with a statement. */
  interface Look<T> {
    T at() throws SQLException;
  }

  /**
   * Runs a statement; what ran for the same place before it is cancelled.
   *
   * @param place who waits where
   */
  <T> T run(String place, Statement statement, Look<T> look) throws SQLException {
    statement.setQueryTimeout(LONGEST_SECONDS);
    Statement before = running.put(place, statement);
    if (before != null) {
      before.cancel();
    }
    try {
      return look.at();
    } finally {
      running.remove(place, statement);
    }
  }

  /** Ends whatever somebody no longer waits for. */
  void cancel(String place) throws SQLException {
    Statement before = running.remove(place);
    if (before != null) {
      before.cancel();
    }
  }
}
