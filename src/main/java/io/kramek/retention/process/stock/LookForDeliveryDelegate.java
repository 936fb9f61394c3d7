package io.kramek.retention.process.stock;

import io.kramek.retention.stock.StockOutSteps;
import io.kramek.shared.process.Block;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks whether the goods are there; where not, whoever looks after the customer hears. */
@Block(
    of = "outOfStock",
    inputs = @Block.Input(name = "lookAgainWithin", kind = Block.Kind.WORKING_TIME))
@Component("lookForDeliveryDelegate")
class LookForDeliveryDelegate implements JavaDelegate {

  private final StockOutSteps steps;

  LookForDeliveryDelegate(StockOutSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    StockOutVariables.keep(
        execution,
        steps.lookForDelivery(
            StockOutVariables.stockOut(execution), StockOutVariables.OTHERWISE.get(execution)));
  }
}
