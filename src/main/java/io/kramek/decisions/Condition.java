package io.kramek.decisions;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a cell asks of a fact. The answer may be unknown ({@code null}), as in SQL and in FEEL: a
 * comparison with something that is not known neither holds nor fails, and neither does its denial.
 */
sealed interface Condition {

  Boolean holds(Comparable<?> fact, Map<String, Comparable<?>> facts);

  String sql(String column, Map<String, String> columns);

  /** Everything that the fact is compared with. */
  Stream<Operand> operands();

  /** An empty cell: whatever the fact is. */
  record Whatever() implements Condition {

    @Override
    public Boolean holds(Comparable<?> fact, Map<String, Comparable<?>> facts) {
      return true;
    }

    @Override
    public String sql(String column, Map<String, String> columns) {
      return "true";
    }

    @Override
    public Stream<Operand> operands() {
      return Stream.empty();
    }
  }

  record Unknown() implements Condition {

    @Override
    public Boolean holds(Comparable<?> fact, Map<String, Comparable<?>> facts) {
      return fact == null;
    }

    @Override
    public String sql(String column, Map<String, String> columns) {
      return column + " is null";
    }

    @Override
    public Stream<Operand> operands() {
      return Stream.empty();
    }
  }

  /** Equality is never unknown: what is not known is not equal to a value. */
  record Equal(Operand operand) implements Condition {

    @Override
    public Boolean holds(Comparable<?> fact, Map<String, Comparable<?>> facts) {
      return fact != null && Operand.compare(fact, operand.value(facts)) == 0;
    }

    @Override
    public String sql(String column, Map<String, String> columns) {
      return column + " is not distinct from " + operand.sql(columns);
    }

    @Override
    public Stream<Operand> operands() {
      return Stream.of(operand);
    }
  }

  record Compared(String operator, Operand operand) implements Condition {

    @Override
    public Boolean holds(Comparable<?> fact, Map<String, Comparable<?>> facts) {
      Comparable<?> other = operand.value(facts);
      if (fact == null || other == null) {
        return null;
      }
      int order = Operand.compare(fact, other);
      return switch (operator) {
        case "<" -> order < 0;
        case "<=" -> order <= 0;
        case ">" -> order > 0;
        default -> order >= 0;
      };
    }

    @Override
    public String sql(String column, Map<String, String> columns) {
      return column + " " + operator + " " + operand.sql(columns);
    }

    @Override
    public Stream<Operand> operands() {
      return Stream.of(operand);
    }
  }

  record Both(Condition left, Condition right) implements Condition {

    @Override
    public Boolean holds(Comparable<?> fact, Map<String, Comparable<?>> facts) {
      Boolean one = left.holds(fact, facts);
      Boolean other = right.holds(fact, facts);
      if (Boolean.FALSE.equals(one) || Boolean.FALSE.equals(other)) {
        return false;
      }
      return one == null || other == null ? null : Boolean.TRUE;
    }

    @Override
    public String sql(String column, Map<String, String> columns) {
      return "(" + left.sql(column, columns) + " and " + right.sql(column, columns) + ")";
    }

    @Override
    public Stream<Operand> operands() {
      return Stream.concat(left.operands(), right.operands());
    }
  }

  record AnyOf(List<Condition> conditions) implements Condition {

    @Override
    public Boolean holds(Comparable<?> fact, Map<String, Comparable<?>> facts) {
      boolean unknown = false;
      for (Condition condition : conditions) {
        Boolean holds = condition.holds(fact, facts);
        if (Boolean.TRUE.equals(holds)) {
          return true;
        }
        unknown |= holds == null;
      }
      return unknown ? null : Boolean.FALSE;
    }

    @Override
    public String sql(String column, Map<String, String> columns) {
      return conditions.stream()
          .map(condition -> condition.sql(column, columns))
          .collect(Collectors.joining(" or ", "(", ")"));
    }

    @Override
    public Stream<Operand> operands() {
      return conditions.stream().flatMap(Condition::operands);
    }
  }

  record Not(Condition condition) implements Condition {

    @Override
    public Boolean holds(Comparable<?> fact, Map<String, Comparable<?>> facts) {
      Boolean holds = condition.holds(fact, facts);
      return holds == null ? null : Boolean.valueOf(!holds);
    }

    @Override
    public String sql(String column, Map<String, String> columns) {
      return "not (" + condition.sql(column, columns) + ")";
    }

    @Override
    public Stream<Operand> operands() {
      return condition.operands();
    }
  }
}
