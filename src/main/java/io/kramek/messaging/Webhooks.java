package io.kramek.messaging;

import io.kramek.identity.CurrentUser;
import io.kramek.identity.Role;
import io.kramek.identity.SignedIn;
import io.kramek.messaging.http.Destinations;
import io.kramek.messaging.mail.Kinds;
import io.kramek.messaging.outbox.Message;
import io.kramek.messaging.outbox.Message.Channel;
import io.kramek.messaging.outbox.Message.Repeats;
import io.kramek.messaging.webhook.Subscriptions;
import io.kramek.messaging.webhook.Subscriptions.Subscription;
import io.kramek.shared.Announcement;
import io.kramek.shared.Ids;
import io.kramek.shared.Problem;
import io.kramek.shared.SubjectRef;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Tells other systems of what happens here, those that administrators have subscribed. */
@Service
@Transactional
public class Webhooks {

  /**
   * What is to be told where.
   *
   * @param url with https, of a machine that the whole world can reach
   * @param kinds of news, see {@link #kinds()}
   */
  public record Wanted(String url, String description, List<String> kinds, boolean active) {}

  /** A subscription and the secret by which its receiver knows us; it is told only once. */
  public record AddedWebhook(Subscription subscription, String secret) {}

  private static final String PING = "kramek.ping";

  private final Subscriptions subscriptions;
  private final Destinations destinations;
  private final Spreading spreading;
  private final Kinds kinds;
  private final CurrentUser currentUser;
  private final JsonMapper json;
  private final Clock clock;

  Webhooks(
      Subscriptions subscriptions,
      Destinations destinations,
      Spreading spreading,
      Kinds kinds,
      CurrentUser currentUser,
      JsonMapper json,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.destinations = destinations;
    this.spreading = spreading;
    this.kinds = kinds;
    this.currentUser = currentUser;
    this.json = json;
    this.clock = clock;
  }

  /** All kinds of news that can be subscribed to. */
  public List<String> kinds() {
    TreeSet<String> all = new TreeSet<>(Announcement.KINDS);
    kinds.news().stream()
        .filter(kind -> !kind.endsWith(Kinds.DIGEST) && !kind.equals(Kinds.OTHER))
        .map(Webhooks::dotted)
        .forEach(all::add);
    return List.copyOf(all);
  }

  /** All subscriptions. */
  @Transactional(readOnly = true)
  public List<Subscription> all() {
    requireAdministrator();
    return subscriptions.all();
  }

  /** Adds a subscription. */
  public AddedWebhook add(Wanted wanted) {
    SignedIn by = requireAdministrator();
    check(wanted);
    Subscriptions.Added added =
        subscriptions.add(
            wanted.url().strip(), wanted.description(), wanted.kinds(), by.id().value());
    return new AddedWebhook(subscriptions.get(added.id()).orElseThrow(), added.secret());
  }

  /** Changes a subscription. */
  public Subscription change(UUID id, Wanted wanted, long seen) {
    requireAdministrator();
    check(wanted);
    subscriptions.change(
        id, wanted.url().strip(), wanted.description(), wanted.kinds(), wanted.active(), seen);
    return subscriptions.get(id).orElseThrow(Problem::notFound);
  }

  /** Ends a subscription; what is still on its way is dropped. */
  public void remove(UUID id) {
    requireAdministrator();
    subscriptions.remove(id);
  }

  /** Sends a subscription something to try it with. */
  public void test(UUID id) {
    requireAdministrator();
    Subscription subscription = subscriptions.get(id).orElseThrow(Problem::notFound);
    write(subscription, PING, null, Map.of("message", "Krámek is here"));
  }

  @EventListener
  void on(News news) {
    String kind = dotted(news.kind());
    List<Subscription> concerned = subscriptions.of(kind);
    if (!concerned.isEmpty()) {
      Map<String, Object> facts = new LinkedHashMap<>(news.params());
      facts.put("to", news.to().toString());
      concerned.forEach(one -> write(one, kind, news.subject(), facts));
    }
  }

  @EventListener
  void on(Announcement news) {
    subscriptions
        .of(news.announcedAs())
        .forEach(one -> write(one, news.announcedAs(), news.announcedFor(), Map.of()));
  }

  private void write(Subscription to, String kind, SubjectRef subject, Map<String, ?> facts) {
    Instant now = clock.instant();
    Map<String, Object> data = new LinkedHashMap<>(facts);
    if (subject != null) {
      data.put("about", subject);
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", kind);
    body.put("timestamp", now.toString());
    body.put("data", data);
    spreading.write(
        new Message(
            Ids.next(),
            Channel.WEBHOOK,
            kind,
            null,
            Repeats.RESENDABLE,
            to.lane(),
            null,
            null,
            to.id(),
            to.url(),
            kind,
            null,
            json.writeValueAsString(body),
            null,
            now));
  }

  private void check(Wanted wanted) {
    destinations.check("url", wanted.url());
    if (!kinds().containsAll(wanted.kinds())) {
      throw Problem.invalid(new Problem.Field("kinds", "unknown"));
    }
  }

  private SignedIn requireAdministrator() {
    SignedIn user = currentUser.get();
    if (user.role() != Role.ADMIN) {
      throw Problem.forbidden();
    }
    return user;
  }

  /** {@code LEAD_ASSIGNED} is announced as {@code lead.assigned}, as webhooks usually are. */
  private static String dotted(String kind) {
    return kind.toLowerCase(Locale.ROOT).replaceFirst("_", ".");
  }
}
