package io.kramek.shared;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Throws away what nobody will ask for any more: who changed what long ago, and the keys of
 * requests that nobody will send again.
 */
@Component
class CleanUp {

  /** So few at once that nobody waits for a lock, nor a replica for the log. */
  private static final int AT_ONCE = 5_000;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Duration changes;
  private final Duration keys;

  CleanUp(
      JdbcClient jdbc,
      Clock clock,
      @Value("${kramek.keep.changes}") Duration changes,
      @Value("${kramek.keep.idempotency-keys}") Duration keys) {
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
    return delete("change", "at", changes) + delete("idempotency", "created_at", keys);
  }

  private int delete(String table, String moment, Duration kept) {
    return jdbc.sql(
            """
            delete from %1$s where ctid = any(array(
              select ctid from %1$s where %2$s < ? order by %2$s limit ? for update skip locked))
            """
                .formatted(table, moment))
        .params(Timestamp.from(clock.instant().minus(kept)), AT_ONCE)
        .update();
  }
}
