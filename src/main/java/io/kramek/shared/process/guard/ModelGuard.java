package io.kramek.shared.process.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.stereotype.Component;

/**
 * Looks at everything that is deployed before the engine does, and again when a node reads it from
 * the database: only models, decisions and forms, of a reasonable size, that hold nothing but what
 * is listed. A parse listener would come too late: by then the engine has made objects of the
 * classes a model names; and decisions have none.
 */
@Component
class ModelGuard implements Deployer {

  private final ModelCheck check;

  ModelGuard(ModelCheck check) {
    this.check = check;
  }

  /** What is read again is one file of those that were released together. */
  @Override
  public void deploy(DeploymentEntity deployment) {
    Map<String, byte[]> files = new TreeMap<>();
    deployment
        .getResources()
        .forEach((name, resource) -> files.put(resource.getName(), resource.getBytes()));
    List<Finding> findings = new ArrayList<>();
    files.forEach(
        (name, content) ->
            check.check(name, content).stream()
                .map(finding -> files.size() == 1 ? finding : finding.in(name))
                .forEach(findings::add));
    if (findings.isEmpty() && deployment.isNew()) {
      findings.addAll(check.together(files));
    }
    if (!findings.isEmpty()) {
      throw new ModelRefused(findings);
    }
  }
}
