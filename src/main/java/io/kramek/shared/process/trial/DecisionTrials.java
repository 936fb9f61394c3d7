package io.kramek.shared.process.trial;

import io.kramek.shared.Problem;
import io.kramek.shared.process.FeelEngine;
import io.kramek.shared.process.guard.Cause;
import io.kramek.shared.process.guard.DecisionCheck;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/** Makes tables ready to be tried: the one in force, or a changed one that somebody brings. */
@Component
public class DecisionTrials {

  private static final Pattern INPUT =
      Pattern.compile("([A-Za-z_]\\w*)(?:\\s*/\\s*(1|10|100|1000))?");

  private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");
  private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");

  private final RepositoryService repository;
  private final DmnEngine engine;

  DecisionTrials(RepositoryService repository) {
    this.repository = repository;
    this.engine = FeelEngine.create();
  }

  /** The id of the decision that a file holds, or nothing if it holds none. */
  public static Optional<String> decision(byte[] dmn) {
    return DecisionCheck.causes(dmn).isEmpty()
        ? read(dmn).getModelElementsByType(Decision.class).stream()
            .filter(decision -> decision.getExpression() instanceof DecisionTable)
            .map(Decision::getId)
            .findFirst()
        : Optional.empty();
  }

  /**
   * A table that is not released.
   *
   * @param language of the causes
   * @throws Problem {@code policyUnreadable} with the causes, if it is no table of that decision or
   *     holds what no decision may hold
   */
  public TriedTable of(byte[] dmn, String decision, String language) {
    List<Cause> causes = DecisionCheck.causes(dmn);
    if (!causes.isEmpty()) {
      throw unreadable(causes.stream().map(cause -> cause.in(language)).toList());
    }
    DmnModelInstance model = read(dmn);
    DecisionTable table =
        table(model, decision)
            .orElseThrow(() -> unreadable(List.of(Cause.of("noTable", decision).in(language))));
    DmnDecision parsed;
    try {
      parsed = engine.parseDecision(decision, model);
    } catch (RuntimeException e) {
      throw unreadable(List.of(String.valueOf(e.getMessage())));
    }
    return new TriedTable(
        rows(table),
        columns(table),
        facts -> {
          try {
            return engine.evaluateDecisionTable(parsed, facts).getResultList();
          } catch (RuntimeException e) {
            throw unreadable(List.of(String.valueOf(e.getMessage())));
          }
        });
  }

  /** The table in force, with which nothing is wrong. */
  public TriedTable released(String decision) {
    return of(source(decision), decision, "en");
  }

  /** The file of the table in force. */
  public byte[] source(String decision) {
    String id =
        repository
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey(decision)
            .latestVersion()
            .singleResult()
            .getId();
    try (InputStream model = repository.getDecisionModel(id)) {
      return model.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DmnModelInstance read(byte[] dmn) {
    return Dmn.readModelFromStream(new ByteArrayInputStream(dmn));
  }

  private static Optional<DecisionTable> table(DmnModelInstance model, String decision) {
    return model.getModelElementsByType(Decision.class).stream()
        .filter(found -> found.getId().equals(decision))
        .map(Decision::getExpression)
        .filter(DecisionTable.class::isInstance)
        .map(DecisionTable.class::cast)
        .findFirst();
  }

  private static Problem unreadable(List<String> causes) {
    return Problem.refused("policyUnreadable", new Problem.Field("table", "malformed"))
        .with("causes", causes);
  }

  private static List<TriedTable.Row> rows(DecisionTable table) {
    List<TriedTable.Row> rows = new ArrayList<>();
    for (Rule rule : table.getRules()) {
      Map<String, String> conditions = new LinkedHashMap<>();
      int i = 0;
      for (var input : table.getInputs()) {
        conditions.put(String.valueOf(input.getLabel()), text(rule.getInputEntries(), i++));
      }
      Map<String, String> results = new LinkedHashMap<>();
      i = 0;
      for (var output : table.getOutputs()) {
        results.put(String.valueOf(output.getName()), text(rule.getOutputEntries(), i++));
      }
      String note =
          rule.getDescription() == null ? "" : rule.getDescription().getTextContent().strip();
      rows.add(new TriedTable.Row(rule.getId(), rows.size() + 1, note, conditions, results));
    }
    return rows;
  }

  private static List<TriedTable.Column> columns(DecisionTable table) {
    List<TriedTable.Column> columns = new ArrayList<>();
    int i = 0;
    for (var input : table.getInputs()) {
      int at = i++;
      InputExpression asked = input.getInputExpression();
      Matcher plain = INPUT.matcher(asked == null ? "" : asked.getText().getTextContent().strip());
      boolean isPlain = plain.matches();
      Set<String> words = new TreeSet<>();
      words(asked == null ? "" : asked.getText().getTextContent(), words);
      table.getRules().forEach(rule -> words(text(rule.getInputEntries(), at), words));
      columns.add(
          new TriedTable.Column(
              input.getLabel(),
              isPlain ? plain.group(1) : null,
              isPlain && plain.group(2) != null ? Integer.parseInt(plain.group(2)) : 1,
              table.getRules().stream()
                  .map(rule -> Cell.read(text(rule.getInputEntries(), at)))
                  .toList(),
              words));
    }
    return columns;
  }

  /** Whatever in an expression may be the name of a fact. */
  private static void words(String expression, Set<String> words) {
    Matcher word = WORD.matcher(TEXT.matcher(expression).replaceAll(""));
    while (word.find()) {
      words.add(word.group());
    }
  }

  private static String text(
      java.util.Collection<? extends org.camunda.bpm.model.dmn.instance.DmnElement> entries,
      int at) {
    return new ArrayList<>(entries).get(at).getTextContent().strip();
  }
}
