package io.kramek.tasks.process;

import io.kramek.calendars.Calendars;
import io.kramek.calendars.Timekeeping;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.shared.Ids;
import io.kramek.shared.SubjectRef;
import io.kramek.shared.process.ProcessSubjects;
import io.kramek.shared.process.WorkingTimeDue;
import io.kramek.tasks.deadlines.Deadline;
import io.kramek.tasks.deadlines.Deadline.Owner;
import io.kramek.tasks.deadlines.Deadline.Place;
import io.kramek.tasks.deadlines.DeadlineStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Finds out whose working time the deadlines of a model are. The engine makes the timers of a task
 * before anybody has the task; once somebody has, the same transaction dates them.
 */
@Component
class TaskDeadlines {

  private final ObjectProvider<Calendars> calendars;
  private final ObjectProvider<DeadlineStore> store;
  private final ObjectProvider<TimerDates> timers;
  private final ObjectProvider<ProcessSubjects> subjects;
  private final ObjectProvider<Clock> clock;

  TaskDeadlines(
      ObjectProvider<Calendars> calendars,
      ObjectProvider<DeadlineStore> store,
      ObjectProvider<TimerDates> timers,
      ObjectProvider<ProcessSubjects> subjects,
      ObjectProvider<Clock> clock) {
    this.calendars = calendars;
    this.store = store;
    this.timers = timers;
    this.subjects = subjects;
    this.clock = clock;
  }

  /** A task begins: its due date and its timers are dated. */
  void begin(TaskEntity task, SubjectRef subject, UserId owner, UUID pool) {
    Owner whose = new Owner(owner, pool == null ? null : new TeamId(pool));
    ExecutionEntity execution = task.getExecution();
    if (task.getDueDate() instanceof WorkingTimeDue due) {
      Place place = new Place(UUID.fromString(task.getId()), execution.getId(), null, subject);
      task.setDueDate(TimerDates.date(begin(place, whose, due)));
    }
    begin(execution, UUID.fromString(task.getId()), subject, whose);
  }

  /** A stage, or anything else with timers, begins. */
  void begin(ExecutionEntity execution, UUID task, SubjectRef subject, Owner whose) {
    for (JobEntity job : execution.getJobs()) {
      if (job.getDuedate() instanceof WorkingTimeDue due) {
        Place place = new Place(task, execution.getId(), job.getId(), subject);
        TimerDates.set(job, begin(place, whose, due));
      }
    }
  }

  /** A deadline begins at a place. */
  Deadline begin(Place place, Owner owner, WorkingTimeDue due) {
    Timekeeping time = calendars.getObject().timekeeping();
    Deadline begun = Deadline.begin(Ids.next(), place, owner, due.budget(), now(), time);
    DeadlineSession.current().begin(begun);
    return begun;
  }

  /** Somebody else has a task: what is left of its budgets is counted by their hours. */
  void hand(TaskEntity task, UserId owner, UUID pool) {
    Owner to = new Owner(owner, pool == null ? null : new TeamId(pool));
    UUID id = UUID.fromString(task.getId());
    List<Deadline> begun = DeadlineSession.current().begunOf(id);
    List<Deadline> deadlines = begun.isEmpty() ? store.getObject().ofTask(id) : begun;
    if (deadlines.isEmpty()) {
      return;
    }
    Timekeeping time = calendars.getObject().timekeeping();
    deadlines.forEach(one -> one.hand(to, now(), time));
    if (begun.isEmpty()) {
      store.getObject().update(deadlines);
    }
    List<JobEntity> jobs = task.getExecution().getJobs();
    for (Deadline one : deadlines) {
      if (one.place().job() == null) {
        task.setDueDate(TimerDates.date(one));
      }
      jobs.stream()
          .filter(job -> job.getId().equals(one.place().job()))
          .forEach(job -> TimerDates.set(job, one));
    }
  }

  /**
   * Where several have a task at once, the timers around all of them run by the hours of one. When
   * that one hands their task on, the timers go with it.
   */
  void handAround(TaskEntity task, UserId from, UserId to) {
    ExecutionEntity execution = task.getExecution();
    if (from == null || to == null || from.equals(to) || !isOneOfSeveral(execution)) {
      return;
    }
    ExecutionEntity all = execution.getParent();
    List<Deadline> begun = DeadlineSession.current().begunOf(all.getId());
    List<Deadline> theirs =
        (begun.isEmpty() ? store.getObject().ofStages(subjects.getObject().of(execution)) : begun)
            .stream()
                .filter(one -> all.getId().equals(one.place().scope()))
                .filter(one -> from.equals(one.owner().user()))
                .toList();
    if (theirs.isEmpty()) {
      return;
    }
    Timekeeping time = calendars.getObject().timekeeping();
    theirs.forEach(one -> one.hand(new Owner(to, one.owner().team()), now(), time));
    if (begun.isEmpty()) {
      store.getObject().update(theirs);
    }
    for (JobEntity job : all.getJobs()) {
      theirs.stream()
          .filter(one -> job.getId().equals(one.place().job()))
          .forEach(one -> TimerDates.set(job, one));
    }
  }

  private static boolean isOneOfSeveral(ExecutionEntity execution) {
    return execution.getActivity().getFlowScope() instanceof ActivityImpl host
        && host.getActivityBehavior() instanceof MultiInstanceActivityBehavior;
  }

  /** A task that waited for the customer is gone: the stages around it go on. */
  void resumeAround(TaskEntity task) {
    Set<String> scopes = TimerDates.scopesAround(task.getExecution());
    List<Deadline> around =
        store.getObject().ofStages(subjects.getObject().of(task.getExecution())).stream()
            .filter(one -> scopes.contains(one.place().scope()))
            .toList();
    if (!around.isEmpty()) {
      Timekeeping time = calendars.getObject().timekeeping();
      around.forEach(one -> one.resume(now(), time));
      store.getObject().resume(around, now());
      store.getObject().update(around);
      timers.getObject().apply(around);
    }
  }

  private Instant now() {
    return clock.getObject().instant();
  }
}
