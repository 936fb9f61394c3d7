package io.kramek.retention.process.care;

import io.kramek.retention.care.LoyaltyMomentId;
import io.kramek.shared.process.ProcessVariable;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the process of a moment knows. */
final class LoyaltyVariables {

  // What the table asks for; of no use after it, so it is not stored.
  static final ProcessVariable<String> TIER = ProcessVariable.text("tier");
  static final ProcessVariable<String> TIER_BEFORE = ProcessVariable.text("tierBefore");
  static final ProcessVariable<BigDecimal> ACTIVE_PERCENT =
      new ProcessVariable<>("activePercent", BigDecimal.class);
  static final ProcessVariable<BigDecimal> INTERVALS_SILENT =
      new ProcessVariable<>("intervalsSilent", BigDecimal.class);
  static final ProcessVariable<BigDecimal> EXIT_BARRIERS =
      new ProcessVariable<>("exitBarriers", BigDecimal.class);

  @SuppressWarnings("rawtypes")
  static final ProcessVariable<Map> LOYALTY_DECISION =
      new ProcessVariable<>("loyaltyDecision", Map.class);

  static final ProcessVariable<String> OWNER = ProcessVariable.text("owner");
  static final ProcessVariable<String> TEAM = ProcessVariable.text("team");
  static final ProcessVariable<String> MOMENT = ProcessVariable.text("moment");
  static final ProcessVariable<String> WITHIN = ProcessVariable.text("within");
  static final ProcessVariable<String> THANKS_UNTIL = ProcessVariable.text("thanksUntil");
  static final ProcessVariable<String> OUTCOME = ProcessVariable.text("outcome");
  static final ProcessVariable<String> LOYALTY_RESULT = ProcessVariable.text("loyaltyResult");

  private LoyaltyVariables() {}

  static LoyaltyMomentId moment(DelegateExecution execution) {
    return new LoyaltyMomentId(UUID.fromString(execution.getProcessBusinessKey()));
  }
}
