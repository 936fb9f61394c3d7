package io.kramek.bench;

import io.kramek.escalations.Escalations;
import io.kramek.escalations.Escalations.Raising;
import io.kramek.escalations.Reason;
import io.kramek.shared.Ids;
import io.kramek.shared.SubjectRef;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.ShippedApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A thousand escalations that nobody reacted to become due at the same moment, and one of two nodes
 * dies in the midst of them.
 */
final class TimerStormBench implements Benchmark {

  private static final int TIMERS = 1_000;
  private static final int KILLED_AFTER = 300;
  private static final int LOCK_SECONDS = 60;
  private static final long PATIENCE_NANOS = 300_000_000_000L;
  private static final long LOOK_NANOS = 50_000_000L;
  private static final Path LOGS = Path.of("target", "bench");

  private static final String DONE = "select count(*) from escalation where level = 2";

  @Override
  public List<Figure> run() throws Exception {
    for (String node : List.of("one", "two")) {
      Files.deleteIfExists(log(node));
    }
    try (Server server = new Server()) {
      String url = server.database("timer_storm");
      raise(url);
      try (ShippedApplication one = node(url, "one");
          ShippedApplication two = node(url, "two");
          Connection database = DriverManager.getConnection(url, "postgres", "postgres")) {
        long due = System.nanoTime();
        run(database, "update engine.act_ru_job set duedate_ = now()");
        await(database, KILLED_AFTER);
        one.kill();
        long killed = System.nanoTime();
        await(database, TIMERS);
        long done = System.nanoTime();
        return figures(database, (done - killed) / 1e9, (done - due) / 1e9);
      }
    }
  }

  private static List<Figure> figures(Connection database, double afterKill, double all)
      throws SQLException, IOException {
    long climbed = once(database, "LEVEL_RAISED", 1);
    long told = once(database, "NOTIFIED", 2);
    long news =
        number(
            database,
            """
            select (select count(*) from gathered where kind = 'ESCALATION_RAISED_HIGHER' and purpose = 'TOGETHER')
              + (select count(*) from notification where kind = 'ESCALATION_RAISED_HIGHER')
            """);
    long acquired = logged("acquired");
    long lost = logged("lost");
    return List.of(
        Figure.atMost(
            "timer-storm-not-exactly-once",
            Math.max(Math.abs(TIMERS - news), TIMERS - Math.min(climbed, told)),
            "steps",
            0),
        Figure.atMost("timer-storm-done-after-kill", afterKill, "s", LOCK_SECONDS + 30),
        Figure.reported("timer-storm-done-after-due", all, "s"),
        Figure.reported("timer-storm-acquired", acquired, "jobs"),
        Figure.atMost("timer-storm-acquisitions-lost", 100.0 * lost / TIMERS, "%", 2));
  }

  /** Escalations whose time to react ends far in the future. */
  private static void raise(String url) throws Exception {
    try (Application first =
            new Application(url, List.of(), "--kramek.sample=false", "--kramek.jobs.active=false");
        Connection database = DriverManager.getConnection(url, "postgres", "postgres")) {
      Company.Team team = first.bean(Company.class).team();
      Escalations escalations = first.bean(Escalations.class);
      for (int n = 0; n < TIMERS; n++) {
        SubjectRef order = new SubjectRef("order", Ids.next());
        escalations.raise(
            new Raising(Reason.LEAD_UNANSWERED, order, team.rep().id(), team.id(), null));
      }
      first.bean(Engine.class).runJobs();
      run(database, "update engine.act_ru_job set duedate_ = now() + interval '1 year'");
    }
  }

  private static ShippedApplication node(String url, String name) throws IOException {
    return new ShippedApplication(
        "--spring.datasource.url=" + url,
        "--spring.datasource.username=postgres",
        "--kramek.sample=false",
        "--kramek.jobs.lock=" + LOCK_SECONDS + "s",
        "--logging.level.io.kramek.shared.process=debug",
        "--logging.file.name=" + log(name));
  }

  private static Path log(String node) {
    return LOGS.resolve("timer-storm-" + node + ".log");
  }

  /** Of how many escalations something happened so often. */
  private static long once(Connection database, String what, int times) throws SQLException {
    return number(
        database,
        """
        select count(*) from (select escalation_id from escalation_step where what = '%s'
          group by escalation_id having count(*) = %d) s
        """
            .formatted(what, times));
  }

  private static void await(Connection database, int wanted) throws SQLException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (number(database, DONE) < wanted) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            number(database, DONE) + " of " + wanted + " steps were taken, and no more");
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  /** The sum of what the nodes said of themselves; the dead one, too. */
  private static long logged(String what) throws IOException {
    Pattern said = Pattern.compile("OrderlyJobExecutor\\s*: " + what + " (\\d+)$");
    long sum = 0;
    for (String node : List.of("one", "two")) {
      for (String line : Files.readAllLines(log(node))) {
        Matcher matcher = said.matcher(line);
        sum += matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
      }
    }
    return sum;
  }

  private static long number(Connection database, String sql) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void run(Connection database, String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
