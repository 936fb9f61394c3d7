package io.kramek.decisions;

import io.kramek.decisions.process.TableReader;
import io.kramek.shared.process.guard.Cause;
import io.kramek.shared.process.guard.DecisionCheck;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The compiled forms of decision tables. */
@Service
public class DecisionTables {

  /**
   * Compiles one table of a model.
   *
   * @param model the DMN file
   * @param decision id of the decision in it
   * @throws TableRefused naming every rule and column that only the engine can decide; such a table
   *     is asked row by row
   */
  public DecisionTable compile(byte[] model, String decision) {
    return new TableCompiler(TableReader.read(model, decision)).compile();
  }

  /**
   * A table as it is written.
   *
   * @throws IllegalArgumentException where the model has no such table
   */
  public TableText read(byte[] model, String decision) {
    return TableReader.read(model, decision);
  }

  /**
   * Everything that somebody should know of a table before it is released, with examples. Within
   * the compiled part of FEEL nothing is missed.
   *
   * @param facts what it may ask for
   */
  public List<TableFinding> check(byte[] model, String decision, Map<String, KnownFact> facts) {
    TableText table;
    try {
      table = TableReader.read(model, decision);
    } catch (RuntimeException e) {
      return List.of(
          TableFinding.of(TableFinding.Code.UNREADABLE, 0, "", String.valueOf(e.getMessage())));
    }
    return new TableChecks(table, facts).findings();
  }

  /** What a table asks for now, as far as its columns say: nothing else is known of those facts. */
  public Map<String, KnownFact> facts(byte[] model, String decision) {
    Map<String, KnownFact> facts = new LinkedHashMap<>();
    for (TableText.Column column : TableReader.read(model, decision).inputs()) {
      FactType type = FactType.named(column.typeRef());
      TableChecks.words(column.text())
          .forEach(word -> facts.put(word, KnownFact.of(type == null ? FactType.STRING : type)));
    }
    return facts;
  }

  /**
   * What somebody must tell it, as people are asked: no words that are none of their facts, and of
   * a table that needs the results of others, what those ask for first.
   *
   * @throws IllegalArgumentException where the model has no such table
   */
  public List<AskedFact> asked(byte[] model, String decision) {
    return AskedFacts.of(model, decision);
  }

  /** Answers by one table. */
  public interface Asker {

    /**
     * The results of the rules that decide.
     *
     * @param facts what is missing is not known, and what is too much is not looked at
     * @return empty where rules fit together that must not
     * @throws IllegalArgumentException where a fact has not the type of its column
     */
    Optional<List<Map<String, Object>>> results(Map<String, Object> facts);
  }

  /**
   * Asks a table that need not be released: by its compiled form, or else the engine.
   *
   * @throws IllegalArgumentException where the engine cannot read the table, or where it holds what
   *     no table may hold
   */
  public Asker asker(byte[] model, String decision) {
    Decider decider = decider(model, decision);
    return facts -> {
      Answer answer = decider.decide(facts);
      return answer.violated() ? Optional.empty() : Optional.of(answer.results());
    };
  }

  /**
   * The same, with the rules that decided.
   *
   * @throws IllegalArgumentException where the engine cannot read the table, or where it holds what
   *     no table may hold
   */
  public Decider decider(byte[] model, String decision) {
    List<Cause> causes = DecisionCheck.causes(model);
    if (!causes.isEmpty()) {
      throw new IllegalArgumentException(
          causes.stream().map(cause -> cause.in("en")).collect(Collectors.joining("; ")));
    }
    try {
      return compile(model, decision)::decide;
    } catch (TableRefused onlyTheEngine) {
      Judge judge = new Judge(decision, model);
      List<AskedFact> asked = asked(model, decision);
      return facts -> {
        Map<String, Object> all = new HashMap<>();
        asked.forEach(fact -> all.put(fact.name(), facts.get(fact.name())));
        return judge.decide(all);
      };
    }
  }
}
