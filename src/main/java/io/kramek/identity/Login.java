package io.kramek.identity;

import io.kramek.shared.Problem;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks passwords. From the fifth wrong one in a row a name is blocked, first for half a minute,
 * then twice as long each time, up to an hour: guessing becomes hopeless, and a person who mistyped
 * only has to wait.
 */
@Service
public class Login {

  private static final int FREE_TRIES = 5;
  private static final Duration FIRST_BLOCK = Duration.ofSeconds(30);
  private static final Duration LONGEST_BLOCK = Duration.ofHours(1);

  private final UserQueries users;
  private final PasswordEncoder passwords;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final String nobodysHash;

  Login(UserQueries users, PasswordEncoder passwords, JdbcClient jdbc, Clock clock) {
    this.users = users;
    this.passwords = passwords;
    this.jdbc = jdbc;
    this.clock = clock;
    this.nobodysHash = passwords.encode("nobody");
  }

  /**
   * The user behind a name and a password.
   *
   * @throws Problem {@code badCredentials}, in the same time whether the name exists or not; {@code
   *     tooManyAttempts}
   */
  @Transactional(noRollbackFor = Problem.class)
  public UserId authenticate(String username, String password) {
    Instant now = clock.instant();
    Optional<Instant> blocked = blockedUntil(username).filter(until -> until.isAfter(now));
    if (blocked.isPresent()) {
      long seconds = Math.max(1, Duration.between(now, blocked.get()).toSeconds());
      throw Problem.tooMany("tooManyAttempts").with("retryAfter", seconds).about(seconds);
    }
    Optional<UserQueries.Credentials> user = users.credentials(username);
    boolean right =
        passwords.matches(password, user.map(UserQueries.Credentials::hash).orElse(nobodysHash));
    if (user.isEmpty() || !right) {
      fail(username, now);
      throw Problem.unauthenticated("badCredentials");
    }
    jdbc.sql("delete from login_failure where username = ?").param(username).update();
    return new UserId(user.get().id());
  }

  private Optional<Instant> blockedUntil(String username) {
    return jdbc.sql("select blocked_until from login_failure where username = ?")
        .param(username)
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant);
  }

  private void fail(String username, Instant now) {
    int failures =
        jdbc.sql(
                """
                insert into login_failure as f (username, failures, blocked_until) values (?, 1, ?)
                on conflict (username) do update set failures = f.failures + 1 returning failures
                """)
            .params(username, Timestamp.from(now))
            .query(Integer.class)
            .single();
    if (failures >= FREE_TRIES) {
      long factor = 1L << Math.min(failures - FREE_TRIES, 7);
      Duration block = FIRST_BLOCK.multipliedBy(factor);
      Instant until = now.plus(block.compareTo(LONGEST_BLOCK) > 0 ? LONGEST_BLOCK : block);
      jdbc.sql("update login_failure set blocked_until = ? where username = ?")
          .params(Timestamp.from(until), username)
          .update();
    }
  }
}
