package io.kramek.retention.process.care;

import io.kramek.retention.care.Loyalty;
import io.kramek.shared.process.BlockInputs;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a moment with the result that the model names. */
@BlockInputs("loyaltyResult")
@Component("closeLoyaltyDelegate")
class CloseLoyaltyDelegate implements JavaDelegate {

  private final Loyalty loyalty;

  CloseLoyaltyDelegate(Loyalty loyalty) {
    this.loyalty = loyalty;
  }

  @Override
  public void execute(DelegateExecution execution) {
    loyalty.close(
        LoyaltyVariables.moment(execution),
        Loyalty.State.valueOf(LoyaltyVariables.LOYALTY_RESULT.get(execution)));
  }
}
