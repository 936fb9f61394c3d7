package io.kramek.studio.process.release;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the engine itself whether it would take a catalogue: it is deployed, and nothing of it is
 * kept. On a thread of its own, because within a job the engine would count it to the work of the
 * job.
 */
@Component
public class TrialDeployment {

  private final RepositoryService repository;
  private final TransactionTemplate transaction;

  TrialDeployment(ProcessEngine engine, PlatformTransactionManager transactions) {
    this.repository = engine.getRepositoryService();
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Why the engine would not take it; empty if it would. */
  public Optional<String> refusal(Map<String, byte[]> files) {
    return CompletableFuture.supplyAsync(() -> tried(files)).join();
  }

  private Optional<String> tried(Map<String, byte[]> files) {
    try {
      transaction.executeWithoutResult(
          status -> {
            DeploymentBuilder deployment = repository.createDeployment().name("trial");
            files.forEach(
                (path, content) ->
                    deployment.addInputStream(path, new ByteArrayInputStream(content)));
            deployment.deploy();
            status.setRollbackOnly();
          });
      return Optional.empty();
    } catch (ProcessEngineException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
