package io.kramek.decisions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the compiled form of one table, or says everything that stands in the way. */
final class TableCompiler {

  /** A fact, or a fact in minor units that the table reads in whole ones: {@code amount / 100}. */
  private static final Pattern ASKED = Pattern.compile("([A-Za-z_]\\w*)(?:\\s*/\\s*1(0{1,6}))?");

  private static final Set<String> NUMBERS = Set.of("number", "integer", "long", "double");

  /** A number that the engine answers as a binary fraction and everybody reads back the same. */
  private static final int EXACT_DIGITS = 15;

  private final TableText table;
  private final List<TableRefused.Place> places = new ArrayList<>();
  private final Map<String, FactType> inputs = new LinkedHashMap<>();
  private HitPolicy policy;

  TableCompiler(TableText table) {
    this.table = table;
  }

  DecisionTable compile() {
    policy = HitPolicy.named(table.hitPolicy(), table.aggregation());
    if (policy == null) {
      String name = table.hitPolicy() + " " + table.aggregation();
      refuse(0, "", name, "is a hit policy the engine does not know");
    }
    if (table.dependent()) {
      refuse(0, "", table.id(), "needs the result of another decision");
    }
    if (table.rows().isEmpty()) {
      refuse(0, "", table.id(), "has no rule");
    }
    table.inputs().forEach(this::input);
    table.outputs().forEach(this::output);
    stopIfRefused();
    List<Rule> rules = rules();
    stopIfRefused();
    return new DecisionTable(table.id(), policy, inputs, rules);
  }

  private void stopIfRefused() {
    if (!places.isEmpty()) {
      throw new TableRefused(table.id(), List.copyOf(places));
    }
  }

  private void input(TableText.Column column) {
    FactType type = FactType.named(column.typeRef());
    Matcher asked = ASKED.matcher(column.text());
    if (!asked.matches() || asked.group(2) != null && type != FactType.NUMBER) {
      refuse(0, column.text(), column.text(), "is not the name of a fact");
    } else if (type == null) {
      refuse(0, column.text(), column.typeRef(), "is no type that is compiled");
    } else if (inputs.getOrDefault(asked.group(1), type) != type) {
      refuse(0, column.text(), column.typeRef(), "is a second type for the same fact");
    } else {
      inputs.put(asked.group(1), type);
    }
  }

  private void output(TableText.Column column) {
    if (resultType(column) == null) {
      refuse(0, column.text(), column.typeRef(), "is no type of a result that is compiled");
    }
    if (policy != null && policy.aggregates() && table.outputs().size() > 1) {
      refuse(0, column.text(), column.text(), "is one of several outputs of a table that adds up");
    }
  }

  static FactType resultType(TableText.Column column) {
    String type = column.typeRef() == null ? "" : column.typeRef();
    return NUMBERS.contains(type)
        ? FactType.NUMBER
        : type.equals("string") || type.equals("boolean") ? FactType.named(type) : null;
  }

  private List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    Map<Object, Integer> groups = new HashMap<>();
    for (TableText.Row row : table.rows()) {
      int number = rules.size() + 1;
      List<Rule.Asked> asked = asked(number, row);
      Map<String, Operand.Literal> results = results(number, row);
      Object key = policy == HitPolicy.ANY ? worth(results) : number;
      int group = groups.computeIfAbsent(key, any -> groups.size() + 1);
      rules.add(new Rule(row.id(), number, group, asked, results));
    }
    return rules;
  }

  /** Results are equal by what they are worth: the engine makes the same number of 1 and 1.0. */
  private static List<Object> worth(Map<String, Operand.Literal> results) {
    List<Object> worth = new ArrayList<>();
    for (Operand.Literal literal : results.values()) {
      Object value = literal.value();
      worth.add(value instanceof BigDecimal number ? number.stripTrailingZeros() : value);
    }
    return worth;
  }

  private List<Rule.Asked> asked(int number, TableText.Row row) {
    List<Rule.Asked> asked = new ArrayList<>();
    for (int i = 0; i < table.inputs().size(); i++) {
      Matcher column = ASKED.matcher(table.inputs().get(i).text());
      column.matches();
      String fact = column.group(1);
      int shift = column.group(2) == null ? 0 : column.group(2).length();
      FactType type = inputs.get(fact);
      String text = row.tests().get(i);
      try {
        Condition condition = Cell.test(text, type, inputs);
        if (!(condition instanceof Condition.Whatever)) {
          asked.add(new Rule.Asked(fact, type, shift, condition));
        }
      } catch (NotInSubset e) {
        refuse(number, fact, text, e.getMessage());
      }
    }
    return asked;
  }

  private Map<String, Operand.Literal> results(int number, TableText.Row row) {
    Map<String, Operand.Literal> results = new LinkedHashMap<>();
    for (int i = 0; i < table.outputs().size(); i++) {
      TableText.Column column = table.outputs().get(i);
      String text = row.results().get(i);
      try {
        results.put(column.text(), result(column, text));
      } catch (NotInSubset e) {
        refuse(number, column.text(), text, e.getMessage());
      }
    }
    return results;
  }

  private Operand.Literal result(TableText.Column column, String text) {
    FactType type = resultType(column);
    boolean empty = text.isBlank();
    if (empty && (policy == HitPolicy.ANY || policy.aggregates())) {
      throw new NotInSubset("is no result to compare or to add");
    }
    Operand.Literal literal = empty ? new Operand.Literal(type, null) : Cell.result(text, type);
    if (literal.value() instanceof BigDecimal number) {
      exact(number, column.typeRef());
    } else if (policy.aggregates() && policy != HitPolicy.COUNT) {
      throw new NotInSubset("is no number to add or to compare");
    }
    return literal;
  }

  private void exact(BigDecimal number, String typeRef) {
    boolean whole = number.stripTrailingZeros().scale() <= 0;
    if (number.precision() > EXACT_DIGITS) {
      throw new NotInSubset("has more digits than the engine keeps");
    }
    if (!whole && (typeRef.equals("integer") || typeRef.equals("long"))) {
      throw new NotInSubset("is no whole number");
    }
    if (policy == HitPolicy.SUM && !whole) {
      throw new NotInSubset("is a fraction, which the engine adds inexactly");
    }
    // With room for the sum of all rules: the engine's own sum would overflow in silence.
    int room = policy == HitPolicy.SUM ? table.rows().size() : 1;
    long most = typeRef.equals("integer") ? Integer.MAX_VALUE : Long.MAX_VALUE;
    if (number.abs().multiply(BigDecimal.valueOf(room)).compareTo(BigDecimal.valueOf(most)) > 0) {
      throw new NotInSubset("is too large");
    }
  }

  private void refuse(int rule, String column, String text, String reason) {
    places.add(new TableRefused.Place(rule, column, String.valueOf(text), reason));
  }
}
