package io.kramek.decisions;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What a rule asks of one fact, to be told to people: one of the alternatives holds, or, where it
 * is denied, none.
 *
 * @param alternatives in each, all comparisons hold
 */
public record Asked(String fact, boolean denied, List<List<Comparison>> alternatives) {

  /**
   * One comparison.
   *
   * @param operator {@code =}, {@code <}, {@code <=}, {@code >}, {@code >=}, or {@code unknown}
   * @param value in the unit of the fact; {@code null} where it is another fact, or unknown
   * @param otherFact what it is compared with, where that is a fact
   */
  public record Comparison(String operator, @Nullable Object value, @Nullable String otherFact) {}

  static Asked of(Rule.Asked cell) {
    Condition condition = cell.condition();
    boolean denied = condition instanceof Condition.Not;
    Condition asked = condition instanceof Condition.Not not ? not.condition() : condition;
    List<List<Comparison>> alternatives =
        asked instanceof Condition.AnyOf any
            ? any.conditions().stream().map(one -> all(one, cell.shift())).toList()
            : List.of(all(asked, cell.shift()));
    return new Asked(cell.fact(), denied, alternatives);
  }

  private static List<Comparison> all(Condition condition, int shift) {
    List<Comparison> comparisons = new ArrayList<>();
    if (condition instanceof Condition.Both both) {
      comparisons.addAll(all(both.left(), shift));
      comparisons.addAll(all(both.right(), shift));
    } else if (condition instanceof Condition.Compared compared) {
      comparisons.add(comparison(compared.operator(), compared.operand(), shift));
    } else if (condition instanceof Condition.Equal equal) {
      comparisons.add(comparison("=", equal.operand(), shift));
    } else if (condition instanceof Condition.Unknown) {
      comparisons.add(new Comparison("unknown", null, null));
    }
    return comparisons;
  }

  private static Comparison comparison(String operator, Operand operand, int shift) {
    if (operand instanceof Operand.Fact other) {
      return new Comparison(operator, null, other.name());
    }
    Object value = ((Operand.Literal) operand).value();
    return new Comparison(
        operator, value instanceof BigDecimal number ? number.movePointRight(shift) : value, null);
  }
}
