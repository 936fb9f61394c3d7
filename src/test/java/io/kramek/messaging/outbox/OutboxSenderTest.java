package io.kramek.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

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
import io.kramek.testing.HttpTest;
import io.kramek.testing.SmtpProxy;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** The sender, against a real mail server and what can go wrong on the way to it. */
@HttpTest
class OutboxSenderTest {

  private static final OutboxSettings SETTINGS =
      new OutboxSettings(60_000, 20, Duration.ofMinutes(2), 3, Duration.ofDays(5));

  @Autowired OutboxStore store;
  @Autowired Bounces bounces;
  @Autowired TransactionTemplate transactions;
  @Autowired ApplicationEventPublisher events;
  @Autowired JdbcClient jdbc;
  @Autowired Company company;

  private final GreenMail mailServer =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final Time time = new Time();
  private SmtpProxy line;

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

  @Test
  void aMailLeavesAsItIsReadInTheApplication() throws Exception {
    UUID id = write(Repeats.RESENDABLE, "reader@example.com");

    send(sender());

    MimeMessage mail = received().get(0);
    assertThat(state(id)).isEqualTo(State.SENT);
    assertThat(mail.getSubject()).isEqualTo("Nabídka č. 1");
    assertThat(mail.getMessageID()).isEqualTo("<" + id + "@kramek>");
    assertThat(mail.getHeader("Content-Language")).containsExactly("cs");
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    assertThat(parts.getBodyPart(0).getContent().toString()).contains("Dobrý den /approve/secret1");
    assertThat(parts.getBodyPart(1).getContent().toString()).contains("<p>Dobrý den");
    assertThat(column(id, "html")).as("what only its reader may know").doesNotContain("secret1");
    assertThat(column(id, "body")).doesNotContain("secret1");
    assertThat(column(id, "secret")).isNull();
  }

  @Test
  void whileTheServerIsDownMailsWaitAndNoneIsLostOrSentTwice() throws Exception {
    List<UUID> ids =
        IntStream.range(0, 50).mapToObj(n -> write(Repeats.ONCE, "r@example.com")).toList();
    OutboxSender sender = sender();
    mailServer.stop();

    for (int minute = 0; minute < 60; minute++) {
      send(sender);
      time.passes(Duration.ofMinutes(1));
    }
    assertThat(ids).allMatch(id -> state(id) == State.PENDING);
    assertThat(jdbc.sql("select max(attempts) from outbox").query(Integer.class).single())
        .as("knocking on a closed door is no attempt")
        .isZero();

    line.close();
    mailServer.start();
    line = new SmtpProxy(mailServer.getSmtp().getPort());
    OutboxSender after = sender();
    for (int second = 0; second < 120; second++) {
      send(after);
      time.passes(Duration.ofSeconds(1));
    }

    assertThat(ids).allMatch(id -> state(id) == State.SENT);
    assertThat(messageIds()).hasSize(50).doesNotHaveDuplicates();
  }

  @Test
  void whatMayHaveArrivedIsNeverSentTwiceButAsksAPerson() {
    Company.Team team = company.team();
    UUID offer = write(Repeats.ONCE, "customer@example.com", team.rep().id().value());
    line.onAccepted(() -> false);

    OutboxSender sender = sender();
    send(sender);
    line.onAccepted(() -> true);
    for (int day = 0; day < 3; day++) {
      time.passes(Duration.ofDays(1));
      sender.recover();
      send(sender);
    }

    assertThat(state(offer)).isEqualTo(State.UNCONFIRMED);
    assertThat(messageIds()).hasSize(1);
    assertThat(
            jdbc.sql("select kind from gathered where user_id = ? and subject_id = ?")
                .params(team.rep().id().value(), offer)
                .query(String.class)
                .list())
        .containsExactly("MESSAGE_UNCONFIRMED");
  }

  @Test
  void anEscalationThatMayHaveArrivedIsSentAgainAndKnownByItsId() {
    UUID id = write(Repeats.RESENDABLE, "supervisor@example.com");
    line.onAccepted(() -> false);
    OutboxSender sender = sender();
    send(sender);
    line.onAccepted(() -> true);

    assertThat(state(id)).isEqualTo(State.PENDING);
    time.passes(Duration.ofMinutes(2));
    send(sender);

    assertThat(state(id)).isEqualTo(State.SENT);
    assertThat(messageIds()).hasSize(2).containsOnly("<" + id + "@kramek>");
  }

  @Test
  void whatANodeLeftBehindGoesOnOnlyIfItWasNotOnItsWay() {
    UUID onItsWay = write(Repeats.ONCE, "a@example.com");
    UUID notYet = write(Repeats.ONCE, "b@example.com");
    UUID resendable = write(Repeats.RESENDABLE, "c@example.com");
    OutboxSender dying = sender(new DyingAt(onItsWay));
    assertThat(catchThrowable(dying::send)).hasMessage("killed");

    OutboxSender other = sender();
    other.recover();
    assertThat(List.of(onItsWay, notYet, resendable)).allMatch(id -> state(id) == State.SENDING);

    time.passes(SETTINGS.lease());
    other.recover();
    assertThat(state(onItsWay)).isEqualTo(State.UNCONFIRMED);
    send(other);
    assertThat(state(notYet)).isEqualTo(State.SENT);
    assertThat(state(resendable)).isEqualTo(State.SENT);
    assertThat(messageIds()).hasSize(2);
  }

