package io.kramek.approvals.process;

import io.kramek.approvals.ApprovalId;
import io.kramek.approvals.Approvals.Decision;
import io.kramek.identity.UserId;
import java.util.UUID;

/**
 * The process that asks for approval, level by level. It is called by the process that needs it.
 */
public interface ApprovalProcess {

  /**
   * What somebody has said, and what the level has come to by it.
   *
   * @param seat whom the seat was set up for
   * @param decision of the level if it is through, else of the seat
   * @param through whether nobody of those who are asked now has to decide any more
   * @param more whether others have to be asked after them
   * @param waitingFor who is asked beside and has not decided, or {@code null}
   */
  record Vote(UserId seat, Decision decision, boolean through, boolean more, UserId waitingFor) {}

  /** One of those who are asked has decided. */
  void decided(ApprovalId approval, Vote vote);

  /** The task of a seat is somebody else's now. */
  void given(ApprovalId approval, UserId seat, UserId to);

  /** Whose delay it is from now on when the approval is late. */
  void waitsFor(ApprovalId approval, UserId user);

  /** Whom the seat behind a task was set up for. */
  UserId seat(UUID task);

  /** The requester has taken the request back. */
  void recalled(ApprovalId approval);
}
