package io.kramek.retention;

import io.kramek.decisions.FactType;
import io.kramek.decisions.Judge;
import io.kramek.decisions.ReleasedDecision;
import io.kramek.decisions.ReleasedDecisions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The table that decides how valuable a customer is. */
@Component
class TierTable {

  static final String DECISION = "customerValueTier";
  static final String TIER = "tier";
  static final String REASON = "reason";

  private static final Map<String, Fact> FACTS =
      Arrays.stream(Fact.values()).collect(Collectors.toMap(Fact::key, Function.identity()));

  private record Order(int version, List<String> tiers) {}

  private final ReleasedDecisions released;
  private volatile Order known = new Order(0, List.of());

  TierTable(ReleasedDecisions released) {
    this.released = released;
  }

  /**
   * The version in force.
   *
   * @throws IllegalStateException naming what it asks for and nobody can tell
   */
  ReleasedDecision inForce() {
    ReleasedDecision decision = released.inForce(DECISION);
    decision.compiled().ifPresent(table -> table.inputs().forEach(TierTable::requireFact));
    return decision;
  }

  Judge judge() {
    return released.judge(DECISION);
  }

  /** The tiers, the best first. */
  List<String> order() {
    int version = released.inForce(DECISION).version();
    if (known.version() != version) {
      known = new Order(version, released.values(DECISION, TIER));
    }
    return known.tiers();
  }

  /** The place of a tier in an order; one that is not in it comes after all that are. */
  static int rank(String tier, List<String> order) {
    int rank = order.indexOf(tier);
    return rank < 0 ? order.size() : rank;
  }

  static Optional<Fact> fact(String name) {
    return Optional.ofNullable(FACTS.get(name));
  }

  private static void requireFact(String name, FactType type) {
    Fact fact = FACTS.get(name);
    if (fact == null) {
      throw new IllegalStateException(
          "The table " + DECISION + " asks for " + name + ", which is no fact");
    }
    boolean number = type == FactType.NUMBER || type == FactType.INTEGER || type == FactType.LONG;
    boolean fits = fact.unit() == Fact.Unit.TEXT ? type == FactType.STRING : number;
    if (!fits) {
      throw new IllegalStateException(
          "The table " + DECISION + " asks for " + name + " as " + type + ", which it is not");
    }
  }
}
