package io.kramek.retention.cases;

import io.kramek.customers.CustomerId;
import io.kramek.retention.cases.RetentionCases.NewSign;
import io.kramek.retention.cases.RetentionCases.Signal;
import io.kramek.shared.SubjectRef;
import io.kramek.tasks.TaskSubjects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs of leaving that processes report which managers drew. */
@Service
@Transactional
public class WorriedProcesses {

  private final RetentionCases cases;
  private final TaskSubjects subjects;

  WorriedProcesses(RetentionCases cases, TaskSubjects subjects) {
    this.cases = cases;
    this.subjects = subjects;
  }

  /**
   * Reports that the customer of a record may leave.
   *
   * @param note for whoever keeps them, or {@code null}
   * @param key makes a step that is run twice harmless
   * @throws IllegalStateException if the record has no customer
   */
  public RetentionCaseId report(SubjectRef subject, String note, String key) {
    UUID customer = subjects.describe(subject).customerId();
    if (customer == null) {
      throw new IllegalStateException("There is no customer of " + subject);
    }
    return cases.signal(new NewSign(new CustomerId(customer), Signal.MANUAL, null, note, key));
  }
}
