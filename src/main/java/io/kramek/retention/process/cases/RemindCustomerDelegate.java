package io.kramek.retention.process.cases;

import io.kramek.retention.cases.RetentionSteps;
import io.kramek.shared.process.Block;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds the customer of the offer. */
@Block(of = "customerRetention")
@Component("remindCustomerDelegate")
class RemindCustomerDelegate implements JavaDelegate {

  private final RetentionSteps steps;

  RemindCustomerDelegate(RetentionSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    steps.remind(RetentionVariables.retentionCase(execution));
  }
}
