package io.kramek.tasks;

import io.kramek.calendars.Absences;
import io.kramek.identity.UserId;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Chooses who acts in a task for somebody who is away. */
@Component
public class StandIns {

  private final Absences absences;
  private final ObjectProvider<TaskForm> forms;

  StandIns(Absences absences, ObjectProvider<TaskForm> forms) {
    this.absences = absences;
    this.forms = forms;
  }

  /**
   * Who stands in for the assignee of a task: the likeliest whom the form allows. Nobody where the
   * assignee is here, has named no substitute, or nobody else may act.
   */
  public Optional<UserId> of(OpenTask task) {
    List<UserId> candidates = absences.standIns(task.assignee(), task.subject().type());
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    Optional<TaskForm> form =
        forms.stream().filter(known -> known.formId().equals(task.formId())).findFirst();
    return candidates.stream()
        .filter(candidate -> form.isEmpty() || form.get().mayAct(task, candidate))
        .findFirst();
  }
}
