package io.kramek.activities;

import io.kramek.identity.UserId;
import io.kramek.messaging.Notifications;
import io.kramek.shared.SubjectRef;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds people of what they mean to do. */
@Service
class Reminders {

  private static final int AT_ONCE = 100;

  private record Due(UUID id, UserId user, SubjectRef subject, String title) {}

  private final JdbcClient jdbc;
  private final Notifications notifications;
  private final Clock clock;

  Reminders(JdbcClient jdbc, Notifications notifications, Clock clock) {
    this.jdbc = jdbc;
    this.notifications = notifications;
    this.clock = clock;
  }

  /**
   * Tells people what is due. Several nodes may do so at once: each takes what no other one has.
   *
   * @return how many were reminded; there may be more
   */
  @Transactional
  public int remind() {
    Timestamp now = Timestamp.from(clock.instant());
    List<Due> due =
        jdbc.sql(
                """
                select id, user_id, subject_type, subject_id, title from activity
                where reminder_at <= ? and reminded_at is null and not done and user_id is not null
                order by reminder_at limit ? for update skip locked
                """)
            .params(now, AT_ONCE)
            .query(
                (row, n) ->
                    new Due(
                        row.getObject("id", UUID.class),
                        new UserId(row.getObject("user_id", UUID.class)),
                        new SubjectRef(
                            row.getString("subject_type"), row.getObject("subject_id", UUID.class)),
                        row.getString("title")))
            .list();
    for (Due one : due) {
      notifications.tell(one.user(), "ACTIVITY_DUE", one.subject(), Map.of("subject", one.title()));
      jdbc.sql("update activity set reminded_at = ? where id = ?").params(now, one.id()).update();
    }
    return due.size();
  }
}
