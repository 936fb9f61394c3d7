package io.kramek.approvals;

import io.kramek.identity.UserId;
import io.kramek.identity.Users;
import io.kramek.shared.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds who decides on the next level. There always is somebody, and never the requester. */
@Component
class Approvers {

  private final Users users;

  Approvers(Users users) {
    this.users = users;
  }

  /**
   * The supervisor of the requester's team on the first level, on the next ones the superior of the
   * former approver. Who asks themselves, has agreed already or works here no more is passed over
   * for their superior; above the last of them stands a manager.
   *
   * @throws Problem {@code approvalNoApprover} where the requester is the only one who could
   */
  UserId next(Approval approval) {
    List<UserId> passedOver = new ArrayList<>(approval.approvers());
    passedOver.add(approval.requester());
    Optional<UserId> candidate =
        approval.approver() == null
            ? first(approval.requester())
            : users.superior(approval.approver());
    Set<UserId> seen = new HashSet<>();
    while (candidate.isPresent() && seen.add(candidate.get())) {
      UserId user = candidate.get();
      if (!passedOver.contains(user) && users.signedIn(user).isPresent()) {
        return user;
      }
      candidate = users.superior(user);
    }
    return users
        .lastResort(passedOver)
        .or(() -> users.lastResort(List.of(approval.requester())))
        .orElseThrow(() -> Problem.refused("approvalNoApprover"));
  }

  private Optional<UserId> first(UserId requester) {
    return users
        .signedIn(requester)
        .flatMap(person -> Optional.ofNullable(person.team()))
        .flatMap(users::supervisor)
        .or(() -> users.superior(requester));
  }
}
