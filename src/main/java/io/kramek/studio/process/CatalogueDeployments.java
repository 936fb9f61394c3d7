package io.kramek.studio.process;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.event.EventType;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextInterceptor;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutorImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/**
 * Deploys catalogues. The engine starts the latest version of a process for as long as nobody
 * deploys a later one, so what a catalogue has no more would be started for ever: what would start
 * it is taken away. The versions stay as they are, for those that are running in them, and for
 * those that still call them.
 */
@Component
public class CatalogueDeployments {

  private final RepositoryService repository;
  private final ProcessEngineConfigurationImpl configuration;

  CatalogueDeployments(ProcessEngine engine) {
    this.repository = engine.getRepositoryService();
    this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
  }

  /**
   * Deploys a catalogue.
   *
   * @param before the deployment of the catalogue in force
   * @return its deployment
   */
  public String deploy(
      String name, String source, Map<String, byte[]> files, Optional<String> before) {
    // First, because another model may listen to the same message from now on.
    before.ifPresent(deployment -> endStarts(deployment, files));
    DeploymentBuilder deployment = repository.createDeployment().name(name).source(source);
    files.forEach(
        (path, content) -> deployment.addInputStream(path, new ByteArrayInputStream(content)));
    return written(new DeployCmd((DeploymentBuilderImpl) deployment)).getId();
  }

  private void endStarts(String before, Map<String, byte[]> files) {
    repository.createProcessDefinitionQuery().deploymentId(before).list().stream()
        .filter(process -> !files.containsKey(process.getResourceName()))
        .forEach(
            process ->
                written(
                    engine -> {
                      endStarts(process, engine);
                      return process;
                    }));
  }

  private static void endStarts(ProcessDefinition process, CommandContext engine) {
    for (EventType type :
        new EventType[] {EventType.MESSAGE, EventType.SIGNAL, EventType.CONDITONAL}) {
      engine
          .getEventSubscriptionManager()
          .findEventSubscriptionsByConfiguration(type.name(), process.getId())
          .forEach(EventSubscriptionEntity::delete);
    }
    engine
        .getJobManager()
        .findJobsByConfiguration(
            TimerStartEventJobHandler.TYPE, process.getKey(), process.getTenantId())
        .forEach(JobEntity::delete);
  }

  /**
   * Within a job the engine keeps what it has made to itself until the job ends. Others read it
   * now, in the same transaction: so it is work of its own for the engine.
   */
  private <T> T written(Command<T> work) {
    if (Context.getCommandContext() == null) {
      return configuration.getCommandExecutorTxRequired().execute(work);
    }
    CommandInterceptor ownWork =
        new CommandContextInterceptor(
            configuration.getCommandContextFactory(), configuration, true);
    ownWork.setNext(new CommandExecutorImpl());
    return ownWork.execute(work);
  }
}
