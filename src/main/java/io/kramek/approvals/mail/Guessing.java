package io.kramek.approvals.mail;

import io.kramek.shared.Problem;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever tries links that are none has to wait, by the address they come from. */
@Component
class Guessing {

  private static final int FREE_TRIES = 10;
  private static final Duration WINDOW = Duration.ofMinutes(10);

  private final JdbcClient jdbc;
  private final TransactionTemplate apart;
  private final Clock clock;

  Guessing(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
    this.jdbc = jdbc;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /**
   * Lets an address try a link.
   *
   * @throws Problem {@code tooManyAttempts}
   */
  void allow(String address) {
    Instant now = clock.instant();
    boolean often =
        jdbc.sql(
                "select exists (select 1 from approval_link_failure where address = ? and failures >= ? and since > ?)")
            .params(address, FREE_TRIES, Timestamp.from(now.minus(WINDOW)))
            .query(Boolean.class)
            .single();
    if (often) {
      throw Problem.tooMany("tooManyAttempts")
          .with("retryAfter", WINDOW.toSeconds())
          .about(WINDOW.toSeconds());
    }
  }

  /** Remembers a link that was none, whatever becomes of the request. */
  void failed(String address) {
    Timestamp now = Timestamp.from(clock.instant());
    Timestamp before = Timestamp.from(clock.instant().minus(WINDOW));
    apart.executeWithoutResult(
        status -> {
          jdbc.sql("delete from approval_link_failure where since <= ?").param(before).update();
          jdbc.sql(
                  """
                  insert into approval_link_failure as f (address, failures, since) values (?, 1, ?)
                  on conflict (address) do update set failures = f.failures + 1
                  """)
              .params(address, now)
              .update();
        });
  }
}
