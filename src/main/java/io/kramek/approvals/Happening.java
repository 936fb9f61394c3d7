package io.kramek.approvals;

import io.kramek.identity.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** Something that happened to a request besides the decisions; {@code by} is nobody for time. */
@Embeddable
record Happening(
    Instant at,
    @Enumerated(EnumType.STRING) What what,
    int level,
    @Column(name = "by_id") UUID by,
    @Column(name = "to_id") UUID to,
    String comment) {

  /** What can happen. */
  enum What {
    DELEGATED,
    HANDED_OVER,
    /** Who was asked left; somebody else is. */
    REPLACED,
    OPINION_ASKED,
    OPINION,
    REMINDED,
    /** Nobody was left for a level who had not decided already. */
    LEVEL_SKIPPED,
    RECALLED,
    WITHDRAWN
  }

  static Happening of(Instant at, What what, int level, UserId by, UserId to, String comment) {
    return new Happening(
        at, what, level, by == null ? null : by.value(), to == null ? null : to.value(), comment);
  }
}
