package io.kramek.messaging.push;

import io.kramek.identity.UserId;
import io.kramek.shared.Ids;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The browsers that want to be told, and whose they are. */
@Repository
public class Devices {

  /** A browser, and what it needs to read what we send. */
  public record Device(UUID id, String endpoint, String key, String auth) {

    /** Who carries messages to it. */
    public String host() {
      return URI.create(endpoint).getHost();
    }
  }

  private final JdbcClient jdbc;
  private final Clock clock;

  Devices(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public List<Device> of(UserId user) {
    return jdbc.sql(
            "select id, endpoint, p256dh, auth from push_device where user_id = ? order by id limit 20")
        .param(user.value())
        .query(
            (row, n) ->
                new Device(
                    row.getObject("id", UUID.class),
                    row.getString("endpoint"),
                    row.getString("p256dh"),
                    row.getString("auth")))
        .list();
  }

  Optional<Device> get(UUID id) {
    return jdbc.sql("select id, endpoint, p256dh, auth from push_device where id = ?")
        .param(id)
        .query(
            (row, n) ->
                new Device(
                    row.getObject("id", UUID.class),
                    row.getString("endpoint"),
                    row.getString("p256dh"),
                    row.getString("auth")))
        .optional();
  }

  /** Adds a browser; one that belonged to somebody else belongs to who is logged in there now. */
  public void add(UserId user, String endpoint, String key, String auth) {
    jdbc.sql(
            """
            insert into push_device (id, user_id, endpoint, p256dh, auth, created_at) values (?, ?, ?, ?, ?, ?)
            on conflict (endpoint) do update set user_id = excluded.user_id, p256dh = excluded.p256dh,
              auth = excluded.auth
            """)
        .params(Ids.next(), user.value(), endpoint, key, auth, Timestamp.from(clock.instant()))
        .update();
  }

  /** Forgets a browser of a user. */
  public void remove(UserId user, String endpoint) {
    jdbc.sql("delete from push_device where user_id = ? and endpoint = ?")
        .params(user.value(), endpoint)
        .update();
  }

  void remove(UUID id) {
    jdbc.sql("delete from push_device where id = ?").param(id).update();
  }
}
