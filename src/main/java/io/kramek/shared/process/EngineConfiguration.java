package io.kramek.shared.process;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The process engine: in our transactions, in a schema of its own, closed to everything a model has
 * no business with.
 */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

  /**
   * Longer than the longest deal: with the removal time counted from the start, a shorter one would
   * eat running deals.
   */
  private static final String TIME_TO_LIVE = "P1825D";

  private static final int QUERY_MAXIMUM = 2_000;

  @Bean
  SpringProcessEngineConfiguration processEngineConfiguration(
      DataSource dataSource,
      PlatformTransactionManager transactions,
      GuardedExpressionManager expressions,
      ObjectProvider<ProcessEnginePlugin> plugins,
      ObjectProvider<Deployer> guards,
      SpringJobExecutor jobExecutor,
      @Value("${kramek.jobs.active}") boolean jobsActive,
      FlywayMigrationInitializer migrated) {
    CompiledSchemas.areUsed();
    var engine = new SpringProcessEngineConfiguration();
    engine.setProcessEngineName("kramek");
    engine.setDataSource(dataSource);
    engine.setTransactionManager(transactions);
    engine.setDatabaseSchema("engine");
    engine.setDatabaseTablePrefix("engine.");
    engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
    engine.setIdGenerator(new StrongUuidGenerator());
    engine.setExpressionManager(expressions);
    engine.setJobExecutor(jobExecutor);
    engine.setJobExecutorActivate(jobsActive);
    engine.setJobExecutorDeploymentAware(false);
    engine.setProcessEnginePlugins(List.copyOf(plugins.orderedStream().toList()));
    engine.setCustomPreDeployers(guards.orderedStream().toList());
    engine.setCustomSessionFactories(new KnownDefinitions().readers());
    engine.setBusinessCalendarManager(new PatientCalendars());
    history(engine);
    close(engine);
    return engine;
  }

  private static void history(SpringProcessEngineConfiguration engine) {
    engine.setHistory(HistoryLevel.HISTORY_LEVEL_FULL.getName());
    engine.setHistoryRemovalTimeStrategy(
        ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
    engine.setHistoryTimeToLive(TIME_TO_LIVE);
    engine.setHistoryEventProducer(new TerseHistory());
    engine.setDmnHistoryEventProducer(new DecisionHistory());
    engine.setMetricsEnabled(false);
    engine.setTaskMetricsEnabled(false);
    engine.setDbMetricsReporterActivate(false);
  }

  private static void close(SpringProcessEngineConfiguration engine) {
    engine.setCmmnEnabled(false);
    engine.setEnableExpressionsInAdhocQueries(false);
    engine.setEnableExpressionsInStoredQueries(false);
    engine.setScriptEngineResolver(new NoScripts());
    engine.setEnableScriptEngineLoadExternalResources(false);
    engine.setConfigureScriptEngineHostAccess(false);
    engine.setDeserializationTypeValidationEnabled(true);
    engine.setQueryMaxResultsLimit(QUERY_MAXIMUM);
    engine.setAuthorizationEnabled(false);
  }

  @Bean
  ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration) {
    var factory = new ProcessEngineFactoryBean();
    factory.setProcessEngineConfiguration(configuration);
    return factory;
  }

  /**
   * Nodes take turns, and back off should they lose a job all the same.
   *
   * @param lock how long a node keeps a job to itself: when it dies, others take the job over after
   *     that time; a job that takes longer is run twice
   */
  @Bean
  SpringJobExecutor jobExecutor(
      @Value("${kramek.jobs.threads}") int threads, @Value("${kramek.jobs.lock}") Duration lock) {
    var executor = new OrderlyJobExecutor();
    executor.setTaskExecutor(jobThreads(threads));
    executor.setLockTimeInMillis(Math.toIntExact(lock.toMillis()));
    executor.setBackoffTimeInMillis(25);
    executor.setMaxBackoff(400);
    executor.setWaitTimeInMillis(1_000);
    executor.setMaxWait(5_000);
    return executor;
  }

  private static TaskExecutor jobThreads(int threads) {
    var executor = new SimpleAsyncTaskExecutor("jobs-");
    executor.setConcurrencyLimit(threads);
    return executor;
  }

  /** The engine's clock is the application's: tests set one and both follow. */
  @Bean
  Clock clock() {
    return new EngineClock();
  }

  @Bean
  org.camunda.bpm.engine.RuntimeService runtimeService(ProcessEngine engine) {
    return engine.getRuntimeService();
  }

  @Bean
  org.camunda.bpm.engine.TaskService taskService(ProcessEngine engine) {
    return engine.getTaskService();
  }

  @Bean
  org.camunda.bpm.engine.RepositoryService repositoryService(ProcessEngine engine) {
    return engine.getRepositoryService();
  }

  @Bean
  org.camunda.bpm.engine.HistoryService historyService(ProcessEngine engine) {
    return engine.getHistoryService();
  }

  @Bean
  org.camunda.bpm.engine.ManagementService managementService(ProcessEngine engine) {
    return engine.getManagementService();
  }

  @Bean
  org.camunda.bpm.engine.DecisionService decisionService(ProcessEngine engine) {
    return engine.getDecisionService();
  }
}
