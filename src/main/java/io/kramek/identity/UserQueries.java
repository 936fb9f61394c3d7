package io.kramek.identity;

import io.kramek.shared.Ids;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads about people and teams. */
@Repository
class UserQueries {

  private final JdbcClient jdbc;

  UserQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean isTaken(String username) {
    return jdbc.sql("select exists (select 1 from app_user where username = ?)")
        .param(username)
        .query(Boolean.class)
        .single();
  }

  boolean isLastAdministrator(UserId user) {
    return jdbc.sql(
            """
            select role = 'ADMIN' and not exists (
              select 1 from app_user o where o.role = 'ADMIN' and o.active and o.id <> u.id)
            from app_user u where u.id = ?
            """)
        .param(user.value())
        .query(Boolean.class)
        .single();
  }

  TeamId insertTeam(String code, String name) {
    TeamId id = new TeamId(Ids.next());
    jdbc.sql("insert into team (id, code, name) values (?, ?, ?)")
        .params(id.value(), code, name)
        .update();
    return id;
  }

  void setSupervisor(TeamId team, UserId supervisor) {
    jdbc.sql("update team set supervisor_id = ? where id = ?")
        .params(supervisor.value(), team.value())
        .update();
  }

  Paged<Users.UserRow> find(String query, TeamId team, Paged.Request page) {
    String from =
        """
        from app_user u left join team t on t.id = u.team_id
        where u.active
          and (:team::uuid is null or u.team_id = :team::uuid)
          and (:query = '' or folded(u.name) like '%' || folded(:query) || '%')
        """;
    UUID teamId = team == null ? null : team.value();
    String text = query == null ? "" : query.strip();
    long total =
        jdbc.sql("select count(*) " + from)
            .param("team", teamId)
            .param("query", text)
            .query(Long.class)
            .single();
    List<Users.UserRow> rows =
        jdbc.sql(
                "select u.id, u.name, u.username, u.role, t.id team_id, t.name team_name "
                    + from
                    + " order by u.name, u.id limit :limit offset :offset")
            .param("team", teamId)
            .param("query", text)
            .param("limit", page.size())
            .param("offset", page.offset())
            .query(
                (row, n) ->
                    new Users.UserRow(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("username"),
                        Role.valueOf(row.getString("role")),
                        Users.TeamName.ofNullable(
                            row.getObject("team_id", UUID.class), row.getString("team_name"))))
            .list();
    return Paged.of(rows, page, total);
  }

  List<Users.Team> teams() {
    return jdbc.sql(
            """
            select t.id, t.code, t.name, u.id supervisor_id, u.name supervisor_name
            from team t left join app_user u on u.id = t.supervisor_id order by t.name
            """)
        .query(
            (row, n) ->
                new Users.Team(
                    row.getObject("id", UUID.class),
                    row.getString("code"),
                    row.getString("name"),
                    PersonName.ofNullable(
                        row.getObject("supervisor_id", UUID.class),
                        row.getString("supervisor_name"))))
        .list();
  }

  Optional<TeamId> team(String code) {
    return jdbc.sql("select id from team where code = ?")
        .param(code)
        .query(UUID.class)
        .optional()
        .map(TeamId::new);
  }

  Optional<SignedIn> signedIn(UserId user) {
    return jdbc.sql(
            """
            select u.id, u.name, u.role, u.team_id, u.language, u.time_zone,
              (select array_agg(t.id) from team t where t.id = u.team_id or t.supervisor_id = u.id) scope
            from app_user u where u.id = ? and u.active
            """)
        .param(user.value())
        .query(
            (row, n) ->
                new SignedIn(
                    new UserId(row.getObject("id", UUID.class)),
                    row.getString("name"),
                    Role.valueOf(row.getString("role")),
                    row.getObject("team_id", UUID.class) == null
                        ? null
                        : new TeamId(row.getObject("team_id", UUID.class)),
                    scope(row),
                    row.getString("language"),
                    row.getString("time_zone")))
        .optional();
  }

  private static List<TeamId> scope(ResultSet row) throws SQLException {
    List<TeamId> scope = new ArrayList<>();
    if (row.getArray("scope") != null) {
      for (Object team : (Object[]) row.getArray("scope").getArray()) {
        scope.add(new TeamId((UUID) team));
      }
    }
    return List.copyOf(scope);
  }

  List<UserId> reps(TeamId team) {
    return jdbc
        .sql("select id from app_user where team_id = ? and active and role = 'REP' order by id")
        .param(team.value())
        .query(UUID.class)
        .list()
        .stream()
        .map(UserId::new)
        .toList();
  }

  /** Somebody above a person; they may have left. */
  record Above(UserId user, boolean active) {}

  /** The next above a person: one who works here, if there is any. */
  Optional<Above> above(UserId user) {
    return jdbc.sql(
            """
            select o.id, o.active from app_user u left join team t on t.id = u.team_id
              join app_user o on o.id in (u.superior_id, t.supervisor_id) and o.id <> u.id
            where u.id = ? order by o.active desc, o.id is distinct from u.superior_id limit 1
            """)
        .param(user.value())
        .query(
            (row, n) ->
                new Above(new UserId(row.getObject("id", UUID.class)), row.getBoolean("active")))
        .optional();
  }

  Optional<UserId> supervisor(TeamId team) {
    return jdbc.sql(
            "select u.id from team t join app_user u on u.id = t.supervisor_id and u.active where t.id = ?")
        .param(team.value())
        .query(UUID.class)
        .optional()
        .map(UserId::new);
  }

  Optional<UserId> lastResort(Collection<UserId> except) {
    return jdbc.sql(
            """
            select id from app_user where active and role in ('MANAGER', 'ADMIN') and id <> all(?)
            order by case role when 'MANAGER' then 0 else 1 end, id limit 1
            """)
        .param(except.stream().map(UserId::value).toArray(UUID[]::new))
        .query(UUID.class)
        .optional()
        .map(UserId::new);
  }

  PersonName name(UserId user) {
    return jdbc.sql("select id, name from app_user where id = ?")
        .param(user.value())
        .query((row, n) -> new PersonName(row.getObject("id", UUID.class), row.getString("name")))
        .optional()
        .orElseThrow(Problem::notFound);
  }

  /** The password and the id of a user who may log in. */
  record Credentials(UUID id, String hash) {}

  Optional<Credentials> credentials(String username) {
    return jdbc.sql(
            "select id, password_hash from app_user where username = ? and active and password_hash is not null")
        .param(username)
        .query(
            (row, n) ->
                new Credentials(row.getObject("id", UUID.class), row.getString("password_hash")))
        .optional();
  }
}
