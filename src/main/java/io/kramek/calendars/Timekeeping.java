package io.kramek.calendars;

import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.shared.WorkingTime;
import io.kramek.shared.WorkingTime.Break;
import io.kramek.shared.WorkingTime.Budget;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Everybody's working time and absences at one moment; it never changes. */
public final class Timekeeping {

  /** How far a substitute's substitute is looked for. */
  static final int LONGEST_CHAIN = 3;

  /** A calendar as it was when it had this version. */
  record Known(CalendarId id, long version, WorkingTime hours) {}

  /**
   * Somebody's absence, by days.
   *
   * @param until the last day
   * @param substitute or {@code null}
   * @param substitutes of single kinds of work
   */
  record Away(
      UserId user,
      LocalDate from,
      LocalDate until,
      UserId substitute,
      Map<String, UserId> substitutes) {

    boolean somebodyStandsIn() {
      return substitute != null || !substitutes.isEmpty();
    }

    Optional<UserId> substitute(String kind) {
      return Optional.ofNullable(substitutes.getOrDefault(kind, substitute));
    }
  }

  /**
   * The hours in which one owner works.
   *
   * @param away when the owner is away and nobody stands in
   */
  public record Hours(WorkingTime time, List<Break> away) {

    /** How many hours a budget is here. */
    public Duration length(Budget budget) {
      return time.length(budget);
    }

    /** When a budget is used up; {@code null} while a pause lasts. */
    public Instant after(Instant start, Duration budget, List<Break> pauses) {
      return time.after(start, budget, both(pauses));
    }

    /** How much of a budget is used between two moments. */
    public Duration between(Instant from, Instant until, List<Break> pauses) {
      return time.between(from, until, both(pauses));
    }

    private List<Break> both(List<Break> pauses) {
      return away.isEmpty()
          ? pauses
          : pauses.isEmpty() ? away : Stream.concat(away.stream(), pauses.stream()).toList();
    }
  }

  private final Known company;
  private final Map<TeamId, Known> teams;
  private final Function<UserId, Optional<TeamId>> teamOf;
  private final Map<UserId, List<Away>> away;

  Timekeeping(
      Known company,
      Map<TeamId, Known> teams,
      Function<UserId, Optional<TeamId>> teamOf,
      List<Away> away) {
    this.company = company;
    this.teams = Map.copyOf(teams);
    this.teamOf = teamOf;
    this.away = new HashMap<>();
    away.forEach(
        one ->
            this.away.merge(
                one.user(),
                List.of(one),
                (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
  }

  /** The same people with other calendars. */
  Timekeeping with(Known newCompany, Map<TeamId, Known> newTeams) {
    return new Timekeeping(
        newCompany, newTeams, teamOf, away.values().stream().flatMap(List::stream).toList());
  }

  WorkingTime company() {
    return company.hours();
  }

  /**
   * The hours of an owner.
   *
   * @param owner a person, or {@code null} where work lies in a pool
   * @param team whose pool, or {@code null} for the company
   */
  public Hours of(UserId owner, TeamId team) {
    if (owner == null) {
      return new Hours(calendar(team), List.of());
    }
    WorkingTime time = calendar(teamOf.apply(owner).orElse(null));
    List<Break> breaks =
        away.getOrDefault(owner, List.of()).stream()
            .filter(absence -> !absence.somebodyStandsIn())
            .map(absence -> new Break(begin(absence, time), end(absence, time)))
            .toList();
    return new Hours(time, breaks);
  }

  private WorkingTime calendar(TeamId team) {
    return (team == null ? company : teams.getOrDefault(team, company)).hours();
  }

  private static Instant begin(Away absence, WorkingTime time) {
    return absence.from().atStartOfDay(time.zone()).toInstant();
  }

  private static Instant end(Away absence, WorkingTime time) {
    return absence.until().plusDays(1).atStartOfDay(time.zone()).toInstant();
  }

  /** The absence of a person at a moment. */
  Optional<Away> absence(UserId user, Instant at) {
    List<Away> all = away.getOrDefault(user, List.of());
    if (all.isEmpty()) {
      return Optional.empty();
    }
    WorkingTime time = calendar(teamOf.apply(user).orElse(null));
    return all.stream()
        .filter(one -> !at.isBefore(begin(one, time)) && at.isBefore(end(one, time)))
        .findFirst();
  }

  /** Everybody who is away at a moment. */
  List<UserId> absent(Instant at) {
    return away.keySet().stream().filter(user -> absence(user, at).isPresent()).toList();
  }

  /**
   * Who of a chain of substitutes is here, if anybody.
   *
   * @param first the substitute, who may be away as well
   * @param active who works here at all: others may only have named somebody else
   */
  Optional<UserId> present(UserId first, String kind, Instant at, Predicate<UserId> active) {
    UserId candidate = first;
    for (int i = 0; i < LONGEST_CHAIN && candidate != null; i++) {
      Optional<Away> absence = absence(candidate, at);
      if (absence.isEmpty() && active.test(candidate)) {
        return Optional.of(candidate);
      }
      candidate = absence.flatMap(away -> away.substitute(kind)).orElse(null);
    }
    return Optional.empty();
  }
}
