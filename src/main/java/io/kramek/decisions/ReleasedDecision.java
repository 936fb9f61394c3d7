package io.kramek.decisions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A decision as it was released.
 *
 * @param version of the decision, counted from 1
 * @param compiled empty for a table that only the engine can decide
 * @param allowed by the name of a fact the texts that its column lists, in their order
 */
public record ReleasedDecision(
    String id, int version, Optional<DecisionTable> compiled, Map<String, List<String>> allowed) {

  /**
   * What a decision was asked on, for the ledger: of all that is known, what the table asks for;
   * all of it where only the engine knows what that is.
   */
  public Map<String, Object> asked(Map<String, Object> known) {
    return compiled
        .map(
            table -> {
              Map<String, Object> asked = new LinkedHashMap<>();
              table.inputs().keySet().forEach(name -> asked.put(name, known.get(name)));
              return asked;
            })
        .orElse(known);
  }
}
