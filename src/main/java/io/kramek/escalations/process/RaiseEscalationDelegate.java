package io.kramek.escalations.process;

import io.kramek.escalations.Escalations;
import io.kramek.escalations.Escalations.Raising;
import io.kramek.escalations.Reason;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.shared.process.Block;
import io.kramek.shared.process.ProcessSubjects;
import io.kramek.shared.process.ProcessVariable;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The block any process raises an escalation with: about its own subject, for the reason that its
 * input {@code escalationReason} names, and about whoever the variables {@code owner} and {@code
 * team} of the process say should have acted; without them the manager answers for it. A process
 * that a manager drew says what it is about by its variables {@code subjectType} and {@code
 * subjectId}.
 */
@Block(
    inputs =
        @Block.Input(
            name = "escalationReason",
            values = {"LEAD_UNANSWERED", "DEAL_STALLED", "APPROVAL_LATE", "TASK_LATE"}))
@Component("raiseEscalationDelegate")
class RaiseEscalationDelegate implements JavaDelegate {

  private static final ProcessVariable<String> REASON = ProcessVariable.text("escalationReason");
  private static final ProcessVariable<String> OWNER = ProcessVariable.text("owner");
  private static final ProcessVariable<String> TEAM = ProcessVariable.text("team");

  private final Escalations escalations;
  private final ProcessSubjects subjects;

  RaiseEscalationDelegate(Escalations escalations, ProcessSubjects subjects) {
    this.escalations = escalations;
    this.subjects = subjects;
  }

  @Override
  public void execute(DelegateExecution execution) {
    escalations.raise(
        new Raising(
            reason(execution),
            subjects.of(execution),
            id(OWNER, execution).map(UserId::new).orElse(null),
            id(TEAM, execution).map(TeamId::new).orElse(null),
            null));
  }

  private static Reason reason(DelegateExecution execution) {
    String named = REASON.get(execution);
    try {
      return Reason.valueOf(named);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          named + " is no reason to escalate; there are " + Arrays.toString(Reason.values()), e);
    }
  }

  private static Optional<UUID> id(ProcessVariable<String> variable, DelegateExecution execution) {
    return variable.find(execution).filter(text -> !text.isBlank()).map(UUID::fromString);
  }
}
