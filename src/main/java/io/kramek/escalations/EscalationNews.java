package io.kramek.escalations;

import io.kramek.identity.UserId;
import io.kramek.identity.Users;
import io.kramek.messaging.Notifications;
import io.kramek.shared.SubjectRef;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Tells those concerned of every step of an escalation; nobody is told what they did themselves.
 */
@Component
class EscalationNews {

  private final Notifications notifications;
  private final Users users;
  private final Clock clock;

  EscalationNews(Notifications notifications, Users users, Clock clock) {
    this.notifications = notifications;
    this.users = users;
    this.clock = clock;
  }

  /**
   * To the new responsible, and to the one before that it is no longer theirs. Above the first
   * level it has a name of its own, which nobody can silence.
   */
  void raised(Escalation escalation, UserId former) {
    UserId to = escalation.responsible();
    if (escalation.level() > 1) {
      tellTogether(to, "ESCALATION_RAISED_HIGHER", escalation);
    } else {
      tellTogether(to, "ESCALATION_RAISED", escalation);
    }
    passedOn(escalation, former);
  }

  /** To the owner. */
  void reminded(Escalation escalation, UserId former) {
    tellTogether(escalation.responsible(), "ESCALATION_REMINDER", escalation);
    passedOn(escalation, former);
  }

  /** To whoever has the work now, to whom it was taken from, and to the responsible before. */
  void workPassed(Escalation escalation, UserId owner, UserId former) {
    notifications.tell(
        escalation.responsible(), "TASK_ASSIGNED", escalation.subject(), params(escalation, null));
    tell(owner, "ESCALATION_WORK_PASSED", escalation, null);
    if (former != null && !former.equals(owner)) {
      passedOn(escalation, former);
    }
  }

  private void passedOn(Escalation escalation, UserId former) {
    if (former != null && !escalation.responsible().equals(former)) {
      tellTogether(former, "ESCALATION_PASSED_ON", escalation);
    }
  }

  /** To the owner. */
  void acknowledged(Escalation escalation, UserId by) {
    tell(escalation.owner(), "ESCALATION_ACKNOWLEDGED", escalation, by);
  }

  /**
   * To the new owner of the work, who may not see the escalation but sees its subject, and to the
   * old one.
   */
  void reassigned(Escalation escalation, UserId by, UserId to) {
    if (!to.equals(by)) {
      notifications.tell(to, "TASK_ASSIGNED", escalation.subject(), params(escalation, by));
    }
    if (!to.equals(escalation.owner())) {
      tell(escalation.owner(), "ESCALATION_REASSIGNED", escalation, by);
    }
  }

  /** To the owner. */
  void resolved(Escalation escalation, UserId by) {
    tell(escalation.owner(), "ESCALATION_RESOLVED", escalation, by);
  }

  /** To the next above those whose delay it is, if they close it themselves. */
  void resolvedBelow(Escalation escalation, UserId by, UserId above) {
    tell(above, "ESCALATION_RESOLVED", escalation, by);
  }

  /** To the owner and to the responsible: it needs no reaction. */
  void exempted(Escalation escalation, UserId by) {
    tell(escalation.owner(), "ESCALATION_EXEMPTED", escalation, by);
    if (!Objects.equals(escalation.owner(), escalation.responsible())) {
      tell(escalation.responsible(), "ESCALATION_EXEMPTED", escalation, by);
    }
  }

  /** To the responsible: there is nothing left to do. */
  void lapsed(Escalation escalation) {
    tell(escalation.responsible(), "ESCALATION_LAPSED", escalation, null);
  }

  /** What may come in hundreds on a Monday morning. */
  private void tellTogether(UserId to, String kind, Escalation escalation) {
    notifications.tellTogether(
        to,
        kind,
        reference(escalation),
        params(escalation, null),
        Weights.of(escalation, clock.instant()));
  }

  private void tell(UserId to, String kind, Escalation escalation, UserId by) {
    if (to != null && !to.equals(by)) {
      notifications.tell(to, kind, reference(escalation), params(escalation, by));
    }
  }

  private static SubjectRef reference(Escalation escalation) {
    return new SubjectRef(SubjectRef.ESCALATION, escalation.id().value());
  }

  private Map<String, String> params(Escalation escalation, UserId by) {
    Map<String, String> params = new HashMap<>();
    params.put("subject", escalation.description().label());
    params.put("reason", escalation.reason().name());
    params.put("level", String.valueOf(escalation.level()));
    if (by != null) {
      params.put("by", users.name(by).name());
    }
    return params;
  }
}
