package io.kramek.tasks.process;

import io.kramek.calendars.Calendars;
import io.kramek.calendars.Timekeeping;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.shared.SubjectRef;
import io.kramek.shared.process.Labels;
import io.kramek.shared.process.ProcessSubjects;
import io.kramek.shared.process.WorkingTimeDue;
import io.kramek.tasks.deadlines.Deadline;
import io.kramek.tasks.deadlines.Deadline.Owner;
import io.kramek.tasks.deadlines.DeadlineStore;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads from the version that an instance was moved to what is different for its open work. */
@Component
public class MovedTasks {

  private final ProcessEngine engine;
  private final CommandExecutor commands;
  private final TaskDeadlines deadlines;
  private final DeadlineStore store;
  private final ProcessSubjects subjects;
  private final Calendars calendars;
  private final JdbcClient jdbc;

  MovedTasks(
      ProcessEngine engine,
      TaskDeadlines deadlines,
      DeadlineStore store,
      ProcessSubjects subjects,
      Calendars calendars,
      JdbcClient jdbc) {
    this.engine = engine;
    this.commands =
        ((ProcessEngineImpl) engine).getProcessEngineConfiguration().getCommandExecutorTxRequired();
    this.deadlines = deadlines;
    this.store = store;
    this.subjects = subjects;
    this.calendars = calendars;
    this.jdbc = jdbc;
  }

  /** The timers that run in an instance. */
  public Set<String> timers(String instance) {
    return new HashSet<>(
        jdbc.sql(
                "select id_ from engine.act_ru_job where process_instance_id_ = ? and type_ = 'timer'")
            .param(instance)
            .query(String.class)
            .list());
  }

  /**
   * Corrects what is known of the tasks of an instance that was moved, and dates its timers.
   *
   * @param before its timers before it was moved
   */
  public void follow(String instance, Set<String> before) {
    commands.execute(
        context -> {
          new Follower(context, instance, before).follow();
          return null;
        });
  }

  /** One instance that was moved. */
  private final class Follower {

    private final CommandContext context;
    private final Set<String> before;
    private final List<TaskEntity> tasks;
    private final List<TimerEntity> timers = new ArrayList<>();
    private final Map<String, Deadline> ofTimers = new HashMap<>();
    private final Map<UUID, Deadline> ofTasks = new HashMap<>();
    private final List<Deadline> changed = new ArrayList<>();
    private final Timekeeping time = calendars.timekeeping();
    private final SubjectRef subject;

    Follower(CommandContext context, String instance, Set<String> before) {
      this.context = context;
      this.before = before;
      this.tasks = context.getTaskManager().findTasksByProcessInstanceId(instance);
      engine
          .getManagementService()
          .createJobQuery()
          .processInstanceId(instance)
          .timers()
          .list()
          .forEach(job -> timers.add((TimerEntity) job));
      this.subject = subject(context.getExecutionManager().findExecutionById(instance));
    }

    /** A process that a manager drew may be about nothing: then no deadline of ours runs in it. */
    private SubjectRef subject(ExecutionEntity process) {
      boolean owned = subjects.subjectType(process.getProcessDefinition().getKey()).isPresent();
      return owned || process.getVariable("subjectId") != null ? subjects.of(process) : null;
    }

    void follow() {
      if (subject == null) {
        return;
      }
      List<String> jobs = timers.stream().map(TimerEntity::getId).toList();
      store
          .of(subject.id(), tasks.stream().map(Follower::id).toList(), jobs)
          .forEach(
              one -> {
                if (one.place().job() == null) {
                  ofTasks.put(one.place().task(), one);
                } else {
                  ofTimers.put(one.place().job(), one);
                }
              });
      tasks.forEach(this::correct);
      tasks.forEach(this::due);
      timers.forEach(this::date);
      store.update(changed);
      Set<String> gone = new HashSet<>(before);
      jobs.forEach(gone::remove);
      if (!gone.isEmpty()) {
        store.forget(subject.id(), gone);
      }
    }

