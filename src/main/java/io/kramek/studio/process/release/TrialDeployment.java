package io.kramek.studio.process.release;

import io.kramek.shared.process.guard.Cause;
import io.kramek.shared.process.guard.ModelRefused;
import io.kramek.studio.process.CatalogueDeployments;
import io.kramek.studio.process.Releases;
import java.util.List;
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

  /** Why the engine would not take it, in the engine's own words where it says so itself. */
  public List<Cause> refusal(Map<String, byte[]> files) {
    return CompletableFuture.supplyAsync(() -> tried(files)).join();
  }

  private List<Cause> tried(Map<String, byte[]> files) {
    try {
      transaction.executeWithoutResult(
          status -> {
            deployments.deploy("trial", null, files, Optional.of(releases.inForce().deployment()));
            status.setRollbackOnly();
          });
      return List.of();
    } catch (ModelRefused e) {
      return e.causes();
    } catch (ProcessEngineException e) {
      return List.of(Cause.of("engine", String.valueOf(e.getMessage())));
    }
  }
}
