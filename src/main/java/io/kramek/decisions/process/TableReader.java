package io.kramek.decisions.process;

import io.kramek.decisions.TableText;
import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InformationRequirement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

/** Reads a decision table out of a model; the only place here that knows the engine's classes. */
public final class TableReader {

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");

  private TableReader() {}

  /**
   * The table of a decision as it is written.
   *
   * @throws IllegalArgumentException where the model has no such decision, or it is no table
   */
  public static TableText read(byte[] model, String decision) {
    return find(model, decision)
        .orElseThrow(() -> new IllegalArgumentException("There is no decision table " + decision));
  }

  /** The table of a decision; empty where the model has no such decision, or it is no table. */
  public static Optional<TableText> find(byte[] model, String decision) {
    return decision(model, decision)
        .filter(found -> found.getExpression() instanceof DecisionTable)
        .map(found -> text(found, (DecisionTable) found.getExpression()));
  }

  /** The decisions whose results another one needs. */
  public static List<String> required(byte[] model, String decision) {
    return decision(model, decision).stream()
        .flatMap(found -> found.getInformationRequirements().stream())
        .map(InformationRequirement::getRequiredDecision)
        .filter(Objects::nonNull)
        .map(Decision::getId)
        .toList();
  }

  private static Optional<Decision> decision(byte[] model, String decision) {
    var parsed = Dmn.readModelFromStream(new ByteArrayInputStream(model));
    return parsed.getModelElementById(decision) instanceof Decision found
        ? Optional.of(found)
        : Optional.empty();
  }

  private static TableText text(Decision found, DecisionTable table) {
    return new TableText(
        found.getId(),
        String.valueOf(found.getName()),
        table.getHitPolicy().name().replace('_', ' '),
        table.getAggregation() == null ? null : table.getAggregation().name(),
        found.getInformationRequirements().stream()
            .anyMatch(requirement -> requirement.getRequiredDecision() != null),
        table.getInputs().stream().map(TableReader::input).toList(),
        table.getOutputs().stream().map(TableReader::output).toList(),
        table.getRules().stream().map(TableReader::row).toList());
  }

  /** The values that an output may have, as the table names them. */
  public static List<String> values(byte[] model, String decision, String output) {
    return decision(model, decision).stream()
        .filter(found -> found.getExpression() instanceof DecisionTable)
        .flatMap(found -> ((DecisionTable) found.getExpression()).getOutputs().stream())
        .filter(column -> output.equals(column.getName()) && column.getOutputValues() != null)
        .flatMap(column -> WORD.matcher(text(column.getOutputValues().getText())).results())
        .map(word -> word.group(1))
        .toList();
  }

  private static TableText.Column input(Input input) {
    InputExpression expression = input.getInputExpression();
    return new TableText.Column(
        expression == null ? "" : text(expression.getText()),
        expression == null ? null : expression.getTypeRef(),
        label(input.getLabel()),
        input.getInputValues() == null ? "" : text(input.getInputValues().getText()));
  }

  private static TableText.Column output(Output output) {
    return new TableText.Column(
        output.getName(),
        output.getTypeRef(),
        label(output.getLabel()),
        output.getOutputValues() == null ? "" : text(output.getOutputValues().getText()));
  }

  private static String label(String label) {
    return label == null ? "" : label.strip();
  }

  private static TableText.Row row(Rule rule) {
    return new TableText.Row(
        rule.getId(),
        rule.getDescription() == null ? "" : rule.getDescription().getTextContent().strip(),
        texts(rule.getInputEntries().stream().map(entry -> entry.getText()).toList()),
        texts(rule.getOutputEntries().stream().map(entry -> entry.getText()).toList()));
  }

  private static List<String> texts(Collection<Text> texts) {
    return texts.stream().map(TableReader::text).toList();
  }

  private static String text(Text text) {
    return text == null ? "" : text.getTextContent().strip();
  }
}
