package io.kramek.escalations;

import io.kramek.escalations.process.EscalationProcess;
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
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Raises what is stuck to those who answer for it, and shows how far it is. */
@Service
@Transactional
public class Escalations {

  /** How far an escalation is. */
  public enum State {
    RAISED,
    ACKNOWLEDGED,
    RESOLVED
  }

  /** What the policy does on a level. */
  public enum Action {
    /** The owner is told, and nobody else yet. */
    REMIND,
    /** Somebody above is told and must react. */
    NOTIFY,
    /** The work is taken from its owner and given to somebody else. */
    REASSIGN
  }

  /** What can happen to an escalation. */
  public enum What {
    RAISED,
    /** The owner was reminded. */
    REMINDED,
    /** Somebody was made responsible. */
    NOTIFIED,
    /** The policy gave the work to somebody else. */
    WORK_PASSED,
    LEVEL_RAISED,
    ACKNOWLEDGED,
    /** The responsible gave the work to somebody else. */
    REASSIGNED,
    RESOLVED,
    /** Somebody declared that it needs no reaction. */
    EXEMPTED,
    /** The subject has moved on by itself. */
    LAPSED
  }

  /**
   * Tells how big a record is, so that of many escalations the worst comes first; implemented by
   * the module that keeps the records.
   */
  public interface Worth {

    /** The noun of the records, see {@link SubjectRef}. */
    String subjectType();

    /** What a record is worth, in whole units of its money; zero where nobody knows yet. */
    long of(UUID id);
  }

  /**
   * What is to be raised.
   *
   * @param owner who should have acted, or {@code null} where nobody was named
   * @param team whose pool it lies in, or {@code null}
   * @param lateSince when it should have been done, or {@code null} for now
   */
  public record Raising(
      Reason reason, SubjectRef subject, UserId owner, TeamId team, Instant lateSince) {}

  /**
   * What a list is narrowed to.
   *
   * @param mine only what whoever asks must react to
   * @param reason {@code null} for all
   * @param query words of the subject; may be {@code null}
   */
  public record Filter(List<State> states, boolean mine, Reason reason, String query) {}

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
      Instant lateSince,
      @Nullable Instant dueAt,
      @Nullable LocalDate promisedUntil,
      long version) {}

  /** A step of its history; {@code by} is {@code null} where time itself did it. */
  public record EscalationEvent(
      Instant at,
      What what,
      @Nullable PersonName by,
      @Nullable PersonName to,
      @Nullable String comment,
      @Nullable LocalDate until) {}

  /**
   * What happens if nobody acts.
   *
   * @param to with whom, as things stand now
   */
  public record NextStep(Action action, int level, PersonName to, Instant at) {}

  /**
   * An escalation with its history.
   *
   * @param action what was done on the present level
   * @param next {@code null} once it is resolved, and until somebody was told
   * @param taskId the task in which whoever asks reacts, or {@code null} if there is none of theirs
   */
  public record EscalationPage(
      UUID id,
      Reason reason,
      Tasks.Subject subject,
      @Nullable PersonName owner,
      @Nullable PersonName responsible,
      int level,
      Action action,
      State state,
      Instant raisedAt,
      Instant lateSince,
      @Nullable Instant dueAt,
      @Nullable LocalDate promisedUntil,
      List<EscalationEvent> history,
      @Nullable NextStep next,
      @Nullable UUID taskId,
      long version) {}

  private final EscalationRepository escalations;
  private final EscalationQueries queries;
  private final Exemptions exemptions;
  private final EscalationProcess process;
  private final NextSteps nextSteps;
  private final Weights weights;
  private final EscalationNews news;
  private final Tasks tasks;
  private final TaskSubjects subjects;
  private final CurrentUser currentUser;
  private final Clock clock;

  Escalations(
      EscalationRepository escalations,
      EscalationQueries queries,
      Exemptions exemptions,
      EscalationProcess process,
      NextSteps nextSteps,
      Weights weights,
      EscalationNews news,
      Tasks tasks,
      TaskSubjects subjects,
      CurrentUser currentUser,
      Clock clock) {
    this.escalations = escalations;
    this.queries = queries;
    this.exemptions = exemptions;
    this.process = process;
    this.nextSteps = nextSteps;
    this.weights = weights;
    this.news = news;
    this.tasks = tasks;
    this.subjects = subjects;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Raises an escalation, once: while one of the same reason is open on the subject, that one is
   * returned.
   *
   * @return nothing where the subject is exempted from this reason
   */
  public Optional<EscalationId> raise(Raising raising) {
    SubjectRef subject = raising.subject();
    queries.waitForOthersRaising(raising.reason(), subject);
    Optional<EscalationId> open = queries.open(raising.reason(), subject);
    if (open.isPresent()) {
      return open;
    }
    if (exemptions.cover(raising.reason(), subject)) {
      exemptions.keep(raising);
      return Optional.empty();
    }
    Escalation raised =
        escalations.saveAndFlush(
            Escalation.raised(
                raising, subjects.describe(subject), weights.worth(subject), clock.instant()));
    process.start(raised.id(), raised.reason());
    return Optional.of(raised.id());
  }

  /** The subject has moved on by itself: there is nothing left to escalate. */
  public void settle(SubjectRef subject) {
    queries.moveOn(subject).forEach(this::lapse);
  }

  /** The cause of one escalation is gone; one that is closed already stays as it is. */
  public void lapse(EscalationId id) {
    Escalation escalation = escalations.getReferenceById(id.value());
    if (escalation.state() == State.RESOLVED) {
      return;
    }
    escalation.lapse(clock.instant());
    escalations.saveAndFlush(escalation);
    news.lapsed(escalation);
    process.settled(id);
  }

  /**
   * The escalations that whoever asks may see: of the open ones the worst first, else the newest.
   */
  @Transactional(readOnly = true)
  public Paged<EscalationRow> find(Filter filter, Paged.Request page) {
    return queries.find(filter, page);
  }

  /** One of them. */
  @Transactional(readOnly = true)
  public EscalationPage get(EscalationId id) {
    EscalationRow row = queries.get(id).orElseThrow(Problem::notFound);
    Escalation escalation = escalations.getReferenceById(id.value());
    return new EscalationPage(
        row.id(),
        row.reason(),
        row.subject(),
        row.owner(),
        row.responsible(),
        row.level(),
        escalation.action(),
        row.state(),
        row.raisedAt(),
        row.lateSince(),
        row.dueAt(),
        row.promisedUntil(),
        queries.history(id),
        nextSteps.of(escalation).orElse(null),
        taskOf(id),
        row.version());
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
