package io.kramek.studio.process.release;

import io.kramek.shared.process.guard.ModelRefused;
import io.kramek.studio.process.CatalogueDeployments;
import io.kramek.studio.process.Releases;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.ProcessEngineException;
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

  private final CatalogueDeployments deployments;
  private final Releases releases;
  private final TransactionTemplate transaction;

  TrialDeployment(
      CatalogueDeployments deployments,
      Releases releases,
      PlatformTransactionManager transactions) {
    this.deployments = deployments;
    this.releases = releases;
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
            deployments.deploy("trial", null, files, Optional.of(releases.inForce().deployment()));
            status.setRollbackOnly();
          });
      return Optional.empty();
    } catch (ProcessEngineException | ModelRefused e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
