package io.kramek.messaging;

import io.kramek.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who is told something, and how they want to hear it. News come in handfuls to the same people, so
 * what is known of them is kept for a few seconds; that long a changed habit may take to be felt on
 * other nodes.
 */
@Component
class Addressees {

  private static final Duration KEPT = Duration.ofSeconds(10);
  private static final int MOST = 10_000;

  /**
   * A person who is told something.
   *
   * @param email {@code null} where none is known, or none that can be reached
   * @param pushes whether any browser of theirs wants to be told
   */
  record Addressee(
      UserId id,
      String name,
      String email,
      String language,
      ZoneId zone,
      Habits habits,
      boolean pushes) {}

  private record Known(Addressee person, long readAt) {}

  private final Map<UserId, Known> known = new ConcurrentHashMap<>();
  private final JdbcClient jdbc;
  private final JsonMapper json;

  Addressees(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Addressee get(UserId user) {
    Known entry = known.get(user);
    if (entry == null || System.nanoTime() - entry.readAt() > KEPT.toNanos()) {
      if (known.size() > MOST) {
        known.clear();
      }
      entry = new Known(read(user), System.nanoTime());
      known.put(user, entry);
    }
    return entry.person();
  }

  void forget(UserId user) {
    known.remove(user);
  }

  void forgetAll() {
    known.clear();
  }

  /** Those who run the installation. */
  List<UserId> administrators() {
    return jdbc.sql("select id from app_user where role = 'ADMIN' and active order by id limit 20")
        .query((row, n) -> new UserId(row.getObject("id", UUID.class)))
        .list();
  }

  private Addressee read(UserId user) {
    return jdbc.sql(
            """
            select u.id, u.name, u.language, u.time_zone, p.channels, p.digest_hour, p.quiet_from, p.quiet_until,
              case when u.active and not exists (select 1 from mail_bounce b where b.address = lower(u.email))
                then nullif(u.email, '') end email,
              u.active and exists (select 1 from push_device d where d.user_id = u.id) pushes
            from app_user u left join notification_preference p on p.user_id = u.id where u.id = ?
            """)
        .param(user.value())
        .query((row, n) -> addressee(row))
        .single();
  }

  private Addressee addressee(ResultSet row) throws SQLException {
    return new Addressee(
        new UserId(row.getObject("id", UUID.class)),
        row.getString("name"),
        row.getString("email"),
        row.getString("language"),
        ZoneId.of(row.getString("time_zone")),
        habits(row),
        row.getBoolean("pushes"));
  }

  private Habits habits(ResultSet row) throws SQLException {
    String channels = row.getString("channels");
    return channels == null
        ? Habits.shipped()
        : new Habits(
            choices(channels),
            row.getInt("digest_hour"),
            time(row.getTime("quiet_from")),
            time(row.getTime("quiet_until")));
  }

  Map<Group, Habits.Choice> choices(String channels) {
    Map<Group, Habits.Choice> choices = new EnumMap<>(Group.class);
    json.readValue(channels, new TypeReference<Map<Group, Habits.Choice>>() {})
        .forEach(choices::put);
    return choices;
  }

  private static LocalTime time(Time time) {
    return time == null ? null : time.toLocalTime();
  }
}
