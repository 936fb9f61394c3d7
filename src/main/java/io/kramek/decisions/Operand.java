package io.kramek.decisions;

import java.math.BigDecimal;
import java.util.Map;

/** What a fact is compared with: a value that is written in the table, or another fact. */
sealed interface Operand {

  FactType type();

  /** Its value among these facts; {@code null} where it is not known. */
  Comparable<?> value(Map<String, Comparable<?>> facts);

  /** The same in SQL; {@code columns} says where a fact stands. */
  String sql(Map<String, String> columns);

  record Literal(FactType type, Comparable<?> value) implements Operand {

    @Override
    public Comparable<?> value(Map<String, Comparable<?>> facts) {
      return value;
    }

    @Override
    public String sql(Map<String, String> columns) {
      return Sql.literal(type, value);
    }

    /** The engine orders UTF-16 units, the database code points: they part above this one. */
    boolean ordersAlike() {
      return type != FactType.STRING || ((String) value).chars().allMatch(unit -> unit < 0xD800);
    }
  }

  record Fact(FactType type, String name) implements Operand {

    @Override
    public Comparable<?> value(Map<String, Comparable<?>> facts) {
      return facts.get(name);
    }

    @Override
    public String sql(Map<String, String> columns) {
      return Sql.column(type, columns.get(name));
    }
  }

  /** Numbers compare by what they are worth: 1.0 is 1. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  static int compare(Comparable<?> left, Comparable<?> right) {
    return left instanceof BigDecimal number
        ? number.compareTo((BigDecimal) right)
        : ((Comparable) left).compareTo(right);
  }
}
