package io.kramek.approvals.process;

import io.kramek.approvals.Approvals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds whoever is asked. */
@Component("remindApproverDelegate")
class RemindApproverDelegate implements JavaDelegate {

  private final Approvals approvals;

  RemindApproverDelegate(Approvals approvals) {
    this.approvals = approvals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    approvals.remind(ApprovalVariables.approval(execution));
  }
}
