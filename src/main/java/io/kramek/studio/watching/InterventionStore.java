package io.kramek.studio.watching;

import io.kramek.shared.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done by hand to instances; it is only added to. */
@Repository
class InterventionStore {

  record Done(
      String kind, String reason, UUID by, Instant at, List<String> before, List<String> after) {}

  private final JdbcClient jdbc;

  InterventionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(String instance, Done done) {
    jdbc.sql(
            """
            insert into instance_intervention (id, instance_id, kind, reason, before, after, by_id, at)
            values (:id, :instance, :kind, :reason, :before, :after, :by, :at)
            """)
        .param("id", Ids.next())
        .param("instance", instance)
        .param("kind", done.kind())
        .param("reason", done.reason())
        .param("before", done.before().toArray(String[]::new))
        .param("after", done.after().toArray(String[]::new))
        .param("by", done.by())
        .param("at", Timestamp.from(done.at()))
        .update();
  }

  /** The latest first. */
  List<Done> of(String instance) {
    return jdbc.sql(
            """
            select kind, reason, by_id, at, before, after from instance_intervention
            where instance_id = ? order by id desc limit 100
            """)
        .param(instance)
        .query((row, n) -> done(row))
        .list();
  }

  private static Done done(ResultSet row) throws SQLException {
    return new Done(
        row.getString("kind"),
        row.getString("reason"),
        row.getObject("by_id", UUID.class),
        row.getTimestamp("at").toInstant(),
        List.of((String[]) row.getArray("before").getArray()),
        List.of((String[]) row.getArray("after").getArray()));
  }
}
