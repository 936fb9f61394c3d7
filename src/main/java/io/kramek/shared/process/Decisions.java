package io.kramek.shared.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** Asks a decision table from Java, for the few decisions that do not stand in a process. */
@Component
public class Decisions {

  private final DecisionService decisions;

  Decisions(DecisionService decisions) {
    this.decisions = decisions;
  }

  /**
   * The outputs of every rule that matches.
   *
   * @param decision id of the decision, its latest version is asked
   * @param inputs facts by the names the table uses; {@code null} where one is not known
   */
  public List<Map<String, Object>> evaluate(String decision, Map<String, Object> inputs) {
    return decisions.evaluateDecisionTableByKey(decision, inputs).getResultList();
  }
}
