package io.kramek.retention.process.cases;

import io.kramek.retention.cases.RetentionCases.Result;
import io.kramek.retention.cases.RetentionSteps;
import io.kramek.shared.process.Block;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the case the way the process has come out, which the element says. */
@Block(
    of = "customerRetention",
    inputs =
        @Block.Input(
            name = "result",
            values = {
              "KEPT",
              "LOST",
              "DECLINED",
              "NOT_WORTH_IT",
              "SILENT",
              "HELD_OUT",
              "CUSTOMER_GONE"
            }))
@Component("closeRetentionCaseDelegate")
class CloseRetentionCaseDelegate implements JavaDelegate {

  private final RetentionSteps steps;

  CloseRetentionCaseDelegate(RetentionSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    steps.finish(
        RetentionVariables.retentionCase(execution),
        Result.valueOf(RetentionVariables.RESULT.get(execution)));
  }
}
