package io.kramek.approvals;

import io.kramek.identity.UserId;
import io.kramek.shared.Problem;
import io.kramek.shared.SubjectRef;
import io.kramek.tasks.Deadlines;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gets hold of a request that somebody wants to change: seen, as it was seen, one at a time. */
@Component
class OpenApprovals {

  private final ApprovalRepository approvals;
  private final ApprovalQueries queries;
  private final ApprovalChances chances;
  private final Deadlines deadlines;

  OpenApprovals(
      ApprovalRepository approvals,
      ApprovalQueries queries,
      ApprovalChances chances,
      Deadlines deadlines) {
    this.deadlines = deadlines;
    this.approvals = approvals;
    this.queries = queries;
    this.chances = chances;
  }

  /**
   * A request that whoever asks may see.
   *
   * @param seenVersion what they saw, or {@code null} to take it as it is now
   */
  Approval asSeen(ApprovalId id, Long seenVersion) {
    if (queries.get(id).isEmpty()) {
      throw Problem.notFound();
    }
    Approval approval = locked(id);
    if (seenVersion != null && seenVersion != approval.version()) {
      throw Problem.conflict("stale").with("changed", queries.changes(id));
    }
    return approval;
  }

  /** A request for the application itself. */
  Approval locked(ApprovalId id) {
    Approval approval = approvals.lock(id.value()).orElseThrow(Problem::notFound);
    approval.requireOpen();
    return approval;
  }

  /**
   * The seat that was set up for somebody, if whoever had the link is still the one to decide.
   *
   * @param key whom it was set up for
   */
  Seat mailSeat(Approval approval, UserId key, UserId user) {
    return approval.openSeats().stream()
        .filter(seat -> seat.key().equals(key))
        .filter(seat -> seat.isOf(user) || acting(approval, seat).equals(user))
        .findFirst()
        .orElseThrow(() -> Problem.refused("approvalNotYours"));
  }

  /**
   * The seat a task is about.
   *
   * @param key whom it was set up for; {@code null} in a process of before, which asks one at a
   *     time
   */
  Optional<Seat> seat(Approval approval, UserId key) {
    return approval.openSeats().stream()
        .filter(seat -> key == null || seat.key().equals(key))
        .findFirst();
  }

  /** The clocks of a level run by the hours of the first who is asked and has not decided. */
  void runBy(Approval approval) {
    approval.openSeats().stream()
        .findFirst()
        .ifPresent(
            seat ->
                deadlines.belongTo(
                    new SubjectRef(SubjectRef.APPROVAL, approval.id().value()),
                    acting(approval, seat),
                    approval.team()));
  }

  /** Who acts for whoever sits on a seat. */
  UserId acting(Approval approval, Seat seat) {
    return chances.acting(approval, seat);
  }

  /** The seat of somebody, or the reason why they have none. */
  Seat requireSeat(Approval approval, UserId user) {
    return chances
        .seatOf(approval, user)
        .orElseThrow(
            () ->
                Problem.refused(
                    user.equals(approval.requester()) ? "approvalOwnRequest" : "approvalNotYours"));
  }
}
