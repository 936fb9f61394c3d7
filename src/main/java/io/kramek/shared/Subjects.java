package io.kramek.shared;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Guards what hangs on records of other modules: who may not see the record may not see it either.
 */
@Component
public class Subjects {

  private final ObjectProvider<SubjectAccess> accesses;

  Subjects(ObjectProvider<SubjectAccess> accesses) {
    this.accesses = accesses;
  }

  /**
   * Whether any module keeps records of this kind; a process that a manager drew may name others.
   */
  public boolean knows(String subjectType) {
    return accesses.stream().anyMatch(access -> access.subjectType().equals(subjectType));
  }

  /**
   * Lets pass who may see the subject.
   *
   * @throws Problem {@code notFound} for everybody else, and for a kind of subject that does not
   *     exist
   */
  public void requireVisible(SubjectRef subject) {
    boolean visible =
        accesses.stream()
            .filter(access -> access.subjectType().equals(subject.type()))
            .anyMatch(access -> access.isVisible(subject.id()));
    if (!visible) {
      throw Problem.notFound();
    }
  }
}
