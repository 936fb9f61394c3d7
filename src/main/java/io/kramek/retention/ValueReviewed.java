package io.kramek.retention;

import java.time.LocalDate;
import java.util.UUID;

/**
 * All customers have been reviewed: facts, model and tiers are those of the day. A review may be of
 * a day that is over: whoever writes to people or gives them work acts only if it is of today.
 *
 * @param changed how many were decided otherwise than before
 */
public record ValueReviewed(UUID review, LocalDate asOf, long changed) {}
