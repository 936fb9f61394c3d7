package io.kramek.opportunities;

/**
 * A closed deal was opened again.
 *
 * @param won whether it had been won
 */
public record OpportunityReopened(OpportunityId opportunity, boolean won) {}
