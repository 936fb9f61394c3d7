package io.kramek.messaging;

import io.kramek.identity.UserId;
import io.kramek.messaging.Notifications.Notification;
import io.kramek.shared.Ids;
import io.kramek.shared.Paged;
import io.kramek.shared.SubjectRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of news that wait to be told together. */
@Repository
class Gathering {

  /** What they wait for. */
  enum Purpose {
    /** For the storm to be over. */
    TOGETHER,
    /** For the hour at which somebody reads the summary of a day. */
    DAILY
  }

  /** Of several nodes that want to tell what was gathered, one does. */
  private static final long LOCK = 7_260_311;

  private static final String COLUMNS =
      "select id, kind, subject_type, subject_id, params, created_at from gathered ";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Gathering(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(UserId user, Purpose purpose, Notification news, long rank, Instant due) {
    SubjectRef subject = news.subject();
    jdbc.sql(
            """
            insert into gathered (id, user_id, purpose, kind, subject_type, subject_id, params, rank, created_at, due_at)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            """)
        .params(
            Ids.next(),
            user.value(),
            purpose.name(),
            news.kind(),
            subject == null ? null : subject.type(),
            subject == null ? null : subject.id(),
            json.writeValueAsString(news.params()),
            rank,
            Timestamp.from(news.createdAt()),
            Timestamp.from(due))
        .update();
  }

  /** Whether this transaction is the one that tells now. */
  boolean isMyTurn() {
    return jdbc.sql("select pg_try_advisory_xact_lock(?)")
        .param(LOCK)
        .query(Boolean.class)
        .single();
  }

  List<UserId> due(Purpose purpose, Instant now, int most) {
    return jdbc.sql(
            """
            select distinct user_id from gathered
            where digest_id is null and purpose = ? and due_at <= ? limit ?
            """)
        .params(purpose.name(), Timestamp.from(now), most)
        .query((row, n) -> new UserId(row.getObject("user_id", UUID.class)))
        .list();
  }

  /** All that waits for a person, the worst first. */
  List<Notification> of(UserId user, Purpose purpose, Instant until) {
    return jdbc.sql(
            COLUMNS
                + """
                where user_id = ? and purpose = ? and digest_id is null and created_at <= ? order by rank desc, id
                """)
        .params(user.value(), purpose.name(), Timestamp.from(until))
        .query(this::row)
        .list();
  }

  /** What a digest told, the worst first. */
  Paged<Notification> in(UUID digest, Paged.Request page) {
    long total =
        jdbc.sql("select count(*) from gathered where digest_id = ?")
            .param(digest)
            .query(Long.class)
            .single();
    List<Notification> items =
        jdbc.sql(COLUMNS + "where digest_id = ? order by rank desc, id limit ? offset ?")
            .params(digest, page.size(), page.offset())
            .query(this::row)
            .list();
    return Paged.of(items, page, total);
  }

  void tellIn(UUID digest, List<Notification> gathered) {
    jdbc.sql("update gathered set digest_id = ? where id = any(?)")
        .params(digest, ids(gathered))
        .update();
  }

  void delete(List<Notification> gathered) {
    jdbc.sql("delete from gathered where id = any(?)").param(ids(gathered)).update();
  }

  private static UUID[] ids(List<Notification> gathered) {
    return gathered.stream().map(Notification::id).toArray(UUID[]::new);
  }

  private Notification row(ResultSet row, int number) throws SQLException {
    String type = row.getString("subject_type");
    return new Notification(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        json.readValue(row.getString("params"), new TypeReference<Map<String, String>>() {}),
        type == null ? null : new SubjectRef(type, row.getObject("subject_id", UUID.class)),
        row.getTimestamp("created_at").toInstant(),
        null);
  }
}
