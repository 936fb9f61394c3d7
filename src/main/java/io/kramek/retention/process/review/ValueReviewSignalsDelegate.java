package io.kramek.retention.process.review;

import io.kramek.retention.ValueReviewSteps;
import io.kramek.shared.process.Block;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells whoever looks for signals that facts and tiers are those of the day. */
@Block(of = "valueReview")
@Component("valueReviewSignalsDelegate")
class ValueReviewSignalsDelegate implements JavaDelegate {

  private final ValueReviewSteps steps;

  ValueReviewSignalsDelegate(ValueReviewSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    steps.tell(ValueReviewVariables.review(execution));
  }
}
