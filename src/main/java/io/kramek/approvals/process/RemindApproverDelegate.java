package io.kramek.approvals.process;

import io.kramek.approvals.Consultations;
import io.kramek.shared.process.Block;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds those who are asked and have not decided. */
@Block(of = "approval")
@Component("remindApproverDelegate")
class RemindApproverDelegate implements JavaDelegate {

  private final Consultations consultations;

  RemindApproverDelegate(Consultations consultations) {
    this.consultations = consultations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    consultations.remind(ApprovalVariables.approval(execution));
  }
}
