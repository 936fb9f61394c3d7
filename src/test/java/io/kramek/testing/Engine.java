package io.kramek.testing;

import io.kramek.messaging.outbox.Round;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;

/**
 * Runs the engine by hand: what is due is executed when a test says so, at the time a test says it
 * is.
 */
@TestComponent
public class Engine {

  private final ManagementService jobs;
  private final Round digests;

  Engine(ManagementService jobs, @Qualifier("digests") Round digests) {
    this.jobs = jobs;
    this.digests = digests;
  }

  /** Executes what is due, and what becomes due by it. */
  public void runJobs() {
    for (List<Job> due = due(); !due.isEmpty(); due = due()) {
      due.forEach(job -> jobs.executeJob(job.getId()));
    }
  }

  private List<Job> due() {
    return jobs.createJobQuery().executable().withRetriesLeft().active().listPage(0, 100);
  }

  /** Sets the clock of engine and application. */
  public void itIs(Instant now) {
    ClockUtil.setCurrentTime(Date.from(now));
  }

  /** Lets time pass and executes what it makes due. */
  public void passes(Duration time) {
    itIs(ClockUtil.getCurrentTime().toInstant().plus(time));
    runJobs();
  }

  /** A minute goes by, and what was gathered to be told together is told. */
  public void newsAreTold() {
    itIs(ClockUtil.getCurrentTime().toInstant().plusSeconds(61));
    // A round tells some of the people only, and other tests may have left many who wait.
    for (int round = 0; round < 30; round++) {
      digests.make();
    }
  }
}
