package io.kramek.approvals.process;

import io.kramek.approvals.Approvals;
import io.kramek.identity.UserId;
import io.kramek.shared.process.Block;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Asks those whose turn it is. A model that was released before several could be asked finds one of
 * them in {@code approver}.
 */
@Block(of = "approval")
@Component("assignApproverDelegate")
class AssignApproverDelegate implements JavaDelegate {

  private final Approvals approvals;

  AssignApproverDelegate(Approvals approvals) {
    this.approvals = approvals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Approvals.Asked asked =
        approvals.ask(ApprovalVariables.approval(execution), ApprovalPolicy.of(execution));
    List<String> approvers = asked.approvers().stream().map(UserId::toString).toList();
    ApprovalVariables.APPROVERS.pass(execution, approvers);
    ApprovalVariables.APPROVER.pass(execution, approvers.get(0));
    ApprovalVariables.OWNER.set(execution, approvers.get(0));
    ApprovalVariables.DECIDE_WITHIN.set(execution, asked.decideWithin());
    ApprovalVariables.REMIND_AFTER.set(execution, asked.remindAfter());
  }
}
