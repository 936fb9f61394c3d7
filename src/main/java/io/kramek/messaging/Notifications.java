package io.kramek.messaging;

import io.kramek.identity.CurrentUser;
import io.kramek.identity.UserId;
import io.kramek.shared.Ids;
import io.kramek.shared.Paged;
import io.kramek.shared.SubjectRef;
import jakarta.annotation.Nullable;
import java.time.Clock;
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

  /** Somebody was told something. Whoever listens should wait for the commit. */
  public record Told(UserId to, Notification notification) {}

  private final NotificationQueries queries;
  private final CurrentUser currentUser;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Notifications(
      NotificationQueries queries,
      CurrentUser currentUser,
      ApplicationEventPublisher events,
      Clock clock) {
    this.queries = queries;
    this.currentUser = currentUser;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Tells a person something; it reaches them when this transaction commits, and never if it does
   * not.
   *
   * @param kind names the sentence, see {@link Notification}
   * @param subject what it is about, or {@code null}
   */
  public void tell(UserId to, String kind, SubjectRef subject, Map<String, String> params) {
    Notification notification =
        new Notification(Ids.next(), kind, Map.copyOf(params), subject, clock.instant(), null);
    queries.insert(to, notification);
    events.publishEvent(new Told(to, notification));
  }

  /**
   * Tells a person something that may come in hundreds: what comes close together reaches them as
   * one digest, the worst first.
   *
   * @param rank how bad it is; the highest comes first
   */
  public void tellTogether(
      UserId to, String kind, SubjectRef subject, Map<String, String> params, long rank) {
    tell(to, kind, subject, params);
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
