package io.kramek.escalations.process;

import io.kramek.escalations.EscalationLadder;
import io.kramek.shared.process.Block;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes an escalation that nobody reacted to one level up. */
@Block(of = "escalation")
@Component("raiseEscalationLevelDelegate")
class RaiseEscalationLevelDelegate implements JavaDelegate {

  private final EscalationLadder ladder;

  RaiseEscalationLevelDelegate(EscalationLadder ladder) {
    this.ladder = ladder;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long step = EscalationVariables.step(execution) + 1;
    int level =
        ladder.climb(
            EscalationVariables.escalation(execution),
            step,
            EscalationPolicy.of(execution).lastLevel());
    EscalationVariables.STEP.set(execution, step);
    EscalationVariables.LEVEL.set(execution, (long) level);
  }
}
