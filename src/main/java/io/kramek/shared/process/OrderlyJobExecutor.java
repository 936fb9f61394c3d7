package io.kramek.shared.process;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one node at a time reach for jobs: whoever comes second waits a moment and takes what is
 * left. Left to themselves, all nodes read the same jobs first, and all but one lose them again.
 */
class OrderlyJobExecutor extends SpringJobExecutor {

  private static final Logger LOG = LoggerFactory.getLogger(OrderlyJobExecutor.class);

  /** Any number, as long as nobody else locks it. */
  private static final long TURN = 0x6b72616d656bL;

  OrderlyJobExecutor() {
    setAcquireJobsCmdFactory(this::inTurn);
  }

  private Command<AcquiredJobs> inTurn(int most) {
    Command<AcquiredJobs> acquire = new AcquireJobsCmd(this, most);
    return context -> {
      awaitTurn(context);
      return acquire.execute(context);
    };
  }

  /** The turn ends with the transaction in which the jobs are acquired, or with the connection. */
  private static void awaitTurn(CommandContext context) {
    try (PreparedStatement turn =
        context
            .getDbSqlSession()
            .getSqlSession()
            .getConnection()
            .prepareStatement("select pg_advisory_xact_lock(?)")) {
      turn.setLong(1, TURN);
      turn.execute();
    } catch (SQLException e) {
      throw new ProcessEngineException("Jobs cannot be acquired", e);
    }
  }

  @Override
  public void logAcquiredJobs(ProcessEngineImpl engine, int jobs) {
    super.logAcquiredJobs(engine, jobs);
    if (jobs > 0) {
      LOG.debug("acquired {}", jobs);
    }
  }

  @Override
  public void logAcquisitionFailureJobs(ProcessEngineImpl engine, int jobs) {
    super.logAcquisitionFailureJobs(engine, jobs);
    if (jobs > 0) {
      LOG.debug("lost {}", jobs);
    }
  }
}
