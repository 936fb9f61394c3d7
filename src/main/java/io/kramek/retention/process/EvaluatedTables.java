package io.kramek.retention.process;

import io.kramek.retention.Evaluated;
import io.kramek.shared.process.ProcessVariable;
import java.util.Map;
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

  /** Takes the answer of a table out of a process; empty where no rule fitted. */
  @SuppressWarnings("unchecked")
  public Evaluated take(
      DelegateExecution execution,
      @SuppressWarnings("rawtypes") ProcessVariable<Map> variable,
      String decision) {
    Map<String, Object> result = variable.find(execution).orElseGet(Map::of);
    variable.remove(execution);
    return new Evaluated(version(execution, decision), result);
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
