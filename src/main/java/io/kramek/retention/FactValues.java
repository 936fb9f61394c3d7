package io.kramek.retention;

import io.kramek.decisions.Asked;
import io.kramek.decisions.DecisionTable;
import io.kramek.retention.Fact.Unit;
import io.kramek.retention.ValueCards.ValueComparison;
import io.kramek.retention.ValueCards.ValueCondition;
import io.kramek.retention.ValueCards.ValueFact;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Facts and conditions as people are shown them. */
@Component
class FactValues {

  private final HouseCurrency currency;

  FactValues(HouseCurrency currency) {
    this.currency = currency;
  }

  /** A fact by the name that tables use; what is no fact of customers is a number or a text. */
  ValueFact of(String name, @Nullable Object value) {
    return TierTable.fact(name).map(fact -> of(fact, value)).orElseGet(() -> other(name, value));
  }

  ValueFact of(Fact fact, @Nullable Object value) {
    BigDecimal number = value instanceof BigDecimal known ? known : null;
    boolean money = fact.unit() == Unit.MONEY;
    return new ValueFact(
        fact.key(),
        fact.unit(),
        money ? null : number,
        money && number != null ? currency.ofMinorUnits(number.longValue()) : null,
        value instanceof String text ? text : null);
  }

  /** Something that a table tells: it is called as some facts are, and is none. */
  ValueFact told(String name, @Nullable Object value) {
    return other(name, value);
  }

  private static ValueFact other(String name, @Nullable Object value) {
    return value instanceof BigDecimal number
        ? new ValueFact(name, Unit.COUNT, number, null, null)
        : new ValueFact(name, Unit.TEXT, null, null, value == null ? null : value.toString());
  }

  /** What some rules ask, with the facts they were asked on. */
  List<ValueCondition> conditions(
      DecisionTable table, List<Integer> rules, Map<String, Object> facts) {
    return rules.stream()
        .flatMap(rule -> table.asked(rule).stream())
        .map(
            asked ->
                new ValueCondition(
                    of(asked.fact(), facts.get(asked.fact())),
                    asked.denied(),
                    asked.alternatives().stream()
                        .map(
                            all ->
                                all.stream()
                                    .map(one -> comparison(asked.fact(), one, facts))
                                    .toList())
                        .toList()))
        .toList();
  }

  private ValueComparison comparison(String fact, Asked.Comparison one, Map<String, Object> facts) {
    return new ValueComparison(
        one.operator(),
        one.value() == null ? null : of(fact, one.value()),
        one.otherFact() == null ? null : of(one.otherFact(), facts.get(one.otherFact())));
  }

  /** Numbers are the same by what they are worth. */
  static boolean same(@Nullable Object one, @Nullable Object other) {
    return one instanceof BigDecimal number && other instanceof BigDecimal another
        ? number.compareTo(another) == 0
        : Objects.equals(one, other);
  }
}
