package io.kramek.tasks;

import io.kramek.calendars.Absences;
import io.kramek.identity.UserId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Chooses who acts in a task for somebody who is away. */
@Component
public class StandIns {

  private final Absences absences;
  private final TaskForms forms;

  StandIns(Absences absences, TaskForms forms) {
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
    return candidates.stream().filter(candidate -> forms.mayAct(task, candidate)).findFirst();
  }

  /**
   * For whom the first assignee of a task acts, where the subject has chosen them as a stand-in.
   */
  public Optional<UserId> insteadOf(OpenTask task) {
    return forms.of(task).flatMap(form -> form.insteadOf(task));
  }
}
