package io.kramek.decisions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything that the rules of a table can tell apart: for each fact a few values, and which rules
 * take them. Facts that are compared with each other are looked at together. What holds for these
 * values holds for all.
 */
final class RuleSpace {

  /** The work that all questions about a table may take, in steps; beyond it nobody would wait. */
  private static final int MOST = 400_000;

  private static final int MOST_TOGETHER = 20_000;

  /** It cannot be said within reasonable work. */
  static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLarge() {
      super(null, null, false, false);
    }
  }

  private record Point(Map<String, Comparable<?>> facts, BitSet rules) {}

  private final List<Rule> rules;
  private final List<List<Point>> dimensions = new ArrayList<>();

  /** Of each dimension and rule: the points it takes. */
  private final List<BitSet[]> taken = new ArrayList<>();

  /** Of each dimension: the rules that ask nothing of it and those after it. */
  private final List<BitSet> done = new ArrayList<>();

  private int steps;

  /**
   * @param known what is known of facts beyond their type
   * @param allowed values that a fact may have, where the table says so
   * @throws TooLarge where facts that are compared with each other have too many values
   */
  RuleSpace(DecisionTable table, Map<String, KnownFact> known, Map<String, Condition> allowed) {
    this.rules = table.rules();
    Boundaries boundaries = new Boundaries(table, known);
    for (Set<String> facts : boundaries.together()) {
      if (facts.size() > 1 && boundaries.shifted(facts)) {
        throw new TooLarge();
      }
      dimension(facts, boundaries, allowed);
    }
    BitSet free = new BitSet();
    free.set(0, rules.size());
    for (int i = dimensions.size() - 1; i >= 0; i--) {
      int at = i;
      BitSet still = (BitSet) free.clone();
      free.stream().filter(rule -> asks(rule, at)).forEach(still::clear);
      free = still;
      done.add(0, (BitSet) free.clone());
    }
  }

  private boolean asks(int rule, int dimension) {
    return taken.get(dimension)[rule].cardinality() < dimensions.get(dimension).size();
  }

  private void dimension(Set<String> facts, Boundaries boundaries, Map<String, Condition> allowed) {
    List<Map<String, Comparable<?>>> values = List.of(new HashMap<>());
    for (String fact : facts) {
      List<Map<String, Comparable<?>>> more = new ArrayList<>();
      for (Comparable<?> value : boundaries.values(fact, facts)) {
        Condition may = allowed.get(fact);
        if (may != null && value != null && !Boolean.TRUE.equals(may.holds(value, Map.of()))) {
          continue;
        }
        for (Map<String, Comparable<?>> one : values) {
          Map<String, Comparable<?>> longer = new HashMap<>(one);
          longer.put(fact, value);
          more.add(longer);
        }
      }
      if (more.size() > MOST_TOGETHER || (long) more.size() * rules.size() > 50L * MOST) {
        throw new TooLarge();
      }
      values = more;
    }
    Map<BitSet, Point> points = new LinkedHashMap<>();
    for (Map<String, Comparable<?>> value : values) {
      BitSet fitting = new BitSet();
      for (int i = 0; i < rules.size(); i++) {
        fitting.set(i, takes(rules.get(i), facts, value));
      }
      points.putIfAbsent(fitting, new Point(value, fitting));
    }
    List<Point> list = List.copyOf(points.values());
    BitSet[] ofRules = new BitSet[rules.size()];
    Arrays.setAll(ofRules, rule -> new BitSet());
    for (int i = 0; i < list.size(); i++) {
      int at = i;
      list.get(i).rules().stream().forEach(rule -> ofRules[rule].set(at));
    }
    dimensions.add(list);
    taken.add(ofRules);
  }

  private static boolean takes(Rule rule, Set<String> facts, Map<String, Comparable<?>> value) {
    return rule.asked().stream()
        .filter(cell -> facts.contains(cell.fact()))
        .allMatch(cell -> cell.holds(value));
  }

  /** Facts that both rules take; rules by their place from 0. */
  Optional<Map<String, Object>> together(int one, int other) {
    int[] points = new int[dimensions.size()];
    for (int i = 0; i < points.length; i++) {
      BitSet both = (BitSet) taken.get(i)[one].clone();
      both.and(taken.get(i)[other]);
      points[i] = both.nextSetBit(0);
      if (points[i] < 0) {
        return Optional.empty();
      }
    }
    return Optional.of(example(points));
  }

  /** Facts that none of the first rules takes. */
  Optional<Map<String, Object>> beyond(int first) {
    return beyond(first, -1);
  }

  /**
   * Facts that a rule takes and none of those before it.
   *
   * @throws TooLarge where that cannot be said within reasonable work
   */
  Optional<Map<String, Object>> reached(int rule) {
    return beyond(rule, rule);
  }

  private Optional<Map<String, Object>> beyond(int first, int within) {
    BitSet live = new BitSet();
    live.set(0, first);
    int[] points = new int[dimensions.size()];
    return search(0, live, within, points, new HashSet<>())
        ? Optional.of(example(points))
        : Optional.empty();
  }

  private boolean search(
      int at, BitSet live, int within, int[] points, Set<Map.Entry<Integer, BitSet>> failed) {
    if (at == points.length) {
      return live.isEmpty();
    }
    if (live.intersects(done.get(at)) || failed.contains(Map.entry(at, live))) {
      return false;
    }
    for (int i = 0; i < dimensions.get(at).size(); i++) {
      if (within >= 0 && !taken.get(at)[within].get(i)) {
        continue;
      }
      if (++steps > MOST) {
        throw new TooLarge();
      }
      BitSet left = (BitSet) live.clone();
      left.and(dimensions.get(at).get(i).rules());
      points[at] = i;
      if (search(at + 1, left, within, points, failed)) {
        return true;
      }
    }
    failed.add(Map.entry(at, live));
    return false;
  }

  private Map<String, Object> example(int[] points) {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (int i = 0; i < points.length; i++) {
      facts.putAll(dimensions.get(i).get(points[i]).facts());
    }
    return Collections.unmodifiableMap(facts);
  }

  /** What the facts of a table are compared with. */
  static final class Boundaries {

    private final DecisionTable table;
    private final Map<String, Values> values = new LinkedHashMap<>();
    private final Map<String, Set<String>> groups = new LinkedHashMap<>();
    private final Set<String> shifted = new HashSet<>();

    Boundaries(DecisionTable table, Map<String, KnownFact> known) {
      this.table = table;
      table
          .inputs()
          .forEach(
              (fact, type) -> {
                values.put(fact, new Values(type, known.get(fact)));
                groups.put(fact, new TreeSet<>(Set.of(fact)));
              });
      table.rules().forEach(rule -> rule.asked().forEach(this::read));
    }

    private void read(Rule.Asked cell) {
      if (cell.shift() > 0) {
        shifted.add(cell.fact());
      }
      cell.condition()
          .operands()
          .forEach(
              operand -> {
                if (operand instanceof Operand.Fact other) {
                  join(cell.fact(), other.name());
                } else {
                  Comparable<?> value = operand.value(Map.of());
                  values
                      .get(cell.fact())
                      .boundary(
                          value instanceof java.math.BigDecimal number
                              ? number.movePointRight(cell.shift())
                              : value);
                }
              });
    }

    private void join(String one, String other) {
      Set<String> all = groups.get(one);
      all.addAll(groups.get(other));
      all.forEach(fact -> groups.put(fact, all));
    }

    Collection<Set<String>> together() {
      Set<Set<String>> distinct = Collections.newSetFromMap(new java.util.IdentityHashMap<>());
      List<Set<String>> list = new ArrayList<>();
      for (Set<String> group : groups.values()) {
        if (distinct.add(group)) {
          list.add(group);
        }
      }
      return list;
    }

    boolean shifted(Set<String> facts) {
      return facts.stream().anyMatch(shifted::contains);
    }

    /** Values of a fact; together with others it needs theirs as well. */
    List<Comparable<?>> values(String fact, Set<String> together) {
      if (together.size() == 1) {
        return values.get(fact).list(1);
      }
      Values all = new Values(table.inputs().get(fact), values.get(fact).known());
      together.forEach(other -> values.get(other).boundaries().forEach(all::boundary));
      return all.list(together.size());
    }
  }
}
