package io.kramek.messaging;

import io.kramek.identity.UserId;
import io.kramek.messaging.Notifications.Notification;
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

/**
 * The table of notifications. Every statement names the user: nobody reads what others were told.
 */
@Repository
class NotificationQueries {

  /** Who has been away for longer than this many notifications reads the list instead. */
  private static final int CAUGHT_UP = 100;

  /** Longer than a transaction of ours takes. */
  private static final long OVERLAP_MILLIS = 30_000;

  private static final String COLUMNS =
      "select id, kind, subject_type, subject_id, params, created_at, read_at from notification ";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  NotificationQueries(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(UserId to, Notification notification) {
    SubjectRef subject = notification.subject();
    jdbc.sql(
            """
            insert into notification (id, user_id, kind, subject_type, subject_id, params, created_at)
            values (?, ?, ?, ?, ?, ?::jsonb, ?)
            """)
        .params(
            notification.id(),
            to.value(),
            notification.kind(),
            subject == null ? null : subject.type(),
            subject == null ? null : subject.id(),
            json.writeValueAsString(notification.params()),
            Timestamp.from(notification.createdAt()))
        .update();
  }

  Paged<Notification> find(UserId user, Paged.Request page) {
    long total =
        jdbc.sql("select count(*) from notification where user_id = ?")
            .param(user.value())
            .query(Long.class)
            .single();
    List<Notification> items =
        jdbc.sql(COLUMNS + "where user_id = ? order by id desc limit ? offset ?")
            .params(user.value(), page.size(), page.offset())
            .query(this::row)
            .list();
    return Paged.of(items, page, total);
  }

  boolean isOf(UserId user, UUID id) {
    return jdbc.sql("select exists (select 1 from notification where id = ? and user_id = ?)")
        .params(id, user.value())
        .query(Boolean.class)
        .single();
  }

  /**
   * Ids follow the time at which a notification was written, not the one at which it was committed:
   * what was written shortly before the known one may have become visible after it, and is told
   * again rather than never.
   */
  List<Notification> since(UserId user, UUID known) {
    UUID from = new UUID((known.getMostSignificantBits() >>> 16) - OVERLAP_MILLIS << 16, 0);
    return jdbc.sql(COLUMNS + "where user_id = ? and id > ? and id <> ? order by id limit ?")
        .params(user.value(), from, known, CAUGHT_UP)
        .query(this::row)
        .list();
  }

  long unread(UserId user) {
    return jdbc.sql("select count(*) from notification where user_id = ? and read_at is null")
        .param(user.value())
        .query(Long.class)
        .single();
  }

  void readAll(UserId user, Instant now) {
    jdbc.sql("update notification set read_at = ? where user_id = ? and read_at is null")
        .params(Timestamp.from(now), user.value())
        .update();
  }

  void read(UserId user, List<UUID> ids, Instant now) {
    jdbc.sql(
            """
            update notification set read_at = :now
            where user_id = :user and id = any(:ids) and read_at is null
            """)
        .param("now", Timestamp.from(now))
        .param("user", user.value())
        .param("ids", ids.toArray(UUID[]::new))
        .update();
  }

  private Notification row(ResultSet row, int number) throws SQLException {
    String type = row.getString("subject_type");
    Timestamp readAt = row.getTimestamp("read_at");
    return new Notification(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        json.readValue(row.getString("params"), new TypeReference<Map<String, String>>() {}),
        type == null ? null : new SubjectRef(type, row.getObject("subject_id", UUID.class)),
        row.getTimestamp("created_at").toInstant(),
        readAt == null ? null : readAt.toInstant());
  }
}
