package io.kramek.escalations.process;

import io.kramek.escalations.Escalations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells whoever the policy makes responsible. */
@Component("notifyResponsibleDelegate")
class NotifyResponsibleDelegate implements JavaDelegate {

  private final Escalations escalations;

  NotifyResponsibleDelegate(Escalations escalations) {
    this.escalations = escalations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    EscalationPolicy policy = EscalationPolicy.of(execution);
    var responsible =
        escalations.notifyResponsible(
            EscalationVariables.escalation(execution), policy.responsible(), policy.reactWithin());
    EscalationVariables.RESPONSIBLE.set(execution, responsible.toString());
    EscalationVariables.REACT_WITHIN.set(execution, policy.reactWithin());
  }
}
