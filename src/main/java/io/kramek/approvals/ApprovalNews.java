package io.kramek.approvals;

import io.kramek.approvals.Approvals.Decision;
import io.kramek.approvals.Approvals.State;
import io.kramek.approvals.kept.Rounds;
import io.kramek.approvals.mail.DecisionLinks;
import io.kramek.identity.UserId;
import io.kramek.identity.Users;
import io.kramek.messaging.Notifications;
import io.kramek.shared.Speech;
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
  private final DecisionLinks links;
  private final Rounds rounds;

  ApprovalNews(
      Notifications notifications,
      OpenApprovals open,
      Users users,
      DecisionLinks links,
      Rounds rounds) {
    this.rounds = rounds;
    this.notifications = notifications;
    this.open = open;
    this.users = users;
    this.links = links;
  }

  /**
   * To whoever is asked, or stands in for them; they may decide from the e-mail. In a further round
   * only those who were asked before are asked again.
   */
  void requested(Approval approval, Seat seat) {
    UserId acting = open.acting(approval, seat);
    Notifications.Link link = link(approval, seat, acting);
    if (!seat.isOf(acting)) {
      tell(acting, "APPROVAL_REQUESTED_FOR", approval, seat.person(), link);
    } else if (approval.isFurther() && rounds.askedBefore(approval.id(), acting)) {
      tell(acting, "APPROVAL_REQUESTED_AGAIN", approval, approval.requester(), link);
    } else {
      tell(acting, "APPROVAL_REQUESTED", approval, approval.requester(), link);
    }
  }

  /** To the same. */
  void reminder(Approval approval, Seat seat) {
    UserId acting = open.acting(approval, seat);
    Notifications.Link link = link(approval, seat, acting);
    tell(acting, "APPROVAL_REMINDER", approval, approval.requester(), link);
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

  /** By which they decide from the e-mail; it is in no other message. */
  private Notifications.Link link(Approval approval, Seat seat, UserId acting) {
    return users
        .signedIn(acting)
        .map(
            person ->
                new Notifications.Link(
                    links.issue(approval.id(), seat.key(), acting),
                    new Speech(person.language(), person.timeZone()).word("approvals", "DECIDE")))
        .orElse(null);
  }

  private void tell(UserId to, String kind, Approval approval, UserId by) {
    tell(to, kind, approval, by, null);
  }

  private void tell(UserId to, String kind, Approval approval, UserId by, Notifications.Link link) {
    notifications.tell(to, kind, reference(approval), params(approval, by), link);
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
