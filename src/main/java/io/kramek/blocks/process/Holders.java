package io.kramek.blocks.process;

import io.kramek.blocks.Holder;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.shared.process.ProcessSubjects;
import io.kramek.shared.process.ProcessVariable;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Reads what a process is about, and whose it is: its variables {@code owner} and {@code team}. */
@Component
class Holders {

  private static final ProcessVariable<String> OWNER = ProcessVariable.text("owner");
  private static final ProcessVariable<String> TEAM = ProcessVariable.text("team");

  private final ProcessSubjects subjects;

  Holders(ProcessSubjects subjects) {
    this.subjects = subjects;
  }

  Holder of(DelegateExecution execution) {
    return new Holder(
        subjects.of(execution),
        id(OWNER, execution).map(UserId::new).orElse(null),
        id(TEAM, execution).map(TeamId::new).orElse(null));
  }

  private static Optional<UUID> id(ProcessVariable<String> variable, DelegateExecution execution) {
    return variable.find(execution).filter(text -> !text.isBlank()).map(UUID::fromString);
  }
}
