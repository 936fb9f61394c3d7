package io.kramek.retention.process.care;

import io.kramek.retention.care.WinBacks;
import io.kramek.shared.process.BlockInputs;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes an attempt with the result that the model names. */
@BlockInputs("winBackResult")
@Component("closeWinBackDelegate")
class CloseWinBackDelegate implements JavaDelegate {

  private final WinBacks winBacks;

  CloseWinBackDelegate(WinBacks winBacks) {
    this.winBacks = winBacks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    winBacks.close(
        WinBackVariables.winBack(execution),
        WinBacks.State.valueOf(WinBackVariables.WIN_BACK_RESULT.get(execution)));
  }
}
