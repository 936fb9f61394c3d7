package io.kramek.tasks;

import java.util.UUID;

/** Tells what tasks are about; implemented by the module that keeps the subjects. */
public interface TaskSubject {

  /** How a subject is shown in a list of tasks, and which customer it concerns, if any. */
  record Description(String label, UUID customerId, String customerName) {}

  /** The noun of the subject, see {@link io.kramek.shared.SubjectRef}. */
  String subjectType();

  /** Describes a subject; called in the transaction in which a task about it appears. */
  Description describe(UUID id);
}