  @Test
  void aNodeThatWakesUpLateSendsNothingAnyMore() {
    UUID id = write(Repeats.ONCE, "a@example.com");
    SmtpCourier smtp = courier();
    OutboxSender slow =
        sender(
            new Courier() {
              @Override
              public Channel channel() {
                return Channel.EMAIL;
              }

              @Override
              public void deliver(
                  List<Message> messages,
                  Predicate<Message> mayLeave,
                  BiConsumer<Message, Delivery> report) {
                time.passes(Duration.ofMinutes(3));
                sender().recover();
                send(sender());
                smtp.deliver(messages, mayLeave, report);
              }
            });

    slow.send();

    assertThat(state(id)).isEqualTo(State.SENT);
    assertThat(messageIds()).hasSize(1);
  }

  @Test
  void anAddressThatIsRefusedIsNotWrittenToAgain() {
    String address = "gone" + Ids.next() + "@example.com";
    UUID id = write(Repeats.RESENDABLE, address);
    line.answering(command -> command.startsWith("RCPT") ? "550 5.1.1 No such person" : null);

    send(sender());

    assertThat(state(id)).isEqualTo(State.FAILED);
    assertThat(column(id, "error")).contains("No such person");
    assertThat(
            jdbc.sql("select reason from mail_bounce where address = ?")
                .param(address)
                .query(String.class)
                .single())
        .contains("No such person");
  }

  @Test
  void whatIsPutOffComesAgainEverLessOftenAndFailsInTheEnd() {
    UUID id = write(Repeats.RESENDABLE, "busy@example.com");
    line.answering(command -> command.startsWith("RCPT") ? "450 4.2.1 Try later" : null);
    OutboxSender sender = sender();

    send(sender);
    assertThat(state(id)).isEqualTo(State.PENDING);
    time.passes(Duration.ofSeconds(14));
    assertThat(sender.send()).isZero();
    time.passes(Duration.ofSeconds(1));
    send(sender);
    assertThat(state(id)).isEqualTo(State.PENDING);
    time.passes(Duration.ofSeconds(30));
    send(sender);
    assertThat(state(id)).isEqualTo(State.FAILED);
    assertThat(messageIds()).isEmpty();
  }

  @Test
  void severalNodesShareTheWork() throws Exception {
    List<UUID> ids =
        IntStream.range(0, 200).mapToObj(n -> write(Repeats.RESENDABLE, "r@example.com")).toList();

    List<Thread> nodes =
        Stream.of(sender(), sender(), sender())
            .map(sender -> new Thread(() -> send(sender)))
            .toList();
    nodes.forEach(Thread::start);
    for (Thread node : nodes) {
      node.join();
    }

    assertThat(ids).allMatch(id -> state(id) == State.SENT);
    assertThat(messageIds()).hasSize(200).doesNotHaveDuplicates();
  }

  private void send(OutboxSender sender) {
    while (sender.send() > 0) {
      time.passes(Duration.ofMillis(50));
    }
  }

  private OutboxSender sender() {
    return sender(courier());
  }

  private OutboxSender sender(Courier courier) {
    return new OutboxSender(store, List.of(courier), SETTINGS, transactions, events, time);
  }

  private SmtpCourier courier() {
    MockEnvironment settings =
        new MockEnvironment()
            .withProperty("spring.mail.host", "127.0.0.1")
            .withProperty("spring.mail.port", String.valueOf(line.port()));
    return new SmtpCourier(new MailServer(settings, "Krámek <kramek@example.com>"), bounces);
  }

  private UUID write(Repeats repeats, String to) {
    return write(repeats, to, null);
  }

  private UUID write(Repeats repeats, String to, UUID owner) {
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

  private State state(UUID id) {
    return State.valueOf(column(id, "state"));
  }

  private String column(UUID id, String name) {
    return jdbc.sql("select " + name + " from outbox where id = ?")
        .param(id)
        .query((row, n) -> row.getString(1))
        .list()
        .get(0);
  }

  private List<MimeMessage> received() {
    return Arrays.asList(mailServer.getReceivedMessages());
  }

  private List<String> messageIds() {
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

  /** Dies with the first message already on its way. */
  private record DyingAt(UUID message) implements Courier {

    @Override
    public Channel channel() {
      return Channel.EMAIL;
    }

    @Override
    public void deliver(
        List<Message> messages, Predicate<Message> mayLeave, BiConsumer<Message, Delivery> report) {
      boolean left =
          messages.stream().filter(one -> one.id().equals(message)).allMatch(mayLeave::test);
      assertThat(left).isTrue();
      throw new IllegalStateException("killed");
    }
  }

  /** The time of the senders, which no other test has a hand in. */
  private static final class Time extends Clock {
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
