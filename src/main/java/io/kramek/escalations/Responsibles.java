package io.kramek.escalations;

import io.kramek.calendars.Absences;
import io.kramek.identity.OrgChart;
import io.kramek.identity.Role;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.identity.Users;
import io.kramek.shared.Problem;
import io.kramek.shared.SubjectRef;
import io.kramek.tasks.Handover;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the person behind a role of the policy. There always is one: nothing is ever dropped. */
@Component
class Responsibles {

  private final Users users;
  private final OrgChart organisation;
  private final Handover handover;
  private final Absences absences;

  Responsibles(Users users, OrgChart organisation, Handover handover, Absences absences) {
    this.organisation = organisation;
    this.users = users;
    this.handover = handover;
    this.absences = absences;
  }

  /**
   * Who must react to an escalation as it stands, or whoever stands in for them. But for {@code
   * owner}, nobody answers for their own delay if others can.
   */
  UserId find(String role, Escalation escalation) {
    Optional<UserId> found = named(role, escalation);
    if (role.equals("owner")) {
      return acting(found.filter(this::isActive).orElseGet(users::lastResort));
    }
    return notTheOwner(escalation, found).filter(this::isActive).orElseGet(users::lastResort);
  }

  /** Who hears of it when it is closed by {@code by}, whose own delay it is. */
  Optional<UserId> above(Escalation escalation, UserId by) {
    return notTheOwner(escalation, supervisor(escalation))
        .filter(one -> !one.equals(by) && isActive(one))
        .or(() -> users.lastResort(List.of(escalation.owner(), by)));
  }

  /** For whom somebody who was found acts, where it is not they who are meant. */
  Optional<UserId> insteadOf(String role, Escalation escalation, UserId found) {
    return named(role, escalation)
        .filter(meant -> !meant.equals(found) && acting(meant).equals(found));
  }

  private Optional<UserId> named(String role, Escalation escalation) {
    return switch (role) {
      case "owner" ->
          Optional.ofNullable(escalation.owner())
              .filter(this::isActive)
              .or(() -> supervisor(escalation));
      case "supervisor" -> supervisor(escalation);
      case "superior" -> superior(escalation);
      case "manager" -> Optional.empty();
      case "administrator" -> organisation.now().withRole(Role.ADMIN).stream().findFirst();
      case "teamMember" -> teamMember(escalation).or(() -> supervisor(escalation));
      default -> throw new IllegalStateException("The escalation policy knows no " + role);
    };
  }

  /** Neither by role nor as a stand-in. */
  private Optional<UserId> notTheOwner(Escalation escalation, Optional<UserId> found) {
    Optional<UserId> acting = found.map(this::acting);
    return acting.isPresent() && acting.get().equals(escalation.owner())
        ? users.superior(found.get()).map(this::acting)
        : acting;
  }

  private UserId acting(UserId user) {
    return absences.actingFor(user, SubjectRef.ESCALATION);
  }

  /** The seller of the team with the fewest tasks of the kind. */
  private Optional<UserId> teamMember(Escalation escalation) {
    return team(escalation)
        .flatMap(
            team ->
                handover.leastLoaded(
                    users.reps(team), escalation.owner(), escalation.subject().type()));
  }

  private Optional<TeamId> team(Escalation escalation) {
    return Optional.ofNullable(escalation.owner())
        .flatMap(users::signedIn)
        .flatMap(person -> Optional.ofNullable(person.team()))
        .or(() -> Optional.ofNullable(escalation.team()));
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
