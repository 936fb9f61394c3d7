package io.kramek.shared;

import java.util.UUID;

/**
 * Tells whether whoever asks may see a record of one kind; the module that keeps the records
 * implements it.
 */
public interface SubjectAccess {

  /** The noun of the records, see {@link SubjectRef}. */
  String subjectType();

  /** Whether the record exists and is visible to whoever asks. */
  boolean isVisible(UUID id);
}
