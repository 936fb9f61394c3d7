package io.kramek.identity;

import io.kramek.shared.Problem;
import jakarta.annotation.Nullable;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the user interface knows of the one who is logged in. */
@Service
@Transactional
public class Sessions {

  /** The user who is logged in. */
  public record Me(
      UUID id,
      String username,
      String name,
      @Nullable String email,
      Role role,
      @Nullable Users.TeamName team,
      String language,
      String timeZone) {}

  private final Users users;
  private final SignedInCache cache;
  private final JdbcClient jdbc;

  Sessions(Users users, SignedInCache cache, JdbcClient jdbc) {
    this.users = users;
    this.cache = cache;
    this.jdbc = jdbc;
  }

  /** The user, as they see themselves. */
  @Transactional(readOnly = true)
  public Me me(UserId user) {
    return jdbc.sql(
            """
            select u.id, u.username, u.name, u.email, u.role, u.language, u.time_zone, t.id team_id, t.name team_name
            from app_user u left join team t on t.id = u.team_id where u.id = ? and u.active
            """)
        .param(user.value())
        .query(
            (row, n) ->
                new Me(
                    row.getObject("id", UUID.class),
                    row.getString("username"),
                    row.getString("name"),
                    row.getString("email"),
                    Role.valueOf(row.getString("role")),
                    Users.TeamName.ofNullable(
                        row.getObject("team_id", UUID.class), row.getString("team_name")),
                    row.getString("language"),
                    row.getString("time_zone")))
        .optional()
        .orElseThrow(() -> Problem.unauthenticated("unauthorized"));
  }

  /** Changes what the user prefers, whichever is given. */
  public Me prefer(UserId user, String language, String timeZone) {
    users.prefer(user, language, timeZone);
    cache.forget(user);
    return me(user);
  }
}
