package io.kramek.escalations;

import io.kramek.calendars.Calendars;
import io.kramek.escalations.process.EscalationProcess;
import io.kramek.escalations.process.EscalationProcess.Reaction;
import io.kramek.identity.CurrentUser;
import io.kramek.identity.PersonName;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import io.kramek.shared.SubjectRef;
import io.kramek.tasks.TaskSubjects;
import io.kramek.tasks.Tasks;
import jakarta.annotation.Nullable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Raises what is stuck to those who answer for it, and sees it through to its end. */
@Service
@Transactional
public class Escalations {

  /** How far an escalation is. */
  public enum State {
    RAISED,
    ACKNOWLEDGED,
    RESOLVED
  }

  /** What can happen to an escalation. */
  public enum What {
    RAISED,
    /** Somebody was made responsible. */
    NOTIFIED,
    LEVEL_RAISED,
    ACKNOWLEDGED,
    REASSIGNED,
    RESOLVED,
    /** The subject has moved on by itself. */
    LAPSED
  }

  /** An escalation in a list. */
  public record EscalationRow(
      UUID id,
      Reason reason,
      Tasks.Subject subject,
      @Nullable PersonName owner,
      @Nullable PersonName responsible,
      int level,
      State state,
      Instant raisedAt,
      @Nullable Instant dueAt,
      @Nullable LocalDate promisedUntil,
      long version) {}

  /** A step of its history; {@code by} is {@code null} where time itself did it. */
  public record EscalationEvent(
      Instant at,
      What what,
      @Nullable PersonName by,
      @Nullable PersonName to,
      @Nullable String comment) {}

  /**
   * An escalation with its history.
   *
   * @param taskId the task in which whoever asks reacts, or {@code null} if it is not theirs
   */
  public record EscalationPage(
      UUID id,
      Reason reason,
      Tasks.Subject subject,
      @Nullable PersonName owner,
      @Nullable PersonName responsible,
      int level,
      State state,
      Instant raisedAt,
      @Nullable Instant dueAt,
      @Nullable LocalDate promisedUntil,
      List<EscalationEvent> history,
      @Nullable UUID taskId,
      long version) {}

  private final EscalationRepository escalations;
  private final EscalationQueries queries;
  private final EscalationProcess process;
  private final Responsibles responsibles;
  private final EscalationNews news;
  private final Tasks tasks;
  private final TaskSubjects subjects;
  private final CurrentUser currentUser;
  private final Calendars calendars;
  private final Clock clock;

