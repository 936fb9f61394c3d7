package io.kramek.tasks;

import io.kramek.calendars.AbsenceChanged;
import io.kramek.calendars.Absences;
import io.kramek.identity.UserId;
import io.kramek.tasks.TaskQueries.Held;
import io.kramek.tasks.process.TaskEngine;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves open tasks to substitutes when an absence begins, and back when it ends. It may look as
 * often as it likes and on as many nodes: each task is where it belongs, or is moved there once.
 */
@Service
class Substitutions {

  private static final int AT_ONCE = 100;

  private final Absences absences;
  private final StandIns standIns;
  private final TaskForms forms;
  private final TaskQueries queries;
  private final TaskEngine engine;
  private final Deadlines deadlines;

  Substitutions(
      Absences absences,
      StandIns standIns,
      TaskForms forms,
      TaskQueries queries,
      TaskEngine engine,
      Deadlines deadlines) {
    this.absences = absences;
    this.standIns = standIns;
    this.forms = forms;
    this.queries = queries;
    this.engine = engine;
    this.deadlines = deadlines;
  }

  /** An absence was noted, changed or forgotten: what it means for open tasks is done at once. */
  @EventListener
  @Transactional
  public void changed(AbsenceChanged absence) {
    deadlines.redate(absence.user());
    for (UUID last = null; ; ) {
      List<Held> held = queries.heldFor(List.of(absence.user()), last, AT_ONCE);
      held.forEach(this::settle);
      if (held.size() < AT_ONCE) {
        return;
      }
      last = held.get(held.size() - 1).task().id();
    }
  }

  /**
   * Looks at some tasks of people who are away, and at some that others do for them.
   *
   * @param after the last task that was looked at, or {@code null} at the beginning
   * @return the last one, or {@code null} when all are done
   */
  @Transactional
  public UUID settleSome(UUID after) {
    List<Held> held = queries.heldFor(absences.away(), after, AT_ONCE);
    held.forEach(this::settle);
    return held.size() < AT_ONCE ? null : held.get(held.size() - 1).task().id();
  }

  private void settle(Held held) {
    OpenTask task = held.task();
    UserId person = held.person();
    UserId target =
        standIns
            .of(new OpenTask(task.id(), task.formId(), task.subject(), person, null))
            .orElse(person);
    if (!target.equals(task.assignee())) {
      engine.assign(task.id(), target);
      queries.actsFor(task.id(), target.equals(person) ? null : person);
      forms.of(task).ifPresent(form -> form.standsIn(task, target));
    }
  }
}
