package io.kramek.retention.process.review;

import io.kramek.retention.ValueReviewSteps;
import io.kramek.shared.process.Block;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Decides the tiers of the customers that come next. */
@Block(of = "valueReview", inParts = true)
@Component("valueReviewTiersDelegate")
class ValueReviewTiersDelegate implements JavaDelegate {

  private final ValueReviewSteps steps;

  ValueReviewTiersDelegate(ValueReviewSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ValueReviewVariables.TIERS_DECIDED.set(
        execution, steps.decideTiers(ValueReviewVariables.review(execution)));
  }
}
