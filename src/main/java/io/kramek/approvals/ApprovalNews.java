package io.kramek.approvals;

import io.kramek.approvals.Approvals.Decision;
import io.kramek.approvals.Approvals.State;
import io.kramek.identity.UserId;
import io.kramek.identity.Users;
import io.kramek.messaging.Notifications;
import io.kramek.shared.SubjectRef;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells those concerned how an approval goes. */
@Component
class ApprovalNews {

  private final Notifications notifications;
  private final OpenApprovals open;
  private final Users users;

  ApprovalNews(Notifications notifications, OpenApprovals open, Users users) {
    this.notifications = notifications;
    this.open = open;
    this.users = users;
  }

  /** To whoever is asked, or stands in for them. */
  void requested(Approval approval, Seat seat) {
    UserId acting = open.acting(approval, seat);
    String kind = approval.round() > 1 ? "APPROVAL_REQUESTED_AGAIN" : "APPROVAL_REQUESTED";
    boolean theirs = seat.isOf(acting);
    tell(
        acting,
        theirs ? kind : "APPROVAL_REQUESTED_FOR",
        approval,
        theirs ? approval.requester() : seat.person());
  }

  /** To the same. */
  void reminder(Approval approval, Seat seat) {
    tell(open.acting(approval, seat), "APPROVAL_REMINDER", approval, approval.requester());
  }

  /** To the requester: one of several has agreed, or spoken against it, and it goes on. */
  void agreed(Approval approval, UserId by, Decision said) {
    String kind = said == Decision.APPROVE ? "APPROVAL_AGREED" : "APPROVAL_DISAGREED";
    tell(approval.requester(), kind, approval, by);
  }

  /** To who was asked beside whoever decided. */
  void spared(Approval approval, Seat seat, UserId by) {
    tell(open.acting(approval, seat), "APPROVAL_WITHDRAWN", approval, by);
  }

  /** To the requester: somebody else decides now. */
  void delegated(Approval approval, UserId by, UserId to) {
    Map<String, String> params = params(approval, by);
    params.put("to", users.name(to).name());
    notifications.tell(approval.requester(), "APPROVAL_DELEGATED", reference(approval), params);
  }

  void opinionAsked(Approval approval, UserId by, UserId of) {
    tell(of, "APPROVAL_OPINION_ASKED", approval, by);
  }

  void opined(Approval approval, UserId by, UserId to) {
    tell(to, "APPROVAL_OPINION", approval, by);
  }

  /**
   * To the requester what was decided, to who had a say in it how it ended, and to whoever was
   * still asked that it is no longer needed.
   */
  void closed(Approval approval, UserId by, List<Seat> asked) {
    boolean needless = approval.state() == State.RECALLED || approval.state() == State.WITHDRAWN;
    if (!approval.requester().equals(by)) {
      String kind = needless ? "APPROVAL_ENDED" : "APPROVAL_DECIDED";
      tell(approval.requester(), kind, approval, by);
    }
    Set<UserId> concerned = new LinkedHashSet<>(approval.seating().seated());
    for (Seat seat : asked) {
      concerned.remove(seat.person());
      tell(open.acting(approval, seat), "APPROVAL_WITHDRAWN", approval, by);
    }
    approval.happenings().stream()
        .filter(event -> event.what() == Happening.What.OPINION)
        .forEach(event -> concerned.add(new UserId(event.by())));
    concerned.removeIf(user -> user.equals(by) || user.equals(approval.requester()));
    concerned.forEach(user -> tell(user, "APPROVAL_ENDED", approval, by));
  }

  private void tell(UserId to, String kind, Approval approval, UserId by) {
    notifications.tell(to, kind, reference(approval), params(approval, by));
  }

  private Map<String, String> params(Approval approval, UserId by) {
    Map<String, String> params = new HashMap<>();
    params.put("subject", approval.about().subjectLabel());
    params.put("state", approval.state().name());
    if (by != null) {
      params.put("by", users.name(by).name());
    }
    return params;
  }

  private static SubjectRef reference(Approval approval) {
    return new SubjectRef(SubjectRef.APPROVAL, approval.id().value());
  }
}
