package io.kramek.retention.whatif;

import io.kramek.decisions.DecisionTable;
import io.kramek.retention.CustomerFacts;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Every customer by two tables at once: the one in force and a changed one, in one pass over the
 * facts that either of them asks for.
 *
 * @param output whose result is compared
 * @param visible the condition on customers that whoever asks may see
 */
record TwoTables(DecisionTable before, DecisionTable now, String output, String visible) {

  /**
   * A row for each customer: {@code id, was, becomes, revenue, margin}.
   *
   * @param sample how the customers are drawn: nothing for all of them
   */
  String sql(String sample) {
    Set<String> names = new TreeSet<>(before.inputs().keySet());
    names.addAll(now.inputs().keySet());
    String facts =
        names.stream()
            .map(name -> ", " + FactCatalogue.sql(name) + " as \"" + name + "\"")
            .collect(Collectors.joining());
    var columns =
        names.stream().collect(Collectors.toMap(name -> name, name -> "n.\"" + name + "\""));
    String from = CustomerFacts.SOURCE.replaceFirst("customer c ", "customer c " + sample + " ");
    return """
        select d.id, %s as was, %s as becomes, d.revenue, d.margin from (
          select n.id, n.revenue, n.margin, %s as rule_before, %s as rule_now from (
            select c.id, coalesce(f.revenue_12m, 0) as revenue, f.margin_12m as margin%s
            from %s where %s%s) n%s) d"""
        .formatted(
            before.resultSql(output, "d.rule_before"),
            now.resultSql(output, "d.rule_now"),
            before.sql(columns),
            now.sql(columns),
            facts,
            from,
            visible,
            CustomerFacts.ONCE_A_ROW,
            CustomerFacts.ONCE_A_ROW);
  }
}
