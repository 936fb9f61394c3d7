package io.kramek.decisions.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** Finds released models in the engine's catalogue. */
@Component
public class ReleasedModels {

  /**
   * A released version.
   *
   * @param definition what the engine calls it
   */
  public record Version(String definition, int number) {}

  private final RepositoryService repository;

  ReleasedModels(RepositoryService repository) {
    this.repository = repository;
  }

  /**
   * The version of a decision that is in force.
   *
   * @throws IllegalArgumentException where there is no such decision
   */
  public Version latest(String decision) {
    DecisionDefinition latest =
        repository
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey(decision)
            .latestVersion()
            .singleResult();
    if (latest == null) {
      throw new IllegalArgumentException("There is no decision " + decision);
    }
    return new Version(latest.getId(), latest.getVersion());
  }

  /**
   * A version of a decision, in force or not.
   *
   * @throws IllegalArgumentException where there is no such version
   */
  public Version numbered(String decision, int number) {
    DecisionDefinition found =
        repository
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey(decision)
            .decisionDefinitionVersion(number)
            .singleResult();
    if (found == null) {
      throw new IllegalArgumentException("There is no decision " + decision + " " + number);
    }
    return new Version(found.getId(), number);
  }

  /** The DMN file of a version. */
  public byte[] model(Version version) {
    try (InputStream file = repository.getDecisionModel(version.definition())) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
