package io.kramek.messaging.outbox;

import io.kramek.messaging.outbox.Message.Repeats;
import io.kramek.messaging.outbox.Message.State;
import io.kramek.messaging.outbox.OutboxStore.Taken;
import io.kramek.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Empties the outbox. What is taken is marked and committed before anything leaves, and marked
 * again afterwards; no transaction is open while the network is waited for. Any number of nodes may
 * do so at once.
 */
@Component
public class OutboxSender {

  private static final String NOBODY_KNOWS = "The sender stopped before it knew whether it arrived";

  /** The right to send what was taken. */
  private record Lease(UUID id, Instant until) {}

  private final OutboxStore store;
  private final Map<Message.Channel, Courier> couriers;
  private final OutboxSettings settings;
  private final Lanes lanes;
  private final TransactionTemplate transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  public OutboxSender(
      OutboxStore store,
      List<Courier> couriers,
      OutboxSettings settings,
      TransactionTemplate transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.couriers = couriers.stream().collect(Collectors.toMap(Courier::channel, c -> c));
    this.settings = settings;
    this.lanes = new Lanes(settings.perMinute(), settings.batch());
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Sends what is due and the rates allow.
   *
   * @return how many messages were tried; there may be more
   */
  public int send() {
    Instant now = clock.instant();
    Lease lease = new Lease(Ids.next(), now.plus(settings.lease()));
    List<Taken> taken =
        transactions.execute(
            status ->
                store.take(settings.batch(), lanes.closed(now), lease.id(), now, lease.until()));
    Map<String, Map<UUID, Taken>> byLane = new LinkedHashMap<>();
    for (Taken one : taken) {
      Message message = one.message();
      byLane
          .computeIfAbsent(message.channel() + " " + message.lane(), lane -> new LinkedHashMap<>())
          .put(message.id(), one);
    }
    return byLane.values().stream().mapToInt(group -> send(group, lease)).sum();
  }

  private int send(Map<UUID, Taken> group, Lease lease) {
    Message first = group.values().iterator().next().message();
    int allowed = lanes.take(first.lane(), group.size(), clock.instant());
    List<Message> messages = group.values().stream().map(Taken::message).toList();
    List<Message> leaving = messages.subList(0, allowed);
    Set<UUID> open = new HashSet<>(group.keySet());
    Courier courier = couriers.get(first.channel());
    if (courier != null && !leaving.isEmpty()) {
      courier.deliver(
          leaving,
          message -> mayLeave(message, lease),
          (message, delivery) -> {
            open.remove(message.id());
            ended(group.get(message.id()), lease, delivery);
          });
    }
    // Beyond the rate, behind a silent server, or too late: as if they had not been taken.
    Instant again = clock.instant();
    transactions.executeWithoutResult(
        status -> open.forEach(id -> store.putBack(id, lease.id(), again, false, null)));
    return allowed;
  }

  private boolean mayLeave(Message message, Lease lease) {
    if (!lease.until().isAfter(clock.instant())) {
      return false;
    }
    if (message.repeats() == Repeats.RESENDABLE) {
      return true;
    }
    Boolean mine =
        transactions.execute(status -> store.onWire(message.id(), lease.id(), clock.instant()));
    return Boolean.TRUE.equals(mine);
  }

  private void ended(Taken taken, Lease lease, Delivery delivery) {
    Instant now = clock.instant();
    Message message = taken.message();
    if (delivery.isSilence()) {
      lanes.silent(message.lane(), now);
    } else {
      lanes.answered(message.lane(), now);
    }
    transactions.executeWithoutResult(status -> note(taken, lease, delivery, now));
  }

  private void note(Taken taken, Lease lease, Delivery delivery, Instant now) {
    Message message = taken.message();
    UUID id = message.id();
    switch (delivery.result()) {
      case ACCEPTED -> store.finish(id, lease.id(), State.SENT, null, now);
      case KEPT -> store.finish(id, lease.id(), State.KEPT, null, now);
      case DROPPED -> store.finish(id, lease.id(), State.DISCARDED, delivery.reason(), now);
      case REFUSED -> fail(message, lease, delivery.reason(), now);
      case UNKNOWN -> {
        if (message.repeats() == Repeats.RESENDABLE) {
          again(taken, lease, delivery, now);
        } else if (store.finish(id, lease.id(), State.UNCONFIRMED, delivery.reason(), now)) {
          events.publishEvent(new OutboxNews.Unconfirmed(message));
        }
      }
      case UNREACHABLE -> {
        if (taken.createdAt().plus(settings.giveUpAfter()).isBefore(now)) {
          fail(message, lease, delivery.reason(), now);
        } else {
          store.putBack(id, lease.id(), now, false, delivery.reason());
        }
      }
      case LATER -> again(taken, lease, delivery, now);
    }
  }

  private void again(Taken taken, Lease lease, Delivery delivery, Instant now) {
    if (taken.attempts() >= settings.attempts()) {
      fail(taken.message(), lease, delivery.reason(), now);
    } else {
      Instant dueAt = now.plus(settings.pauseAfter(taken.attempts()));
      store.putBack(taken.message().id(), lease.id(), dueAt, true, delivery.reason());
    }
  }

  private void fail(Message message, Lease lease, String reason, Instant now) {
    if (store.finish(message.id(), lease.id(), State.FAILED, reason, now)) {
      events.publishEvent(new OutboxNews.Failed(message, reason));
    }
  }

  /** Sees to what a node that died, or took too long, has left behind. */
  public void recover() {
    Instant now = clock.instant();
    transactions.executeWithoutResult(
        status -> {
          store.resume(now);
          store
              .doubt(now, NOBODY_KNOWS)
              .forEach(message -> events.publishEvent(new OutboxNews.Unconfirmed(message)));
        });
  }
}
