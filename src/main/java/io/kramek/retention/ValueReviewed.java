package io.kramek.retention;

import java.time.LocalDate;
import java.util.UUID;

/**
 * All customers have been reviewed: facts, model and tiers are those of the day. Whoever looks for
 * signals does it now, in sets.
 *
 * @param changed how many were decided otherwise than before
 */
public record ValueReviewed(UUID review, LocalDate asOf, long changed) {}
