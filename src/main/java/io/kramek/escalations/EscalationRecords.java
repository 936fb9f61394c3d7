package io.kramek.escalations;

import io.kramek.shared.SubjectAccess;
import io.kramek.shared.SubjectRef;
import io.kramek.tasks.TaskSubject;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What tasks and notifications that hang on an escalation show of it: the record that is stuck. */
@Component
class EscalationRecords implements SubjectAccess, TaskSubject {

  private final EscalationRepository escalations;
  private final EscalationQueries queries;

  EscalationRecords(EscalationRepository escalations, EscalationQueries queries) {
    this.escalations = escalations;
    this.queries = queries;
  }

  @Override
  public String subjectType() {
    return SubjectRef.ESCALATION;
  }

  @Override
  public boolean isVisible(UUID id) {
    return queries.get(new EscalationId(id)).isPresent();
  }

  @Override
  public Description describe(UUID id) {
    return escalations.getReferenceById(id).description();
  }
}
