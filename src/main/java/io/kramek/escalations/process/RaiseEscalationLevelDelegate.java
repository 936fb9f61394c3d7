package io.kramek.escalations.process;

import io.kramek.escalations.Escalations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes an escalation that nobody reacted to one level up. */
@Component("raiseEscalationLevelDelegate")
class RaiseEscalationLevelDelegate implements JavaDelegate {

  private final Escalations escalations;

  RaiseEscalationLevelDelegate(Escalations escalations) {
    this.escalations = escalations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    int level =
        escalations.climb(
            EscalationVariables.escalation(execution), EscalationPolicy.of(execution).lastLevel());
    EscalationVariables.LEVEL.set(execution, (long) level);
  }
}
