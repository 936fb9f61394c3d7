package io.kramek.retention.process.care;

import io.kramek.retention.care.WinBackId;
import io.kramek.shared.process.ProcessVariable;
import java.math.BigDecimal;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the process of an attempt knows. */
final class WinBackVariables {

  // What the table asks for; of no use after it, so it is not stored.
  static final ProcessVariable<String> TIER = ProcessVariable.text("tier");
  static final ProcessVariable<BigDecimal> ACTIVE_PERCENT =
      new ProcessVariable<>("activePercent", BigDecimal.class);
  static final ProcessVariable<String> LOSS_REASON = ProcessVariable.text("lossReason");
  static final ProcessVariable<BigDecimal> REVENUE =
      new ProcessVariable<>("revenue", BigDecimal.class);
  static final ProcessVariable<BigDecimal> RECENCY_DAYS =
      new ProcessVariable<>("recencyDays", BigDecimal.class);
  static final ProcessVariable<BigDecimal> RETURNED_PERCENT =
      new ProcessVariable<>("returnedPercent", BigDecimal.class);

  static final ProcessVariable<BigDecimal> COMPLAINTS_12 =
      new ProcessVariable<>("complaints12", BigDecimal.class);
  static final ProcessVariable<BigDecimal> LATE_SERVICES_12 =
      new ProcessVariable<>("lateServices12", BigDecimal.class);

  @SuppressWarnings("rawtypes")
  static final ProcessVariable<Map> WIN_BACK_DECISION =
      new ProcessVariable<>("winBackDecision", Map.class);

  static final ProcessVariable<String> OWNER = ProcessVariable.text("owner");
  static final ProcessVariable<String> TEAM = ProcessVariable.text("team");
  static final ProcessVariable<Boolean> WORTH_IT = ProcessVariable.flag("worthIt");
  static final ProcessVariable<Date> TRY_AT = new ProcessVariable<>("tryAt", Date.class);
  static final ProcessVariable<String> WITHIN = ProcessVariable.text("within");
  static final ProcessVariable<String> ANSWER_WITHIN = ProcessVariable.text("answerWithin");
  static final ProcessVariable<Boolean> TRY_LEFT = ProcessVariable.flag("tryLeft");
  static final ProcessVariable<String> OUTCOME = ProcessVariable.text("outcome");
  static final ProcessVariable<String> WIN_BACK_RESULT = ProcessVariable.text("winBackResult");

  private WinBackVariables() {}

  static WinBackId winBack(DelegateExecution execution) {
    return new WinBackId(UUID.fromString(execution.getProcessBusinessKey()));
  }
}
