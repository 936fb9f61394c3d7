package io.kramek.messaging;

import io.kramek.identity.CurrentUser;
import io.kramek.identity.UserId;
import io.kramek.messaging.NotificationPreferences.Mail;
import io.kramek.shared.Ids;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import io.kramek.shared.SubjectRef;
import jakarta.annotation.Nullable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells people what has happened, and keeps it until they have read it. */
@Service
@Transactional
public class Notifications {

  /**
   * What somebody was told.
   *
   * @param kind names the sentence; the user interface speaks it in the language of the reader
   * @param params what the sentence mentions
   * @param subject what to open, or {@code null}
   * @param readAt {@code null} while it is unread
   */
  public record Notification(
      UUID id,
      String kind,
      Map<String, String> params,
      @Nullable SubjectRef subject,
      Instant createdAt,
      @Nullable Instant readAt) {}

  /**
   * What a mail opens instead of the page of its subject, for this message only; the application
   * itself never shows it.
   *
   * @param url below the application, starting with a slash, or complete; its last part is the
   *     secret
   * @param label on the button, in the language of the reader
   */
  public record Link(String url, String label) {

    /** What nobody else may see: the last part of the address. */
    String secret() {
      return url.substring(Math.max(url.lastIndexOf('/'), url.lastIndexOf('=')) + 1);
    }
  }

  /** The subject of a digest, see {@link #digest}. */
  static final String DIGEST_SUBJECT = "digest";

  /** What comes within this time is told together. */
  private static final Duration STORM = Duration.ofMinutes(1);

  /** Somebody was told something. Whoever listens should wait for the commit. */
  public record Told(UserId to, Notification notification) {}

  private final NotificationQueries queries;
  private final Addressees addressees;
  private final Spreading spreading;
  private final Gathering gathering;
  private final CurrentUser currentUser;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Notifications(
      NotificationQueries queries,
      Addressees addressees,
      Spreading spreading,
      Gathering gathering,
      CurrentUser currentUser,
      ApplicationEventPublisher events,
      Clock clock) {
    this.queries = queries;
    this.addressees = addressees;
    this.spreading = spreading;
    this.gathering = gathering;
    this.currentUser = currentUser;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Tells a person something, by the channels they have chosen; it reaches them when this
   * transaction commits, and never if it does not.
   *
   * @param kind names the sentence, see {@link Notification}
   * @param subject what it is about, or {@code null}
   */
  public void tell(UserId to, String kind, SubjectRef subject, Map<String, String> params) {
    tell(to, kind, subject, params, null);
  }

  /**
   * Tells a person something, with a link that only the mail carries.
   *
   * @param link what the mail opens instead of the page of the subject, or {@code null}
   */
  public void tell(
      UserId to, String kind, SubjectRef subject, Map<String, String> params, Link link) {
    happened(to, kind, subject, params);
    deliver(to, kind, subject, params, link);
  }

  /**
   * Tells a person something that may come in hundreds: what comes within a minute reaches them as
   * one digest, the worst first.
   *
   * @param rank how bad it is; the highest comes first
   */
  public void tellTogether(
      UserId to, String kind, SubjectRef subject, Map<String, String> params, long rank) {
    happened(to, kind, subject, params);
    Habits.Choice choice = addressees.get(to).habits().choice(kind, params);
    if (choice.inApp() || choice.email() != Mail.OFF || choice.push()) {
      Instant now = clock.instant();
      Notification news =
          new Notification(Ids.next(), kind, Map.copyOf(params), subject, now, null);
      gathering.insert(to, Gathering.Purpose.TOGETHER, news, rank, now.plus(STORM));
    }
  }

  /** To those outside who want to hear of everything that happens. */
  private void happened(UserId to, String kind, SubjectRef subject, Map<String, String> params) {
    events.publishEvent(new News(kind, subject, params, to));
  }

  void deliver(UserId to, String kind, SubjectRef subject, Map<String, String> params, Link link) {
    Notification notification =
        new Notification(Ids.next(), kind, Map.copyOf(params), subject, clock.instant(), null);
    Addressees.Addressee addressee = addressees.get(to);
    Habits.Choice choice = addressee.habits().choice(kind, params);
    if (choice.inApp()) {
      keep(to, notification);
    }
    spreading.outside(addressee, choice, notification, link);
  }

  void keep(UserId to, Notification notification) {
    queries.insert(to, notification);
    events.publishEvent(new Told(to, notification));
  }

  /** What a digest of whoever asks told of, the worst first. */
  @Transactional(readOnly = true)
  public Paged<Notification> digest(UUID id, Paged.Request page) {
    if (!queries.isOf(currentUser.get().id(), id)) {
      throw Problem.notFound();
    }
    return gathering.in(id, page);
  }

  /** What whoever asks was told, the newest first. */
  @Transactional(readOnly = true)
  public Paged<Notification> find(Paged.Request page) {
    return queries.find(currentUser.get().id(), page);
  }

  /** How much of it they have not read. */
  @Transactional(readOnly = true)
  public long unread() {
    return queries.unread(currentUser.get().id());
  }

  /** What a person was told after a notification they know of, the oldest first. */
  @Transactional(readOnly = true)
  public List<Notification> since(UserId user, UUID known) {
    return queries.since(user, known);
  }

  /** Marks all notifications of whoever asks as read. */
  public void readAll() {
    queries.readAll(currentUser.get().id(), clock.instant());
  }

  /** Marks some of them as read; those of others stay as they are. */
  public void read(List<UUID> ids) {
    queries.read(currentUser.get().id(), ids, clock.instant());
  }
}
