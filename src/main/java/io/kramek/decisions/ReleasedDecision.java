package io.kramek.decisions;

import java.util.Optional;

/**
 * A decision as it was released.
 *
 * @param version of the decision, counted from 1
 * @param compiled empty for a table that only the engine can decide
 */
public record ReleasedDecision(String id, int version, Optional<DecisionTable> compiled) {}
