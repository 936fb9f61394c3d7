package io.kramek.escalations.process;

import io.kramek.escalations.EscalationLadder;
import io.kramek.shared.process.Block;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds the owner. */
@Block(of = "escalation")
@Component("remindOwnerDelegate")
class RemindOwnerDelegate implements JavaDelegate {

  private final EscalationLadder ladder;

  RemindOwnerDelegate(EscalationLadder ladder) {
    this.ladder = ladder;
  }

  @Override
  public void execute(DelegateExecution execution) {
    EscalationPolicy policy = EscalationPolicy.of(execution);
    EscalationVariables.waitFor(
        execution,
        ladder.remind(EscalationVariables.escalation(execution), policy.rung(execution)),
        policy.reactWithin());
  }
}
