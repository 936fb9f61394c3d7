package io.kramek.decisions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A decision table in its compiled form: one SQL expression for all rows of a table in the
 * database, and an evaluator for a single decision. Both answer as the engine does.
 */
public final class DecisionTable {

  private static final int VIOLATED = -1;

  private final String id;
  private final HitPolicy policy;
  private final Map<String, FactType> inputs;
  private final List<Rule> rules;
  private final List<Map<String, Object>> values;

  DecisionTable(String id, HitPolicy policy, Map<String, FactType> inputs, List<Rule> rules) {
    this.id = id;
    this.policy = policy;
    this.inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    this.rules = List.copyOf(rules);
    this.values = rules.stream().map(rule -> Collections.unmodifiableMap(rule.values())).toList();
  }

  public String id() {
    return id;
  }

  public HitPolicy policy() {
    return policy;
  }

  /** How many rules it has. */
  public int size() {
    return rules.size();
  }

  /** The facts it asks for, in the order of its columns. */
  public Map<String, FactType> inputs() {
    return inputs;
  }

  List<Rule> rules() {
    return rules;
  }

  /** What it answers, in the order of its columns. */
  public List<String> outputs() {
    return List.copyOf(values.get(0).keySet());
  }

  /** The id of a rule in the model. */
  public String ruleId(int number) {
    return rules.get(number - 1).id();
  }

  /** What a rule asks, fact by fact; what it does not care about is left out. */
  public List<Asked> asked(int rule) {
    return rules.get(rule - 1).asked().stream().map(Asked::of).toList();
  }

  /** What all rules ask. */
  List<Asked> asked() {
    return rules.stream().flatMap(rule -> rule.asked().stream()).map(Asked::of).toList();
  }

