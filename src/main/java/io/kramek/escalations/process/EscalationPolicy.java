package io.kramek.escalations.process;

import io.kramek.escalations.EscalationLadder.Rung;
import io.kramek.escalations.Escalations.Action;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the policy table says about a level. */
record EscalationPolicy(Action action, String responsible, String reactWithin, int lastLevel) {

  static EscalationPolicy of(DelegateExecution execution) {
    return of((Map<?, ?>) execution.getVariable("escalationPolicy"));
  }

  /** Tables released before there were several actions know of none: they tell somebody. */
  static EscalationPolicy of(Map<?, ?> policy) {
    Object action = policy.get("action");
    return new EscalationPolicy(
        action == null ? Action.NOTIFY : Action.valueOf(action.toString()),
        (String) policy.get("responsible"),
        (String) policy.get("reactWithin"),
        ((Number) policy.get("lastLevel")).intValue());
  }

  /** The rung of the ladder that a process has reached. */
  Rung rung(DelegateExecution execution) {
    return new Rung(EscalationVariables.step(execution), responsible, reactWithin);
  }
}
