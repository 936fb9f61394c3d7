package io.kramek.messaging.outbox;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.kramek.messaging.mail.Bounces;
import io.kramek.messaging.mail.MailServer;
import io.kramek.messaging.mail.SmtpCourier;
import io.kramek.messaging.outbox.Message.Channel;
import io.kramek.messaging.outbox.Message.Repeats;
import io.kramek.messaging.outbox.Message.State;
import io.kramek.shared.Ids;
import io.kramek.testing.Company;
import io.kramek.testing.SmtpProxy;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** A sender, a real mail server, and a line between them that can break. */
abstract class OutboxFixture {

  static final OutboxSettings SETTINGS =
      new OutboxSettings(60_000, 20, Duration.ofMinutes(2), 3, Duration.ofDays(5));

  @Autowired OutboxStore store;
  @Autowired Bounces bounces;
  @Autowired TransactionTemplate transactions;
  @Autowired ApplicationEventPublisher events;
  @Autowired JdbcClient jdbc;
  @Autowired Company company;

  final GreenMail mailServer =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  final Time time = new Time();
  SmtpProxy line;

  @BeforeEach
  void open() {
    mailServer.start();
    line = new SmtpProxy(mailServer.getSmtp().getPort());
    jdbc.sql("delete from outbox").update();
  }

  @AfterEach
  void close() throws Exception {
    line.close();
    mailServer.stop();
  }

  void send(OutboxSender sender) {
    while (sender.send() > 0) {
      time.passes(Duration.ofMillis(50));
    }
  }

  OutboxSender sender() {
    return sender(courier());
  }

  OutboxSender sender(Courier courier) {
    return new OutboxSender(store, List.of(courier), SETTINGS, transactions, events, time);
  }

  SmtpCourier courier() {
    MockEnvironment settings =
        new MockEnvironment()
            .withProperty("spring.mail.host", "127.0.0.1")
            .withProperty("spring.mail.port", String.valueOf(line.port()));
    return new SmtpCourier(new MailServer(settings, "Krámek <kramek@example.com>"), bounces);
  }

  UUID write(Repeats repeats, String to) {
    return write(repeats, to, null);
  }

  UUID write(Repeats repeats, String to, UUID owner) {
    UUID id = Ids.next();
    store.insert(
        new Message(
            id,
            Channel.EMAIL,
            "OFFER",
            "cs",
            repeats,
            "mail",
            null,
            owner,
            null,
            to,
            "Nabídka č. 1",
            "<p>Dobrý den /approve/secret1</p>",
            "Dobrý den /approve/secret1",
            "secret1",
            time.instant()),
        time.instant());
    return id;
  }

  State state(UUID id) {
    return State.valueOf(column(id, "state"));
  }

  String column(UUID id, String name) {
    return jdbc.sql("select " + name + " from outbox where id = ?")
        .param(id)
        .query((row, n) -> row.getString(1))
        .list()
        .get(0);
  }

  List<MimeMessage> received() {
    return Arrays.asList(mailServer.getReceivedMessages());
  }

  List<String> messageIds() {
    return received().stream()
        .map(
            mail -> {
              try {
                return mail.getMessageID();
              } catch (jakarta.mail.MessagingException e) {
                throw new IllegalStateException(e);
              }
            })
        .toList();
  }

  /** The time of the senders, which no other test has a hand in. */
  static final class Time extends Clock {
    private volatile Instant now = Instant.parse("2026-11-25T10:00:00Z");

    synchronized void passes(Duration time) {
      now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
