package io.kramek.decisions;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Looks for the smallest change of the facts with which a table says something else. The answer of
 * a table changes only at the boundaries that its rules name, so that only those, and their
 * neighbours, are tried: one fact, or two together. What is found has been asked of the table.
 */
public final class Reach {

  /**
   * How a fact may change.
   *
   * @param step the smallest difference that it knows
   * @param mayFall whether it may become smaller
   * @param mayRise whether it may become larger
   * @param least what it cannot fall below; {@code null} for nothing
   */
  public record Way(BigDecimal step, boolean mayFall, boolean mayRise, BigDecimal least) {}

  /**
   * A change.
   *
   * @param to the new values of one fact, or of two
   * @param size the sum of what each value changes by, as a share of the larger one
   */
  public record Change(Map<String, BigDecimal> to, BigDecimal size, Answer answer) {}

  /** More than this of one fact is no table that a person has written. */
  private static final int MOST = 40;

  private final DecisionTable table;
  private final Map<String, Object> facts;
  private final Map<String, Way> ways;

  /**
   * @param ways the facts that may change; all others stay as they are
   */
  public Reach(DecisionTable table, Map<String, ?> facts, Map<String, Way> ways) {
    this.table = table;
    this.facts = new HashMap<>(facts);
    this.ways = ways;
  }

  /**
   * Every change by one fact, or by two, that is worth trying, the smallest first; of equal ones
   * that of fewer facts.
   */
  public List<Change> changes() {
    Map<String, List<BigDecimal>> candidates = new LinkedHashMap<>();
    for (String fact : table.inputs().keySet()) {
      if (ways.containsKey(fact) && facts.get(fact) instanceof BigDecimal now) {
        candidates.put(fact, candidates(fact, now));
      }
    }
    List<Change> found = new ArrayList<>();
    List<String> names = List.copyOf(candidates.keySet());
    for (int i = 0; i < names.size(); i++) {
      for (BigDecimal one : candidates.get(names.get(i))) {
        found.add(tried(Map.of(names.get(i), one)));
        for (int j = i + 1; j < names.size(); j++) {
          for (BigDecimal other : candidates.get(names.get(j))) {
            found.add(tried(Map.of(names.get(i), one, names.get(j), other)));
          }
        }
      }
    }
    found.sort(Comparator.comparing(Change::size).thenComparing(change -> change.to().size()));
    return found;
  }

  private Change tried(Map<String, BigDecimal> to) {
    Map<String, Object> changed = new HashMap<>(facts);
    changed.putAll(to);
    BigDecimal size = BigDecimal.ZERO;
    for (Map.Entry<String, BigDecimal> one : to.entrySet()) {
      size = size.add(share((BigDecimal) facts.get(one.getKey()), one.getValue()));
    }
    return new Change(to, size, table.decide(changed));
  }

  private static BigDecimal share(BigDecimal from, BigDecimal to) {
    BigDecimal larger = from.abs().max(to.abs());
    return larger.signum() == 0
        ? BigDecimal.ZERO
        : to.subtract(from).abs().divide(larger, MathContext.DECIMAL32);
  }

  private List<BigDecimal> candidates(String fact, BigDecimal now) {
    Way way = ways.get(fact);
    NavigableSet<BigDecimal> values = new TreeSet<>();
    for (BigDecimal boundary : boundaries(fact)) {
      values.add(boundary);
      values.add(boundary.add(way.step()));
      values.add(boundary.subtract(way.step()));
    }
    return values.stream()
        .filter(value -> value.compareTo(now) != 0)
        .filter(value -> value.compareTo(now) < 0 ? way.mayFall() : way.mayRise())
        .filter(value -> way.least() == null || value.compareTo(way.least()) >= 0)
        .sorted(Comparator.comparing(value -> value.subtract(now).abs()))
        .limit(MOST)
        .toList();
  }

  /** What the fact is compared with: values of the table, and what other facts are now. */
  private List<BigDecimal> boundaries(String fact) {
    List<BigDecimal> boundaries = new ArrayList<>();
    for (Asked cell : table.asked()) {
      for (List<Asked.Comparison> all : cell.alternatives()) {
        for (Asked.Comparison one : all) {
          if (cell.fact().equals(fact)) {
            add(boundaries, one.otherFact() == null ? one.value() : facts.get(one.otherFact()));
          } else if (fact.equals(one.otherFact())) {
            add(boundaries, facts.get(cell.fact()));
          }
        }
      }
    }
    return boundaries;
  }

  private static void add(List<BigDecimal> boundaries, Object value) {
    if (value instanceof BigDecimal number) {
      boundaries.add(number);
    }
  }
}
