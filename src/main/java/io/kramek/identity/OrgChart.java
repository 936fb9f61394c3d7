package io.kramek.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who stands where in the company, read at once: for whoever has to ask about many people. */
@Service
@Transactional(readOnly = true)
public class OrgChart {

  /** Someone who works here or did; {@code superior} is whom their record names, if anybody. */
  public record Person(
      UserId id,
      String username,
      String name,
      Role role,
      TeamId team,
      UserId superior,
      boolean active) {}

  private final JdbcClient jdbc;
  private final Users users;

  OrgChart(JdbcClient jdbc, Users users) {
    this.jdbc = jdbc;
    this.users = users;
  }

  /** The company as it is now. */
  public Chart now() {
    List<Person> people =
        jdbc.sql(
                "select id, username, name, role, team_id, superior_id, active from app_user order by id")
            .query(
                (row, n) ->
                    new Person(
                        new UserId(row.getObject("id", UUID.class)),
                        row.getString("username"),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        row.getObject("team_id", UUID.class) == null
                            ? null
                            : new TeamId(row.getObject("team_id", UUID.class)),
                        row.getObject("superior_id", UUID.class) == null
                            ? null
                            : new UserId(row.getObject("superior_id", UUID.class)),
                        row.getBoolean("active")))
            .list();
    return new Chart(people, users.teams());
  }

  /** The company at one moment. Nothing in it changes any more. */
  public static final class Chart {

    private final Map<UserId, Person> people = new HashMap<>();
    private final Map<String, Person> byUsername = new HashMap<>();
    private final Map<TeamId, UserId> supervisors = new HashMap<>();
    private final Map<String, TeamId> teams = new HashMap<>();
    private final List<Person> inOrder;

    /** The order of the people is that in which they came. */
    public Chart(List<Person> people, List<Users.Team> teams) {
      this.inOrder = List.copyOf(people);
      for (Person person : people) {
        this.people.put(person.id(), person);
        byUsername.put(person.username(), person);
      }
      for (Users.Team team : teams) {
        TeamId id = new TeamId(team.id());
        this.teams.put(team.code(), id);
        if (team.supervisor() != null) {
          supervisors.put(id, new UserId(team.supervisor().id()));
        }
      }
    }

    /** Everybody, also who has left. */
    public List<Person> people() {
      return inOrder;
    }

    /** Someone who works here or did. */
    public Optional<Person> person(UserId user) {
      return Optional.ofNullable(people.get(user));
    }

    /** Who logs in with a name. */
    public Optional<Person> person(String username) {
      return Optional.ofNullable(byUsername.get(username));
    }

    /** Whether somebody works here. */
    public boolean isActive(UserId user) {
      return person(user).map(Person::active).orElse(false);
    }

    /** The team with a code. */
    public Optional<TeamId> team(String code) {
      return Optional.ofNullable(teams.get(code));
    }

    /** Who answers for a team. */
    public Optional<UserId> supervisor(TeamId team) {
      return Optional.ofNullable(supervisors.get(team));
    }

    /**
     * Who answers for a person: their superior if that one is here, else their team's supervisor.
     */
    public Optional<UserId> superior(UserId user) {
      Optional<Person> person = person(user);
      return person
          .map(Person::superior)
          .filter(this::isActive)
          .or(
              () ->
                  person
                      .map(Person::team)
                      .flatMap(this::supervisor)
                      .filter(supervisor -> !supervisor.equals(user)));
    }

    /** Who is here in a role, the longest-serving first. */
    public List<UserId> withRole(Role role) {
      return inOrder.stream()
          .filter(person -> person.active() && person.role() == role)
          .map(Person::id)
          .toList();
    }

    /**
     * Who may always decide when nobody else is left: the longest-serving manager, else
     * administrator, outside a few; the same as {@link Users#lastResort(Collection)}.
     */
    public Optional<UserId> lastResort(Collection<UserId> except) {
      return inOrder.stream()
          .filter(Person::active)
          .filter(person -> person.role() == Role.MANAGER || person.role() == Role.ADMIN)
          .filter(person -> !except.contains(person.id()))
          .min(Comparator.comparing(person -> person.role() == Role.MANAGER ? 0 : 1))
          .map(Person::id);
    }
  }
}
