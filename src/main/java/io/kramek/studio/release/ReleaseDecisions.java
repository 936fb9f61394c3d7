package io.kramek.studio.release;

import io.kramek.approvals.ApprovalDecided;
import io.kramek.approvals.ApprovalOpened;
import io.kramek.approvals.ApprovalViews.SeatView;
import io.kramek.approvals.Approvals;
import io.kramek.identity.UserId;
import io.kramek.shared.Problem;
import io.kramek.shared.SubjectRef;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears what the second pair of eyes says. That nobody agrees to their own request the approval
 * sees to; that nobody agrees to what they have written themselves, while somebody else asked for
 * it, is seen to here.
 */
@Component
class ReleaseDecisions {

  private final ReleaseRequestRepository requests;
  private final Approvals approvals;
  private final Clock clock;

  ReleaseDecisions(ReleaseRequestRepository requests, Approvals approvals, Clock clock) {
    this.requests = requests;
    this.approvals = approvals;
    this.clock = clock;
  }

  @EventListener
  void opened(ApprovalOpened opened) {
    if (isAboutRelease(opened.subject())) {
      request(opened.subject()).lookedAtIn(opened.approval().value());
    }
  }

  @EventListener
  void decided(ApprovalDecided decided) {
    if (!isAboutRelease(decided.subject())) {
      return;
    }
    ReleaseRequest request = request(decided.subject());
    if (!decided.approved()) {
      request.decided(decided.by(), clock.instant());
      return;
    }
    boolean byAnAuthor =
        approvals.get(decided.approval()).rounds().stream()
            .flatMap(round -> round.levels().stream())
            .flatMap(level -> level.seats().stream())
            .filter(seat -> seat.decision() == Approvals.Decision.APPROVE)
            .anyMatch(seat -> request.isOf(said(seat)));
    if (byAnAuthor || request.isOf(decided.by())) {
      throw Problem.refused("releaseOwnWork");
    }
    request.agreed(decided.by(), clock.instant());
  }

  private static UserId said(SeatView seat) {
    return new UserId(seat.decidedBy() == null ? seat.approver().id() : seat.decidedBy().id());
  }

  private static boolean isAboutRelease(SubjectRef subject) {
    return subject.type().equals(SubjectRef.RELEASE_REQUEST);
  }

  private ReleaseRequest request(SubjectRef subject) {
    return requests.findById(subject.id()).orElseThrow();
  }
}
