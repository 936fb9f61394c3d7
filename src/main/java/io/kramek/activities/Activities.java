package io.kramek.activities;

import io.kramek.customers.CustomerId;
import io.kramek.customers.Customers;
import io.kramek.identity.CurrentUser;
import io.kramek.identity.PersonName;
import io.kramek.identity.SignedIn;
import io.kramek.identity.UserId;
import io.kramek.shared.ActingFor;
import io.kramek.shared.Ids;
import io.kramek.shared.Money;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import io.kramek.shared.SubjectRef;
import io.kramek.shared.Subjects;
import jakarta.annotation.Nullable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the timeline of everything: what people did and mean to do, and what processes report.
 * Whoever sees a record sees what happened about it, and whoever sees a customer sees every contact
 * with them, whatever it was about.
 */
@Service
@Transactional
public class Activities {

  /** What kind of thing happened; events come from processes. */
  public enum Kind {
    CALL,
    MEETING,
    E_MAIL,
    NOTE,
    VISIT,
    OTHER,
    EVENT
  }

  /** What came of an activity; what is not said is {@code null}. */
  public record Result(
      Instant doneAt, Integer durationMinutes, String outcome, String content, Money cost) {}

  /**
   * An activity to be written down.
   *
   * @param customer whom it concerned, or {@code null}
   * @param plannedFor when it is to be done; with no plan and no {@code doneAt} it has just been
   *     done
   * @param reminderAt when to remind the one who wrote it
   */
  public record NewActivity(
      SubjectRef subject,
      CustomerId customer,
      Kind kind,
      String title,
      Instant plannedFor,
      Instant reminderAt,
      Result result) {}

  /** What a process reported, as a code and the values that fill its text; users by their names. */
  public record Event(String code, Map<String, String> params) {}

  /**
   * A contact that somebody is to make.
   *
   * @param owner who is to make it, and is reminded when it is time
   */
  public record PlannedContact(
      UserId owner, CustomerId customer, Kind kind, String title, Instant plannedFor) {}

  /**
   * A contact that was made some time ago.
   *
   * @param owner who made it
   */
  public record MadeContact(
      UserId owner,
      CustomerId customer,
      Kind kind,
      String title,
      Instant doneAt,
      int durationMinutes) {}

  /**
   * A contact that a process asks for.
   *
   * @param owner who is to make it, and is reminded when it is time
   * @param customer whom it concerns, or {@code null}
   */
  public record PlannedWork(
      UserId owner,
      SubjectRef subject,
      CustomerId customer,
      Kind kind,
      String title,
      Instant plannedFor) {}

  /** What stands in a timeline. */
  public record TimelineItem(
      UUID id,
      Instant at,
      Kind kind,
      @Nullable String title,
      @Nullable String content,
      @Nullable PersonName user,
      @Nullable Integer durationMinutes,
      @Nullable String outcome,
      @Nullable Money cost,
      @Nullable Instant plannedFor,
      @Nullable Instant reminderAt,
      boolean done,
      @Nullable Event event) {}

  /** The clock of a telephone may be ahead of ours. */
  static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

  /** Under this name an event says for whom somebody acted. */
  private static final String ON_BEHALF_OF = "onBehalfOf";

  private static final int LONGEST_TITLE = 120;

  private final ActivityRepository activities;
  private final ActivityQueries queries;
  private final Customers customers;
  private final Subjects subjects;
  private final CurrentUser currentUser;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Activities(
      ActivityRepository activities,
      ActivityQueries queries,
      Customers customers,
      Subjects subjects,
      CurrentUser currentUser,
      ApplicationEventPublisher events,
      Clock clock) {
    this.activities = activities;
    this.queries = queries;
    this.customers = customers;
    this.subjects = subjects;
    this.currentUser = currentUser;
    this.events = events;
    this.clock = clock;
  }

  /** Writes down what whoever asks did or means to do about a record they see. */
  public UUID write(NewActivity activity) {
    if (activity.kind() == Kind.EVENT) {
      throw Problem.invalid(new Problem.Field("kind", "outOfRange"));
    }
    subjects.requireVisible(activity.subject());
    if (activity.customer() != null) {
      customers.name(activity.customer());
    }
    UserId me = currentUser.find().map(SignedIn::id).orElse(null);
    return saved(Activity.written(Ids.next(), activity, me, clock.instant())).id();
  }

