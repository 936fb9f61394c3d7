package io.kramek.bench;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.kramek.identity.UserId;
import io.kramek.messaging.Notifications;
import io.kramek.shared.Ids;
import io.kramek.shared.SubjectRef;
import io.kramek.testing.Company;
import io.kramek.testing.Http;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The mail server is down for an hour, by the clock, while thousands of mails wait; then it comes
 * back. Nobody who works meanwhile may feel it.
 */
final class OutboxSmtpDownBench implements Benchmark {

  private static final int MAILS = 5_000;
  private static final int REQUESTS_PER_SECOND = 5;
  private static final int SECONDS = 60;
  private static final int WARM_UP_SECONDS = 30;
  private static final int LIMIT_SECONDS = 15 * 60;
  private static final List<String> SCREENS =
      List.of(
          "/api/tasks?view=mine",
          "/api/opportunities/board",
          "/api/leads",
          "/api/customers",
          "/api/notifications");

  @Override
  public List<Figure> run() throws Exception {
    int port = freePort();
    try (Server server = new Server();
        Application kramek =
            new Application(
                server.database("outbox"),
                List.of(),
                "--kramek.jobs.active=true",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + port)) {
      return measure(kramek, port);
    } finally {
      ClockUtil.resetClock();
    }
  }

  private static List<Figure> measure(Application kramek, int port) throws Exception {
    JdbcClient jdbc = kramek.bean(JdbcClient.class);
    Company.Team team = kramek.bean(Company.class).team();
    Http rep = kramek.bean(Company.class).as(team.rep());
    work(rep, seconds(WARM_UP_SECONDS), () -> {});
    Series before = work(rep, seconds(SECONDS), () -> {});

    tell(kramek, jdbc, team);
    long hour = Duration.ofHours(1).toMillis();
    long[] offset = {0};
    Series down =
        work(
            rep,
            seconds(SECONDS),
            () -> ClockUtil.offset(offset[0] += hour / (SECONDS * REQUESTS_PER_SECOND)));
    int waiting = count(jdbc, "PENDING");

    GreenMail mailServer =
        new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mailServer.start();
    try {
      long start = System.nanoTime();
      Series after = work(rep, () -> open(jdbc) > 0 && since(start) < LIMIT_SECONDS, () -> {});
      double drained = since(start);
      Series idle = work(rep, seconds(SECONDS), () -> {});
      // The weather of a machine changes: measured before and after, the worse of the two counts.
      double baseline = Math.max(before.percentile(95), idle.percentile(95));
      Set<String> ids = new HashSet<>();
      int received = 0;
      for (MimeMessage mail : mailServer.getReceivedMessages()) {
        ids.add(mail.getMessageID());
        received++;
      }
      return List.of(
          Figure.atLeast("outbox-smtp-down-waiting", waiting, "mails", MAILS),
          Figure.atMostTimes(
              "outbox-smtp-down-screens-p95", down.percentile(95), "ms", baseline, 1.2),
          Figure.atMostTimes(
              "outbox-smtp-back-screens-p95", after.percentile(95), "ms", baseline, 1.2),
          Figure.atMost("outbox-smtp-back-all-sent", drained, "s", LIMIT_SECONDS),
          Figure.atMost("outbox-smtp-lost", MAILS - ids.size(), "mails", 0),
          Figure.atMost("outbox-smtp-twice", received - ids.size(), "mails", 0));
    } finally {
      mailServer.stop();
    }
  }

  /** News to twenty people, in transactions of a hundred. */
  private static void tell(Application kramek, JdbcClient jdbc, Company.Team team) {
    jdbc.sql("update app_user set email = username || '@example.com'").update();
    Notifications notifications = kramek.bean(Notifications.class);
    TransactionTemplate transaction = kramek.bean(TransactionTemplate.class);
    List<UserId> people =
        List.of(
            team.rep().id(), team.secondRep().id(), team.supervisor().id(), team.manager().id());
    // What is known of people without an address has to be forgotten first.
    LockSupport.parkNanos(Duration.ofSeconds(11).toNanos());
    for (int hundred = 0; hundred < MAILS / 100; hundred++) {
      transaction.executeWithoutResult(
          status -> {
            for (int i = 0; i < 100; i++) {
              notifications.tell(
                  people.get(i % people.size()),
                  "LEAD_ASSIGNED",
                  new SubjectRef(SubjectRef.LEAD, Ids.next()),
                  Map.of("subject", "Lead " + i));
            }
          });
    }
  }

  /** Opens one screen after the other at a steady pace, as long as there is reason to. */
  private static Series work(Http rep, BooleanSupplier goesOn, Runnable inBetween) {
    Series times = new Series();
    long pace = Duration.ofSeconds(1).toNanos() / REQUESTS_PER_SECOND;
    long next = System.nanoTime();
    for (int turn = 0; goesOn.getAsBoolean(); turn++) {
      LockSupport.parkNanos(next - System.nanoTime());
      next += pace;
      long start = System.nanoTime();
      rep.get(SCREENS.get(turn % SCREENS.size())).is(200);
      times.add((System.nanoTime() - start) / 1e6);
      inBetween.run();
    }
    return times;
  }

  private static BooleanSupplier seconds(int seconds) {
    long start = System.nanoTime();
    return () -> since(start) < seconds;
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static int open(JdbcClient jdbc) {
    return count(jdbc, "PENDING") + count(jdbc, "SENDING");
  }

  private static int count(JdbcClient jdbc, String state) {
    return jdbc.sql("select count(*) from outbox where state = ?")
        .param(state)
        .query(Integer.class)
        .single();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }
}
