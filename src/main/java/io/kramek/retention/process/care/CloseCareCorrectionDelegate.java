package io.kramek.retention.process.care;

import io.kramek.retention.care.CareCorrections;
import io.kramek.shared.process.Block;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a correction with the result that the model names. */
@Block(
    of = "careCorrection",
    inputs =
        @Block.Input(
            name = "careResult",
            values = {"KEPT", "MISSED", "NOT_NEEDED"}))
@Component("closeCareCorrectionDelegate")
class CloseCareCorrectionDelegate implements JavaDelegate {

  private final CareCorrections corrections;

  CloseCareCorrectionDelegate(CareCorrections corrections) {
    this.corrections = corrections;
  }

  @Override
  public void execute(DelegateExecution execution) {
    corrections.close(
        CareCorrectionVariables.correction(execution),
        CareCorrections.State.valueOf(CareCorrectionVariables.CARE_RESULT.get(execution)));
  }
}
