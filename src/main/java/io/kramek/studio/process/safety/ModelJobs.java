package io.kramek.studio.process.safety;

import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stops the jobs of a model, of all its versions, and lets them go on. What is running stays where
 * it is, whoever starts is stored and waits at its first job, and people go on with their tasks.
 */
@Component
public class ModelJobs {

  private final ManagementService management;
  private final RepositoryService repository;
  private final JdbcClient jdbc;

  ModelJobs(ProcessEngine engine, JdbcClient jdbc) {
    this.management = engine.getManagementService();
    this.repository = engine.getRepositoryService();
    this.jdbc = jdbc;
  }

  /** No job of the model runs from now on. */
  public void stop(String model) {
    management
        .updateJobDefinitionSuspensionState()
        .byProcessDefinitionKey(model)
        .includeJobs(true)
        .suspend();
  }

  /** They run again; a timer whose clock stands for another reason stays as it is. */
  public void start(String model) {
    management
        .updateJobDefinitionSuspensionState()
        .byProcessDefinitionKey(model)
        .includeJobs(true)
        .activate();
    jdbc.sql(
            """
            update engine.act_ru_job j set suspension_state_ = 2, rev_ = j.rev_ + 1
            from deadline d where d.job_id = j.id_ and d.due_at is null and j.process_def_key_ = ?
            """)
        .param(model)
        .update();
  }

  /** What people call a model. */
  public Optional<String> name(String model) {
    return Optional.ofNullable(
            repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(model)
                .latestVersion()
                .singleResult())
        .map(ProcessDefinition::getName);
  }
}
