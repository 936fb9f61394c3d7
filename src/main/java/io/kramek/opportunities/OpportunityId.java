package io.kramek.opportunities;

import io.kramek.shared.SubjectRef;
import java.util.UUID;

/** A deal. */
public record OpportunityId(UUID value) {

  /** What tasks, activities and approvals call it. */
  public SubjectRef subject() {
    return new SubjectRef(SubjectRef.OPPORTUNITY, value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
