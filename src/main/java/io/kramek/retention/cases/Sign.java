package io.kramek.retention.cases;

import io.kramek.retention.cases.RetentionCases.Signal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** A sign that a customer may leave, as a case knows it. */
@Embeddable
record Sign(
    @Column(name = "customer_id") UUID customer,
    @Enumerated(EnumType.STRING) Signal kind,
    int seriousness,
    String note,
    @Column(name = "by_id") UUID by,
    Instant at) {}
