package io.kramek.retention.process.care;

import io.kramek.retention.care.WinBackDecisions;
import io.kramek.shared.process.Block;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts a try, and brings when the next may be, if one is left. */
@Block(of = "winBack")
@Component("countWinBackTryDelegate")
class CountWinBackTryDelegate implements JavaDelegate {

  private final WinBackDecisions decisions;

  CountWinBackTryDelegate(WinBackDecisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    WinBackDecisions.Tries tries = decisions.countTry(WinBackVariables.winBack(execution));
    WinBackVariables.TRY_LEFT.set(execution, tries.left());
    WinBackVariables.TRY_AT.set(execution, Date.from(tries.next()));
  }
}
