package io.kramek.decisions;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Facts to try a table on: its boundaries, what lies beside them, and what is not known. */
final class Cases {

  private final Map<String, List<Object>> values = new LinkedHashMap<>();
  private final Random random;

  Cases(DecisionTable table, Map<String, KnownFact> known, long seed) {
    this.random = new Random(seed);
    var boundaries = new RuleSpace.Boundaries(table, known);
    for (Set<String> facts : boundaries.together()) {
      for (String fact : facts) {
        FactType type = table.inputs().get(fact);
        Set<Object> all = new LinkedHashSet<>();
        for (Comparable<?> value : boundaries.values(fact, facts)) {
          all.add(value);
          beside(type, value, all);
        }
        all.removeIf(value -> value == null || !engineTakes(type, value));
        values.put(fact, List.copyOf(all));
      }
    }
  }

  private static void beside(FactType type, Comparable<?> value, Set<Object> all) {
    for (int step : new int[] {-1, 1}) {
      if (value instanceof BigDecimal number) {
        BigDecimal least = type == FactType.NUMBER ? BigDecimal.valueOf(step, 2) : null;
        all.add(number.add(least == null ? BigDecimal.valueOf(step) : least));
      } else if (value instanceof LocalDateTime time) {
        all.add(time.plusSeconds(step));
      } else if (value instanceof Duration duration) {
        all.add(duration.plusSeconds(step));
      }
    }
  }

  private static boolean engineTakes(FactType type, Object value) {
    try {
      type.read("", value);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Every value at least once, then as many at random. */
  List<Map<String, Object>> list(int cases) {
    List<Map<String, Object>> rows = new ArrayList<>();
    values.forEach(
        (fact, list) -> {
          for (Object value : list) {
            rows.add(row(fact, value));
          }
        });
    for (int i = 0; i < cases; i++) {
      rows.add(row("", null));
    }
    return rows;
  }

  private Map<String, Object> row(String fixed, Object value) {
    Map<String, Object> row = new LinkedHashMap<>();
    values.forEach(
        (fact, list) -> {
          boolean missing = list.isEmpty() || random.nextInt(8) == 0;
          Object drawn = missing ? null : list.get(random.nextInt(list.size()));
          row.put(fact, fact.equals(fixed) ? value : drawn);
        });
    return row;
  }
}
