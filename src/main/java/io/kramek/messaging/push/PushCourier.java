package io.kramek.messaging.push;

import com.interaso.webpush.WebPush;
import io.kramek.messaging.http.Posting;
import io.kramek.messaging.outbox.Courier;
import io.kramek.messaging.outbox.Delivery;
import io.kramek.messaging.outbox.Message;
import io.kramek.messaging.push.Devices.Device;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Hands news to the services that reach browsers, encrypted for the one browser. */
@Component
public class PushCourier implements Courier {

  /** News that a phone has not seen for a day are read in the application. */
  private static final int KEEP_SECONDS = 86_400;

  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;
  private static final int TOO_LARGE = 413;

  private final Devices devices;
  private final PushKeys keys;
  private final Posting posting;
  private final String contact;

  public PushCourier(
      Devices devices,
      PushKeys keys,
      Posting posting,
      @Value("${kramek.push.contact}") String contact) {
    this.devices = devices;
    this.keys = keys;
    this.posting = posting;
    this.contact = contact;
  }

  @Override
  public Message.Channel channel() {
    return Message.Channel.PUSH;
  }

  @Override
  public void deliver(
      List<Message> messages, Predicate<Message> mayLeave, BiConsumer<Message, Delivery> report) {
    WebPush push = new WebPush(contact, keys.get());
    for (Message message : messages) {
      if (mayLeave.test(message)) {
        Delivery delivery = deliver(push, message);
        report.accept(message, delivery);
        if (delivery.isSilence()) {
          return;
        }
      }
    }
  }

  private Delivery deliver(WebPush push, Message message) {
    Optional<Device> found = devices.get(message.target());
    if (found.isEmpty()) {
      return Delivery.dropped("The browser does not want to be told any more");
    }
    Device device = found.get();
    Base64.Decoder decoder = Base64.getUrlDecoder();
    byte[] body =
        push.getBody(
            message.body().getBytes(StandardCharsets.UTF_8),
            decoder.decode(device.key()),
            decoder.decode(device.auth()));
    return posting.post(
        URI.create(device.endpoint()),
        push.getHeaders(device.endpoint(), KEEP_SECONDS, null, WebPush.Urgency.Normal),
        body,
        status -> judge(device, status));
  }

  private Delivery judge(Device device, int status) {
    if (status / 100 == 2) {
      return Delivery.accepted();
    }
    if (status == NOT_FOUND || status == GONE) {
      devices.remove(device.id());
      return Delivery.dropped("The browser has gone: HTTP " + status);
    }
    return status == TOO_LARGE
        ? Delivery.refused("HTTP " + status)
        : Delivery.later("HTTP " + status);
  }
}
