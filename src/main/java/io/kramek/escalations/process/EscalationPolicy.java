package io.kramek.escalations.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the policy table says about a level. */
record EscalationPolicy(String responsible, String reactWithin, int lastLevel) {

  static EscalationPolicy of(DelegateExecution execution) {
    Map<?, ?> policy = (Map<?, ?>) execution.getVariable("escalationPolicy");
    return new EscalationPolicy(
        (String) policy.get("responsible"),
        (String) policy.get("reactWithin"),
        ((Number) policy.get("lastLevel")).intValue());
  }
}
