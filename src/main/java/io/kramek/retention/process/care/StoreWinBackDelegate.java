package io.kramek.retention.process.care;

import io.kramek.retention.care.WinBackDecisions;
import io.kramek.retention.care.WinBacks;
import io.kramek.retention.process.EvaluatedTables;
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
  private final EvaluatedTables tables;

  StoreWinBackDelegate(WinBackDecisions decisions, EvaluatedTables tables) {
    this.decisions = decisions;
    this.tables = tables;
  }

  @Override
  public void execute(DelegateExecution execution) {
    WinBackDecisions.Next next =
        decisions.decided(
            WinBackVariables.winBack(execution),
            tables.take(execution, WinBackVariables.WIN_BACK_DECISION, WinBacks.DECISION));
    WinBackVariables.WORTH_IT.set(execution, next.worthIt());
    WinBackVariables.OWNER.set(execution, next.owner() == null ? null : next.owner().toString());
    WinBackVariables.TEAM.set(execution, next.team() == null ? null : next.team().toString());
    WinBackVariables.TRY_AT.set(execution, Date.from(next.tryAt()));
    WinBackVariables.WITHIN.set(execution, next.decision().within());
    WinBackVariables.ANSWER_WITHIN.set(execution, next.decision().answerWithin());
  }
}
