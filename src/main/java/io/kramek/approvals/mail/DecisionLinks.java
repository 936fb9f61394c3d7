package io.kramek.approvals.mail;

import io.kramek.approvals.ApprovalId;
import io.kramek.identity.UserId;
import io.kramek.shared.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The links in e-mails. What a link holds is known to nobody but the e-mail: only its hash is kept.
 */
@Component
public class DecisionLinks {

  /** For how long a link opens something. */
  static final Duration VALID = Duration.ofHours(72);

  private static final int BYTES = 32;
  private static final int LONGEST = 100;

  /** What is known of a link. */
  record Link(
      UUID id, ApprovalId approval, UserId seat, UserId user, Instant expiresAt, Instant usedAt) {

    boolean isExpired(Instant now) {
      return !now.isBefore(expiresAt);
    }
  }

  private final SecureRandom random = new SecureRandom();
  private final JdbcClient jdbc;
  private final Clock clock;

  DecisionLinks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Makes a link by which somebody may decide on a seat, once.
   *
   * @param seat whom the seat was set up for
   * @return where it leads, below the address of the application; it cannot be found out again
   */
  public String issue(ApprovalId approval, UserId seat, UserId user) {
    byte[] secret = new byte[BYTES];
    random.nextBytes(secret);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    Instant now = clock.instant();
    jdbc.sql(
            """
            insert into approval_link (id, token_hash, approval_id, seat_id, user_id, created_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Ids.next(),
            hash(token),
            approval.value(),
            seat.value(),
            user.value(),
            Timestamp.from(now),
            Timestamp.from(now.plus(VALID)))
        .update();
    return "/approve/" + token;
  }

  /** What is known of a link, if it is one of ours. */
  Optional<Link> find(String token) {
    return find(token, "");
  }

  /** The same, and nobody else uses it until this transaction ends. */
  Optional<Link> lock(String token) {
    return find(token, " for update");
  }

  void used(Link link) {
    jdbc.sql("update approval_link set used_at = ? where id = ?")
        .params(Timestamp.from(clock.instant()), link.id())
        .update();
  }

  private Optional<Link> find(String token, String how) {
    if (token.length() > LONGEST) {
      return Optional.empty();
    }
    return jdbc.sql("select * from approval_link where token_hash = ?" + how)
        .param(hash(token))
        .query(DecisionLinks::link)
        .optional();
  }

  private static Link link(ResultSet row, int number) throws SQLException {
    Timestamp used = row.getTimestamp("used_at");
    return new Link(
        row.getObject("id", UUID.class),
        new ApprovalId(row.getObject("approval_id", UUID.class)),
        new UserId(row.getObject("seat_id", UUID.class)),
        new UserId(row.getObject("user_id", UUID.class)),
        row.getTimestamp("expires_at").toInstant(),
        used == null ? null : used.toInstant());
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
