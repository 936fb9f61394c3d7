package io.kramek.retention.process;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.springframework.stereotype.Component;

/** What a table says of its rules. */
@Component
public class RuleWords {

  /** A rule by its id in the model, and what its author wrote beside it. */
  public record Rule(String id, String text) {}

  /** The rule with a number, from 1; nothing of one that is not there. */
  public Rule of(byte[] model, String decision, int number) {
    var parsed = Dmn.readModelFromStream(new ByteArrayInputStream(model));
    if (!(parsed.getModelElementById(decision) instanceof Decision found)
        || !(found.getExpression() instanceof DecisionTable table)) {
      return new Rule(null, null);
    }
    var rules = List.copyOf(table.getRules());
    if (number > rules.size()) {
      return new Rule(null, null);
    }
    var rule = rules.get(number - 1);
    return new Rule(
        rule.getId(),
        rule.getDescription() == null ? null : rule.getDescription().getTextContent().strip());
  }
}
