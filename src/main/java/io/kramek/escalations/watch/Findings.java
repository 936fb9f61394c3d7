package io.kramek.escalations.watch;

import io.kramek.escalations.EscalationId;
import io.kramek.escalations.Escalations;
import io.kramek.escalations.Escalations.Raising;
import io.kramek.escalations.Reason;
import io.kramek.escalations.process.OwnEscalations;
import io.kramek.escalations.process.StuckProcesses.Incident;
import io.kramek.escalations.watch.WatchQueries.Ended;
import io.kramek.escalations.watch.WatchQueries.LateTask;
import io.kramek.identity.Users;
import io.kramek.messaging.Notifications;
import io.kramek.shared.SubjectRef;
import io.kramek.tasks.TaskSubjects;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does what is to be done about one finding, in a transaction of its own: it is marked as seen
 * before anything is raised.
 */
@Service
@Transactional
class Findings {

  private final WatchQueries queries;
  private final OwnEscalations ownEscalations;
  private final Escalations escalations;
  private final Notifications notifications;
  private final TaskSubjects subjects;
  private final Users users;

  Findings(
      WatchQueries queries,
      OwnEscalations ownEscalations,
      Escalations escalations,
      Notifications notifications,
      TaskSubjects subjects,
      Users users) {
    this.queries = queries;
    this.ownEscalations = ownEscalations;
    this.escalations = escalations;
    this.notifications = notifications;
    this.subjects = subjects;
    this.users = users;
  }

  void late(LateTask task) {
    if (!queries.mark(task) || ownEscalations.has(task.definition(), task.element())) {
      return;
    }
    escalations
        .raise(
            new Raising(Reason.TASK_LATE, task.subject(), task.owner(), task.team(), task.dueAt()))
        .ifPresentOrElse(id -> queries.raised(task, id), () -> queries.unmark(task));
  }

  /**
   * An escalation that cannot go on is told to a person at once: another escalation about it would
   * stop at the same step.
   */
  void stuck(Incident incident) {
    if (!queries.mark(incident.id())) {
      return;
    }
    SubjectRef subject = incident.subject();
    if (subject.type().equals(SubjectRef.ESCALATION)) {
      notifications.tell(
          users.lastResort(),
          "ESCALATION_STUCK",
          subject,
          Map.of("subject", subjects.describe(subject).label()));
      return;
    }
    escalations
        .raise(new Raising(Reason.INCIDENT, subject, null, null, incident.since()))
        .ifPresentOrElse(
            id -> queries.raised(incident.id(), id), () -> queries.quiet(incident.id(), subject));
  }

  /**
   * An exemption is over: what it kept quiet is raised again, unless its cause is gone. Incidents
   * are looked at anew like any others.
   */
  void ended(Ended exemption, LocalDate today, Instant now) {
    Optional<Raising> kept = queries.end(exemption, today);
    switch (exemption.reason()) {
      case TASK_LATE ->
          kept.filter(late -> queries.isLate(late.subject(), now)).ifPresent(escalations::raise);
      case INCIDENT -> queries.lookAgain(exemption.subject());
      default -> kept.ifPresent(escalations::raise);
    }
  }

  /** What somebody said was settled is raised again, unless its cause is gone. */
  void again(EscalationId escalation, Instant now) {
    queries
        .again(escalation, now)
        .ifPresent(
            raising -> {
              if (raising.reason() == Reason.INCIDENT) {
                queries.lookAgain(raising.subject());
              } else {
                escalations.raise(raising);
              }
            });
  }

  void settled(EscalationId escalation) {
    escalations.lapse(escalation);
  }

  void forget() {
    queries.forget();
  }
}
