package io.kramek.retention.process.cases;

import io.kramek.retention.cases.RetentionSteps;
import io.kramek.retention.process.EvaluatedTables;
import io.kramek.shared.process.Block;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps a higher effort after another sign. */
@Block(of = "customerRetention")
@Component("raiseRetentionEffortDelegate")
class RaiseRetentionEffortDelegate implements JavaDelegate {

  private final RetentionSteps steps;
  private final EvaluatedTables tables;

  RaiseRetentionEffortDelegate(RetentionSteps steps, EvaluatedTables tables) {
    this.steps = steps;
    this.tables = tables;
  }

  @Override
  public void execute(DelegateExecution execution) {
    steps.raised(
        RetentionVariables.retentionCase(execution),
        RetentionVariables.takeEffort(execution, tables));
  }
}
