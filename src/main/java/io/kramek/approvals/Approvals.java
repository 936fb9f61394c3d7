package io.kramek.approvals;

import io.kramek.approvals.process.ApprovalProcess;
import io.kramek.calendars.Calendars;
import io.kramek.escalations.Escalations;
import io.kramek.identity.CurrentUser;
import io.kramek.identity.PersonName;
import io.kramek.identity.SignedIn;
import io.kramek.identity.UserId;
import io.kramek.shared.Money;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import io.kramek.shared.SubjectRef;
import io.kramek.tasks.Tasks;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks those who must agree, and tells the asker what they said. */
@Service
@Transactional
public class Approvals {

  /** How a request stands. */
  public enum State {
    OPEN,
    APPROVED,
    REJECTED,
    /** To be changed and asked for again. */
    RETURNED,
    /** The requester no longer wants it. */
    RECALLED,
    /** What it was about has gone. */
    WITHDRAWN
  }

  /** What an approver can say. */
  public enum Decision {
    APPROVE,
    REJECT,
    RETURN
  }

  /** An approval in a list. */
  public record ApprovalRow(
      UUID id,
      String kind,
      Tasks.Subject subject,
      PersonName requester,
      State state,
      Instant requestedAt,
      @Nullable Instant dueAt,
      Requested facts,
      long version) {}

  /** What was asked for, as it was then. */
  public record Requested(
      @Nullable Money amount,
      @Nullable Money listAmount,
      @Nullable BigDecimal discountPercent,
      @Nullable BigDecimal marginPercent,
      @Nullable Tasks.CustomerName customer,
      List<ApprovalSubject.Item> items) {}

  /** A level of an approval; without a decision while it is asked. */
  public record ApprovalLevel(
      int level,
      @Nullable PersonName approver,
      @Nullable Decision decision,
      @Nullable String comment,
      @Nullable Instant decidedAt) {}

  /**
   * An approval with all its levels so far.
   *
   * @param taskId the task in which whoever asks decides, or {@code null} if it is not theirs
   */
  public record ApprovalPage(
      UUID id,
      String kind,
      Tasks.Subject subject,
      PersonName requester,
      State state,
      Instant requestedAt,
      @Nullable Instant dueAt,
      Requested facts,
      List<ApprovalLevel> steps,
      @Nullable UUID taskId,
      long version) {}

  /** A request that has just been opened, and what the policy has to know of it. */
  public record Opened(ApprovalId id, ApprovalSubject.Facts facts) {}

  private final ApprovalRepository approvals;
  private final ApprovalQueries queries;
  private final ApprovalFacts facts;
  private final ApprovalProcess process;
  private final Approvers approvers;
  private final ApprovalNews news;
  private final Escalations escalations;
  private final Tasks tasks;
  private final CurrentUser currentUser;
  private final ApplicationEventPublisher events;
  private final Calendars calendars;
  private final Clock clock;

