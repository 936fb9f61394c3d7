package io.kramek.approvals;

import io.kramek.approvals.Approvals.Decision;
import io.kramek.approvals.kept.KeptFacts;
import io.kramek.approvals.policy.Approvers;
import io.kramek.approvals.policy.Level;
import io.kramek.approvals.process.ApprovalProcess;
import io.kramek.escalations.Escalations;
import io.kramek.identity.OrgChart;
import io.kramek.identity.UserId;
import io.kramek.identity.Users;
import io.kramek.shared.ActingFor;
import io.kramek.shared.Problem;
import io.kramek.shared.SubjectRef;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes votes and goes from level to level. */
@Component
class Ballots {

  private final ApprovalRepository approvals;
  private final KeptFacts facts;
  private final ApprovalProcess process;
  private final ApprovalNews news;
  private final Escalations escalations;
  private final OrgChart chart;
  private final Users users;
  private final OpenApprovals open;
  private final Clock clock;

  Ballots(
      ApprovalRepository approvals,
      KeptFacts facts,
      ApprovalProcess process,
      ApprovalNews news,
      Escalations escalations,
      OrgChart chart,
      Users users,
      OpenApprovals open,
      Clock clock) {
    this.approvals = approvals;
    this.facts = facts;
    this.process = process;
    this.news = news;
    this.escalations = escalations;
    this.chart = chart;
    this.users = users;
    this.open = open;
    this.clock = clock;
  }

  /** Takes a vote, goes up where the level has agreed, and lets the process go on. */
  void vote(
      Approval approval, Seat seat, UserId by, Decision said, String comment, boolean fromMail) {
    ActingFor.somebody(
        seat.isOf(by) ? null : seat.approver(),
        () -> count(approval, seat, by, said, comment, fromMail));
  }

  private void count(
      Approval approval, Seat seat, UserId by, Decision said, String comment, boolean fromMail) {
    if (users.signedIn(by).isEmpty()) {
      throw Problem.refused("approvalNotActive");
    }
    approval.decide(seat, by, said, comment, clock.instant(), fromMail);
    Optional<Decision> verdict = approval.seating().verdict();
    boolean agreed = verdict.filter(Decision.APPROVE::equals).isPresent();
    boolean inTurn = verdict.isEmpty() && approval.openSeats().isEmpty();
    List<Seat> needless = approval.seating().undecided();
    boolean more = inTurn || (agreed && ascend(approval));
    approvals.saveAndFlush(approval);
    if (verdict.isPresent() || inTurn) {
      escalations.settle(reference(approval.id()));
    }
    if (verdict.isPresent()) {
      needless.forEach(spared -> news.spared(approval, spared, by));
    }
    if (more || verdict.isEmpty()) {
      news.agreed(approval, by, said);
    }
    process.decided(
        approval.id(),
        new ApprovalProcess.Vote(
            seat.key(),
            verdict.orElse(said),
            verdict.isPresent() || inTurn,
            more,
            approval.openSeats().stream().findFirst().map(Seat::person).orElse(null)));
    if (verdict.isEmpty() && !inTurn) {
      open.runBy(approval);
    }
  }

  /** Goes up to the next level that has somebody to ask; what it passes by is written down. */
  boolean ascend(Approval approval) {
    if (approval.plan() == null) {
      return approval.seating().needsAnotherLevel();
    }
    Approvers approvers = new Approvers(chart.now(), approval.requester());
    for (Level level : facts.plan(approval.plan())) {
      if (level.level() > approval.seating().level()) {
        List<Seat> seats =
            approvers.choose(level, approval.seating().seated()).stream()
                .map(chosen -> Seat.of(level.level(), chosen))
                .toList();
        if (!seats.isEmpty()) {
          approval.ascend(level, seats);
          return true;
        }
        approval.skip(level.level(), clock.instant());
      }
    }
    approval.seating().endHere();
    return false;
  }

  private static SubjectRef reference(ApprovalId id) {
    return new SubjectRef(SubjectRef.APPROVAL, id.value());
  }
}
