package io.kramek.approvals;

import io.kramek.approvals.ApprovalViews.Chances;
import io.kramek.calendars.Absences;
import io.kramek.identity.CurrentUser;
import io.kramek.identity.PersonName;
import io.kramek.identity.UserId;
import io.kramek.identity.Users;
import io.kramek.shared.Paged;
import io.kramek.shared.SubjectRef;
import io.kramek.tasks.Tasks;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What whoever asks may do with a request now. */
@Component
class ApprovalChances {

  private final ApprovalRepository approvals;
  private final Absences absences;
  private final Tasks tasks;
  private final Users users;
  private final CurrentUser currentUser;

  ApprovalChances(
      ApprovalRepository approvals,
      Absences absences,
      Tasks tasks,
      Users users,
      CurrentUser currentUser) {
    this.approvals = approvals;
    this.absences = absences;
    this.tasks = tasks;
    this.users = users;
    this.currentUser = currentUser;
  }

  Chances now(ApprovalId id) {
    Approval approval = approvals.getReferenceById(id.value());
    boolean open = approval.state() == Approvals.State.OPEN;
    if (!open || currentUser.find().isEmpty()) {
      return new Chances(false, false, false, false, null, null);
    }
    UserId me = currentUser.get().id();
    Optional<Seat> seat = seatOf(approval, me);
    boolean asked =
        approval.happenings().stream()
            .filter(event -> event.what() == Happening.What.OPINION_ASKED)
            .anyMatch(event -> me.value().equals(event.to()));
    return new Chances(
        seat.isPresent(),
        seat.isPresent() && !approval.isLastRound(),
        me.equals(approval.requester()),
        asked,
        seat.filter(taken -> !taken.isOf(me)).map(taken -> name(taken)).orElse(null),
        seat.isPresent() ? taskOf(id) : null);
  }

  /** The seat on which somebody may decide: their own, or that of whom they stand in for. */
  Optional<Seat> seatOf(Approval approval, UserId user) {
    return approval.openSeats().stream()
        .filter(seat -> seat.isOf(user))
        .findFirst()
        .or(
            () ->
                approval.openSeats().stream()
                    .filter(seat -> acting(approval, seat).equals(user))
                    .findFirst());
  }

  /** Who acts for whoever sits on a seat: the likeliest of those who stand in and may. */
  UserId acting(Approval approval, Seat seat) {
    return absences.standIns(seat.person(), SubjectRef.APPROVAL).stream()
        .filter(candidate -> approval.mayTake(candidate, seat))
        .findFirst()
        .orElse(seat.person());
  }

  private PersonName name(Seat seat) {
    return users.name(seat.person());
  }

  private UUID taskOf(ApprovalId id) {
    var mine = new Tasks.Filter(null, new SubjectRef(SubjectRef.APPROVAL, id.value()), null);
    return tasks.find(Tasks.View.MINE, mine, new Paged.Request(0, 1)).items().stream()
        .map(Tasks.TaskRow::id)
        .findFirst()
        .orElse(null);
  }
}
