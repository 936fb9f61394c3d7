package io.kramek.retention.care;

import io.kramek.decisions.DecisionTable;
import io.kramek.retention.CustomerFacts;
import io.kramek.retention.Fact;
import io.kramek.shared.Problem;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Customers with what tables ask about them, as rows of a query. Every layer ends with {@link
 * CustomerFacts#ONCE_A_ROW}.
 */
final class FactRows {

  private static final Map<String, Fact> KNOWN =
      Arrays.stream(Fact.values()).collect(Collectors.toMap(Fact::key, Function.identity()));

  private FactRows() {}

  /**
   * Rows of {@code customer_id} and a column per fact, called like it.
   *
   * @param more columns besides the facts, with a comma before each
   * @param where a condition over {@link CustomerFacts#SOURCE}
   */
  static String of(Collection<String> facts, String more, String where) {
    String columns =
        facts.stream()
            .distinct()
            .sorted()
            .map(key -> ", " + fact(key).sql() + " as \"" + key + "\"")
            .collect(Collectors.joining());
    return "(select c.id customer_id"
        + columns
        + more
        + " from "
        + CustomerFacts.SOURCE
        + " where "
        + where
        + CustomerFacts.ONCE_A_ROW
        + ")";
  }

  /**
   * What a table reads, as columns of a row.
   *
   * @param own columns that are no facts, by the name the table uses
   */
  static Map<String, String> columns(DecisionTable table, String alias, Map<String, String> own) {
    Map<String, String> columns = new HashMap<>(own);
    facts(table, own.keySet()).forEach(key -> columns.put(key, alias + ".\"" + key + "\""));
    return columns;
  }

  /**
   * The facts a table asks for.
   *
   * @throws Problem {@code tableUnusable} where it asks for something that nobody knows
   */
  static List<String> facts(DecisionTable table, Collection<String> own) {
    List<String> facts =
        table.inputs().keySet().stream().filter(input -> !own.contains(input)).toList();
    facts.forEach(FactRows::fact);
    return facts;
  }

  private static Fact fact(String key) {
    Fact fact = KNOWN.get(key);
    if (fact == null) {
      throw Problem.refused("tableUnusable").about(key);
    }
    return fact;
  }
}