  Approvals(
      ApprovalRepository approvals,
      ApprovalQueries queries,
      ApprovalFacts facts,
      ApprovalProcess process,
      Approvers approvers,
      ApprovalNews news,
      Escalations escalations,
      Tasks tasks,
      CurrentUser currentUser,
      ApplicationEventPublisher events,
      Calendars calendars,
      Clock clock) {
    this.approvals = approvals;
    this.queries = queries;
    this.facts = facts;
    this.process = process;
    this.approvers = approvers;
    this.news = news;
    this.escalations = escalations;
    this.tasks = tasks;
    this.currentUser = currentUser;
    this.events = events;
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * Writes down what is asked for, with the facts as they are now. The requester is whoever asks;
   * where the application itself asks, it is who the facts say.
   */
  public Opened open(String kind, SubjectRef subject) {
    ApprovalSubject.Facts known = facts.of(subject);
    Approval approval =
        approvals.saveAndFlush(
            Approval.opened(
                kind,
                subject,
                currentUser.find().map(SignedIn::id).orElse(known.requester()),
                known,
                facts.toJson(known),
                clock.instant()));
    events.publishEvent(new ApprovalOpened(approval.id(), subject));
    return new Opened(approval.id(), known);
  }

  /**
   * Asks whoever stands on the next level.
   *
   * @param levels how many must agree, as the policy says
   * @param decideWithin working time, as the policy says
   * @return who is asked
   */
  public UserId ask(ApprovalId id, int levels, String decideWithin) {
    Approval approval = approvals.getReferenceById(id.value());
    UserId approver = approvers.next(approval);
    approval.ask(approver, levels, calendars.after(approver, clock.instant(), decideWithin));
    news.requested(approval);
    return approver;
  }

  /** Reminds whoever is asked. */
  public void remind(ApprovalId id) {
    news.reminder(approvals.getReferenceById(id.value()));
  }

  /**
   * Ends a request as its process has come out, and tells the requester.
   *
   * @param outcome {@code approved}, {@code rejected}, {@code returned} or {@code recalled}
   */
  public void close(ApprovalId id, String outcome) {
    Approval approval = approvals.getReferenceById(id.value());
    State state = State.valueOf(outcome.toUpperCase(Locale.ROOT));
    close(approval, state, state == State.RECALLED ? approval.requester() : approval.approver());
  }

  /** The approvals that whoever asks may see, the newest first. */
  @Transactional(readOnly = true)
  public Paged<ApprovalRow> find(List<State> states, Paged.Request page) {
    return queries.find(states, page);
  }

  /** One of them. */
  @Transactional(readOnly = true)
  public ApprovalPage get(ApprovalId id) {
    ApprovalRow row = queries.get(id).orElseThrow(Problem::notFound);
    return queries.details(row, taskOf(id));
  }

  /**
   * The one who is asked decides; the process asks the next level or ends.
   *
   * @param seenVersion what they saw, or {@code null} to take it as it is now
   */
  public ApprovalPage decide(ApprovalId id, Decision decision, String comment, Long seenVersion) {
    Approval approval = openAsSeen(id, seenVersion);
    approval.decide(currentUser.get().id(), decision, comment, clock.instant());
    approvals.saveAndFlush(approval);
    escalations.settle(reference(id));
    process.decided(id, decision, approval.needsAnotherLevel());
    return get(id);
  }

  /** The requester takes the request back. */
  public ApprovalPage recall(ApprovalId id, Long seenVersion) {
    Approval approval = openAsSeen(id, seenVersion);
    approval.requireRecallableBy(currentUser.get().id());
    process.recalled(id);
    return get(id);
  }

  /**
   * The subject has gone, and with it the process that asked: its open approvals are closed as
   * withdrawn.
   */
  public void withdraw(SubjectRef subject) {
    approvals
        .openAbout(subject.type(), subject.id())
        .forEach(approval -> close(approval, State.WITHDRAWN, null));
  }

  /** The task to decide was given to somebody else, by hand. */
  void handTo(ApprovalId id, UserId user) {
    Approval approval = approvals.getReferenceById(id.value());
    approval.handTo(user);
    news.requested(approval);
  }

  private void close(Approval approval, State outcome, UserId by) {
    approval.close(outcome);
    approvals.saveAndFlush(approval);
    escalations.settle(reference(approval.id()));
    news.closed(approval, by);
    events.publishEvent(
        new ApprovalDecided(
            approval.id(), approval.subject(), outcome.name().toLowerCase(Locale.ROOT), by));
  }

  private Approval openAsSeen(ApprovalId id, Long seenVersion) {
    if (queries.get(id).isEmpty()) {
      throw Problem.notFound();
    }
    Approval approval = approvals.getReferenceById(id.value());
    approval.requireOpen();
    if (seenVersion != null && seenVersion != approval.version()) {
      throw Problem.conflict("stale").with("changed", queries.changes(id));
    }
    return approval;
  }

  private UUID taskOf(ApprovalId id) {
    if (currentUser.isSystem()) {
      return null;
    }
    var mine = new Tasks.Filter(null, reference(id), null);
    return tasks.find(Tasks.View.MINE, mine, new Paged.Request(0, 1)).items().stream()
        .map(Tasks.TaskRow::id)
        .findFirst()
        .orElse(null);
  }

  private static SubjectRef reference(ApprovalId id) {
    return new SubjectRef(SubjectRef.APPROVAL, id.value());
  }
}
