package io.kramek.decisions;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;

/** What a column of a table may hold, and how the database stores it. */
public enum FactType {
  NUMBER("numeric"),
  INTEGER("integer"),
  LONG("bigint"),
  STRING("text"),
  BOOLEAN("boolean"),
  /**
   * Date and time without a zone ({@code dateTime}). What a table calls {@code date} is not
   * compiled: the engine sends it through the time zone of the machine.
   */
  DATE_TIME("timestamp"),
  DURATION("interval");

  private final String sqlType;

  FactType(String sqlType) {
    this.sqlType = sqlType;
  }

  /** The type a column of the database must have to be compared with this one. */
  public String sqlType() {
    return sqlType;
  }

  boolean numeric() {
    return this == NUMBER || this == INTEGER || this == LONG;
  }

  /** Numbers compare with each other, whatever they were stored as. */
  boolean comparesWith(FactType other) {
    return this == other || numeric() && other.numeric();
  }

  /** The type by the name a table gives it; {@code null} for one that is not compiled. */
  static FactType named(String typeRef) {
    return switch (typeRef == null ? "" : typeRef) {
      case "number" -> NUMBER;
      case "integer" -> INTEGER;
      case "long" -> LONG;
      case "string" -> STRING;
      case "boolean" -> BOOLEAN;
      case "dateTime" -> DATE_TIME;
      case "dayTimeDuration" -> DURATION;
      default -> null;
    };
  }

  /**
   * A fact as it is compared.
   *
   * @throws IllegalArgumentException where the engine would not take the fact either
   */
  Comparable<?> read(String name, Object fact) {
    if (fact == null) {
      return null;
    }
    return switch (this) {
      case NUMBER -> fact instanceof Number number ? exact(number) : wrong(name, fact);
      case INTEGER -> whole(name, fact, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case LONG -> whole(name, fact, Long.MIN_VALUE, Long.MAX_VALUE);
      case STRING -> fact instanceof String text ? text : wrong(name, fact);
      case BOOLEAN -> fact instanceof Boolean truth ? truth : wrong(name, fact);
      case DATE_TIME -> fact instanceof LocalDateTime time ? time : wrong(name, fact);
      case DURATION -> fact instanceof Duration duration ? duration : wrong(name, fact);
    };
  }

  private Comparable<?> whole(String name, Object fact, long least, long most) {
    if (!(fact instanceof Number number)) {
      return wrong(name, fact);
    }
    BigDecimal value = exact(number);
    boolean fits =
        value.stripTrailingZeros().scale() <= 0
            && value.compareTo(BigDecimal.valueOf(least)) >= 0
            && value.compareTo(BigDecimal.valueOf(most)) <= 0;
    return fits ? value : wrong(name, fact);
  }

  private static BigDecimal exact(Number number) {
    if (number instanceof BigDecimal value) {
      return value;
    }
    return number instanceof Integer || number instanceof Long
        ? BigDecimal.valueOf(number.longValue())
        : new BigDecimal(number.toString());
  }

  private Comparable<?> wrong(String name, Object fact) {
    throw new IllegalArgumentException(
        "The fact "
            + name
            + " must be a "
            + sqlType
            + ", not a "
            + fact.getClass().getSimpleName());
  }
}
