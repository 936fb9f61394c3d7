package io.kramek.studio.release;

import io.kramek.approvals.ApprovalSubject;
import io.kramek.identity.UserId;
import io.kramek.shared.SubjectAccess;
import io.kramek.shared.SubjectRef;
import io.kramek.tasks.TaskSubject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Requests, as whatever hangs on them sees them: approvals, tasks, news. */
@Component
class ReleaseRequestRecords implements TaskSubject, SubjectAccess, ApprovalSubject {

  private final ReleaseRequestRepository requests;
  private final ReleaseQueries queries;

  ReleaseRequestRecords(ReleaseRequestRepository requests, ReleaseQueries queries) {
    this.requests = requests;
    this.queries = queries;
  }

  @Override
  public String subjectType() {
    return SubjectRef.RELEASE_REQUEST;
  }

  @Override
  public Description describe(UUID id) {
    return new Description(requests.findById(id).orElseThrow().title(), null, null);
  }

  @Override
  public boolean isVisible(UUID id) {
    return queries.isVisible(new ReleaseRequestId(id));
  }

  @Override
  public Facts facts(UUID id) {
    ReleaseRequest request = requests.findById(id).orElseThrow();
    return new Facts(
        request.title(), null, null, request.requester(), null, null, null, null, null, List.of());
  }

  /** Also where the process comes to the approval in a job, on behalf of nobody. */
  @Override
  public Optional<UserId> asker(UUID id) {
    return requests.findById(id).map(ReleaseRequest::requester);
  }
}
