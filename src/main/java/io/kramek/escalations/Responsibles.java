package io.kramek.escalations;

import io.kramek.identity.UserId;
import io.kramek.identity.Users;
import io.kramek.shared.Problem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the person behind a role of the policy. There always is one: nothing is ever dropped. */
@Component
class Responsibles {

  private final Users users;

  Responsibles(Users users) {
    this.users = users;
  }

  /**
   * Who must react to an escalation as it stands; nobody answers for their own delay if others can.
   */
  UserId find(String role, Escalation escalation) {
    Optional<UserId> found =
        switch (role) {
          case "supervisor" -> supervisor(escalation);
          case "superior" -> superior(escalation);
          case "manager" -> Optional.empty();
          default -> throw new IllegalStateException("The escalation policy knows no " + role);
        };
    if (found.isPresent() && found.get().equals(escalation.owner())) {
      found = users.superior(found.get());
    }
    return found.filter(this::isActive).orElseGet(users::lastResort);
  }

  /** Refuses to hand anything to who does not work here. */
  void requireActive(UserId user) {
    if (!isActive(user)) {
      throw Problem.invalid(new Problem.Field("userId", "unknown"));
    }
  }

  private Optional<UserId> supervisor(Escalation escalation) {
    UserId owner = escalation.owner();
    if (owner == null) {
      return Optional.ofNullable(escalation.team()).flatMap(users::supervisor);
    }
    return users
        .signedIn(owner)
        .flatMap(person -> Optional.ofNullable(person.team()))
        .flatMap(users::supervisor)
        .or(() -> users.superior(owner));
  }

  /** Above whoever did not react, or on the first level above whoever did not act. */
  private Optional<UserId> superior(Escalation escalation) {
    return Optional.ofNullable(escalation.responsible())
        .or(() -> Optional.ofNullable(escalation.owner()))
        .flatMap(users::superior);
  }

  private boolean isActive(UserId user) {
    return users.signedIn(user).isPresent();
  }
}
