package io.kramek.retention.process.review;

import io.kramek.retention.ValueReviewSteps;
import io.kramek.shared.process.Block;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts the facts of the customers that come next. */
@Block(of = "valueReview", inParts = true)
@Component("valueReviewFactsDelegate")
class ValueReviewFactsDelegate implements JavaDelegate {

  private final ValueReviewSteps steps;

  ValueReviewFactsDelegate(ValueReviewSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ValueReviewVariables.FACTS_COUNTED.set(
        execution, steps.countFacts(ValueReviewVariables.review(execution)));
  }
}
