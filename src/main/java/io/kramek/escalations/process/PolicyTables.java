package io.kramek.escalations.process;

import io.kramek.escalations.Reason;
import io.kramek.escalations.process.EscalationProcess.Foreseen;
import io.kramek.shared.process.FeelEngine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/**
 * Asks the policy table what would come, beside the engine: what is only looked at leaves no trace
 * in the history of decisions.
 */
@Component
class PolicyTables {

  private static final String POLICY = "escalationPolicy";

  private final DmnEngine tables = FeelEngine.create();

  /** By the process definition whose deployment they are of. */
  private final Map<String, DmnDecision> parsed = new ConcurrentHashMap<>();

  private final RepositoryService repository;

  PolicyTables(RepositoryService repository) {
    this.repository = repository;
  }

  /** The step after a level, in the release that a process belongs to. */
  Optional<Foreseen> after(String processDefinition, Reason reason, int level) {
    DmnDecision table = parsed.computeIfAbsent(processDefinition, this::parse);
    return policy(table, reason, level)
        .map(now -> Math.min(level + 1, now.lastLevel()))
        .flatMap(
            next ->
                policy(table, reason, next)
                    .map(step -> new Foreseen(step.action(), step.responsible(), next)));
  }

  private Optional<EscalationPolicy> policy(DmnDecision table, Reason reason, int level) {
    Map<String, Object> facts = new HashMap<>();
    facts.put(EscalationVariables.REASON.name(), reason.name());
    facts.put(EscalationVariables.LEVEL.name(), (long) level);
    return tables.evaluateDecisionTable(table, facts).getResultList().stream()
        .findFirst()
        .map(EscalationPolicy::of);
  }

  private DmnDecision parse(String processDefinition) {
    String deployment = repository.getProcessDefinition(processDefinition).getDeploymentId();
    DecisionDefinition definition =
        repository
            .createDecisionDefinitionQuery()
            .deploymentId(deployment)
            .decisionDefinitionKey(POLICY)
            .singleResult();
    try (InputStream model = repository.getDecisionModel(definition.getId())) {
      return tables.parseDecision(POLICY, model);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
