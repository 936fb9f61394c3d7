package io.kramek.sample.process;

import io.kramek.shared.SubjectRef;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets sample records have begun some time ago, so that some of them are late on the first day. */
@Component
public class PastTime {

  private final RuntimeService runtime;
  private final ManagementService management;
  private final JdbcClient jdbc;

  PastTime(ProcessEngine engine, JdbcClient jdbc) {
    this.runtime = engine.getRuntimeService();
    this.management = engine.getManagementService();
    this.jdbc = jdbc;
  }

  /**
   * Executes what has just been started for a record, in this transaction, instead of leaving it to
   * the job executor.
   */
  public void run(UUID subject) {
    management
        .createJobQuery()
        .processInstanceId(instance(subject).getId())
        .messages()
        .list()
        .forEach(job -> management.executeJob(job.getId()));
  }

  /** Moves the tasks and deadlines of a record into the past. */
  public void shift(SubjectRef subject, Duration ago) {
    if (ago.isZero()) {
      return;
    }
    for (Job timer :
        management
            .createJobQuery()
            .processInstanceId(instance(subject.id()).getId())
            .timers()
            .list()) {
      management.setJobDuedate(timer.getId(), Date.from(timer.getDuedate().toInstant().minus(ago)));
    }
    jdbc.sql(
            """
            update task set created_at = created_at - make_interval(secs => :ago), due_at = due_at - make_interval(secs => :ago)
            where subject_id = :id
            """)
        .param("ago", ago.toSeconds())
        .param("id", subject.id())
        .update();
    jdbc.sql(
            """
            update deadline set started_at = started_at - make_interval(secs => :ago), due_at = due_at - make_interval(secs => :ago)
            where subject_id = :id
            """)
        .param("ago", ago.toSeconds())
        .param("id", subject.id())
        .update();
    String begun =
        subject.type().equals(SubjectRef.LEAD)
            ? "lead set captured_at = captured_at"
            : "opportunity set stage_since = stage_since";
    jdbc.sql("update " + begun + " - make_interval(secs => :ago) where id = :id")
        .param("ago", ago.toSeconds())
        .param("id", subject.id())
        .update();
  }

  private ProcessInstance instance(UUID subject) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(subject.toString())
        .singleResult();
  }
}
