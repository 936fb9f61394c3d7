package io.kramek.escalations.process;

import io.kramek.escalations.EscalationLadder;
import io.kramek.shared.process.Block;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells whoever the policy makes responsible. */
@Block(of = "escalation")
@Component("notifyResponsibleDelegate")
class NotifyResponsibleDelegate implements JavaDelegate {

  private final EscalationLadder ladder;

  NotifyResponsibleDelegate(EscalationLadder ladder) {
    this.ladder = ladder;
  }

  @Override
  public void execute(DelegateExecution execution) {
    EscalationPolicy policy = EscalationPolicy.of(execution);
    EscalationVariables.waitFor(
        execution,
        ladder.notifyResponsible(EscalationVariables.escalation(execution), policy.rung(execution)),
        policy.reactWithin());
  }
}
