package io.kramek.retention.process.care;

import io.kramek.retention.care.Loyalty;
import io.kramek.shared.process.Block;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a moment with the result that the model names. */
@Block(
    of = "loyalty",
    inputs =
        @Block.Input(
            name = "loyaltyResult",
            values = {"NOT_THANKED", "PASSED"}))
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
