package io.kramek.approvals;

import io.kramek.approvals.Approvals.Decision;
import io.kramek.identity.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** One level of an approval: who is asked, and what they said. */
@Embeddable
record ApprovalStep(
    @Column(name = "approver_id") UUID approver,
    @Enumerated(EnumType.STRING) Decision decision,
    String comment,
    Instant decidedAt) {

  static ApprovalStep askedOf(UserId approver) {
    return new ApprovalStep(approver.value(), null, null, null);
  }

  ApprovalStep decided(Decision made, String why, Instant now) {
    return new ApprovalStep(approver, made, why, now);
  }
}
