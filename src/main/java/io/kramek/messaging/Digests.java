package io.kramek.messaging;

import io.kramek.identity.UserId;
import io.kramek.messaging.Addressees.Addressee;
import io.kramek.messaging.Habits.Choice;
import io.kramek.messaging.NotificationPreferences.Mail;
import io.kramek.messaging.Notifications.Notification;
import io.kramek.messaging.mail.Kinds;
import io.kramek.messaging.mail.Letters;
import io.kramek.messaging.outbox.Round;
import io.kramek.shared.Ids;
import io.kramek.shared.SubjectRef;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells what was gathered: many things at once as one, the worst first; the news of a day in one
 * mail.
 */
@Component
class Digests implements Round {

  /** So few are told one by one. */
  private static final int FEW = 3;

  /** So many are listed in a mail; the others are counted. */
  private static final int LISTED = 40;

  private static final int PEOPLE_AT_ONCE = 50;

  private final Gathering gathering;
  private final Notifications notifications;
  private final Addressees addressees;
  private final Spreading spreading;
  private final Letters letters;
  private final Links links;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Digests(
      Gathering gathering,
      Notifications notifications,
      Addressees addressees,
      Spreading spreading,
      Letters letters,
      Links links,
      TransactionTemplate transactions,
      Clock clock) {
    this.gathering = gathering;
    this.notifications = notifications;
    this.addressees = addressees;
    this.spreading = spreading;
    this.letters = letters;
    this.links = links;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void make() {
    transactions.executeWithoutResult(
        status -> {
          Instant now = clock.instant();
          if (gathering.isMyTurn()) {
            for (UserId user : gathering.due(Gathering.Purpose.TOGETHER, now, PEOPLE_AT_ONCE)) {
              together(user, now);
            }
            for (UserId user : gathering.due(Gathering.Purpose.DAILY, now, PEOPLE_AT_ONCE)) {
              daily(user, now);
            }
          }
        });
  }

  private void together(UserId user, Instant now) {
    List<Notification> news = gathering.of(user, Gathering.Purpose.TOGETHER, now);
    if (news.size() <= FEW) {
      gathering.delete(news);
      // The newest stands on top of the bell: the worst is told last.
      for (int i = news.size() - 1; i >= 0; i--) {
        Notification one = news.get(i);
        notifications.deliver(user, one.kind(), one.subject(), one.params(), null);
      }
      return;
    }
    Notification digest = digest(news, now);
    notifications.keep(user, digest);
    gathering.tellIn(digest.id(), news);
    outside(addressees.get(user), digest, news);
  }

  private static Notification digest(List<Notification> news, Instant now) {
    Notification worst = news.get(0);
    Map<String, String> params = new HashMap<>(worst.params());
    params.put("count", String.valueOf(news.size()));
    params.put("worstKind", worst.kind());
    var id = Ids.next();
    SubjectRef subject = new SubjectRef(Notifications.DIGEST_SUBJECT, id);
    return new Notification(id, Kinds.DIGEST, Map.copyOf(params), subject, now, null);
  }

  private void outside(Addressee to, Notification digest, List<Notification> news) {
    Choice choice = loudest(to, news);
    if (to.email() != null && choice.email() == Mail.NOW) {
      Map<String, Object> values = values(to, news);
      values.put("worst", spreading.line(to, news.get(0)));
      mail(to, Kinds.DIGEST, values, links.to(digest.subject()));
      choice = new Choice(choice.inApp(), Mail.OFF, choice.push());
    }
    Map<String, String> params = new HashMap<>(digest.params());
    params.put("worst", spreading.line(to, news.get(0)));
    spreading.outside(
        to,
        choice,
        new Notification(
            digest.id(), digest.kind(), params, digest.subject(), digest.createdAt(), null),
        null);
  }

  /** A storm is told as its loudest part would have been. */
  private static Choice loudest(Addressee to, List<Notification> news) {
    List<Choice> choices =
        news.stream().map(one -> to.habits().choice(one.kind(), one.params())).toList();
    Mail email = choices.stream().map(Choice::email).min(Enum::compareTo).orElse(Mail.OFF);
    return new Choice(true, email, choices.stream().anyMatch(Choice::push));
  }

  private void daily(UserId user, Instant now) {
    List<Notification> news = gathering.of(user, Gathering.Purpose.DAILY, now);
    gathering.delete(news);
    Addressee to = addressees.get(user);
    if (to.email() != null && !news.isEmpty()) {
      mail(to, Kinds.DAILY_DIGEST, values(to, news), links.to("/"));
    }
  }

  private void mail(Addressee to, String kind, Map<String, Object> values, String link) {
    Letters.Content content = spreading.content(to, values, link, null);
    spreading.mail(to, kind, letters.write(kind, to.language(), content), null);
  }

  private Map<String, Object> values(Addressee to, List<Notification> news) {
    List<Map<String, String>> items = new ArrayList<>();
    for (Notification one : news.subList(0, Math.min(LISTED, news.size()))) {
      items.add(Map.of("sentence", spreading.line(to, one), "link", links.to(one.subject())));
    }
    Map<String, Object> values = new HashMap<>();
    values.put("count", String.valueOf(news.size()));
    values.put("items", items);
    values.put("more", news.size() > LISTED ? String.valueOf(news.size() - LISTED) : "");
    return values;
  }
}
