package io.kramek.messaging.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that is to leave the application.
 *
 * @param kind of news it is
 * @param language it is written in; {@code null} where nobody reads it
 * @param lane what shares one rate and one pause with it: the mail server, or a host
 * @param user whom it is for, or {@code null}
 * @param owner who sends it and answers for it, or {@code null} for the application itself
 * @param target the subscription or device it goes to, or {@code null}
 * @param recipient an address, never to be logged
 * @param html {@code null} for what is no mail
 * @param secret a text that must not be seen in it by anybody but its reader, or {@code null}
 * @param dueAt when it may leave
 */
public record Message(
    UUID id,
    Channel channel,
    String kind,
    String language,
    Repeats repeats,
    String lane,
    UUID user,
    UUID owner,
    UUID target,
    String recipient,
    String subject,
    String html,
    String body,
    String secret,
    Instant dueAt) {

  /** How it leaves. */
  public enum Channel {
    EMAIL,
    WEBHOOK,
    PUSH
  }

  /** What happens when nobody knows whether it has arrived. */
  public enum Repeats {
    /** It is sent again, with the same id: better twice than never. */
    RESENDABLE,
    /** A person is asked: better never than twice. */
    ONCE
  }

  /** Where a message is on its way. */
  public enum State {
    PENDING,
    SENDING,
    SENT,
    /** It may have arrived; a person decides. */
    UNCONFIRMED,
    FAILED,
    /** No mail server is set up: it stays here to be read. */
    KEPT,
    DISCARDED
  }

  /** The id it carries over every attempt, by which a receiver knows it again. */
  public String messageId() {
    return id + "@kramek";
  }
}
