package io.kramek.decisions;

import io.kramek.decisions.process.ReleasedModels;
import io.kramek.decisions.process.ReleasedModels.Version;
import io.kramek.decisions.process.TableReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The decisions that the company runs now. */
@Service
public class ReleasedDecisions {

  private static final Logger LOG = LoggerFactory.getLogger(ReleasedDecisions.class);

  private final ReleasedModels models;
  private final DecisionTables tables;
  private final Map<String, ReleasedDecision> known = new ConcurrentHashMap<>();

  ReleasedDecisions(ReleasedModels models, DecisionTables tables) {
    this.models = models;
    this.tables = tables;
  }

  /**
   * The version in force; read and compiled once.
   *
   * @throws IllegalArgumentException where there is no such decision
   */
  public ReleasedDecision inForce(String decision) {
    Version version = models.latest(decision);
    return known.compute(
        decision,
        (id, kept) ->
            kept != null && kept.version() == version.number() ? kept : read(id, version));
  }

  /**
   * A version that may have been superseded: processes go on with the tables they were released
   * with.
   *
   * @throws IllegalArgumentException where there is no such version
   */
  public ReleasedDecision version(String decision, int number) {
    ReleasedDecision inForce = inForce(decision);
    return inForce.version() == number
        ? inForce
        : read(decision, models.numbered(decision, number));
  }

  /**
   * The DMN file of a version, in force or not.
   *
   * @throws IllegalArgumentException where there is no such version
   */
  public byte[] model(String decision, int number) {
    return models.model(models.numbered(decision, number));
  }

  /** The DMN file of the version in force. */
  public byte[] model(String decision) {
    return models.model(models.latest(decision));
  }

  /**
   * The engine's own answer to a decision in force, for tables that are not compiled. It is asked
   * outside of any transaction: an answer that is refused spoils nothing.
   */
  public Judge judge(String decision) {
    Version version = models.latest(decision);
    return new Judge(decision, models.model(version));
  }

  /**
   * Decides about one customer, or one of anything, by the version in force: a table that has no
   * compiled form is asked through the engine.
   */
  public Decider decider(String decision) {
    Optional<DecisionTable> compiled = inForce(decision).compiled();
    if (compiled.isPresent()) {
      return compiled.get()::decide;
    }
    Judge judge = judge(decision);
    Set<String> asked = asks(decision);
    return facts -> {
      Map<String, Object> all = new HashMap<>();
      asked.forEach(name -> all.put(name, facts.get(name)));
      return judge.decide(all);
    };
  }

  /** What the version in force asks for, compiled or not. */
  public Set<String> asks(String decision) {
    return inForce(decision)
        .compiled()
        .map(table -> table.inputs().keySet())
        .orElseGet(() -> tables.facts(model(decision), decision).keySet());
  }

  /**
   * The values that an output of the version in force may have, in the order in which the table
   * names them; empty where it names none.
   */
  public List<String> values(String decision, String output) {
    return TableReader.values(model(decision), decision, output);
  }

  private ReleasedDecision read(String decision, Version version) {
    byte[] model = models.model(version);
    return new ReleasedDecision(
        decision, version.number(), compiled(decision, model), allowed(decision, model));
  }

  private Map<String, List<String>> allowed(String decision, byte[] model) {
    return tables.asked(model, decision).stream()
        .filter(fact -> !fact.allowed().isEmpty())
        .collect(Collectors.toUnmodifiableMap(AskedFact::name, AskedFact::allowed));
  }

  private Optional<DecisionTable> compiled(String decision, byte[] model) {
    try {
      return Optional.of(tables.compile(model, decision));
    } catch (TableRefused refused) {
      LOG.warn("{}; it is asked row by row", refused.getMessage());
      return Optional.empty();
    }
  }
}
