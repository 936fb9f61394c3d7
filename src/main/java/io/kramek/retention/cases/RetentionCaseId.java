package io.kramek.retention.cases;

import io.kramek.shared.SubjectRef;
import java.util.UUID;

/** A case of a customer who may leave. */
public record RetentionCaseId(UUID value) {

  /** What tasks, activities and approvals call it. */
  public SubjectRef subject() {
    return new SubjectRef(SubjectRef.RETENTION_CASE, value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