    private void correct(TaskEntity task) {
      var element = task.getBpmnModelElementInstance();
      Expression form = definition(task).getCamundaFormDefinitionKey();
      jdbc.sql(
              """
              update task set element_id = ?, form_id = ?, process_definition_id = ?, name = ?, name_cs = ?, name_pl = ?
              where id = ?
              """)
          .params(
              task.getTaskDefinitionKey(),
              form == null ? null : form.getExpressionText(),
              task.getProcessDefinitionId(),
              Labels.label(element, "en"),
              Labels.label(element, "cs"),
              Labels.label(element, "pl"),
              id(task))
          .update();
    }

    /** When the task itself is due. */
    private void due(TaskEntity task) {
      Expression says = definition(task).getDueDateExpression();
      Object due = says == null ? null : says.getValue(task.getExecution());
      Deadline known = ofTasks.get(id(task));
      if (due instanceof WorkingTimeDue working) {
        if (known != null) {
          stand(known, task.getExecution(), working);
          task.setDueDate(TimerDates.date(known));
        } else if (task.getDueDate() == null) {
          Deadline begun =
              deadlines.begin(
                  new Deadline.Place(id(task), task.getExecutionId(), null, subject),
                  owner(task),
                  working);
          task.setDueDate(TimerDates.date(begun));
          jdbc.sql("update task set due_at = ? where id = ?")
              .params(
                  task.getDueDate() == null ? null : new Timestamp(task.getDueDate().getTime()),
                  id(task))
              .update();
        }
      } else if (known != null && due == null) {
        store.forgetDue(id(task));
        task.setDueDate(null);
        jdbc.sql("update task set due_at = null where id = ?").param(id(task)).update();
      }
    }

    /** When a timer fires. */
    private void date(TimerEntity timer) {
      ExecutionEntity execution =
          context.getExecutionManager().findExecutionById(timer.getExecutionId());
      if (execution == null || !(says(timer, execution) instanceof WorkingTimeDue due)) {
        return;
      }
      Deadline known = ofTimers.get(timer.getId());
      if (known != null) {
        stand(known, execution, due);
        TimerDates.set(timer, known);
      } else if (!before.contains(timer.getId())) {
        TaskEntity task =
            tasks.stream()
                .filter(one -> execution.getId().equals(one.getExecutionId()))
                .findFirst()
                .orElse(null);
        var place =
            new Deadline.Place(
                task == null ? null : id(task), execution.getId(), timer.getId(), subject);
        Owner owner = task == null ? DeadlinePlugin.owner(execution) : owner(task);
        TimerDates.set(timer, deadlines.begin(place, owner, due));
      }
    }

    /** What is kept began when it began; only its budget may be another. */
    private void stand(Deadline known, ExecutionEntity execution, WorkingTimeDue due) {
      boolean elsewhere = !known.place().scope().equals(execution.getId());
      if (elsewhere) {
        known.stand(execution.getId());
      }
      boolean otherwise = !known.budget().equals(due.budget());
      if (otherwise) {
        known.allow(due.budget(), time);
      }
      if (elsewhere || otherwise) {
        changed.add(known);
      }
    }

    /** The date that the version would give a timer that began now. */
    private static Object says(TimerEntity timer, ExecutionEntity execution) {
      ActivityImpl event = execution.getProcessDefinition().findActivity(timer.getActivityId());
      if (event == null || event.getEventScope() == null) {
        return null;
      }
      TimerDeclarationImpl declaration =
          TimerDeclarationImpl.getDeclarationsForScope(event.getEventScope()).get(event.getId());
      if (declaration == null) {
        return null;
      }
      TimerEntity asIfNow = new TimerEntity();
      declaration.resolveAndSetDuedate(execution, asIfNow, false);
      return asIfNow.getDuedate();
    }

    private TaskDefinition definition(TaskEntity task) {
      return context
          .getProcessEngineConfiguration()
          .getDeploymentCache()
          .findDeployedProcessDefinitionById(task.getProcessDefinitionId())
          .getTaskDefinitions()
          .get(task.getTaskDefinitionKey());
    }

    private static Owner owner(TaskEntity task) {
      String assignee = task.getAssignee();
      return new Owner(
          assignee == null || assignee.isBlank() ? null : new UserId(UUID.fromString(assignee)),
          PoolPlugin.pool(task).map(UUID::fromString).map(TeamId::new).orElse(null));
    }

    private static UUID id(TaskEntity task) {
      return UUID.fromString(task.getId());
    }
  }
}
