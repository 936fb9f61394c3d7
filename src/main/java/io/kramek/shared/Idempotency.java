package io.kramek.shared;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a repeated request harmless: what was created for a key the first time is what every
 * repetition gets.
 */
@Component
public class Idempotency {

  private final JdbcClient jdbc;
  private final Clock clock;

  Idempotency(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Creates once per key. A second request that comes while the first is still at work waits for it
   * on the unique index.
   *
   * @param scope who asks, and for what; keys of different scopes do not meet
   * @param key what the caller sent, or {@code null}: then it creates every time
   * @param create makes the record in this transaction
   */
  @Transactional
  public UUID once(String scope, String key, Supplier<UUID> create) {
    if (key == null || key.isBlank()) {
      return create.get();
    }
    if (key.length() > 200) {
      throw Problem.invalid(new Problem.Field("Idempotency-Key", "tooLong"));
    }
    int first =
        jdbc.sql(
                "insert into idempotency (scope, key, created_at) values (?, ?, ?) on conflict do nothing")
            .params(scope, key, Timestamp.from(clock.instant()))
            .update();
    if (first == 0) {
      return jdbc.sql("select result from idempotency where scope = ? and key = ?")
          .params(scope, key)
          .query(UUID.class)
          .single();
    }
    UUID created = create.get();
    jdbc.sql("update idempotency set result = ? where scope = ? and key = ?")
        .params(created, scope, key)
        .update();
    return created;
  }
}
