package io.kramek.approvals;

import io.kramek.shared.SubjectAccess;
import io.kramek.shared.SubjectRef;
import io.kramek.tasks.TaskSubject;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What tasks and notifications that hang on an approval show of it: what was asked for. */
@Component
class ApprovalRecords implements SubjectAccess, TaskSubject {

  private final ApprovalRepository approvals;
  private final ApprovalQueries queries;

  ApprovalRecords(ApprovalRepository approvals, ApprovalQueries queries) {
    this.approvals = approvals;
    this.queries = queries;
  }

  @Override
  public String subjectType() {
    return SubjectRef.APPROVAL;
  }

  @Override
  public boolean isVisible(UUID id) {
    return queries.get(new ApprovalId(id)).isPresent();
  }

  @Override
  public Description describe(UUID id) {
    return approvals.getReferenceById(id).about().description();
  }
}
