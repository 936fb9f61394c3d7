package io.kramek.retention.process.care;

import io.kramek.retention.care.Loyalty;
import io.kramek.retention.process.EvaluatedTables;
import io.kramek.shared.process.Block;
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
  private final EvaluatedTables tables;

  GrantBenefitDelegate(Loyalty loyalty, EvaluatedTables tables) {
    this.loyalty = loyalty;
    this.tables = tables;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Loyalty.Decision decision =
        loyalty.grant(
            LoyaltyVariables.moment(execution),
            tables.take(execution, LoyaltyVariables.LOYALTY_DECISION, Loyalty.DECISION));
    LoyaltyVariables.MOMENT.set(
        execution, decision.moment() == null ? NOTHING : decision.moment().name());
    LoyaltyVariables.WITHIN.set(execution, decision.within());
    LoyaltyVariables.THANKS_UNTIL.set(execution, THANKS_UNTIL);
  }
}
