package io.kramek.approvals.policy;

import io.kramek.approvals.policy.Chosen.Fallback;
import io.kramek.identity.OrgChart.Chart;
import io.kramek.identity.OrgChart.Person;
import io.kramek.identity.UserId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds who sits on a level, in a company as its chart shows it. Whom the policy names and who
 * cannot decide (they ask themselves, decide on another level, or have left) is passed over for
 * their superior, and on up; above the last of them stands a manager, at the end an administrator.
 */
public final class Approvers {

  /** No level asks more people than this, whatever a role has. */
  public static final int MOST = 20;

  private final Chart chart;
  private final UserId requester;

  /** For the requests of one person. */
  public Approvers(Chart chart, UserId requester) {
    this.chart = chart;
    this.requester = requester;
  }

  /**
   * Who decides on a level.
   *
   * @param seated who decides on other levels
   * @return none if nobody is left, not even a manager or an administrator
   */
  public List<Chosen> choose(Level level, Collection<UserId> seated) {
    List<Chosen> seats = new ArrayList<>();
    Set<UserId> taken = new HashSet<>(seated);
    taken.add(requester);
    for (Term term : level.terms()) {
      take(term, seats, taken);
    }
    if (seats.isEmpty()) {
      substitute(null, seats, taken, Fallback.EMPTY);
    }
    Mode mode = level.agreement();
    while (mode.kind() == Mode.Kind.SOME
        && seats.size() < mode.some()
        && substitute(null, seats, taken, Fallback.TOO_FEW)) {
      // One more.
    }
    return seats.size() > MOST ? List.copyOf(seats.subList(0, MOST)) : List.copyOf(seats);
  }

  /** Who takes the seat of somebody who has left. */
  public Optional<UserId> insteadOf(UserId left, Collection<UserId> seated) {
    Set<UserId> taken = new HashSet<>(seated);
    taken.add(requester);
    return above(left, taken).or(() -> chart.lastResort(taken));
  }

  /** Whom a term names, whether or not they can decide. */
  public static List<UserId> named(Chart chart, Term term, UserId requester) {
    return switch (term.kind()) {
      case SUPERVISOR -> list(supervisorOf(chart, requester));
      case SUPERIOR -> list(superior(chart, requester, term.degree()));
      case ROLE -> chart.withRole(term.role());
      case PERSON -> list(chart.person(term.name()).map(Person::id));
      case LEAD -> list(chart.team(term.name()).flatMap(chart::supervisor));
      case UNKNOWN -> List.of();
    };
  }

  private void take(Term term, List<Chosen> seats, Set<UserId> taken) {
    List<UserId> named = named(chart, term, requester);
    int before = seats.size();
    for (UserId user : named) {
      if (chart.isActive(user) && taken.add(user)) {
        seats.add(new Chosen(user, term.text(), null));
      }
    }
    boolean alreadyHere =
        seats.stream().limit(before).anyMatch(seat -> named.contains(seat.user()));
    if (seats.size() > before || alreadyHere) {
      return;
    }
    if (term.kind() == Term.Kind.ROLE || named.isEmpty()) {
      substitute(term, seats, taken, named.isEmpty() ? Fallback.EMPTY : why(named.get(0)));
      return;
    }
    UserId passedOver = named.get(0);
    Optional<UserId> above = above(passedOver, taken);
    if (above.isPresent()) {
      taken.add(above.get());
      seats.add(new Chosen(above.get(), term.text(), why(passedOver)));
    } else {
      substitute(term, seats, taken, why(passedOver));
    }
  }

  private Fallback why(UserId passedOver) {
    if (passedOver.equals(requester)) {
      return Fallback.REQUESTER;
    }
    return chart.isActive(passedOver) ? Fallback.TWICE : Fallback.LEFT;
  }

  private boolean substitute(Term term, List<Chosen> seats, Set<UserId> taken, Fallback why) {
    Optional<UserId> manager = chart.lastResort(taken);
    manager.ifPresent(
        user -> {
          taken.add(user);
          seats.add(new Chosen(user, term == null ? null : term.text(), why));
        });
    return manager.isPresent();
  }

  private Optional<UserId> above(UserId user, Set<UserId> taken) {
    Set<UserId> seen = new HashSet<>();
    Optional<UserId> candidate = chart.superior(user);
    while (candidate.isPresent() && seen.add(candidate.get())) {
      if (chart.isActive(candidate.get()) && !taken.contains(candidate.get())) {
        return candidate;
      }
      candidate = chart.superior(candidate.get());
    }
    return Optional.empty();
  }

  private static Optional<UserId> supervisorOf(Chart chart, UserId requester) {
    return chart
        .person(requester)
        .map(Person::team)
        .flatMap(chart::supervisor)
        .or(() -> chart.superior(requester));
  }

  private static Optional<UserId> superior(Chart chart, UserId user, int degree) {
    Optional<UserId> found = Optional.of(user);
    for (int i = 0; i < degree; i++) {
      found = found.flatMap(chart::superior);
    }
    return found;
  }

  private static List<UserId> list(Optional<UserId> user) {
    return user.map(List::of).orElseGet(List::of);
  }
}
