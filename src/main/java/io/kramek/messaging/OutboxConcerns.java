package io.kramek.messaging;

import io.kramek.identity.UserId;
import io.kramek.messaging.outbox.Message;
import io.kramek.messaging.outbox.OutboxNews;
import io.kramek.shared.SubjectRef;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks a person where the outbox cannot decide by itself. */
@Component
class OutboxConcerns {

  private static final long DOUBT = 2;
  private static final long FAILURE = 1;

  private final Notifications notifications;
  private final Addressees addressees;

  OutboxConcerns(Notifications notifications, Addressees addressees) {
    this.notifications = notifications;
    this.addressees = addressees;
  }

  @EventListener
  void on(OutboxNews.Unconfirmed doubt) {
    tell(doubt.message(), "MESSAGE_UNCONFIRMED", DOUBT);
  }

  @EventListener
  void on(OutboxNews.Failed failed) {
    // The address may have been struck off just now.
    addressees.forgetAll();
    tell(failed.message(), "MESSAGE_FAILED", FAILURE);
  }

  /** Those who run the installation, and who sent it; a mail server that is down is one digest. */
  private void tell(Message message, String kind, long rank) {
    Set<UserId> concerned = new LinkedHashSet<>(addressees.administrators());
    if (message.owner() != null) {
      concerned.add(new UserId(message.owner()));
    }
    SubjectRef subject = new SubjectRef(Outbox.SUBJECT, message.id());
    concerned.forEach(
        to ->
            notifications.tellTogether(
                to, kind, subject, Map.of("subject", message.subject()), rank));
  }
}
