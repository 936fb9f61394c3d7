package io.kramek.faults;

import io.kramek.messaging.mail.Bounces;
import io.kramek.messaging.mail.MailServer;
import io.kramek.messaging.mail.SmtpCourier;
import io.kramek.messaging.outbox.OutboxSender;
import io.kramek.messaging.outbox.OutboxSettings;
import io.kramek.messaging.outbox.OutboxStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The sender of the application, alone in a JVM of its own, to be killed. */
final class LoneSender {

  private LoneSender() {}

  /**
   * @param args the database, the port of the mail server, and what time it is
   */
  public static void main(String[] args) {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(args[0]);
    database.setUser("postgres");
    StandardEnvironment settings = new StandardEnvironment();
    settings
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "mail", Map.of("spring.mail.host", "127.0.0.1", "spring.mail.port", args[1])));
    Clock clock =
        Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), Instant.parse(args[2])));
    JdbcClient jdbc = JdbcClient.create(database);
    OutboxSender sender =
        new OutboxSender(
            new OutboxStore(jdbc),
            List.of(
                new SmtpCourier(
                    new MailServer(settings, "kramek@example.com"), new Bounces(jdbc, clock))),
            OutboxSettings.shipped(),
            new TransactionTemplate(new JdbcTransactionManager(database)),
            news -> {},
            clock);
    sender.recover();
    while (sender.send() > 0) {
      System.out.println("Sent, and nobody has killed me");
    }
  }
}
