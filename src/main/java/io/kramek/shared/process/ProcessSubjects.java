package io.kramek.shared.process;

import io.kramek.shared.SubjectRef;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the record a running process is about. */
@Component
public class ProcessSubjects {

  private final ObjectProvider<ProcessSubject> subjects;

  ProcessSubjects(ObjectProvider<ProcessSubject> subjects) {
    this.subjects = subjects;
  }

  /**
   * The subject of an execution: by its business key where a module owns the process; by its
   * variables {@code subjectType} and {@code subjectId} in a process that a manager drew.
   */
  public SubjectRef of(DelegateExecution execution) {
    String key = ((ExecutionEntity) execution).getProcessDefinition().getKey();
    return subjectType(key)
        .map(type -> new SubjectRef(type, UUID.fromString(execution.getProcessBusinessKey())))
        .orElseGet(
            () ->
                new SubjectRef(
                    String.valueOf(execution.getVariable("subjectType")),
                    UUID.fromString(String.valueOf(execution.getVariable("subjectId")))));
  }

  /**
   * The same of a process that is only known from its rows.
   *
   * @param type its variable {@code subjectType}, or {@code null}
   * @param id its variable {@code subjectId}, or {@code null}
   * @return empty where neither tells of a record
   */
  public Optional<SubjectRef> of(String processKey, String businessKey, String type, String id) {
    Optional<String> owned = subjectType(processKey);
    return owned.isPresent() ? reference(owned.get(), businessKey) : reference(type, id);
  }

  /** What managers' models are given may be anything. */
  private static Optional<SubjectRef> reference(String type, String id) {
    try {
      return type == null || type.isBlank() || id == null
          ? Optional.empty()
          : Optional.of(new SubjectRef(type, UUID.fromString(id)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The kind of record a process is about, if a module owns it. */
  public Optional<String> subjectType(String processKey) {
    return subjects.stream()
        .filter(subject -> subject.processKey().equals(processKey))
        .map(ProcessSubject::subjectType)
        .findFirst();
  }
}
