package io.kramek.decisions;

import java.math.BigDecimal;

/**
 * A fact that tables may ask for, and what values it can have.
 *
 * @param whole whether it has no fractions
 * @param least the smallest value; {@code null} for none
 * @param alwaysKnown whether it is never {@code null}
 */
public record KnownFact(FactType type, boolean whole, BigDecimal least, boolean alwaysKnown) {

  /** A fact of which only the type is known. */
  public static KnownFact of(FactType type) {
    return new KnownFact(type, type == FactType.INTEGER || type == FactType.LONG, null, false);
  }

  /** Whether a column of this type takes every value of the fact. */
  boolean fits(FactType column) {
    return column == type || column == FactType.NUMBER && type.numeric();
  }

  boolean has(Comparable<?> value) {
    if (!(value instanceof BigDecimal number)) {
      return value != null || !alwaysKnown;
    }
    return (!whole || number.stripTrailingZeros().scale() <= 0)
        && (least == null || number.compareTo(least) >= 0);
  }
}
