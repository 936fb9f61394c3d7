package io.kramek.retention.process.care;

import io.kramek.retention.care.Loyalty;
import io.kramek.shared.process.Block;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what the table said and remembers the time it gives. */
@Block(of = "loyalty")
@Component("grantBenefitDelegate")
class GrantBenefitDelegate implements JavaDelegate {

  private static final String NOTHING = "NONE";

  /** Thanks are worth something within two working weeks. */
  private static final String THANKS_UNTIL = "P10D";

  private final Loyalty loyalty;

  GrantBenefitDelegate(Loyalty loyalty) {
    this.loyalty = loyalty;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Loyalty.Decision said =
        Loyalty.Decision.of(
            LoyaltyVariables.LOYALTY_DECISION.find(execution).orElse(null), List.of());
    LoyaltyVariables.LOYALTY_DECISION.remove(execution);
    Loyalty.Decision decision = loyalty.grant(LoyaltyVariables.moment(execution), said);
    LoyaltyVariables.MOMENT.set(
        execution, decision.moment() == null ? NOTHING : decision.moment().name());
    LoyaltyVariables.WITHIN.set(execution, decision.within());
    LoyaltyVariables.THANKS_UNTIL.set(execution, THANKS_UNTIL);
  }
}
