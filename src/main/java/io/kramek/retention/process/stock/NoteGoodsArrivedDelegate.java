package io.kramek.retention.process.stock;

import io.kramek.retention.process.cases.RetentionVariables;
import io.kramek.retention.stock.StockOutSteps;
import io.kramek.shared.process.Block;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that the goods are there, and who tells the customer. */
@Block(of = "outOfStock")
@Component("noteGoodsArrivedDelegate")
class NoteGoodsArrivedDelegate implements JavaDelegate {

  private final StockOutSteps steps;

  NoteGoodsArrivedDelegate(StockOutSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    StockOutSteps.Teller teller = steps.arrived(StockOutVariables.stockOut(execution));
    RetentionVariables.keep(execution, teller.owner(), teller.team());
  }
}
