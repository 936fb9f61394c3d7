package io.kramek.decisions;

import io.kramek.decisions.process.EngineTable;
import java.util.List;
import java.util.Map;

/** The engine, asked about one set of facts at a time. */
public final class Judge {

  private final EngineTable table;

  Judge(String decision, byte[] model) {
    this.table = new EngineTable(model, decision);
  }

  /** What the engine says; which rules decided it does not tell. */
  public Answer decide(Map<String, ?> facts) {
    return table
        .decide(facts)
        .map(results -> new Answer(false, List.of(), results))
        .orElse(Answer.VIOLATED);
  }
}
