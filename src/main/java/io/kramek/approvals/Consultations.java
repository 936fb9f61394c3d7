package io.kramek.approvals;

import io.kramek.approvals.ApprovalViews.ApprovalPage;
import io.kramek.approvals.Happening.What;
import io.kramek.approvals.policy.Approvers;
import io.kramek.approvals.process.ApprovalProcess;
import io.kramek.identity.CurrentUser;
import io.kramek.identity.OrgChart;
import io.kramek.identity.UserId;
import io.kramek.identity.UserLeft;
import io.kramek.identity.Users;
import io.kramek.shared.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings others in: for their opinion, or in the place of whoever was asked. */
@Service
@Transactional
public class Consultations {

  private final ApprovalRepository approvals;
  private final OpenApprovals open;
  private final ApprovalQueries queries;
  private final ApprovalProcess process;
  private final ApprovalNews news;
  private final OrgChart chart;
  private final Users users;
  private final CurrentUser currentUser;
  private final Clock clock;

  Consultations(
      ApprovalRepository approvals,
      OpenApprovals open,
      ApprovalQueries queries,
      ApprovalProcess process,
      ApprovalNews news,
      OrgChart chart,
      Users users,
      CurrentUser currentUser,
      Clock clock) {
    this.approvals = approvals;
    this.open = open;
    this.queries = queries;
    this.process = process;
    this.news = news;
    this.chart = chart;
    this.users = users;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Whoever is asked gives their seat to somebody else.
   *
   * @throws Problem {@code approvalOwnRequest}, {@code approvalOneSay} for the requester and for
   *     who has another say in it
   */
  public ApprovalPage delegate(ApprovalId id, UserId to, String comment, Long seenVersion) {
    Approval approval = open.asSeen(id, seenVersion);
    UserId me = currentUser.get().id();
    Seat seat = open.requireSeat(approval, me);
    requireActive(to);
    approval.give(seat, to, What.DELEGATED, me, comment, clock.instant());
    approvals.saveAndFlush(approval);
    process.given(id, seat.key(), to);
    taken(approval, seat);
    news.delegated(approval, me, to);
    return queries.page(id);
  }

  /** Whoever is asked wants to know what somebody thinks; the decision stays theirs. */
  public ApprovalPage ask(ApprovalId id, UserId whom, String question, Long seenVersion) {
    Approval approval = open.asSeen(id, seenVersion);
    UserId me = currentUser.get().id();
    open.requireSeat(approval, me);
    requireActive(whom);
    if (whom.equals(me)) {
      throw Problem.invalid(new Problem.Field("userId", "outOfRange"));
    }
    approval.happened(clock.instant(), What.OPINION_ASKED, me, whom, question);
    approvals.saveAndFlush(approval);
    news.opinionAsked(approval, me, whom);
    return queries.page(id);
  }

  /** Somebody who was asked says what they think. */
  public ApprovalPage opine(ApprovalId id, String opinion) {
    Approval approval = open.asSeen(id, null);
    UserId me = currentUser.get().id();
    List<UUID> asking =
        approval.happenings().stream()
            .filter(event -> event.what() == What.OPINION_ASKED && me.value().equals(event.to()))
            .map(Happening::by)
            .distinct()
            .toList();
    if (asking.isEmpty()) {
      throw Problem.refused("approvalNotAsked");
    }
    approval.happened(clock.instant(), What.OPINION, me, null, opinion.strip());
    approvals.saveAndFlush(approval);
    asking.forEach(asker -> news.opined(approval, me, new UserId(asker)));
    return queries.page(id);
  }

  /** Reminds whoever has not decided; who has left meanwhile is replaced instead. */
  public void remind(ApprovalId id) {
    Approval approval = approvals.lock(id.value()).orElseThrow(Problem::notFound);
    for (Seat seat : approval.openSeats()) {
      if (users.signedIn(seat.person()).isEmpty()) {
        replace(approval, seat);
      } else {
        approval.happened(clock.instant(), What.REMINDED, null, seat.person(), null);
        news.reminder(approval, seat);
      }
    }
  }

  /** Who left is asked no more: their superior is, and so on up. */
  @EventListener
  void on(UserLeft left) {
    for (UUID id : approvals.waitingFor(left.user().value())) {
      Approval approval = open.locked(new ApprovalId(id));
      approval.seating().all().stream()
          .filter(seat -> seat.decision() == null && seat.isOf(left.user()))
          .forEach(seat -> replace(approval, seat));
    }
  }

  /** Whether somebody may get the task of a seat. */
  @Transactional(readOnly = true)
  boolean mayTake(ApprovalId id, UserId seat, UserId user) {
    Approval approval = approvals.getReferenceById(id.value());
    return open.seat(approval, seat).map(asked -> approval.mayTake(user, asked)).orElse(false);
  }

  /** The task of a seat was given to somebody by hand. */
  void handTo(ApprovalId id, UserId seat, UserId user) {
    Approval approval = open.locked(id);
    Seat asked = open.seat(approval, seat).orElseThrow(() -> Problem.conflict("approvalClosed"));
    if (asked.isOf(user)) {
      return;
    }
    UserId by = currentUser.isSystem() ? null : currentUser.get().id();
    approval.give(asked, user, What.HANDED_OVER, by, null, clock.instant());
    taken(approval, asked);
  }

  /** Where nobody is left to replace them, the seat waits: nothing is ever agreed to by nobody. */
  private void replace(Approval approval, Seat seat) {
    new Approvers(chart.now(), approval.requester())
        .insteadOf(seat.person(), approval.seating().seated())
        .ifPresent(
            to -> {
              Instant now = clock.instant();
              approval.give(seat, to, What.REPLACED, null, null, now);
              if (seat.isOpen()) {
                process.given(approval.id(), seat.key(), to);
                taken(approval, seat);
              }
            });
  }

  /** Somebody else sits on a seat: they are asked, and if they are the first, it is their delay. */
  private void taken(Approval approval, Seat seat) {
    open.seat(approval, seat.key()).ifPresent(given -> news.requested(approval, given));
    approval.openSeats().stream()
        .findFirst()
        .ifPresent(first -> process.waitsFor(approval.id(), first.person()));
  }

  private void requireActive(UserId user) {
    if (users.signedIn(user).isEmpty()) {
      throw Problem.invalid(new Problem.Field("userId", "unknown"));
    }
  }
}
