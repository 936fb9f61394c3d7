package io.kramek.blocks;

import io.kramek.identity.UserId;
import io.kramek.identity.Users;
import org.springframework.stereotype.Component;

/** Finds a person for what a process asks of somebody: there is always one. */
@Component
class Responsible {

  private final Users users;

  Responsible(Users users) {
    this.users = users;
  }

  /** The owner; where there is none, or they have left, whoever answers for them. */
  UserId owner(Holder holder) {
    UserId owner = holder.owner();
    return owner != null && users.signedIn(owner).isPresent() ? owner : supervisor(holder);
  }

  /** Who answers for the owner, for the team, or for everything. */
  UserId supervisor(Holder holder) {
    if (holder.owner() != null) {
      var superior = users.superior(holder.owner());
      if (superior.isPresent()) {
        return superior.get();
      }
    }
    return holder.team() == null
        ? users.lastResort()
        : users.supervisor(holder.team()).orElseGet(users::lastResort);
  }
}
