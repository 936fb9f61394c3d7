package io.kramek.tasks;

import java.util.UUID;

/** Tells what the tasks of a process are about. */
public interface TaskSubject {

  /** How a subject is shown in a list of tasks, and which customer it concerns, if any. */
  record Description(String label, UUID customerId, String customerName) {}

  /** The process whose business key is the subject's id. */
  String processKey();

  /** The noun of the subject, see {@link io.kramek.shared.SubjectRef}. */
  String subjectType();

  /** Describes a subject; called in the transaction in which a task about it appears. */
  Description describe(UUID id);
}
