package io.kramek.messaging;

import io.kramek.messaging.Addressees.Addressee;
import io.kramek.messaging.Habits.Choice;
import io.kramek.messaging.NotificationPreferences.Mail;
import io.kramek.messaging.Notifications.Link;
import io.kramek.messaging.Notifications.Notification;
import io.kramek.messaging.mail.Letters;
import io.kramek.messaging.mail.Letters.Letter;
import io.kramek.messaging.outbox.Message;
import io.kramek.messaging.outbox.Message.Channel;
import io.kramek.messaging.outbox.Message.Repeats;
import io.kramek.messaging.outbox.OutboxNews;
import io.kramek.messaging.outbox.OutboxStore;
import io.kramek.messaging.push.Devices;
import io.kramek.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Spreads a piece of news over the channels that its reader has chosen, at an hour they allow. */
@Component
class Spreading {

  static final String MAIL_LANE = "mail";

  private final OutboxStore outbox;
  private final Gathering gathering;
  private final Letters letters;
  private final Devices devices;
  private final Links links;
  private final JsonMapper json;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Spreading(
      OutboxStore outbox,
      Gathering gathering,
      Letters letters,
      Devices devices,
      Links links,
      JsonMapper json,
      ApplicationEventPublisher events,
      Clock clock) {
    this.outbox = outbox;
    this.gathering = gathering;
    this.letters = letters;
    this.devices = devices;
    this.links = links;
    this.json = json;
    this.events = events;
    this.clock = clock;
  }

  /** Everywhere but inside the application, where it has been told already or is not wanted. */
  void outside(Addressee to, Choice choice, Notification news, Link link) {
    if (to.email() != null && choice.email() == Mail.DAILY) {
      Instant due = to.habits().nextDigest(news.createdAt(), to.zone());
      gathering.insert(to.id(), Gathering.Purpose.DAILY, news, 0, due);
    }
    if (to.email() != null && choice.email() == Mail.NOW) {
      mail(
          to,
          news.kind(),
          letters.write(news.kind(), to.language(), content(to, news, link)),
          link);
    }
    if (to.pushes() && choice.push()) {
      push(to, news);
    }
  }

  /** A letter of the application to one of its people. */
  void mail(Addressee to, String kind, Letter letter, Link link) {
    write(
        new Message(
            Ids.next(),
            Channel.EMAIL,
            kind,
            to.language(),
            Repeats.RESENDABLE,
            MAIL_LANE,
            to.id().value(),
            null,
            null,
            to.email(),
            letter.subject(),
            letter.html(),
            letter.text(),
            link == null ? null : link.secret(),
            due(to)));
  }

  private void push(Addressee to, Notification news) {
    String title = line(to, news);
    String body =
        json.writeValueAsString(
            Map.of("title", title, "url", links.to(news.subject()), "tag", news.id().toString()));
    for (Devices.Device device : devices.of(to.id())) {
      write(
          new Message(
              Ids.next(),
              Channel.PUSH,
              news.kind(),
              to.language(),
              Repeats.RESENDABLE,
              "push " + device.host(),
              to.id().value(),
              null,
              device.id(),
              device.host(),
              title,
              null,
              body,
              null,
              due(to)));
    }
  }

  /** The one line that says it, in the language of its reader. */
  String line(Addressee to, Notification news) {
    return letters.line(news.kind(), to.language(), content(to, news, null));
  }

  private Letters.Content content(Addressee to, Notification news, Link link) {
    return link == null
        ? content(to, news.params(), links.to(news.subject()), null)
        : content(to, news.params(), links.to(link.url()), link.label());
  }

  Letters.Content content(Addressee to, Map<String, ?> values, String link, String label) {
    return new Letters.Content(to.name(), values, link, label, links.toSettings());
  }

  void write(Message message) {
    outbox.insert(message, clock.instant());
    wake();
  }

  /** Has the sender look when this transaction commits. */
  void wake() {
    events.publishEvent(new OutboxNews.Written());
  }

  private Instant due(Addressee to) {
    return to.habits().awake(clock.instant(), to.zone());
  }
}
