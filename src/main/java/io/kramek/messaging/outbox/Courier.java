package io.kramek.messaging.outbox;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** The port to the outside: carries the messages of one channel. */
public interface Courier {

  Message.Channel channel();

  /**
   * Tries to deliver messages of one lane, one after the other.
   *
   * @param mayLeave asked immediately before a message is handed to the network; what may not leave
   *     any more is left out
   * @param report told how each attempt ended, before the next begins
   */
  void deliver(
      List<Message> messages, Predicate<Message> mayLeave, BiConsumer<Message, Delivery> report);
}
