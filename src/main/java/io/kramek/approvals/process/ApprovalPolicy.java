package io.kramek.approvals.process;

import io.kramek.approvals.policy.Level;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the policy table says about a request. */
final class ApprovalPolicy {

  private ApprovalPolicy() {}

  /**
   * The levels that must agree. A request that was begun before the policy could name people has a
   * number of levels instead.
   */
  static List<Level> of(DelegateExecution execution) {
    Object policy = execution.getVariable("approvalPolicy");
    if (policy instanceof Map<?, ?> ladder) {
      return Level.ladder(
          ((Number) ladder.get("levels")).intValue(),
          (String) ladder.get("decideWithin"),
          (String) ladder.get("remindAfter"));
    }
    return policy instanceof List<?> rows
        ? Level.plan(rows.stream().map(row -> (Map<?, ?>) row).toList())
        : List.of(Level.UNSPOKEN);
  }
}
