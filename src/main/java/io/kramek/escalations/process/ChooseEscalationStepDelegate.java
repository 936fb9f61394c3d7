package io.kramek.escalations.process;

import io.kramek.shared.process.Block;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts what the policy does on this level where the gateway looks for it. */
@Block(of = "escalation")
@Component("chooseEscalationStepDelegate")
class ChooseEscalationStepDelegate implements JavaDelegate {

  @Override
  public void execute(DelegateExecution execution) {
    EscalationVariables.ACTION.set(execution, EscalationPolicy.of(execution).action().name());
  }
}
