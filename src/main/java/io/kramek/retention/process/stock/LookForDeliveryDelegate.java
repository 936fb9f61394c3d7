package io.kramek.retention.process.stock;

import io.kramek.retention.stock.StockOutSteps;
import io.kramek.shared.process.BlockInputs;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks whether the goods are there; where not, whoever looks after the customer hears. */
@BlockInputs("lookAgainWithin")
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
