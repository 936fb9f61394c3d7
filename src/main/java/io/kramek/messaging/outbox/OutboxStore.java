package io.kramek.messaging.outbox;

import io.kramek.messaging.outbox.Message.Channel;
import io.kramek.messaging.outbox.Message.Repeats;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of what is to leave, as its writers and the sender see it. Every change names the state
 * it starts from, and the lease where there is one: who came too late changes nothing.
 */
@Repository
public class OutboxStore {

  private static final String COLUMNS =
      "o.id, o.channel, o.kind, o.language, o.repeats, o.lane, o.user_id, o.owner_id, o.target_id,"
          + " o.recipient, o.subject, o.html, o.body, o.secret, o.due_at";

  /** A message that was taken to be sent. */
  record Taken(Message message, int attempts, Instant createdAt) {}

  private final JdbcClient jdbc;

  public OutboxStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes a message, in the transaction of what it tells of. */
  public void insert(Message message, Instant now) {
    jdbc.sql(
            """
            insert into outbox (id, channel, kind, language, repeats, state, lane, user_id, owner_id, target_id,
              recipient, subject, html, body, secret, message_id, created_at, due_at)
            values (?, ?, ?, ?, ?, 'PENDING', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            message.id(),
            message.channel().name(),
            message.kind(),
            message.language(),
            message.repeats().name(),
            message.lane(),
            message.user(),
            message.owner(),
            message.target(),
            message.recipient(),
            message.subject(),
            message.html(),
            message.body(),
            message.secret(),
            message.messageId(),
            Timestamp.from(now),
            Timestamp.from(message.dueAt()))
        .update();
  }

  /** Takes what is due and may leave; several nodes may do so at once. */
  List<Taken> take(
      int most, Collection<String> closedLanes, UUID lease, Instant now, Instant leaseUntil) {
    return jdbc.sql(
            """
            with next as materialized (
              select id from outbox
              where state = 'PENDING' and due_at <= :now and lane <> all(:closed)
              order by due_at, id limit :most for update skip locked)
            update outbox o set state = 'SENDING', lease = :lease, lease_until = :until, attempts = attempts + 1,
              on_wire_at = null
            from next where o.id = next.id returning %s, o.attempts, o.created_at
            """
                .formatted(COLUMNS))
        .param("now", Timestamp.from(now))
        .param("closed", closedLanes.toArray(String[]::new))
        .param("most", most)
        .param("lease", lease)
        .param("until", Timestamp.from(leaseUntil))
        .query(
            (row, n) ->
                new Taken(
                    message(row),
                    row.getInt("attempts"),
                    row.getTimestamp("created_at").toInstant()))
        .list();
  }

  /** Notes that a message is about to be handed to the network; refuses who has lost the lease. */
  boolean onWire(UUID id, UUID lease, Instant now) {
    return jdbc.sql(
                """
                update outbox set on_wire_at = :now
                where id = :id and state = 'SENDING' and lease = :lease and lease_until > :now
                """)
            .param("now", Timestamp.from(now))
            .param("id", id)
            .param("lease", lease)
            .update()
        == 1;
  }

  /** The end of a message's way; what only its reader may see is gone from it. */
  boolean finish(UUID id, UUID lease, Message.State state, String error, Instant now) {
    String forget =
        state == Message.State.SENT
            ? ", html = case when secret is null then html else replace(html, secret, '…') end,"
                + " body = case when secret is null then body else replace(body, secret, '…') end, secret = null"
            : "";
    return jdbc.sql(
                "update outbox set state = :state, error = :error, finished_at = :now, lease = null, lease_until = null"
                    + forget
                    + " where id = :id and state = 'SENDING' and lease = :lease")
            .param("state", state.name())
            .param("error", error)
            .param("now", Timestamp.from(now))
            .param("id", id)
            .param("lease", lease)
            .update()
        == 1;
  }

  /**
   * Puts a message back to be tried again.
   *
   * @param counted whether the attempt counts against it
   */
  boolean putBack(UUID id, UUID lease, Instant dueAt, boolean counted, String error) {
    return jdbc.sql(
                """
                update outbox set state = 'PENDING', due_at = :due, attempts = attempts - :uncounted,
                  error = coalesce(:error, error), lease = null, lease_until = null, on_wire_at = null
                where id = :id and state = 'SENDING' and lease = :lease
                """)
            .param("due", Timestamp.from(dueAt))
            .param("uncounted", counted ? 0 : 1)
            .param("error", error)
            .param("id", id)
            .param("lease", lease)
            .update()
        == 1;
  }

  /** What nobody finished goes out again, unless it may go out only once and was on its way. */
  int resume(Instant now) {
    return jdbc.sql(
            """
            update outbox set state = 'PENDING', lease = null, lease_until = null, on_wire_at = null
            where id in (
              select id from outbox where state = 'SENDING' and lease_until <= ?
                and (repeats = 'RESENDABLE' or on_wire_at is null)
              limit 1000 for update skip locked)
            """)
        .param(Timestamp.from(now))
        .update();
  }

  /** What went out only once and was never finished: nobody knows whether it has arrived. */
  List<Message> doubt(Instant now, String error) {
    return jdbc.sql(
            """
            with lost as materialized (
              select id from outbox where state = 'SENDING' and lease_until <= :now
                and repeats = 'ONCE' and on_wire_at is not null
              limit 100 for update skip locked)
            update outbox o set state = 'UNCONFIRMED', lease = null, lease_until = null, error = :error,
              finished_at = :now
            from lost where o.id = lost.id returning %s
            """
                .formatted(COLUMNS))
        .param("now", Timestamp.from(now))
        .param("error", error)
        .query((row, n) -> message(row))
        .list();
  }

  private static Message message(ResultSet row) throws SQLException {
    return new Message(
        row.getObject("id", UUID.class),
        Channel.valueOf(row.getString("channel")),
        row.getString("kind"),
        row.getString("language"),
        Repeats.valueOf(row.getString("repeats")),
        row.getString("lane"),
        row.getObject("user_id", UUID.class),
        row.getObject("owner_id", UUID.class),
        row.getObject("target_id", UUID.class),
        row.getString("recipient"),
        row.getString("subject"),
        row.getString("html"),
        row.getString("body"),
        row.getString("secret"),
        row.getTimestamp("due_at").toInstant());
  }
}
