package io.kramek.studio.process.replay;

import com.zaxxer.hikari.HikariDataSource;
import io.kramek.shared.WorkingTime;
import io.kramek.shared.database.EngineTables;
import io.kramek.shared.process.CompiledSchemas;
import io.kramek.shared.process.NoScripts;
import io.kramek.shared.process.PatientCalendars;
import io.kramek.studio.replay.Reenactment;
import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.context.support.GenericApplicationContext;

/**
 * An engine on a schema of its own, which it makes of unlogged tables: without history, without
 * anybody who executes jobs, and with recorders in place of blocks.
 */
final class ShadowEngine implements AutoCloseable {

  private static final int CONNECTIONS = 2;

  private final Recorders recorders = new Recorders();
  private final HikariDataSource dataSource;
  private final GenericApplicationContext beans;
  private final StandaloneProcessEngineConfiguration configuration;
  private final ProcessEngine engine;

  ShadowEngine(ReplayJob job) {
    CompiledSchemas.areUsed();
    dataSource = dataSource(job);
    try (Connection connection = dataSource.getConnection()) {
      EngineTables.create(connection, job.schema(), EngineTables.Durability.UNLOGGED);
    } catch (SQLException e) {
      throw new IllegalStateException("The shadow schema cannot be made", e);
    }
    beans = ShadowBeans.context(WorkingTime.of(job.hours()), recorders);
    configuration = configuration(job.schema());
    engine = configuration.buildProcessEngine();
  }

  private static HikariDataSource dataSource(ReplayJob job) {
    var pool = new HikariDataSource();
    pool.setJdbcUrl(job.database().url());
    pool.setUsername(job.database().user());
    pool.setPassword(job.database().password());
    pool.addDataSourceProperty("ApplicationName", job.schema());
    pool.addDataSourceProperty("currentSchema", job.schema());
    pool.setConnectionInitSql("set synchronous_commit = off");
    pool.setMaximumPoolSize(CONNECTIONS);
    return pool;
  }

  private StandaloneProcessEngineConfiguration configuration(String schema) {
    var shadow = new StandaloneProcessEngineConfiguration();
    shadow.setProcessEngineName("replay");
    shadow.setDataSource(dataSource);
    shadow.setDatabaseSchema(schema);
    shadow.setDatabaseTablePrefix(schema + ".");
    shadow.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
    IdGenerator ids = new StrongUuidGenerator();
    shadow.setIdGenerator(ids);
    shadow.setCustomSessionFactories(List.of(new OwnLives(ids, recorders)));
    shadow.setHistory(HistoryLevel.HISTORY_LEVEL_NONE.getName());
    shadow.setJobExecutorActivate(false);
    shadow.setBusinessCalendarManager(new PatientCalendars());
    shadow.setMetricsEnabled(false);
    shadow.setTaskMetricsEnabled(false);
    shadow.setDbMetricsReporterActivate(false);
    shadow.setCmmnEnabled(false);
    shadow.setEnableExpressionsInAdhocQueries(false);
    shadow.setEnableExpressionsInStoredQueries(false);
    shadow.setScriptEngineResolver(new NoScripts());
    shadow.setEnableScriptEngineLoadExternalResources(false);
    shadow.setConfigureScriptEngineHostAccess(false);
    shadow.setAuthorizationEnabled(false);
    shadow.setHistoryTimeToLive("P1D");
    shadow.setExpressionManager(ShadowBeans.expressions(beans));
    shadow.setCustomPreDeployers(ShadowBeans.guards(beans));
    shadow.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new Witness(recorders))));
    return shadow;
  }

  /**
   * Makes a catalogue ready to be lived through.
   *
   * @param processes that will be; what they do not reach is not looked at
   * @throws RuntimeException where it is none
   */
  ShadowVersion deploy(Map<String, byte[]> files, List<String> processes) {
    DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
    new ReachedFiles(files)
        .of(processes)
        .forEach(
            (name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
    return new ShadowVersion(deployment.deployWithResult().getDeployedProcessDefinitions(), files);
  }

  Map<String, Reenactment> reenactments() {
    return ShadowBeans.reenactments(beans);
  }

  StandaloneProcessEngineConfiguration configuration() {
    return configuration;
  }

  Recorders recorders() {
    return recorders;
  }

  @Override
  public void close() {
    engine.close();
    beans.close();
    dataSource.close();
  }
}
