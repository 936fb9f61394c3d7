package io.kramek.approvals.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the policy table says about a request. */
record ApprovalPolicy(int levels, String decideWithin, String remindAfter) {

  static ApprovalPolicy of(DelegateExecution execution) {
    Map<?, ?> policy = (Map<?, ?>) execution.getVariable("approvalPolicy");
    return new ApprovalPolicy(
        ((Number) policy.get("levels")).intValue(),
        (String) policy.get("decideWithin"),
        (String) policy.get("remindAfter"));
  }
}
