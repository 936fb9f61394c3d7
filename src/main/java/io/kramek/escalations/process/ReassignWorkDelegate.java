package io.kramek.escalations.process;

import io.kramek.escalations.EscalationLadder;
import io.kramek.shared.process.Block;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the work to somebody else. */
@Block(of = "escalation")
@Component("reassignWorkDelegate")
class ReassignWorkDelegate implements JavaDelegate {

  private final EscalationLadder ladder;

  ReassignWorkDelegate(EscalationLadder ladder) {
    this.ladder = ladder;
  }

  @Override
  public void execute(DelegateExecution execution) {
    EscalationPolicy policy = EscalationPolicy.of(execution);
    EscalationVariables.waitFor(
        execution,
        ladder.passWork(EscalationVariables.escalation(execution), policy.rung(execution)),
        policy.reactWithin());
  }
}
