package io.kramek.escalations.process;

import io.kramek.escalations.EscalationId;
import io.kramek.identity.UserId;
import io.kramek.shared.process.ProcessVariable;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the escalation process knows. */
final class EscalationVariables {

  /** Why it was raised, as the policy asks for it. */
  static final ProcessVariable<String> REASON = ProcessVariable.text("reason");

  /** How far up it has climbed, counted from one. */
  static final ProcessVariable<Long> LEVEL = ProcessVariable.number("level");

  /** How many steps it has taken over all levels, counted from one; names the step at hand. */
  static final ProcessVariable<Long> STEP = ProcessVariable.number("escalationStep");

  /** What the policy does on this level, for the gateway. */
  static final ProcessVariable<String> ACTION = ProcessVariable.text("escalationAction");

  /** Who must react. */
  static final ProcessVariable<String> RESPONSIBLE = ProcessVariable.text("responsible");

  /** How soon, in working time. */
  static final ProcessVariable<String> REACT_WITHIN = ProcessVariable.text("reactWithin");

  /** In whose working time: theirs who must react. */
  static final ProcessVariable<String> OWNER = ProcessVariable.text("owner");

  /** When the promised day is over. */
  static final ProcessVariable<Date> PROMISE_ENDS =
      new ProcessVariable<>("promiseEnds", Date.class);

  /** How it was met, for the gateway. */
  static final ProcessVariable<String> REACTION = ProcessVariable.text("reaction");

  private EscalationVariables() {}

  /** The step at hand; a process begun before steps were counted is at the step of its level. */
  static long step(DelegateExecution execution) {
    return STEP.find(execution).orElseGet(() -> LEVEL.get(execution));
  }

  /** Keeps who must react, and how soon. */
  static void waitFor(DelegateExecution execution, UserId responsible, String reactWithin) {
    RESPONSIBLE.set(execution, responsible.toString());
    OWNER.set(execution, responsible.toString());
    REACT_WITHIN.set(execution, reactWithin);
  }

  /** The escalation a process is about. */
  static EscalationId escalation(DelegateExecution execution) {
    return new EscalationId(UUID.fromString(execution.getProcessBusinessKey()));
  }
}
