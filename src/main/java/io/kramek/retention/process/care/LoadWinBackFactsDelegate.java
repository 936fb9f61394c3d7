package io.kramek.retention.process.care;

import io.kramek.retention.care.WinBackDecisions;
import io.kramek.shared.process.Block;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Brings what the table asks about the customer. */
@Block(of = "winBack")
@Component("loadWinBackFactsDelegate")
class LoadWinBackFactsDelegate implements JavaDelegate {

  private final WinBackDecisions decisions;

  LoadWinBackFactsDelegate(WinBackDecisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    PassedFacts.pass(execution, decisions.facts(WinBackVariables.winBack(execution)));
  }
}
