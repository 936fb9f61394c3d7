package io.kramek.tasks;

import io.kramek.shared.SubjectRef;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Describes the records that tasks, and what else hangs on records, are about. */
@Component
public class TaskSubjects {

  private final ObjectProvider<TaskSubject> subjects;

  TaskSubjects(ObjectProvider<TaskSubject> subjects) {
    this.subjects = subjects;
  }

  /** How a record is shown; by its reference where no module knows more. */
  public TaskSubject.Description describe(SubjectRef subject) {
    return subjects.stream()
        .filter(known -> known.subjectType().equals(subject.type()))
        .findFirst()
        .map(known -> known.describe(subject.id()))
        .orElseGet(() -> new TaskSubject.Description(subject.toString(), null, null));
  }
}
