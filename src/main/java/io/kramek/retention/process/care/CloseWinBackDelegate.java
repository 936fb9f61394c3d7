package io.kramek.retention.process.care;

import io.kramek.retention.care.WinBacks;
import io.kramek.shared.process.Block;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes an attempt with the result that the model names. */
@Block(
    of = "winBack",
    inputs =
        @Block.Input(
            name = "winBackResult",
            values = {"ASKED_NOT_TO", "GAVE_UP", "NOT_WORTH_IT", "WON_BACK"}))
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
