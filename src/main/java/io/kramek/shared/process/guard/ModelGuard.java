package io.kramek.shared.process.guard;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.stereotype.Component;

/**
 * Looks at everything that is deployed before the engine does, and again when a node reads it from
 * the database: only models, decisions and forms, of a reasonable size, that hold nothing but what
 * is listed. A parse listener would come too late: by then the engine has made objects of the
 * classes a model names; and decisions have none.
 */
@Component
class ModelGuard implements Deployer {

  private static final int LARGEST = 1024 * 1024;

  private final BpmnRule bpmn;

  ModelGuard(Blocks blocks) {
    this.bpmn = new BpmnRule(blocks);
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    List<Finding> findings = new ArrayList<>();
    for (ResourceEntity resource : deployment.getResources().values()) {
      findings.addAll(check(resource.getName(), resource.getBytes()));
    }
    if (!findings.isEmpty()) {
      throw new ModelRefused(findings);
    }
  }

  private List<Finding> check(String name, byte[] content) {
    if (content.length > LARGEST) {
      return List.of(new Finding(name, 0, "is larger than " + LARGEST + " bytes"));
    }
    if (name.endsWith(".bpmn")) {
      return bpmn.check(name, content);
    }
    if (name.endsWith(".dmn")) {
      return DmnRule.check(name, content);
    }
    return name.endsWith(".form")
        ? List.of()
        : List.of(new Finding(name, 0, "is neither a model nor a decision nor a form"));
  }
}
