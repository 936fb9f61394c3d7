package io.kramek.escalations;

import io.kramek.escalations.Escalations.What;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One thing that happened to an escalation; by nobody where time itself did it. */
@Embeddable
record EscalationStep(
    Instant at,
    @Enumerated(EnumType.STRING) What what,
    @Column(name = "by_id") UUID by,
    @Column(name = "to_id") UUID to,
    String comment,
    @Column(name = "until_day") LocalDate until) {}
