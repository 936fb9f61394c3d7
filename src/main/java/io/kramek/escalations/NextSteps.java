package io.kramek.escalations;

import io.kramek.escalations.Escalations.NextStep;
import io.kramek.escalations.Escalations.State;
import io.kramek.escalations.process.EscalationProcess;
import io.kramek.identity.Users;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Foresees what the policy does next, so that nobody is surprised by it. */
@Component
class NextSteps {

  private final EscalationProcess process;
  private final Responsibles responsibles;
  private final Users users;

  NextSteps(EscalationProcess process, Responsibles responsibles, Users users) {
    this.process = process;
    this.responsibles = responsibles;
    this.users = users;
  }

  /** What happens if nobody acts, and nothing where nothing can happen any more. */
  Optional<NextStep> of(Escalation escalation) {
    if (escalation.state() == State.RESOLVED || escalation.dueAt() == null) {
      return Optional.empty();
    }
    return process
        .foresee(escalation.id(), escalation.reason(), escalation.level())
        .map(
            next ->
                new NextStep(
                    next.action(),
                    next.level(),
                    users.name(responsibles.find(next.role(), escalation)),
                    escalation.dueAt()));
  }
}
