package io.kramek.tasks;

import io.kramek.identity.UserId;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds what the modules know of the forms of tasks. */
@Component
class TaskForms {

  private final ObjectProvider<TaskForm> forms;

  TaskForms(ObjectProvider<TaskForm> forms) {
    this.forms = forms;
  }

  /** The form of a task; none where a model has one that no module knows, or none at all. */
  Optional<TaskForm> of(OpenTask task) {
    return of(task.formId());
  }

  Optional<TaskForm> of(String formId) {
    return forms.stream().filter(form -> form.formId().equals(formId)).findFirst();
  }

  /** Whether somebody may be given a task. */
  boolean mayAct(OpenTask task, UserId user) {
    return of(task).map(form -> form.mayAct(task, user)).orElse(true);
  }
}
