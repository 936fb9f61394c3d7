package io.kramek.approvals.process;

import io.kramek.approvals.Approvals;
import io.kramek.shared.process.Block;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the request the way the process has come out, which the element says. */
@Block(
    of = "approval",
    inputs =
        @Block.Input(
            name = "outcome",
            values = {"approved", "rejected", "returned", "recalled"}))
@Component("closeApprovalDelegate")
class CloseApprovalDelegate implements JavaDelegate {

  private final Approvals approvals;

  CloseApprovalDelegate(Approvals approvals) {
    this.approvals = approvals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String outcome = ApprovalVariables.OUTCOME.get(execution);
    approvals.close(ApprovalVariables.approval(execution), outcome);
    ApprovalVariables.APPROVAL_OUTCOME.set(execution, outcome);
  }
}
