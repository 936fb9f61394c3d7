package io.kramek.retention.process.cases;

import io.kramek.retention.cases.RetentionSteps;
import io.kramek.shared.process.Block;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Forgets an offer to which others did not agree. */
@Block(of = "customerRetention")
@Component("dropRetentionOfferDelegate")
class DropRetentionOfferDelegate implements JavaDelegate {

  private final RetentionSteps steps;

  DropRetentionOfferDelegate(RetentionSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    steps.drop(RetentionVariables.retentionCase(execution));
  }
}
