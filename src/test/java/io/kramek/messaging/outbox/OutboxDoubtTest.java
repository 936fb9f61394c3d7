package io.kramek.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.kramek.messaging.mail.SmtpCourier;
import io.kramek.messaging.outbox.Message.Channel;
import io.kramek.messaging.outbox.Message.Repeats;
import io.kramek.messaging.outbox.Message.State;
import io.kramek.testing.Company;
import io.kramek.testing.HttpTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What becomes of messages of which nobody knows whether they have arrived. */
@HttpTest
class OutboxDoubtTest extends OutboxFixture {

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
}
