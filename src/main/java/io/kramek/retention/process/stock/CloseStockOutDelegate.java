package io.kramek.retention.process.stock;

import io.kramek.retention.process.cases.RetentionVariables;
import io.kramek.retention.stock.StockOutSteps;
import io.kramek.retention.stock.StockOuts.Result;
import io.kramek.shared.process.Block;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the order the way the process has come out, which the element says. */
@Block(
    of = "outOfStock",
    inputs =
        @Block.Input(
            name = "result",
            values = {"ALTERNATIVE", "DELIVERED", "LEFT", "SILENT", "CUSTOMER_GONE"}))
@Component("closeStockOutDelegate")
class CloseStockOutDelegate implements JavaDelegate {

  private final StockOutSteps steps;

  CloseStockOutDelegate(StockOutSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    steps.finish(
        StockOutVariables.stockOut(execution),
        Result.valueOf(RetentionVariables.RESULT.get(execution)));
  }
}
