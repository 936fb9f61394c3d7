package io.kramek.identity;

import io.kramek.identity.Users.NewUser;
import io.kramek.shared.Ids;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over from elsewhere who sells in which team under whom. */
@Service
@Transactional
public class Roster {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]+");

  /**
   * Someone who sells, as another system lists them; all but the name may be {@code null}.
   *
   * @param manager the name of who leads their team
   * @param office where the team is
   */
  public record Seller(String name, String email, String manager, String office) {}

  /** What became of a seller. */
  public enum Placement {
    INVITED,
    MOVED,
    UNCHANGED,
    /** Several people have the name, and no e-mail address tells which of them is meant. */
    AMBIGUOUS
  }

  private final UserRepository users;
  private final UserQueries queries;
  private final RosterQueries people;

  Roster(UserRepository users, UserQueries queries, RosterQueries people) {
    this.people = people;
    this.users = users;
    this.queries = queries;
  }

  /**
   * Places sellers in teams: one team for every manager and office, led by the manager. Who is not
   * here yet is invited, without a password.
   *
   * @param like whose language and time zone the invited get
   * @return what became of each of them, in their order
   */
  public List<Placement> place(List<Seller> sellers, SignedIn like) {
    return sellers.stream().map(seller -> place(seller, like)).toList();
  }

  /** What would become of sellers if they were placed now. */
  @Transactional(readOnly = true)
  public List<Placement> foresee(List<Seller> sellers) {
    Map<String, List<RosterQueries.Placed>> known =
        people.placed(sellers.stream().map(Seller::name).distinct().toList());
    return sellers.stream()
        .map(seller -> foresee(seller, known.getOrDefault(seller.name(), List.of())))
        .toList();
  }

  private static Placement foresee(Seller seller, List<RosterQueries.Placed> namesakes) {
    List<RosterQueries.Placed> known =
        namesakes.stream().filter(person -> person.mayHave(seller.email())).toList();
    if (known.isEmpty()) {
      return Placement.INVITED;
    }
    if (known.size() > 1) {
      return Placement.AMBIGUOUS;
    }
    return known.get(0).isAt(teamCode(seller), seller.email())
        ? Placement.UNCHANGED
        : Placement.MOVED;
  }

  /** The code of a seller's team, or {@code null} where neither manager nor office is known. */
  private static String teamCode(Seller seller) {
    String name = join("-", seller.office(), seller.manager());
    return name == null ? null : slug(name).toUpperCase(Locale.ROOT);
  }

  private Placement place(Seller seller, SignedIn like) {
    List<UserId> known = people.active(seller.name(), seller.email());
    if (known.size() > 1) {
      return Placement.AMBIGUOUS;
    }
    Optional<UserId> manager =
        Optional.ofNullable(seller.manager()).map(name -> manager(name, like));
    TeamId team = team(seller, manager).orElse(null);
    if (known.isEmpty()) {
      invite(seller.name(), seller.email(), Role.REP, team, manager.orElse(null), like);
      return Placement.INVITED;
    }
    User user = users.findById(known.get(0).value()).orElseThrow();
    boolean moved = user.place(team, manager.orElse(null), seller.email());
    users.saveAndFlush(user);
    return moved ? Placement.MOVED : Placement.UNCHANGED;
  }

  /** Of several people of the name the one who has been here longest is meant. */
  private UserId manager(String name, SignedIn like) {
    List<UserId> known = people.active(name, null);
    return known.isEmpty() ? invite(name, null, Role.SUPERVISOR, null, null, like) : known.get(0);
  }

  private Optional<TeamId> team(Seller seller, Optional<UserId> manager) {
    String code = teamCode(seller);
    if (code == null) {
      return Optional.empty();
    }
    Optional<TeamId> known = queries.team(code);
    if (known.isPresent()) {
      return known;
    }
    TeamId founded = queries.insertTeam(code, join(" – ", seller.office(), seller.manager()));
    manager.ifPresent(
        supervisor -> {
          queries.setSupervisor(founded, supervisor);
          User leader = users.findById(supervisor.value()).orElseThrow();
          leader.lead(founded);
          users.saveAndFlush(leader);
        });
    return Optional.of(founded);
  }

  private UserId invite(
      String name, String email, Role role, TeamId team, UserId superior, SignedIn like) {
    var person =
        new NewUser(
            username(name),
            null,
            name,
            email,
            role,
            team,
            superior,
            like.language(),
            like.timeZone());
    return users.saveAndFlush(new User(Ids.next(), person, null)).id();
  }

  private String username(String name) {
    String plain = slug(name).replace('-', '.');
    String username = plain;
    for (int n = 2; queries.isTaken(username); n++) {
      username = plain + n;
    }
    return username;
  }

  private static String slug(String text) {
    String decomposed =
        Normalizer.normalize(text.replace('ł', 'l').replace('Ł', 'L'), Normalizer.Form.NFD);
    String plain = MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    String slug = SIGNS.matcher(plain).replaceAll("-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? "x" : slug;
  }

  private static String join(String between, String one, String other) {
    return one == null ? other : other == null ? one : one + between + other;
  }

  /**
   * The active people with each of some names, or, if wanted, with names like them; those of the
   * same name first.
   */
  @Transactional(readOnly = true)
  public Map<String, List<PersonName>> named(Collection<String> names, boolean alike) {
    return people.named(names, alike);
  }

  /** The active person with an id. */
  @Transactional(readOnly = true)
  public Optional<PersonName> person(UserId id) {
    return queries.signedIn(id).map(user -> new PersonName(user.id().value(), user.name()));
  }

  /** The teams of users; who has none is missing. */
  @Transactional(readOnly = true)
  public Map<UserId, TeamId> teams(Collection<UserId> of) {
    return people.teamsOf(of);
  }
}
