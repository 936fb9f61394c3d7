package io.kramek.retention.process.stock;

import io.kramek.retention.process.cases.RetentionVariables;
import io.kramek.retention.stock.StockOutSteps;
import io.kramek.shared.process.Block;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes when the goods are expected, and brings what the table of efforts asks for. */
@Block(of = "outOfStock")
@Component("lookUpStockDelegate")
class LookUpStockDelegate implements JavaDelegate {

  private final StockOutSteps steps;

  LookUpStockDelegate(StockOutSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    RetentionVariables.pass(execution, steps.lookUp(StockOutVariables.stockOut(execution)));
  }
}
