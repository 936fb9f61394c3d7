package io.kramek.retention.process.stock;

import io.kramek.retention.process.EvaluatedTables;
import io.kramek.retention.process.cases.RetentionVariables;
import io.kramek.retention.stock.StockOutSteps;
import io.kramek.shared.process.Block;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what was decided, and whether it is more than a courteous answer. */
@Block(of = "outOfStock")
@Component("storeStockDecisionDelegate")
class StoreStockDecisionDelegate implements JavaDelegate {

  private final StockOutSteps steps;
  private final EvaluatedTables tables;

  StoreStockDecisionDelegate(StockOutSteps steps, EvaluatedTables tables) {
    this.steps = steps;
    this.tables = tables;
  }

  @Override
  public void execute(DelegateExecution execution) {
    StockOutVariables.WORTH_KEEPING.set(
        execution,
        steps.decided(
            StockOutVariables.stockOut(execution),
            RetentionVariables.takeEffort(execution, tables)));
  }
}
