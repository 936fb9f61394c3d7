package io.kramek.studio;

import io.kramek.identity.CurrentUser;
import io.kramek.shared.Actors;
import io.kramek.shared.Paged;
import jakarta.annotation.Nullable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** What was released, by whom, why, and what it made different. For managers. */
@Service
@Transactional(readOnly = true)
public class ReleaseHistory {

  /**
   * A release.
   *
   * @param decision whose table was changed; {@code null} for what Krámek ships
   * @param goesBackTo the release whose table was taken again
   * @param by {@code null} where Krámek did it by itself
   */
  public record TableRelease(
      int number,
      @Nullable String decision,
      @Nullable String reason,
      @Nullable Integer goesBackTo,
      @Nullable Releaser by,
      Instant at,
      List<TableDifference> differences) {}

  /** Who released it. */
  public record Releaser(UUID id, String name) {}

  private final JdbcClient jdbc;
  private final Actors actors;
  private final CurrentUser currentUser;
  private final ObjectMapper json;

  ReleaseHistory(JdbcClient jdbc, Actors actors, CurrentUser currentUser, ObjectMapper json) {
    this.jdbc = jdbc;
    this.actors = actors;
    this.currentUser = currentUser;
    this.json = json;
  }

  /** The releases that a table has been through, the last first; those of the shipped one too. */
  public Paged<TableRelease> of(String decision, Paged.Request page) {
    currentUser.requireManager();
    String from =
        " from catalogue_release where kind = 'SHIPPED' or jsonb_exists(table_differences, :decision)";
    long total =
        jdbc.sql("select count(*)" + from).param("decision", decision).query(Long.class).single();
    List<TableRelease> releases =
        jdbc.sql(
                "select *, coalesce(table_differences -> :decision, '[]') differences"
                    + from
                    + " order by number desc limit :size offset :offset")
            .param("decision", decision)
            .param("size", page.size())
            .param("offset", page.offset())
            .query((row, n) -> release(row, decision))
            .list();
    return Paged.of(releases, page, total);
  }

  private TableRelease release(ResultSet row, String decision) throws SQLException {
    UUID by = row.getObject("released_by", UUID.class);
    return new TableRelease(
        row.getInt("number"),
        row.getString("kind").equals("SHIPPED") ? null : decision,
        row.getString("reason"),
        row.getObject("goes_back_to", Integer.class),
        by == null ? null : new Releaser(by, actors.named(by).name()),
        row.getTimestamp("released_at").toInstant(),
        List.of(json.readValue(row.getString("differences"), TableDifference[].class)));
  }
}
