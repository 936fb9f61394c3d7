package io.kramek.studio.modeler;

import io.kramek.identity.CurrentUser;
import io.kramek.identity.UserId;
import io.kramek.shared.Ids;
import io.kramek.shared.Problem;
import jakarta.annotation.Nullable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Personal tokens of managers: what a tool sends instead of a password. A token is told once; its
 * 256 random bits cannot be guessed, so a plain hash of it is enough.
 */
@Service
@Transactional
public class ModelerTokens {

  /**
   * A token, without what it says.
   *
   * @param usedAt when it last opened the door; {@code null} for never
   */
  public record ModelerToken(UUID id, String name, Instant createdAt, @Nullable Instant usedAt) {}

  /** A new one: the only time that it is told. */
  public record NewModelerToken(UUID id, String token) {}

  private static final String PREFIX = "kramek_";
  private static final int BYTES = 32;
  private static final int MOST = 20;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final CurrentUser currentUser;
  private final Clock clock;

  ModelerTokens(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
    this.jdbc = jdbc;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** The tokens of whoever asks. */
  @Transactional(readOnly = true)
  public List<ModelerToken> mine() {
    return jdbc.sql("select * from modeler_token where user_id = ? order by id desc")
        .param(me())
        .query((row, n) -> token(row))
        .list();
  }

  /**
   * A new token for whoever asks.
   *
   * @throws Problem {@code tooManyTokens}
   */
  public NewModelerToken add(String name) {
    UUID me = me();
    if (mine().size() >= MOST) {
      throw Problem.refused("tooManyTokens").about(MOST);
    }
    byte[] secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    UUID id = Ids.next();
    jdbc.sql(
            "insert into modeler_token (id, user_id, name, hash, created_at) values (?, ?, ?, ?, ?)")
        .params(id, me, name.strip(), hash(token), Timestamp.from(clock.instant()))
        .update();
    return new NewModelerToken(id, token);
  }

  /** Takes a token back; from now on it opens nothing. */
  public void revoke(UUID id) {
    if (jdbc.sql("delete from modeler_token where id = ? and user_id = ?").params(id, me()).update()
        == 0) {
      throw Problem.notFound();
    }
  }

  /** Whose token it is; whether they may do anything still has to be asked. */
  public Optional<UserId> owner(String token) {
    return jdbc.sql("update modeler_token set used_at = ? where hash = ? returning user_id")
        .params(Timestamp.from(clock.instant()), hash(token))
        .query(UUID.class)
        .optional()
        .map(UserId::new);
  }

  private UUID me() {
    return currentUser.requireManager().id().value();
  }

  private static ModelerToken token(ResultSet row) throws SQLException {
    Timestamp used = row.getTimestamp("used_at");
    return new ModelerToken(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getTimestamp("created_at").toInstant(),
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
