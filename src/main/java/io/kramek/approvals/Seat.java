package io.kramek.approvals;

import io.kramek.approvals.Approvals.Decision;
import io.kramek.approvals.policy.Chosen;
import io.kramek.approvals.policy.Chosen.Fallback;
import io.kramek.identity.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/**
 * One person's say on one level of an approval.
 *
 * @param seat whom the level was set up for; with the level it names the seat, whoever sits on it
 * @param approver who is asked; changes when the seat goes to somebody else
 * @param term what the policy says, {@code null} before it could name people
 * @param askedAt {@code null} while they wait for those before them
 * @param decidedBy the approver, or who stands in for them
 * @param byMail whether they decided from an e-mail
 */
@Embeddable
record Seat(
    int level,
    @Column(name = "seat_id") UUID seat,
    @Column(name = "approver_id") UUID approver,
    String term,
    @Enumerated(EnumType.STRING) Fallback fallback,
    Instant askedAt,
    @Enumerated(EnumType.STRING) Decision decision,
    String comment,
    Instant decidedAt,
    @Column(name = "decided_by") UUID decidedBy,
    boolean byMail) {

  static Seat of(int level, Chosen chosen) {
    UUID user = chosen.user().value();
    return new Seat(
        level, user, user, chosen.term(), chosen.fallback(), null, null, null, null, null, false);
  }

  Seat asked(Instant now) {
    return new Seat(level, seat, approver, term, fallback, now, null, null, null, null, false);
  }

  /** On a seat that waits nobody has a task yet: it is set up anew. */
  Seat given(UserId to, Fallback why) {
    return new Seat(
        level,
        askedAt == null ? to.value() : seat,
        to.value(),
        term,
        why == null ? fallback : why,
        askedAt,
        null,
        null,
        null,
        null,
        false);
  }

  Seat decided(UserId by, Decision made, String why, Instant now, boolean fromMail) {
    return new Seat(
        level, seat, approver, term, fallback, askedAt, made, why, now, by.value(), fromMail);
  }

  /** Whether the person was asked and has not decided. */
  boolean isOpen() {
    return askedAt != null && decision == null;
  }

  boolean isOf(UserId user) {
    return approver.equals(user.value());
  }

  /** Whether the person has or had a say here. */
  boolean concerns(UserId user) {
    return isOf(user) || user.value().equals(decidedBy);
  }

  UserId key() {
    return new UserId(seat);
  }

  UserId person() {
    return new UserId(approver);
  }
}
