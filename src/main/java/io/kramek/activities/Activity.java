package io.kramek.activities;

import io.kramek.activities.Activities.Kind;
import io.kramek.activities.Activities.NewActivity;
import io.kramek.activities.Activities.Result;
import io.kramek.customers.CustomerId;
import io.kramek.identity.UserId;
import io.kramek.shared.Problem;
import io.kramek.shared.SubjectRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something that somebody did or means to do, or that a process reported. */
@Entity
class Activity {

  @Id private UUID id;
  private String subjectType;
  private UUID subjectId;

  @Column(name = "customer_id")
  private UUID customer;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String title;
  private String content;

  @Column(name = "user_id")
  private UUID user;

  private Instant plannedFor;
  private Instant doneAt;
  private Integer durationMinutes;
  private String outcome;
  private BigDecimal cost;
  private String costCurrency;
  private Instant reminderAt;
  private Instant remindedAt;
  private String eventCode;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> eventParams;

  private Instant createdAt;
  @Version private Long version;

  protected Activity() {}

  private Activity(UUID id, SubjectRef subject, CustomerId customer, UserId user, Instant now) {
    this.id = id;
    this.subjectType = subject.type();
    this.subjectId = subject.id();
    this.customer =
        subject.type().equals(SubjectRef.CUSTOMER)
            ? subject.id()
            : customer == null ? null : customer.value();
    this.user = user == null ? null : user.value();
    this.createdAt = now;
  }

  /** What a person writes down. Without a plan it is about what has just been done. */
  static Activity written(UUID id, NewActivity activity, UserId user, Instant now) {
    var written = new Activity(id, activity.subject(), activity.customer(), user, now);
    written.kind = activity.kind();
    written.title = activity.title().strip();
    written.plannedFor = activity.plannedFor();
    written.reminderAt = activity.reminderAt();
    written.record(activity.result());
    if (activity.result().doneAt() != null || activity.plannedFor() == null) {
      written.doneAt = notInFuture(activity.result().doneAt(), now);
    }
    return written;
  }

  /** What a process reports, as a code that the user interface has a text for. */
  static Activity event(
      UUID id,
      SubjectRef subject,
      CustomerId customer,
      UserId user,
      String code,
      Map<String, String> params,
      Instant now) {
    var event = new Activity(id, subject, customer, user, now);
    event.kind = Kind.EVENT;
    event.eventCode = code;
    event.eventParams = Map.copyOf(params);
    event.doneAt = now;
    return event;
  }

  /** It is done, and this came of it; nobody has to be reminded any more. */
  void complete(Result result, Instant now) {
    if (doneAt != null) {
      throw Problem.conflict("activityDone");
    }
    record(result);
    doneAt = notInFuture(result.doneAt(), now);
    reminderAt = null;
  }

  /** It is to be done at another time; the reminder goes with it. */
  void reschedule(Instant newPlan, Instant newReminder) {
    if (doneAt != null) {
      throw Problem.conflict("activityDone");
    }
    plannedFor = newPlan;
    reminderAt = newReminder;
    remindedAt = null;
  }

  private void record(Result result) {
    if (result.durationMinutes() != null) {
      durationMinutes = result.durationMinutes();
    }
    if (result.outcome() != null) {
      outcome = result.outcome();
    }
    if (result.content() != null) {
      content = result.content();
    }
    if (result.cost() != null) {
      cost = result.cost().amount();
      costCurrency = result.cost().currency();
    }
  }

  private static Instant notInFuture(Instant done, Instant now) {
    if (done != null && done.isAfter(now.plus(Activities.CLOCKS_DIFFER))) {
      throw Problem.invalid(new Problem.Field("doneAt", "inFuture"));
    }
    return done == null ? now : done;
  }

  UUID id() {
    return id;
  }

  SubjectRef subject() {
    return new SubjectRef(subjectType, subjectId);
  }

  /** Whom it concerns, if anybody. */
  Optional<CustomerId> customer() {
    return Optional.ofNullable(customer).map(CustomerId::new);
  }

  boolean isOf(UserId person) {
    return person.value().equals(user);
  }
}
