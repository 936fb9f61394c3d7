package io.kramek.retention.process;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/**
 * Which version of a table a process has asked: the one that was released with it, whatever is in
 * force meanwhile.
 */
@Component
public class EvaluatedTables {

  private final RepositoryService repository;

  EvaluatedTables(RepositoryService repository) {
    this.repository = repository;
  }

  /** The version that belongs to the process of an execution. */
  public int version(DelegateExecution execution, String decision) {
    String deployment =
        repository.getProcessDefinition(execution.getProcessDefinitionId()).getDeploymentId();
    DecisionDefinition asked =
        repository
            .createDecisionDefinitionQuery()
            .deploymentId(deployment)
            .decisionDefinitionKey(decision)
            .singleResult();
    if (asked == null) {
      throw new IllegalStateException(
          execution.getProcessDefinitionId() + " was released without the table " + decision);
    }
    return asked.getVersion();
  }
}
