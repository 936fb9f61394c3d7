package io.kramek.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.messaging.outbox.Message.Repeats;
import io.kramek.messaging.outbox.Message.State;
import io.kramek.shared.Ids;
import io.kramek.testing.HttpTest;
import io.kramek.testing.SmtpProxy;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sender, against a real mail server and what can go wrong on the way to it. */
@HttpTest
class OutboxSenderTest extends OutboxFixture {

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
  void aLetterToAnAddressThatIsRefusedFailsWithoutBeingSentUntilTheAddressIsWell() {
    String address = "gone" + Ids.next() + "@example.com";
    bounces.add(address, "550 No such person");
    UUID id = write(Repeats.ONCE, address.toUpperCase(Locale.ROOT));

    send(sender());
    assertThat(state(id)).isEqualTo(State.FAILED);
    assertThat(column(id, "error")).contains("No such person");
    assertThat(received()).isEmpty();

    bounces.clear(address);
    UUID again = write(Repeats.ONCE, address);
    send(sender());
    assertThat(state(again)).isEqualTo(State.SENT);
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
}
