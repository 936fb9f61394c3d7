package io.kramek.identity;

import io.kramek.identity.UserQueries.Above;
import io.kramek.shared.Ids;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import jakarta.annotation.Nullable;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the people who work here and the teams they sell in. */
@Service
@Transactional
public class Users {

  /** The languages the product speaks. */
  public static final Set<String> LANGUAGES = Set.of("en", "cs", "pl");

  /**
   * A person to be added.
   *
   * @param password in the clear, or {@code null} to invite them without one
   */
  public record NewUser(
      String username,
      String password,
      String name,
      String email,
      Role role,
      TeamId team,
      UserId superior,
      String language,
      String timeZone) {}

  /** A person in a list. */
  public record UserRow(
      UUID id, String name, String username, Role role, @Nullable TeamName team) {}

  /** A team as others are shown it. */
  public record TeamName(UUID id, String name) {

    /** The name, or {@code null} where there is no team. */
    public static TeamName ofNullable(UUID id, String name) {
      return id == null ? null : new TeamName(id, name);
    }
  }

  /** A team and who answers for it. */
  public record Team(UUID id, String code, String name, @Nullable PersonName supervisor) {}

  private final UserRepository users;
  private final UserQueries queries;
  private final PasswordEncoder passwords;
  private final SignedInCache people;
  private final ApplicationEventPublisher events;

  Users(
      UserRepository users,
      UserQueries queries,
      PasswordEncoder passwords,
      SignedInCache people,
      ApplicationEventPublisher events) {
    this.users = users;
    this.queries = queries;
    this.passwords = passwords;
    this.people = people;
    this.events = events;
  }

  /** Adds a person. */
  public UserId add(NewUser person) {
    if (queries.isTaken(person.username())) {
      throw Problem.refused("usernameTaken", new Problem.Field("username", "taken"));
    }
    String hash = person.password() == null ? null : passwords.encode(person.password());
    return users.saveAndFlush(new User(Ids.next(), person, hash)).id();
  }

  /**
   * Somebody works here no more: they cannot log in, and are asked for nothing. The last
   * administrator stays.
   */
  public void leave(UserId user) {
    User left = users.findById(user.value()).orElseThrow(Problem::notFound);
    if (queries.isLastAdministrator(user)) {
      throw Problem.refused("lastAdministrator");
    }
    left.leave();
    users.saveAndFlush(left);
    people.forget(user);
    events.publishEvent(new UserLeft(user));
  }

  /** Whether nobody works here yet. */
  @Transactional(readOnly = true)
  public boolean isEmpty() {
    return users.count() == 0;
  }

  /** Whether somebody logs in with this name. */
  @Transactional(readOnly = true)
  public boolean exists(String username) {
    return queries.isTaken(username);
  }

  /** Founds a team; the code is what assignment tables call it. */
  public TeamId found(String code, String name) {
    return queries.insertTeam(code, name);
  }

  /** Puts a person in charge of a team. */
  public void putInCharge(TeamId team, UserId supervisor) {
    queries.setSupervisor(team, supervisor);
  }

  /** Changes the language and the time zone of a user, whichever is given. */
  public void prefer(UserId user, String language, String timeZone) {
    if (language != null && !LANGUAGES.contains(language)) {
      throw Problem.invalid(new Problem.Field("language", "outOfRange"));
    }
    if (timeZone != null) {
      try {
        ZoneId.of(timeZone);
      } catch (DateTimeException e) {
        throw Problem.invalid(new Problem.Field("timeZone", "malformed"));
      }
    }
    User changed = users.findById(user.value()).orElseThrow(Problem::notFound);
    changed.prefer(language, timeZone);
    users.saveAndFlush(changed);
  }

  /** The people of the company by name, at most a page of them. */
  @Transactional(readOnly = true)
  public Paged<UserRow> find(String query, TeamId team, Paged.Request page) {
    return queries.find(query, team, page);
  }

  /** All teams by name. */
  @Transactional(readOnly = true)
  public List<Team> teams() {
    return queries.teams();
  }

  /** The team with a code. */
  @Transactional(readOnly = true)
  public Optional<TeamId> team(String code) {
    return queries.team(code);
  }

  /** Where a user works, and who is above them. */
  @Transactional(readOnly = true)
  public Optional<SignedIn> signedIn(UserId user) {
    return queries.signedIn(user);
  }

  /** The active sellers of a team. */
  @Transactional(readOnly = true)
  public List<UserId> reps(TeamId team) {
    return queries.reps(team);
  }

  /**
   * Who answers for a user: their superior, else the supervisor of their team; where these have
   * left, the next above them. Nobody who has left, and nobody for themselves.
   */
  @Transactional(readOnly = true)
  public Optional<UserId> superior(UserId user) {
    Set<UserId> left = new HashSet<>();
    Optional<Above> above = queries.above(user);
    while (above.isPresent() && !above.get().active() && left.add(above.get().user())) {
      above = queries.above(above.get().user());
    }
    return above.filter(Above::active).map(Above::user).filter(one -> !one.equals(user));
  }

  /** Who answers for a team, if they have not left. */
  @Transactional(readOnly = true)
  public Optional<UserId> supervisor(TeamId team) {
    return queries.supervisor(team);
  }

  /**
   * Someone who may always decide when nobody else is left: the longest-serving manager, else
   * administrator.
   */
  @Transactional(readOnly = true)
  public UserId lastResort() {
    return queries
        .lastResort(List.of())
        .orElseThrow(
            () -> new IllegalStateException("There is neither a manager nor an administrator"));
  }

  /** The same among all but a few, if there is anybody else. */
  @Transactional(readOnly = true)
  public Optional<UserId> lastResort(Collection<UserId> except) {
    return queries.lastResort(except);
  }

  /** The name to show for a user. */
  @Transactional(readOnly = true)
  public PersonName name(UserId user) {
    return queries.name(user);
  }
}
