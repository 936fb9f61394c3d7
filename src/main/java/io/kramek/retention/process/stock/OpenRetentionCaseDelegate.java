package io.kramek.retention.process.stock;

import io.kramek.retention.stock.StockOutSteps;
import io.kramek.shared.process.Block;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens a case about keeping the customer, or joins the one that is open. */
@Block(of = "outOfStock")
@Component("openRetentionCaseDelegate")
class OpenRetentionCaseDelegate implements JavaDelegate {

  private final StockOutSteps steps;

  OpenRetentionCaseDelegate(StockOutSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    steps.keep(StockOutVariables.stockOut(execution));
  }
}
