package io.kramek.tasks.process;

import io.kramek.tasks.deadlines.Deadline;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** Brings the dates of deadlines into the engine: of its timers, and of its tasks. */
@Component
public class TimerDates {

  private final ProcessEngine engine;
  private final CommandExecutor commands;

  TimerDates(ProcessEngine engine) {
    this.engine = engine;
    this.commands =
        ((ProcessEngineImpl) engine).getProcessEngineConfiguration().getCommandExecutorTxRequired();
  }

  /** A timer whose clock stands is suspended: without a date it would fire at once. */
  public void apply(Collection<Deadline> deadlines) {
    Map<String, Deadline> jobs = new HashMap<>();
    Map<String, Deadline> tasks = new HashMap<>();
    for (Deadline one : deadlines) {
      if (one.place().job() != null) {
        jobs.put(one.place().job(), one);
      } else {
        tasks.put(one.place().task().toString(), one);
      }
    }
    commands.execute(
        context -> {
          if (!jobs.isEmpty()) {
            engine.getManagementService().createJobQuery().jobIds(jobs.keySet()).list().stream()
                .map(JobEntity.class::cast)
                .forEach(job -> set(job, jobs.get(job.getId())));
          }
          if (!tasks.isEmpty()) {
            String[] ids = tasks.keySet().toArray(String[]::new);
            engine.getTaskService().createTaskQuery().taskIdIn(ids).list().stream()
                .map(TaskEntity.class::cast)
                .forEach(task -> task.setDueDate(date(tasks.get(task.getId()))));
          }
          return null;
        });
  }

  static void set(JobEntity job, Deadline deadline) {
    boolean stands = deadline.dueAt() == null;
    job.setSuspensionState(
        (stands ? SuspensionState.SUSPENDED : SuspensionState.ACTIVE).getStateCode());
    if (!stands) {
      job.setDuedate(date(deadline));
    }
  }

  static Date date(Deadline deadline) {
    return deadline.dueAt() == null ? null : Date.from(deadline.dueAt());
  }

  /** The stages around a task, by their executions. */
  public Set<String> scopesAround(UUID task) {
    return commands.execute(
        context -> {
          TaskEntity found = context.getTaskManager().findTaskById(task.toString());
          return found == null ? Set.of() : scopesAround(found.getExecution());
        });
  }

  static Set<String> scopesAround(ExecutionEntity execution) {
    Set<String> scopes = new HashSet<>();
    for (ExecutionEntity at = execution; at != null; at = at.getParent()) {
      scopes.add(at.getId());
    }
    return scopes;
  }
}
