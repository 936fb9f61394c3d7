package io.kramek.blocks;

import io.kramek.activities.Activities;
import io.kramek.activities.Activities.Kind;
import io.kramek.activities.Activities.PlannedWork;
import io.kramek.customers.CustomerId;
import io.kramek.shared.SubjectRef;
import io.kramek.tasks.TaskSubjects;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contacts that a process asks of the owner of its record. */
@Service
@Transactional
public class ProcessActivities {

  private final Responsible responsible;
  private final TaskSubjects subjects;
  private final Activities activities;

  ProcessActivities(Responsible responsible, TaskSubjects subjects, Activities activities) {
    this.responsible = responsible;
    this.subjects = subjects;
    this.activities = activities;
  }

  /**
   * Plans a contact about the record; its owner is reminded when it is time.
   *
   * @param title one line that says what is to be done
   */
  public UUID plan(Holder holder, Kind kind, String title, Instant at) {
    SubjectRef subject = holder.subject();
    UUID customer = subjects.describe(subject).customerId();
    return activities.plan(
        new PlannedWork(
            responsible.owner(holder),
            subject,
            customer == null ? null : new CustomerId(customer),
            kind,
            title,
            at));
  }
}
