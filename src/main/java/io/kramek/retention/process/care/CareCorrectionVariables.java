package io.kramek.retention.process.care;

import io.kramek.retention.care.CareCorrectionId;
import io.kramek.shared.process.ProcessVariable;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the process of a correction knows. */
final class CareCorrectionVariables {

  static final ProcessVariable<String> OWNER = ProcessVariable.text("owner");
  static final ProcessVariable<String> TEAM = ProcessVariable.text("team");
  static final ProcessVariable<String> WITHIN = ProcessVariable.text("within");
  static final ProcessVariable<Date> CARE_UNTIL = new ProcessVariable<>("careUntil", Date.class);
  static final ProcessVariable<String> OUTCOME = ProcessVariable.text("outcome");
  static final ProcessVariable<String> CARE_RESULT = ProcessVariable.text("careResult");

  private CareCorrectionVariables() {}

  static CareCorrectionId correction(DelegateExecution execution) {
    return new CareCorrectionId(UUID.fromString(execution.getProcessBusinessKey()));
  }
}
