package io.kramek.escalations.process;

import io.kramek.escalations.Escalations;
import io.kramek.escalations.Reason;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.shared.process.BlockInputs;
import io.kramek.shared.process.ProcessSubjects;
import io.kramek.shared.process.ProcessVariable;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The block any process raises an escalation with: about its own subject, for the reason given on
 * the element, and about whoever its variables say should have acted.
 */
@BlockInputs("escalationReason")
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
        Reason.valueOf(REASON.get(execution)),
        subjects.of(execution),
        id(OWNER, execution).map(UserId::new).orElse(null),
        id(TEAM, execution).map(TeamId::new).orElse(null));
  }

  private static Optional<UUID> id(ProcessVariable<String> variable, DelegateExecution execution) {
    return variable.find(execution).filter(text -> !text.isBlank()).map(UUID::fromString);
  }
}
