package io.kramek.retention.process.stock;

import io.kramek.retention.stock.StockOutSteps;
import io.kramek.shared.process.Block;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes until when the goods are waited for before somebody looks. */
@Block(
    of = "outOfStock",
    inputs = @Block.Input(name = "lookAgainWithin", kind = Block.Kind.WORKING_TIME))
@Component("expectDeliveryDelegate")
class ExpectDeliveryDelegate implements JavaDelegate {

  private final StockOutSteps steps;

  ExpectDeliveryDelegate(StockOutSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    StockOutVariables.keep(
        execution,
        steps.expectDelivery(
            StockOutVariables.stockOut(execution), StockOutVariables.OTHERWISE.get(execution)));
  }
}
