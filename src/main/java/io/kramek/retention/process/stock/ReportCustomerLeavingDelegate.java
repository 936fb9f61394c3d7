package io.kramek.retention.process.stock;

import io.kramek.retention.stock.StockOutSteps;
import io.kramek.shared.process.Block;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the case that the customer goes. */
@Block(of = "outOfStock")
@Component("reportCustomerLeavingDelegate")
class ReportCustomerLeavingDelegate implements JavaDelegate {

  private final StockOutSteps steps;

  ReportCustomerLeavingDelegate(StockOutSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    steps.left(StockOutVariables.stockOut(execution));
  }
}
