package io.kramek.decisions;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One rule, understood.
 *
 * @param group rules with the same group have the same results
 */
record Rule(
    String id, int number, int group, List<Asked> asked, Map<String, Operand.Literal> results) {

  /**
   * A cell that is not empty.
   *
   * @param shift by how many decimal places the fact is smaller in the table
   */
  record Asked(String fact, FactType type, int shift, Condition condition) {

    boolean holds(Map<String, Comparable<?>> facts) {
      Comparable<?> fact = facts.get(fact());
      Comparable<?> read =
          shift > 0 && fact instanceof BigDecimal number ? number.movePointLeft(shift) : fact;
      return Boolean.TRUE.equals(condition.holds(read, facts));
    }

    /** Multiplied, because a division would round. */
    String sql(Map<String, String> columns) {
      String column = Sql.column(type, columns.get(fact));
      String read =
          shift == 0 ? column : "(" + column + " * " + BigDecimal.ONE.movePointLeft(shift) + ")";
      return condition.sql(read, columns);
    }
  }

  boolean fits(Map<String, Comparable<?>> facts) {
    for (Asked cell : asked) {
      if (!cell.holds(facts)) {
        return false;
      }
    }
    return true;
  }

  String sql(Map<String, String> columns) {
    if (asked.isEmpty()) {
      return "true";
    }
    return asked.stream().map(cell -> cell.sql(columns)).collect(Collectors.joining(" and "));
  }

  Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    results.forEach((name, literal) -> values.put(name, literal.value()));
    return values;
  }
}
