package io.kramek.approvals;

import io.kramek.approvals.Approvals.State;
import io.kramek.identity.UserId;
import io.kramek.identity.Users;
import io.kramek.messaging.Notifications;
import io.kramek.shared.SubjectRef;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells those concerned how an approval goes. */
@Component
class ApprovalNews {

  private final Notifications notifications;
  private final Users users;

  ApprovalNews(Notifications notifications, Users users) {
    this.notifications = notifications;
    this.users = users;
  }

  /** To whoever is asked. */
  void requested(Approval approval) {
    tell(approval.approver(), "APPROVAL_REQUESTED", approval, approval.requester());
  }

  /** To whoever is asked. */
  void reminder(Approval approval) {
    tell(approval.approver(), "APPROVAL_REMINDER", approval, approval.requester());
  }

  /** To the requester what was decided; to whoever was still asked that it is no longer needed. */
  void closed(Approval approval, UserId by) {
    boolean needless = approval.state() == State.RECALLED || approval.state() == State.WITHDRAWN;
    if (!needless) {
      tell(approval.requester(), "APPROVAL_DECIDED", approval, by);
    } else if (approval.approver() != null) {
      tell(approval.approver(), "APPROVAL_WITHDRAWN", approval, by);
    }
  }

  private void tell(UserId to, String kind, Approval approval, UserId by) {
    Map<String, String> params = new HashMap<>();
    params.put("subject", approval.description().label());
    params.put("state", approval.state().name());
    if (by != null) {
      params.put("by", users.name(by).name());
    }
    notifications.tell(
        to, kind, new SubjectRef(SubjectRef.APPROVAL, approval.id().value()), params);
  }
}