  /**
   * Plans contacts for those who are to make them, many at once. Whoever calls answers for it that
   * the customers are theirs to plan for.
   *
   * @return the activities, in the order of the contacts
   */
  public List<UUID> plan(List<PlannedContact> contacts) {
    return queries.insert(contacts, clock.instant());
  }

  /**
   * Writes down contacts of the past, many at once. Whoever calls answers for it that they are
   * true.
   */
  public void bring(List<MadeContact> contacts) {
    queries.bring(contacts, clock.instant());
    contacts.stream()
        .map(MadeContact::customer)
        .distinct()
        .forEach(customer -> events.publishEvent(new ContactsChanged(customer)));
  }

  /** Plans a contact about any record, on behalf of a process that is about it. */
  public UUID plan(PlannedWork work) {
    NewActivity activity =
        new NewActivity(
            work.subject(),
            work.customer(),
            work.kind(),
            work.title(),
            work.plannedFor(),
            work.plannedFor(),
            new Result(null, null, null, null, null));
    return saved(Activity.written(Ids.next(), activity, work.owner(), clock.instant())).id();
  }

  /** Writes down a note about a record; its first line stands for it. */
  public UUID note(SubjectRef subject, CustomerId customer, String text) {
    String first = text.strip().lines().findFirst().orElseThrow();
    String title = first.length() > LONGEST_TITLE ? first.substring(0, LONGEST_TITLE) : first;
    return write(
        new NewActivity(
            subject,
            customer,
            Kind.NOTE,
            title,
            null,
            null,
            new Result(null, null, null, text.strip(), null)));
  }

  /**
   * Says that a planned activity is done; only the one who planned it knows.
   *
   * @throws Problem {@code activityDone} if it is already
   */
  public TimelineItem complete(UUID id, Result result) {
    Activity activity = own(id);
    activity.complete(result, clock.instant());
    saved(activity);
    return queries.get(id);
  }

  /**
   * Puts a planned activity off, or brings it forward; only the one who planned it may.
   *
   * @param plannedFor when it is to be done now
   * @param reminderAt when to remind them, or {@code null} for no reminder; a reminder given before
   *     is replaced
   * @throws Problem {@code activityDone} if there is nothing to plan any more
   */
  public TimelineItem reschedule(UUID id, Instant plannedFor, Instant reminderAt) {
    Activity activity = own(id);
    activity.reschedule(plannedFor, reminderAt);
    saved(activity);
    return queries.get(id);
  }

  /**
   * Reports what happened to a record, for its timeline and its customer's.
   *
   * @param customer {@code null} where there is none
   * @param code names the sentence; the user interface speaks it in the language of the reader
   * @param params what the sentence mentions; people by their ids, never by their names
   */
  public void happened(
      SubjectRef subject, CustomerId customer, String code, Map<String, String> params) {
    UserId by = currentUser.find().map(SignedIn::id).orElse(null);
    Map<String, String> facts = new HashMap<>(params);
    ActingFor.current().ifPresent(person -> facts.put(ON_BEHALF_OF, person.toString()));
    activities.save(
        Activity.event(Ids.next(), subject, customer, by, code, facts, clock.instant()));
  }

  /** One item, for those who see what it is about. */
  @Transactional(readOnly = true)
  public TimelineItem get(UUID id) {
    Activity activity = activities.findById(id).orElseThrow(Problem::notFound);
    subjects.requireVisible(activity.subject());
    return queries.get(id);
  }

  private Activity saved(Activity activity) {
    Activity saved = activities.saveAndFlush(activity);
    saved.customer().ifPresent(customer -> events.publishEvent(new ContactsChanged(customer)));
    return saved;
  }

  private Activity own(UUID id) {
    Activity activity = activities.findById(id).orElseThrow(Problem::notFound);
    subjects.requireVisible(activity.subject());
    if (!activity.isOf(currentUser.get().id())) {
      throw Problem.refused("activityNotYours");
    }
    return activity;
  }

  /** A page of the timeline of a record, the latest first; of a customer, of every record of it. */
  @Transactional(readOnly = true)
  public Paged<TimelineItem> timeline(SubjectRef subject, Paged.Request page) {
    subjects.requireVisible(subject);
    return queries.timeline(subject, page);
  }

  /** The last contacts with a customer whom the caller has proved to see, the latest first. */
  @Transactional(readOnly = true)
  public List<TimelineItem> last(CustomerId customer, int most) {
    return queries.last(customer, most);
  }
}
