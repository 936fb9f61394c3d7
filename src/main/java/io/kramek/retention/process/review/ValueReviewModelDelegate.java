package io.kramek.retention.process.review;

import io.kramek.retention.ValueReviewSteps;
import io.kramek.shared.process.Block;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Fits the model of repeated purchases. */
@Block(of = "valueReview")
@Component("valueReviewModelDelegate")
class ValueReviewModelDelegate implements JavaDelegate {

  private final ValueReviewSteps steps;

  ValueReviewModelDelegate(ValueReviewSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    steps.fitModel(ValueReviewVariables.review(execution));
  }
}
