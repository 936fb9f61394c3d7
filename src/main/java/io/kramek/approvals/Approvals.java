package io.kramek.approvals;

import io.kramek.approvals.ApprovalViews.ApprovalPage;
import io.kramek.approvals.ApprovalViews.ApprovalRow;
import io.kramek.approvals.kept.KeptFacts;
import io.kramek.approvals.policy.Level;
import io.kramek.approvals.process.ApprovalProcess;
import io.kramek.calendars.Calendars;
import io.kramek.escalations.Escalations;
import io.kramek.identity.CurrentUser;
import io.kramek.identity.PersonName;
import io.kramek.identity.SignedIn;
import io.kramek.identity.UserId;
import io.kramek.identity.Users;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import io.kramek.shared.SubjectRef;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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
    /** To be changed and asked for again: no refusal, and not possible in the last round. */
    RETURN
  }

  /** A request that has just been opened, and what the policy has to know of it. */
  public record Opened(ApprovalId id, ApprovalSubject.Facts facts) {}

  /** Who is asked now, in working time of how much. */
  public record Asked(List<UserId> approvers, String decideWithin, String remindAfter) {}

  /** What somebody is asked for who holds a link to it. */
  public record Asking(
      String kind,
      String label,
      PersonName requester,
      int round,
      boolean sendBack,
      ApprovalViews.Requested facts) {}

  private final ApprovalRepository approvals;
  private final OpenApprovals open;
  private final ApprovalQueries queries;
  private final KeptFacts facts;
  private final ApprovalProcess process;
  private final ApprovalNews news;
  private final Escalations escalations;
  private final Ballots ballots;
  private final Users users;
  private final CurrentUser currentUser;
  private final ApplicationEventPublisher events;
  private final Calendars calendars;
  private final Clock clock;

  Approvals(
      ApprovalRepository approvals,
      OpenApprovals open,
      ApprovalQueries queries,
      KeptFacts facts,
      ApprovalProcess process,
      ApprovalNews news,
      Escalations escalations,
      Ballots ballots,
      Users users,
      CurrentUser currentUser,
      ApplicationEventPublisher events,
      Calendars calendars,
      Clock clock) {
    this.approvals = approvals;
    this.open = open;
    this.queries = queries;
    this.facts = facts;
    this.process = process;
    this.news = news;
    this.escalations = escalations;
    this.ballots = ballots;
    this.users = users;
    this.currentUser = currentUser;
    this.events = events;
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * Writes down what is asked for, with the facts as they are now. The requester is whoever asks,
   * as the record knows; where the application itself asks, it is who the facts say. Where the last
   * request for the same was returned or recalled, this is a further round of it.
   */
  public Opened open(String kind, SubjectRef subject) {
    ApprovalSubject.Facts known = facts.of(subject);
    Approval approval =
        approvals.saveAndFlush(
            Approval.opened(
                About.of(kind, subject, known),
                facts
                    .asker(subject)
                    .or(() -> currentUser.find().map(SignedIn::id))
                    .orElse(known.requester()),
                known.team(),
                approvals.last(subject.type(), subject.id(), kind).orElse(null),
                facts.toJson(known),
                clock.instant()));
    events.publishEvent(new ApprovalOpened(approval.id(), subject));
    return new Opened(approval.id(), known);
  }

  /**
   * Asks those whose turn it is.
   *
   * @param policy the levels as the policy has them; those that the request was begun with hold
   * @throws Problem {@code approvalNoApprover} where the requester is the only one who could
   */
  public Asked ask(ApprovalId id, List<Level> policy) {
    Approval approval = approvals.getReferenceById(id.value());
    if (approval.plan() == null) {
      approval.follow(facts.toJson(policy), policy.size());
    }
    if (!approval.seating().hasWaiting() && !ballots.ascend(approval)) {
      throw Problem.refused("approvalNoApprover");
    }
    Level level = facts.plan(approval.plan()).get(approval.seating().level() - 1);
    Instant now = clock.instant();
    List<Seat> asked = approval.ask(now);
    approval.dueAt(calendars.after(asked.get(0).person(), now, level.decideWithin()));
    asked.forEach(seat -> news.requested(approval, seat));
    return new Asked(
        asked.stream().map(Seat::key).toList(), level.decideWithin(), level.remindAfter());
  }

  /**
   * Ends a request as its process has come out, and tells everybody concerned.
   *
   * @param outcome {@code approved}, {@code rejected}, {@code returned} or {@code recalled}
   */
  public void close(ApprovalId id, String outcome) {
    Approval approval = approvals.getReferenceById(id.value());
    State state = State.valueOf(outcome.toUpperCase(Locale.ROOT));
    close(
        approval,
        state,
        state == State.RECALLED ? approval.requester() : approval.seating().lastToDecide());
  }

  /** The approvals that whoever asks may see, the newest first. */
  @Transactional(readOnly = true)
  public Paged<ApprovalRow> find(List<State> states, Paged.Request page) {
    return queries.find(states, page);
  }

  /** One of them. */
  @Transactional(readOnly = true)
  public ApprovalPage get(ApprovalId id) {
    return queries.page(id);
  }

  /**
   * One of those who are asked decides; when the level is through, the process asks the next one or
   * ends.
   *
   * @param seenVersion what they saw, or {@code null} to take it as it is now
   */
  public ApprovalPage decide(ApprovalId id, Decision decision, String comment, Long seenVersion) {
    Approval approval = open.asSeen(id, seenVersion);
    UserId me = currentUser.get().id();
    ballots.vote(approval, open.requireSeat(approval, me), me, decision, comment, false);
    return get(id);
  }

  /**
   * What is asked of somebody who need not be logged in.
   *
   * @param seat whom their seat was set up for
   * @throws Problem {@code approvalClosed}, {@code approvalNotYours} if their say is not wanted any
   *     more
   */
  @Transactional(readOnly = true)
  public Asking asking(ApprovalId id, UserId seat, UserId user) {
    Approval approval = approvals.findById(id.value()).orElseThrow(Problem::notFound);
    approval.requireOpen();
    open.mailSeat(approval, seat, user);
    return new Asking(
        approval.about().kind(),
        approval.about().subjectLabel(),
        users.name(approval.requester()),
        approval.round(),
        !approval.isLastRound(),
        facts.fromJson(approval.facts()));
  }

  /**
   * The same as {@link #decide} from an e-mail, by whoever the link in it was made for.
   *
   * @param seat whom their seat was set up for
   * @throws Problem {@code approvalClosed}, {@code approvalNotYours} if their say is not wanted any
   *     more
   */
  public void decideByMail(
      ApprovalId id, UserId seat, UserId user, Decision decision, String comment) {
    Approval approval = open.locked(id);
    ballots.vote(approval, open.mailSeat(approval, seat, user), user, decision, comment, true);
  }

  /** The requester takes the request back. */
  public ApprovalPage recall(ApprovalId id, Long seenVersion) {
    Approval approval = open.asSeen(id, seenVersion);
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
        .forEach(
            approval ->
                close(
                    approval, State.WITHDRAWN, currentUser.find().map(SignedIn::id).orElse(null)));
  }

  private void close(Approval approval, State outcome, UserId by) {
    List<Seat> asked = approval.openSeats();
    approval.close(outcome, by, clock.instant());
    approvals.saveAndFlush(approval);
    escalations.settle(reference(approval.id()));
    news.closed(approval, by, asked);
    events.publishEvent(
        new ApprovalDecided(
            approval.id(),
            approval.about().kind(),
            approval.about().subject(),
            outcome.name().toLowerCase(Locale.ROOT),
            outcome == State.WITHDRAWN ? null : by));
  }

  private static SubjectRef reference(ApprovalId id) {
    return new SubjectRef(SubjectRef.APPROVAL, id.value());
  }
}
