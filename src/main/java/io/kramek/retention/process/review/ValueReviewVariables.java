package io.kramek.retention.process.review;

import io.kramek.shared.process.ProcessVariable;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the review of all customers knows. */
final class ValueReviewVariables {

  /** Whether the facts of the last customer are counted. */
  static final ProcessVariable<Boolean> FACTS_COUNTED = ProcessVariable.flag("factsCounted");

  /** Whether the last customer's tier is decided. */
  static final ProcessVariable<Boolean> TIERS_DECIDED = ProcessVariable.flag("tiersDecided");

  private ValueReviewVariables() {}

  /** The review a process is about. */
  static UUID review(DelegateExecution execution) {
    return UUID.fromString(execution.getProcessBusinessKey());
  }
}
