package io.kramek.testing;

import io.kramek.identity.Role;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.identity.Users;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/**
 * Founds companies to test in: a team, its supervisor, two reps, a manager; names are unique to
 * every company.
 */
@TestComponent
@Lazy
public class Company {

  public static final String PASSWORD = "for tests only";
  private static final AtomicInteger COUNT = new AtomicInteger();

  /** Someone who can log in. */
  public record Person(UserId id, String username, String name) {}

  /** A team with the people in it, and a manager above it. */
  public record Team(
      TeamId id, String code, Person supervisor, Person rep, Person secondRep, Person manager) {}

  private final Map<String, Team> known = new ConcurrentHashMap<>();
  private final Users users;
  private final int port;

  Company(Users users, @Value("${local.server.port}") int port) {
    this.users = users;
    this.port = port;
  }

  /** A new team; nobody else's records are in its scope. */
  public Team team() {
    return found("TEAM" + (COUNT.get() + 1));
  }

  /** The team that assignment tables call by a code, the same for all who ask for it. */
  public Team team(String code) {
    return known.computeIfAbsent(code, this::found);
  }

  private Team found(String code) {
    int number = COUNT.incrementAndGet();
    TeamId team = users.found(code, "Team " + number);
    Person manager = person("manager" + number, Role.MANAGER, null, null);
    Person supervisor = person("supervisor" + number, Role.SUPERVISOR, team, manager.id());
    users.putInCharge(team, supervisor.id());
    Person rep = person("rep" + number, Role.REP, team, supervisor.id());
    Person second = person("second" + number, Role.REP, team, supervisor.id());
    return new Team(team, code, supervisor, rep, second, manager);
  }

  private Person person(String username, Role role, TeamId team, UserId superior) {
    String name = "Person " + username;
    UserId id =
        users.add(
            new Users.NewUser(
                username, PASSWORD, name, null, role, team, superior, "en", "Europe/Prague"));
    return new Person(id, username, name);
  }

  /** A client that has logged in as somebody who is there already, such as in a sample company. */
  public Http as(String username, String password) {
    return new Http(port).login(username, password);
  }

  /** A client that has logged in as a person. */
  public Http as(Person person) {
    return new Http(port).login(person.username(), PASSWORD);
  }

  /** A client that has not logged in. */
  public Http stranger() {
    return new Http(port);
  }
}
