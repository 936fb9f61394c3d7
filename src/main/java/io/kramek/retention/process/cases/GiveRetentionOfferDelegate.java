package io.kramek.retention.process.cases;

import io.kramek.retention.cases.RetentionSteps;
import io.kramek.shared.process.Block;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the chosen offer. */
@Block(of = "customerRetention")
@Component("giveRetentionOfferDelegate")
class GiveRetentionOfferDelegate implements JavaDelegate {

  private final RetentionSteps steps;

  GiveRetentionOfferDelegate(RetentionSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    steps.give(RetentionVariables.retentionCase(execution));
  }
}
