package io.kramek.retention.process.care;

import io.kramek.retention.care.Loyalty;
import io.kramek.shared.process.Block;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Brings what the table asks about the customer. */
@Block(of = "loyalty")
@Component("loadLoyaltyFactsDelegate")
class LoadLoyaltyFactsDelegate implements JavaDelegate {

  private final Loyalty loyalty;

  LoadLoyaltyFactsDelegate(Loyalty loyalty) {
    this.loyalty = loyalty;
  }

  @Override
  public void execute(DelegateExecution execution) {
    PassedFacts.pass(execution, loyalty.facts(LoyaltyVariables.moment(execution)));
  }
}
