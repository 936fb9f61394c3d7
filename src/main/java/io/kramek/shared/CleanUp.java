package io.kramek.shared;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Throws away what nobody will ask for any more: who changed what long ago, the keys of requests
 * that nobody will send again, messages that have left, the parts of digests that were read, and
 * failures to log in. What may go out only once is kept longer than the key of the request it comes
 * from.
 */
@Component
class CleanUp {

  /** So few at once that nobody waits for a lock, nor a replica for the log. */
  private static final int AT_ONCE = 5_000;

  /** Nobody has to send a message any more, nor to decide whether it has arrived. */
  private static final String OVER = "state in ('SENT', 'FAILED', 'KEPT', 'DISCARDED')";

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Duration changes;
  private final Duration keys;
  private final Duration messages;
  private final Duration sentOnce;
  private final Duration loginFailures;

  CleanUp(
      JdbcClient jdbc,
      Clock clock,
      @Value("${kramek.keep.changes}") Duration changes,
      @Value("${kramek.keep.idempotency-keys}") Duration keys,
      @Value("${kramek.keep.messages}") Duration messages,
      @Value("${kramek.keep.sent-once}") Duration sentOnce,
      @Value("${kramek.keep.login-failures}") Duration loginFailures) {
    if (sentOnce.compareTo(keys) < 0) {
      throw new IllegalStateException(
          "kramek.keep.sent-once must not be shorter than kramek.keep.idempotency-keys: a request that"
              + " is sent again finds the offer it has made");
    }
    this.messages = messages;
    this.sentOnce = sentOnce;
    this.loginFailures = loginFailures;
    this.jdbc = jdbc;
    this.clock = clock;
    this.changes = changes;
    this.keys = keys;
  }

  /**
   * Throws some of it away. Several nodes may do so at once: each takes what no other one has.
   *
   * @return how many rows are gone; there may be more
   */
  @Transactional
  int clean() {
    return delete("change", "at", changes, "true")
        + delete("idempotency", "created_at", keys, "true")
        + delete("outbox", "created_at", messages, OVER + " and repeats = 'RESENDABLE'")
        + delete("outbox", "created_at", sentOnce, OVER + " and repeats = 'ONCE'")
        + delete("gathered", "created_at", messages, "digest_id is not null")
        + delete("login_failure", "blocked_until", loginFailures, "true");
  }

  private int delete(String table, String moment, Duration kept, String condition) {
    return jdbc.sql(
            """
            delete from %1$s where ctid = any(array(
              select ctid from %1$s where %2$s < ? and %3$s order by %2$s limit ? for update skip locked))
            """
                .formatted(table, moment, condition))
        .params(Timestamp.from(clock.instant().minus(kept)), AT_ONCE)
        .update();
  }
}
