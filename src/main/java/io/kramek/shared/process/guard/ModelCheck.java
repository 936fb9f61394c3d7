package io.kramek.shared.process.guard;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.stereotype.Component;

/**
 * Everything that would be refused of a file if it were deployed. A parse listener would come too
 * late: by then the engine has made objects of the classes a model names; and decisions have none.
 */
@Component
public class ModelCheck {

  private static final int LARGEST = 1024 * 1024;

  private final BpmnRule bpmn;

  ModelCheck(Blocks blocks) {
    this.bpmn = new BpmnRule(blocks);
  }

  /** What is wrong with a file; empty where nothing is. */
  public List<Finding> check(String name, byte[] content) {
    if (content.length > LARGEST) {
      return List.of(new Finding(name, 0, "is larger than " + LARGEST + " bytes"));
    }
    if (name.endsWith(".bpmn")) {
      return process(name, content);
    }
    if (name.endsWith(".dmn")) {
      return DmnRule.check(name, content);
    }
    return name.endsWith(".form")
        ? List.of()
        : List.of(new Finding(name, 0, "is neither a model nor a decision nor a form"));
  }

  private List<Finding> process(String name, byte[] content) {
    try {
      return bpmn.check(name, content);
    } catch (ProcessEngineException e) {
      return List.of(new Finding(name, 0, "is no model: " + e.getMessage()));
    }
  }
}
