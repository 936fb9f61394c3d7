package io.kramek.retention.care;

import io.kramek.retention.CustomerFacts;
import io.kramek.retention.Fact;
import io.kramek.shared.Problem;
import java.util.Arrays;
import java.util.Collection;
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
   * @throws Problem {@code tableUnusable} where a fact is none that anybody knows
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

  private static Fact fact(String key) {
    Fact fact = KNOWN.get(key);
    if (fact == null) {
      throw Problem.refused("tableUnusable").about(key);
    }
    return fact;
  }
}
