package io.kramek.retention.process.care;

import io.kramek.retention.care.WinBackDecisions;
import io.kramek.shared.process.Block;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what the table said; brings who tries, and when at the earliest. */
@Block(of = "winBack")
@Component("storeWinBackDelegate")
class StoreWinBackDelegate implements JavaDelegate {

  private final WinBackDecisions decisions;

  StoreWinBackDelegate(WinBackDecisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    WinBackDecisions.Decision decision =
        WinBackDecisions.Decision.of(
            WinBackVariables.WIN_BACK_DECISION.find(execution).orElse(null));
    WinBackVariables.WIN_BACK_DECISION.remove(execution);
    WinBackDecisions.Next next = decisions.decided(WinBackVariables.winBack(execution), decision);
    WinBackVariables.WORTH_IT.set(execution, next.worthIt());
    WinBackVariables.OWNER.set(execution, next.owner() == null ? null : next.owner().toString());
    WinBackVariables.TEAM.set(execution, next.team() == null ? null : next.team().toString());
    WinBackVariables.TRY_AT.set(execution, Date.from(next.tryAt()));
    WinBackVariables.WITHIN.set(execution, decision.within());
    WinBackVariables.ANSWER_WITHIN.set(execution, decision.answerWithin());
  }
}
