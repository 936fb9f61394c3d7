package io.kramek.retention.whatif;

import io.kramek.decisions.DecisionTables;
import io.kramek.decisions.KnownFact;
import io.kramek.decisions.ReleasedDecisions;
import io.kramek.retention.whatif.HeldCases.HeldCaseOutcome;
import io.kramek.studio.ReleaseCheck;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Holds releases to the facts that are known of customers, and to the cases that must come out. */
@Component
class HeldCaseCheck implements ReleaseCheck {

  private final ReleasedDecisions released;
  private final DecisionTables tables;
  private final HeldCases cases;

  HeldCaseCheck(ReleasedDecisions released, DecisionTables tables, HeldCases cases) {
    this.released = released;
    this.tables = tables;
    this.cases = cases;
  }

  /** A table that asks for some fact of customers may ask for all, and for what it asks already. */
  @Override
  public Optional<Map<String, KnownFact>> facts(String decision) {
    Map<String, KnownFact> asked = tables.facts(released.model(decision), decision);
    Map<String, KnownFact> customers = FactCatalogue.all();
    if (asked.keySet().stream().noneMatch(customers::containsKey)
        || asked.entrySet().stream().anyMatch(fact -> isOther(fact, customers))) {
      return Optional.empty();
    }
    Map<String, KnownFact> all = new HashMap<>(asked);
    all.putAll(customers);
    return Optional.of(all);
  }

  /** A lead has employees, too: what is called alike and is of another type is something else. */
  private static boolean isOther(
      Map.Entry<String, KnownFact> asked, Map<String, KnownFact> customers) {
    KnownFact fact = customers.get(asked.getKey());
    return fact != null && fact.type() != asked.getValue().type();
  }

  @Override
  public Held held(String decision, byte[] model) {
    List<HeldCaseOutcome> outcomes =
        cases.outcomes(decision, model, null).stream().filter(outcome -> !outcome.gone()).toList();
    return new Held(
        outcomes.size(),
        outcomes.stream()
            .filter(outcome -> !outcome.passes())
            .map(
                outcome ->
                    new BrokenCase(
                        outcome.id().toString(),
                        outcome.name(),
                        outcome.expected(),
                        outcome.now() == null ? Map.of() : outcome.now()))
            .toList());
  }
}
