package io.kramek.studio.process;

import io.kramek.decisions.TableText;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

/** Writes other rules into a model; columns, names and drawings stay as they are. */
public final class TableWriter {

  private TableWriter() {}

  /**
   * The model with these rules instead of its own. A rule whose id the model knows stays that rule,
   * whatever is in its cells; another gets an id.
   */
  public static byte[] with(byte[] model, String decision, List<TableText.Row> rows) {
    DmnModelInstance dmn = Dmn.readModelFromStream(new ByteArrayInputStream(model));
    Decision found = dmn.getModelElementById(decision);
    DecisionTable table = (DecisionTable) found.getExpression();
    Map<String, Rule> former = new HashMap<>();
    for (Rule rule : List.copyOf(table.getRules())) {
      former.put(rule.getId(), rule);
      table.removeChildElement(rule);
    }
    for (TableText.Row row : rows) {
      Rule rule = former.remove(row.id());
      if (rule == null) {
        rule = added(dmn, row);
      }
      write(dmn, rule, row);
      table.addChildElement(rule);
    }
    return Dmn.convertToString(dmn).getBytes(StandardCharsets.UTF_8);
  }

  private static Rule added(DmnModelInstance dmn, TableText.Row row) {
    String name = UUID.randomUUID().toString().substring(0, 8);
    Rule rule = dmn.newInstance(Rule.class, "rule_" + name);
    for (int i = 1; i <= row.tests().size(); i++) {
      InputEntry entry = dmn.newInstance(InputEntry.class, "inputEntry_%s_%d".formatted(name, i));
      entry.setText(dmn.newInstance(Text.class));
      rule.addChildElement(entry);
    }
    for (int i = 1; i <= row.results().size(); i++) {
      OutputEntry entry =
          dmn.newInstance(OutputEntry.class, "outputEntry_%s_%d".formatted(name, i));
      entry.setText(dmn.newInstance(Text.class));
      rule.addChildElement(entry);
    }
    return rule;
  }

  private static void write(DmnModelInstance dmn, Rule rule, TableText.Row row) {
    if (row.note().isBlank()) {
      if (rule.getDescription() != null) {
        rule.removeChildElement(rule.getDescription());
      }
    } else {
      if (rule.getDescription() == null) {
        rule.setDescription(dmn.newInstance(Description.class));
      }
      rule.getDescription().setTextContent(row.note());
    }
    texts(rule.getInputEntries().stream().map(InputEntry::getText).toList(), row.tests());
    texts(rule.getOutputEntries().stream().map(OutputEntry::getText).toList(), row.results());
  }

  private static void texts(List<Text> places, List<String> texts) {
    int i = 0;
    for (Text place : places) {
      place.setTextContent(texts.get(i++));
    }
  }
}
