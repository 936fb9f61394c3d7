package io.kramek.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds people by what files of other systems call them. */
@Repository
class RosterQueries {

  private final JdbcClient jdbc;

  RosterQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The active people whom a name means; where it means several, the e-mail address decides. */
  List<UserId> active(String name, String email) {
    return jdbc
        .sql(
            """
            select id from app_user u where active and folded(name) = folded(:name)
              and (:email::text is null or u.email is null or lower(u.email) = lower(:email))
            order by id
            """)
        .param("name", name)
        .param("email", email)
        .query(UUID.class)
        .list()
        .stream()
        .map(UserId::new)
        .toList();
  }

  /** A person with their team's code and e-mail address, either of which may be {@code null}. */
  record Placed(String teamCode, String email) {

    boolean mayHave(String address) {
      return address == null || email == null || email.equalsIgnoreCase(address);
    }

    /** Whether they are in a team and have an address, as far as these are known. */
    boolean isAt(String team, String address) {
      return (team == null || team.equals(teamCode)) && (address == null || address.equals(email));
    }
  }

  Map<String, List<Placed>> placed(Collection<String> names) {
    Map<String, List<Placed>> people = new HashMap<>();
    jdbc.sql(
            """
            select v.name wanted, t.code, u.email from unnest(:names::text[]) v (name)
            join app_user u on u.active and folded(u.name) = folded(v.name) left join team t on t.id = u.team_id
            """)
        .param("names", names.toArray(String[]::new))
        .query(
            row -> {
              people
                  .computeIfAbsent(row.getString("wanted"), name -> new ArrayList<>())
                  .add(new Placed(row.getString("code"), row.getString("email")));
            });
    return people;
  }

  Map<String, List<PersonName>> named(Collection<String> names, boolean alike) {
    Map<String, List<PersonName>> people = new HashMap<>();
    jdbc.sql(
            """
            select v.name wanted, u.id, u.name from unnest(:names::text[]) v (name)
            join app_user u on u.active and (folded(u.name) = folded(v.name) or :alike and folded(u.name) % folded(v.name))
            order by folded(u.name) = folded(v.name) desc, similarity(folded(u.name), folded(v.name)) desc, u.id
            """)
        .param("names", names.toArray(String[]::new))
        .param("alike", alike)
        .query(
            row -> {
              people
                  .computeIfAbsent(row.getString("wanted"), name -> new ArrayList<>())
                  .add(new PersonName(row.getObject("id", UUID.class), row.getString("name")));
            });
    return people;
  }

  Map<UserId, TeamId> teamsOf(Collection<UserId> users) {
    Map<UserId, TeamId> teams = new HashMap<>();
    jdbc.sql("select id, team_id from app_user where id = any(?) and team_id is not null")
        .param(users.stream().map(UserId::value).toArray(UUID[]::new))
        .query(
            row -> {
              teams.put(
                  new UserId(row.getObject("id", UUID.class)),
                  new TeamId(row.getObject("team_id", UUID.class)));
            });
    return teams;
  }
}
