package io.kramek.messaging.webhook;

import io.kramek.messaging.http.Posting;
import io.kramek.messaging.outbox.Courier;
import io.kramek.messaging.outbox.Delivery;
import io.kramek.messaging.outbox.Message;
import io.kramek.messaging.webhook.Subscriptions.Subscription;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Posts news to those who subscribed to them, signed; whoever does not say yes is asked again. */
@Component
public class WebhookCourier implements Courier {

  private static final int GONE = 410;

  private final Subscriptions subscriptions;
  private final Posting posting;
  private final Clock clock;

  public WebhookCourier(Subscriptions subscriptions, Posting posting, Clock clock) {
    this.subscriptions = subscriptions;
    this.posting = posting;
    this.clock = clock;
  }

  @Override
  public Message.Channel channel() {
    return Message.Channel.WEBHOOK;
  }

  @Override
  public void deliver(
      List<Message> messages, Predicate<Message> mayLeave, BiConsumer<Message, Delivery> report) {
    for (Message message : messages) {
      if (mayLeave.test(message)) {
        Delivery delivery = deliver(message);
        report.accept(message, delivery);
        if (delivery.isSilence()) {
          return;
        }
      }
    }
  }

  private Delivery deliver(Message message) {
    Optional<Subscription> subscription =
        subscriptions.get(message.target()).filter(Subscription::active);
    Optional<String> secret = subscriptions.secret(message.target());
    if (subscription.isEmpty() || secret.isEmpty()) {
      return Delivery.dropped("The subscription has ended");
    }
    // The id stays the same at every attempt, the time and so the signature do not.
    String id = message.id().toString();
    long seconds = clock.instant().getEpochSecond();
    Map<String, String> headers =
        Map.of(
            "Content-Type",
            "application/json",
            "webhook-id",
            id,
            "webhook-timestamp",
            String.valueOf(seconds),
            "webhook-signature",
            Signature.of(secret.get(), id, seconds, message.body()));
    return posting.post(
        URI.create(subscription.get().url()),
        headers,
        message.body().getBytes(StandardCharsets.UTF_8),
        status -> judge(message, status));
  }

  private Delivery judge(Message message, int status) {
    if (status / 100 == 2) {
      return Delivery.accepted();
    }
    if (status == GONE) {
      subscriptions.deactivate(message.target());
      return Delivery.dropped("The receiver says it has gone: HTTP " + status);
    }
    return Delivery.later("HTTP " + status);
  }
}
