package io.kramek.escalations.process;

import io.kramek.escalations.EscalationId;
import io.kramek.shared.process.ProcessVariable;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the escalation process knows. */
final class EscalationVariables {

  /** Why it was raised, as the policy asks for it. */
  static final ProcessVariable<String> REASON = ProcessVariable.text("reason");

  /** How far up it has climbed, counted from one. */
  static final ProcessVariable<Long> LEVEL = ProcessVariable.number("level");

  /** Who must react. */
  static final ProcessVariable<String> RESPONSIBLE = ProcessVariable.text("responsible");

  /** How soon, in working time. */
  static final ProcessVariable<String> REACT_WITHIN = ProcessVariable.text("reactWithin");

  /** How it was met, for the gateway. */
  static final ProcessVariable<String> REACTION = ProcessVariable.text("reaction");

  private EscalationVariables() {}

  /** The escalation a process is about. */
  static EscalationId escalation(DelegateExecution execution) {
    return new EscalationId(UUID.fromString(execution.getProcessBusinessKey()));
  }
}
