package io.kramek.studio.release;

import jakarta.annotation.Nullable;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the files that were asked for; the same content once. */
@Repository
class ReleaseFiles {

  private static final String PASSED_AGAIN =
      """
       on conflict (file) do update set sha256 = excluded.sha256, by_id = excluded.by_id, at = excluded.at
      """;

  private final JdbcClient jdbc;

  ReleaseFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param changed {@code null} for a file that goes
   */
  void keep(ReleaseRequestId request, Map<String, byte[]> changed) {
    changed.forEach(
        (file, content) -> {
          String hash = content == null ? null : Signature.content(content);
          if (hash != null) {
            keep(hash, content);
          }
          jdbc.sql("insert into release_request_file values (:request, :file, :hash)")
              .param("request", request.value())
              .param("file", file)
              .param("hash", hash, Types.VARCHAR)
              .update();
        });
  }

  private void keep(String hash, byte[] content) {
    jdbc.sql("insert into release_content values (?, ?) on conflict do nothing")
        .params(hash, content)
        .update();
  }

  /**
   * The shipped file that the company has decided not to take.
   *
   * @param content {@code null} where it is no longer shipped
   */
  void pass(String file, @Nullable byte[] content, UUID by, Instant now) {
    String hash = content == null ? null : Signature.content(content);
    if (hash != null) {
      keep(hash, content);
    }
    jdbc.sql("insert into shipped_passed values (:file, :hash, :by, :now)" + PASSED_AGAIN)
        .param("file", file)
        .param("hash", hash, Types.VARCHAR)
        .param("by", by)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** A shipped file stands in a draft since a revision. */
  void taken(UUID draft, String file, int revision, byte[] content) {
    String hash = Signature.content(content);
    keep(hash, content);
    jdbc.sql("insert into upgrade_taken values (?, ?, ?, ?)")
        .params(draft, file, revision, hash)
        .update();
  }

  /**
   * What a draft has taken is in force, whatever was made of it: it is not offered again. What was
   * taken out of the draft once more is.
   */
  void passTaken(UUID draft, UUID by, Instant now) {
    jdbc.sql(
            """
            insert into shipped_passed
            select t.file, t.sha256, ?, ? from upgrade_taken t
            join draft_file f on f.draft_id = t.draft_id and f.file = t.file and f.sent_revision = t.revision
            where t.draft_id = ?
            """
                + PASSED_AGAIN)
        .params(by, Timestamp.from(now), draft)
        .update();
  }

  /**
   * The shipped files that the company has decided not to take; {@code null} for one that is no
   * longer shipped.
   */
  Map<String, byte[]> passed() {
    Map<String, byte[]> passed = new HashMap<>();
    jdbc.sql(
            "select p.file, c.content from shipped_passed p left join release_content c using (sha256)")
        .query(
            row -> {
              passed.put(row.getString("file"), row.getBytes("content"));
            });
    return passed;
  }

  /** What a request changes; {@code null} for a file that goes. */
  Map<String, byte[]> changed(ReleaseRequestId request) {
    Map<String, byte[]> changed = new HashMap<>();
    jdbc.sql(
            """
            select f.file, c.content from release_request_file f left join release_content c using (sha256)
            where f.request_id = ?
            """)
        .param(request.value())
        .query(
            row -> {
              changed.put(row.getString("file"), row.getBytes("content"));
            });
    return changed;
  }

  /** A catalogue with what is changed in it. */
  static Map<String, byte[]> in(Map<String, byte[]> catalogue, Map<String, byte[]> changed) {
    Map<String, byte[]> all = new HashMap<>(catalogue);
    changed.forEach(
        (file, content) -> {
          if (content == null) {
            all.remove(file);
          } else {
            all.put(file, content);
          }
        });
    return all;
  }
}
