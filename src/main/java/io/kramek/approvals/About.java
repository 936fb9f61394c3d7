package io.kramek.approvals;

import io.kramek.shared.SubjectRef;
import io.kramek.tasks.TaskSubject;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** What a request is about, as it was called when approval was asked for. */
@Embeddable
record About(
    String kind,
    String subjectType,
    UUID subjectId,
    String subjectLabel,
    UUID customerId,
    String customerName) {

  static About of(String kind, SubjectRef subject, ApprovalSubject.Facts facts) {
    return new About(
        kind,
        subject.type(),
        subject.id(),
        facts.label(),
        facts.customerId(),
        facts.customerName());
  }

  SubjectRef subject() {
    return new SubjectRef(subjectType, subjectId);
  }

  TaskSubject.Description description() {
    return new TaskSubject.Description(subjectLabel, customerId, customerName);
  }
}