  /**
   * One decision.
   *
   * @param facts by the names of {@link #inputs()}; what is missing is not known
   * @throws IllegalArgumentException where a fact has not the type of its column
   */
  public Answer decide(Map<String, ?> facts) {
    Map<String, Comparable<?>> read = new HashMap<>();
    inputs.forEach((name, type) -> read.put(name, type.read(name, facts.get(name))));
    List<Integer> fitting = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.fits(read)) {
        fitting.add(rule.number());
        if (policy == HitPolicy.FIRST) {
          break;
        }
      }
    }
    return answer(fitting);
  }

  private Answer answer(List<Integer> fitting) {
    if (policy.aggregates()) {
      return number(aggregate(fitting));
    }
    if (policy == HitPolicy.UNIQUE || policy == HitPolicy.ANY) {
      long groups = fitting.stream().map(rule -> rules.get(rule - 1).group()).distinct().count();
      return groups > 1 ? Answer.VIOLATED : decided(fitting.stream().limit(1).toList());
    }
    return decided(fitting);
  }

  private Answer decided(List<Integer> deciding) {
    return deciding.isEmpty()
        ? Answer.NOTHING
        : new Answer(false, deciding, deciding.stream().map(rule -> values.get(rule - 1)).toList());
  }

  private Answer number(BigDecimal number) {
    return number == null
        ? Answer.NOTHING
        : new Answer(false, List.of(), List.of(Map.of(output(), number)));
  }

  private BigDecimal aggregate(List<Integer> fitting) {
    if (policy == HitPolicy.COUNT) {
      return BigDecimal.valueOf(fitting.size());
    }
    return fitting.stream()
        .map(rule -> (BigDecimal) values.get(rule - 1).get(output()))
        .reduce(
            (one, other) ->
                switch (policy) {
                  case SUM -> one.add(other);
                  case MIN -> one.min(other);
                  default -> one.max(other);
                })
        .orElse(null);
  }

  private String output() {
    return values.get(0).keySet().iterator().next();
  }

  /**
   * The table as one SQL expression. UNIQUE, FIRST and ANY: the number of the rule as {@code
   * integer}, 0 where none fits, -1 where rules fit that must not; RULE ORDER and COLLECT: the
   * numbers of all that fit as {@code integer[]}; SUM, MIN, MAX and COUNT: a {@code numeric},
   * {@code null} where none fits (COUNT: 0).
   *
   * @param columns for every input an SQL expression of its type; written by us, never by a user
   */
  public String sql(Map<String, String> columns) {
    if (!columns.keySet().containsAll(inputs.keySet())) {
      throw new IllegalArgumentException(id + " needs " + inputs.keySet());
    }
    if (policy.single()) {
      return single(columns);
    }
    return switch (policy) {
      case SUM ->
          "(case when " + any(columns) + " then " + sum(columns, rule -> result(rule)) + " end)";
      case MIN -> "least(" + each(columns, rule -> result(rule)) + ")";
      case MAX -> "greatest(" + each(columns, rule -> result(rule)) + ")";
      case COUNT -> "(" + sum(columns, rule -> "1::numeric") + ")";
      default ->
          "array_remove(array[" + each(columns, rule -> rule.number() + "") + "]::integer[], null)";
    };
  }

  private String single(Map<String, String> columns) {
    String first =
        rules.stream()
            .map(rule -> "when " + rule.sql(columns) + " then " + rule.number())
            .collect(Collectors.joining(" ", "case ", " else 0 end"));
    if (policy == HitPolicy.FIRST) {
      return "(" + first + ")";
    }
    String groups = each(columns, rule -> rule.group() + "");
    return "(case when least(%s) <> greatest(%s) then %d else %s end)"
        .formatted(groups, groups, VIOLATED, first);
  }

  private String any(Map<String, String> columns) {
    return rules.stream()
        .map(rule -> "(" + rule.sql(columns) + ")")
        .collect(Collectors.joining(" or ", "(", ")"));
  }

  private String each(Map<String, String> columns, Function<Rule, String> value) {
    return rules.stream()
        .map(rule -> "case when " + rule.sql(columns) + " then " + value.apply(rule) + " end")
        .collect(Collectors.joining(", "));
  }

  private String sum(Map<String, String> columns, Function<Rule, String> value) {
    return rules.stream()
        .map(
            rule -> "case when " + rule.sql(columns) + " then " + value.apply(rule) + " else 0 end")
        .collect(Collectors.joining(" + "));
  }

  private String result(Rule rule) {
    return rule.results().get(output()).sql(Map.of());
  }

  /**
   * An output in SQL, for a table in which one rule decides.
   *
   * @param rule the expression of {@link #sql}, or a column that holds its value
   */
  public String resultSql(String output, String rule) {
    if (!policy.single()) {
      throw new IllegalStateException(id + " may have several results");
    }
    return rules.stream()
        .map(one -> "when " + one.number() + " then " + one.results().get(output).sql(Map.of()))
        .collect(Collectors.joining(" ", "(case " + rule + " ", " end)"));
  }

  /**
   * Some outputs in SQL as a {@code text[]}, for a table in which one rule decides; {@code null}
   * where none fits. However many outputs: the rule is found once.
   *
   * @param rule the expression of {@link #sql}, or a column that holds its value
   */
  public String resultsSql(List<String> outputs, String rule) {
    if (!policy.single()) {
      throw new IllegalStateException(id + " may have several results");
    }
    Function<Rule, String> values =
        one ->
            outputs.stream()
                .map(output -> one.results().get(output).sql(Map.of()))
                .collect(Collectors.joining(", ", "array[", "]::text[]"));
    return rules.stream()
        .map(one -> "when " + one.number() + " then " + values.apply(one))
        .collect(Collectors.joining(" ", "(case " + rule + " ", " end)"));
  }

  /** What a value of {@link #sql} means. */
  public Answer answerOf(Object value) {
    if (policy.aggregates()) {
      return number((BigDecimal) value);
    }
    if (value instanceof Integer rule) {
      return rule == VIOLATED ? Answer.VIOLATED : decided(rule == 0 ? List.of() : List.of(rule));
    }
    return decided(List.of((Integer[]) value));
  }
}
