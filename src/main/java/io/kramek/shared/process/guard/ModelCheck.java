package io.kramek.shared.process.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The sandbox of models, decisions and forms: tells what would be refused before anybody runs it.
 */
@Component
public class ModelCheck {

  private final BpmnRule bpmn;

  ModelCheck(KnownBlocks blocks) {
    this.bpmn = new BpmnRule(blocks);
  }

  /** Everything that is wrong with one file by itself. */
  public List<Finding> check(String name, byte[] content) {
    List<Finding> findings = new ArrayList<>(FileRule.name(name));
    if (findings.isEmpty()) {
      findings.addAll(FileRule.content(name, content));
    }
    if (!findings.isEmpty()) {
      return findings;
    }
    if (name.endsWith(".bpmn")) {
      return bpmn.check(name, content);
    }
    return name.endsWith(".dmn") ? DmnRule.check(name, content) : FormRule.check(name, content);
  }

  /** Everything that is wrong between files that are right by themselves. */
  public List<Finding> together(Map<String, byte[]> files) {
    return CatalogueRule.check(files, bpmn::inParts);
  }
}
