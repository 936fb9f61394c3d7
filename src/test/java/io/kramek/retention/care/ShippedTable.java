package io.kramek.retention.care;

import io.kramek.decisions.Answer;
import io.kramek.decisions.DecisionTable;
import io.kramek.decisions.DecisionTables;
import io.kramek.decisions.FactType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A table as it is shipped, asked with facts written as {@code name=value} and blanks between. */
final class ShippedTable {

  private final DecisionTable table;

  ShippedTable(String file, String decision) {
    try {
      table =
          new DecisionTables()
              .compile(Files.readAllBytes(Path.of("decisions/retention", file)), decision);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  DecisionTable table() {
    return table;
  }

  /** The deciding result; facts that are not given are not known. */
  Map<String, Object> decide(String given) {
    Answer answer = table.decide(facts(given));
    return answer.results().isEmpty() ? Map.of() : answer.results().get(0);
  }

  private Map<String, Object> facts(String given) {
    Map<String, Object> facts = new HashMap<>();
    if (given == null || given.isBlank()) {
      return facts;
    }
    for (String fact : given.strip().split("\\s+")) {
      String[] pair = fact.split("=");
      if (!table.inputs().containsKey(pair[0])) {
        throw new IllegalArgumentException(table.id() + " does not ask for " + pair[0]);
      }
      facts.put(
          pair[0],
          table.inputs().get(pair[0]) == FactType.STRING ? pair[1] : new BigDecimal(pair[1]));
    }
    return facts;
  }
}
