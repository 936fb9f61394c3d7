package io.kramek.retention.process.cases;

import io.kramek.retention.cases.RetentionSteps;
import io.kramek.shared.process.Block;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that the customer does not answer, and whether there is another try. */
@Block(of = "customerRetention")
@Component("noteCustomerSilenceDelegate")
class NoteCustomerSilenceDelegate implements JavaDelegate {

  private final RetentionSteps steps;

  NoteCustomerSilenceDelegate(RetentionSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    RetentionVariables.ANOTHER_TRY.set(
        execution, steps.silent(RetentionVariables.retentionCase(execution)));
  }
}
