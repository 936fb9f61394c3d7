package io.kramek.escalations;

import io.kramek.identity.UserId;
import io.kramek.identity.Users;
import io.kramek.messaging.Notifications;
import io.kramek.shared.SubjectRef;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Tells those concerned of every step of an escalation; nobody is told what they did themselves.
 */
@Component
class EscalationNews {

  private final Notifications notifications;
  private final Users users;

  EscalationNews(Notifications notifications, Users users) {
    this.notifications = notifications;
    this.users = users;
  }

  /** To the new responsible, and to the one before that it is no longer theirs. */
  void raised(Escalation escalation, UserId former) {
    tell(escalation.responsible(), "ESCALATION_RAISED", escalation, null);
    if (!escalation.responsible().equals(former)) {
      tell(former, "ESCALATION_PASSED_ON", escalation, null);
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

  /** To the responsible: there is nothing left to do. */
  void lapsed(Escalation escalation) {
    tell(escalation.responsible(), "ESCALATION_LAPSED", escalation, null);
  }

  private void tell(UserId to, String kind, Escalation escalation, UserId by) {
    if (to != null && !to.equals(by)) {
      SubjectRef subject = new SubjectRef(SubjectRef.ESCALATION, escalation.id().value());
      notifications.tell(to, kind, subject, params(escalation, by));
    }
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
