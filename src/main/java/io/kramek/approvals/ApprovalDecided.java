package io.kramek.approvals;

import io.kramek.identity.UserId;
import io.kramek.shared.SubjectRef;

/**
 * An approval is closed. Published in the transaction that closes it, before the process that asked
 * for it goes on.
 *
 * @param outcome {@code approved}, {@code rejected}, {@code returned}, {@code recalled} or {@code
 *     withdrawn}
 * @param by who decided or recalled; {@code null} where the subject itself has gone
 */
public record ApprovalDecided(
    ApprovalId approval, String kind, SubjectRef subject, String outcome, UserId by) {

  /** Whether everybody who had to has agreed. */
  public boolean approved() {
    return outcome.equals("approved");
  }

  /** Whether it is about a record of a type. */
  public boolean isAbout(String type) {
    return subject.type().equals(type);
  }
}
