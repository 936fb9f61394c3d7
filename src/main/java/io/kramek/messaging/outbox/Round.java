package io.kramek.messaging.outbox;

/** Something to be done every few seconds on every node, by the thread that empties the outbox. */
public interface Round {

  void make();
}
