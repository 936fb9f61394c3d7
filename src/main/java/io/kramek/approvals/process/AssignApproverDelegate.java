package io.kramek.approvals.process;

import io.kramek.approvals.Approvals;
import io.kramek.identity.UserId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks whoever stands on the next level. */
@Component("assignApproverDelegate")
class AssignApproverDelegate implements JavaDelegate {

  private final Approvals approvals;

  AssignApproverDelegate(Approvals approvals) {
    this.approvals = approvals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ApprovalPolicy policy = ApprovalPolicy.of(execution);
    UserId approver =
        approvals.ask(
            ApprovalVariables.approval(execution), policy.levels(), policy.decideWithin());
    ApprovalVariables.APPROVER.set(execution, approver.toString());
    ApprovalVariables.OWNER.set(execution, approver.toString());
    ApprovalVariables.DECIDE_WITHIN.set(execution, policy.decideWithin());
    ApprovalVariables.REMIND_AFTER.set(execution, policy.remindAfter());
  }
}
