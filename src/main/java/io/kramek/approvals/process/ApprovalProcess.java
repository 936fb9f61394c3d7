package io.kramek.approvals.process;

import io.kramek.approvals.ApprovalId;
import io.kramek.approvals.Approvals.Decision;

/**
 * The process that asks for approval, level by level. It is called by the process that needs it.
 */
public interface ApprovalProcess {

  /**
   * The present level has decided.
   *
   * @param moreLevels whether further levels have to agree
   */
  void decided(ApprovalId approval, Decision decision, boolean moreLevels);

  /** The requester has taken the request back. */
  void recalled(ApprovalId approval);
}
