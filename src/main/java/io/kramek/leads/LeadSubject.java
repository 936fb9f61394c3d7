package io.kramek.leads;

import io.kramek.shared.SubjectAccess;
import io.kramek.shared.SubjectRef;
import io.kramek.tasks.TaskSubject;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Leads, as whatever hangs on them sees them: tasks, activities, escalations. */
@Component
class LeadSubject implements TaskSubject, SubjectAccess {

  private final LeadRepository leads;
  private final LeadQueries queries;

  LeadSubject(LeadRepository leads, LeadQueries queries) {
    this.leads = leads;
    this.queries = queries;
  }

  @Override
  public String subjectType() {
    return SubjectRef.LEAD;
  }

  @Override
  public Description describe(UUID id) {
    Contact contact = leads.findById(id).orElseThrow().contact();
    String label =
        contact.name() == null || contact.company() == null
            ? contact.label()
            : contact.name() + ", " + contact.company();
    return new Description(label, null, null);
  }

  @Override
  public boolean isVisible(UUID id) {
    return queries.isVisible(new LeadId(id));
  }
}
