package io.kramek.messaging.outbox;

/** What somebody has to know about a message. */
public sealed interface OutboxNews {

  /** There is something to send; whoever listens should wait for the commit. */
  record Written() implements OutboxNews {}

  /** It may have arrived, and only a person can find out. */
  record Unconfirmed(Message message) implements OutboxNews {}

  /** It will not arrive. */
  record Failed(Message message, String reason) implements OutboxNews {}
}
