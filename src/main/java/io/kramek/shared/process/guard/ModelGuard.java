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
 * is listed, see {@link ModelCheck}.
 */
@Component
class ModelGuard implements Deployer {

  private final ModelCheck check;

  ModelGuard(ModelCheck check) {
    this.check = check;
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    List<Finding> findings = new ArrayList<>();
    for (ResourceEntity resource : deployment.getResources().values()) {
      findings.addAll(check.check(resource.getName(), resource.getBytes()));
    }
    if (!findings.isEmpty()) {
      throw new ModelRefused(findings);
    }
  }
}