  Escalations(
      EscalationRepository escalations,
      EscalationQueries queries,
      EscalationProcess process,
      Responsibles responsibles,
      EscalationNews news,
      Tasks tasks,
      TaskSubjects subjects,
      CurrentUser currentUser,
      Calendars calendars,
      Clock clock) {
    this.escalations = escalations;
    this.queries = queries;
    this.process = process;
    this.responsibles = responsibles;
    this.news = news;
    this.tasks = tasks;
    this.subjects = subjects;
    this.currentUser = currentUser;
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * Raises an escalation, once: while one of the same reason is open on the subject, that one is
   * returned.
   *
   * @param owner who should have acted, or {@code null} where nobody was named
   * @param team whose pool it lies in, or {@code null}
   */
  public EscalationId raise(Reason reason, SubjectRef subject, UserId owner, TeamId team) {
    queries.waitForOthersRaising(reason, subject);
    return escalations.openAbout(subject.type(), subject.id()).stream()
        .filter(open -> open.reason() == reason)
        .map(Escalation::id)
        .findFirst()
        .orElseGet(
            () -> {
              Escalation raised =
                  escalations.saveAndFlush(
                      Escalation.raised(
                          reason,
                          subject,
                          subjects.describe(subject),
                          owner,
                          team,
                          clock.instant()));
              process.start(raised.id(), reason);
              return raised.id();
            });
  }

  /** The subject has moved on by itself: there is nothing left to escalate. */
  public void settle(SubjectRef subject) {
    for (Escalation open : escalations.openAbout(subject.type(), subject.id())) {
      open.lapse(clock.instant());
      escalations.saveAndFlush(open);
      news.lapsed(open);
      process.settled(open.id());
    }
  }

  /** The escalations that whoever asks may see, the newest first. */
  @Transactional(readOnly = true)
  public Paged<EscalationRow> find(List<State> states, Paged.Request page) {
    return queries.find(states, page);
  }

  /** One of them. */
  @Transactional(readOnly = true)
  public EscalationPage get(EscalationId id) {
    EscalationRow row = queries.get(id).orElseThrow(Problem::notFound);
    return queries.details(row, taskOf(id));
  }

  /**
   * The responsible promises to see to it; it climbs no further while the promise holds.
   *
   * @param until by when, or {@code null}
   * @param seenVersion what they saw, or {@code null} to take it as it is now
   */
  public EscalationPage acknowledge(
      EscalationId id, LocalDate until, String comment, Long seenVersion) {
    Escalation escalation = visible(id, seenVersion);
    UserId me = currentUser.get().id();
    escalation.acknowledge(me, until, comment, clock.instant());
    escalations.saveAndFlush(escalation);
    news.acknowledged(escalation, me);
    process.met(id, Reaction.ACKNOWLEDGED);
    return get(id);
  }

  /** The responsible hands the open tasks of the subject to somebody else. */
  public EscalationPage reassign(EscalationId id, UserId user, String comment, Long seenVersion) {
    Escalation escalation = visible(id, seenVersion);
    UserId me = currentUser.get().id();
    responsibles.requireActive(user);
    escalation.reassign(me, user, comment, clock.instant());
    escalations.saveAndFlush(escalation);
    tasks.reassign(escalation.subject(), user);
    news.reassigned(escalation, me, user);
    process.met(id, Reaction.REASSIGNED);
    return get(id);
  }

  /** The responsible has settled it, and says how. */
  public EscalationPage resolve(EscalationId id, String comment, Long seenVersion) {
    Escalation escalation = visible(id, seenVersion);
    UserId me = currentUser.get().id();
    escalation.resolve(me, comment, clock.instant());
    escalations.saveAndFlush(escalation);
    news.resolved(escalation, me);
    process.met(id, Reaction.RESOLVED);
    return get(id);
  }

  /**
   * Makes whoever stands in a role responsible, and tells them.
   *
   * @param role {@code supervisor}, {@code superior} or {@code manager}, as the policy says
   * @param reactWithin working time, as the policy says
   * @return who it is
   */
  public UserId notifyResponsible(EscalationId id, String role, String reactWithin) {
    Escalation escalation = escalations.getReferenceById(id.value());
    UserId former = escalation.responsible();
    UserId responsible = responsibles.find(role, escalation);
    Instant now = clock.instant();
    escalation.notify(responsible, calendars.after(responsible, now, reactWithin), now);
    news.raised(escalation, former);
    return responsible;
  }

  /**
   * Takes an escalation that nobody reacted to one level up, as far as it goes.
   *
   * @return the level it is on now
   */
  public int climb(EscalationId id, int lastLevel) {
    Escalation escalation = escalations.getReferenceById(id.value());
    escalation.climb(lastLevel, clock.instant());
    return escalation.level();
  }

  /** The task to react was given to somebody else, by hand. */
  void handTo(EscalationId id, UserId user) {
    Escalation escalation = escalations.getReferenceById(id.value());
    UserId former = escalation.responsible();
    escalation.handTo(user, clock.instant());
    news.raised(escalation, former);
  }

  private Escalation visible(EscalationId id, Long seenVersion) {
    if (queries.get(id).isEmpty()) {
      throw Problem.notFound();
    }
    Escalation escalation = escalations.getReferenceById(id.value());
    if (seenVersion != null && seenVersion != escalation.version()) {
      throw Problem.conflict("stale").with("changed", List.of(queries.lastChange(id)));
    }
    return escalation;
  }

  private UUID taskOf(EscalationId id) {
    if (currentUser.isSystem()) {
      return null;
    }
    var mine = new Tasks.Filter(null, new SubjectRef(SubjectRef.ESCALATION, id.value()), null);
    return tasks.find(Tasks.View.MINE, mine, new Paged.Request(0, 1)).items().stream()
        .map(Tasks.TaskRow::id)
        .findFirst()
        .orElse(null);
  }
}
