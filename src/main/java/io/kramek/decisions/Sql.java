package io.kramek.decisions;

import java.math.BigDecimal;

/** Values and columns in SQL. Tables are written by people: nothing of theirs is trusted. */
final class Sql {

  private Sql() {}

  static String literal(FactType type, Comparable<?> value) {
    if (value == null) {
      return "null";
    }
    return switch (type) {
      case NUMBER, INTEGER, LONG -> number((BigDecimal) value);
      case BOOLEAN -> value.toString();
      case STRING -> text((String) value) + " collate \"C\"";
      case DATE_TIME, DURATION -> text(value.toString()) + "::" + type.sqlType();
    };
  }

  static String number(BigDecimal value) {
    return "(" + value.toPlainString() + ")::numeric";
  }

  /** As standard strings and as escaped ones it reads the same, whatever the server is set to. */
  static String text(String value) {
    String quoted = value.replace("'", "''");
    return value.indexOf('\\') < 0
        ? "'" + quoted + "'"
        : "(E'" + quoted.replace("\\", "\\\\") + "')";
  }

  /** Text compares unit by unit, as the engine does, and not as a language would sort it. */
  static String column(FactType type, String expression) {
    return type == FactType.STRING ? "(" + expression + ") collate \"C\"" : expression;
  }
}
