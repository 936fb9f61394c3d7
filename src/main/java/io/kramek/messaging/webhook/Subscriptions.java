package io.kramek.messaging.webhook;

import io.kramek.shared.Ids;
import io.kramek.shared.Problem;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Who outside wants to hear of what. Every piece of news asks, so a node keeps the answer for a few
 * seconds.
 */
@Repository
public class Subscriptions {

  private static final Duration KEPT = Duration.ofSeconds(10);

  /** Somebody who wants to hear; what they verify us by is told only once. */
  public record Subscription(
      UUID id,
      String url,
      String description,
      List<String> kinds,
      boolean active,
      Instant createdAt,
      long version) {

    /** What is sent to one host shares a rate. */
    public String lane() {
      return "webhook " + URI.create(url).getHost();
    }
  }

  private record Known(List<Subscription> active, long readAt) {}

  private final JdbcClient jdbc;
  private final Clock clock;
  private volatile Known known;

  Subscriptions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Those who want to hear of a kind now. */
  public List<Subscription> of(String kind) {
    Known now = known;
    if (now == null || System.nanoTime() - now.readAt() > KEPT.toNanos()) {
      now = new Known(all().stream().filter(Subscription::active).toList(), System.nanoTime());
      known = now;
    }
    return now.active().stream().filter(one -> one.kinds().contains(kind)).toList();
  }

  public List<Subscription> all() {
    return jdbc.sql("select * from webhook order by id").query((row, n) -> row(row)).list();
  }

  public Optional<Subscription> get(UUID id) {
    return jdbc.sql("select * from webhook where id = ?")
        .param(id)
        .query((row, n) -> row(row))
        .optional();
  }

  Optional<String> secret(UUID id) {
    return jdbc.sql("select secret from webhook where id = ?")
        .param(id)
        .query(String.class)
        .optional();
  }

  /**
   * Adds one.
   *
   * @return its id and the secret, which nobody is told again
   */
  public Added add(String url, String description, List<String> kinds, UUID by) {
    Added added = new Added(Ids.next(), Signature.newSecret());
    jdbc.sql(
            """
            insert into webhook (id, url, description, kinds, secret, active, created_by, created_at, version)
            values (?, ?, ?, ?, ?, true, ?, ?, 1)
            """)
        .params(
            added.id(),
            url,
            description,
            kinds.toArray(String[]::new),
            added.secret(),
            by,
            Timestamp.from(clock.instant()))
        .update();
    forget();
    return added;
  }

  /** A new subscription. */
  public record Added(UUID id, String secret) {}

  /** Changes one that has not been changed by somebody else. */
  public void change(
      UUID id, String url, String description, List<String> kinds, boolean active, long seen) {
    int changed =
        jdbc.sql(
                """
                update webhook set url = ?, description = ?, kinds = ?, active = ?, version = version + 1
                where id = ? and version = ?
                """)
            .params(url, description, kinds.toArray(String[]::new), active, id, seen)
            .update();
    if (changed == 0) {
      throw get(id).isPresent() ? Problem.conflict("stale") : Problem.notFound();
    }
    forget();
  }

  public void remove(UUID id) {
    if (jdbc.sql("delete from webhook where id = ?").param(id).update() == 0) {
      throw Problem.notFound();
    }
    forget();
  }

  /** Its receiver says that it has gone. */
  void deactivate(UUID id) {
    jdbc.sql("update webhook set active = false, version = version + 1 where id = ? and active")
        .param(id)
        .update();
    forget();
  }

  private void forget() {
    known = null;
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              known = null;
            }
          });
    }
  }

  private static Subscription row(ResultSet row) throws SQLException {
    return new Subscription(
        row.getObject("id", UUID.class),
        row.getString("url"),
        row.getString("description"),
        Arrays.asList((String[]) row.getArray("kinds").getArray()),
        row.getBoolean("active"),
        row.getTimestamp("created_at").toInstant(),
        row.getLong("version"));
  }
}
