package io.kramek.studio.drafts;

import io.kramek.identity.UserId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything that the files of drafts have been, as far back as it is kept. */
@Repository
class Revisions {

  private static final int KEPT = 200;

  private final JdbcClient jdbc;

  Revisions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Adds one, and forgets what is too old, but not who wrote it.
   *
   * @return its number
   */
  int add(DraftId draft, String file, byte[] content, UserId by, Instant now) {
    int revision =
        jdbc.sql(
                """
                insert into draft_revision (draft_id, file, revision, content, by_id, at)
                select ?, ?, coalesce(max(revision), 0) + 1, ?, ?, ? from draft_revision
                where draft_id = ? and file = ? returning revision
                """)
            .params(
                draft.value(), file, content, by.value(), Timestamp.from(now), draft.value(), file)
            .query(Integer.class)
            .single();
    author(draft, by);
    jdbc.sql("delete from draft_revision where draft_id = ? and file = ? and revision <= ?")
        .params(draft.value(), file, revision - KEPT)
        .update();
    return revision;
  }

  /** Somebody has written something of a draft. */
  void author(DraftId draft, UserId by) {
    jdbc.sql("insert into draft_author values (?, ?) on conflict do nothing")
        .params(draft.value(), by.value())
        .update();
  }

  List<UserId> authors(DraftId draft) {
    return jdbc.sql("select author_id from draft_author where draft_id = ?")
        .param(draft.value())
        .query((row, n) -> new UserId(row.getObject(1, UUID.class)))
        .list();
  }

  /** Whether that is what a revision holds. */
  boolean is(DraftId draft, String file, int revision, byte[] content) {
    return content(draft, file, revision).filter(held -> Arrays.equals(held, content)).isPresent();
  }

  Optional<byte[]> content(DraftId draft, String file, int revision) {
    return jdbc.sql(
            "select content from draft_revision where draft_id = ? and file = ? and revision = ?")
        .params(draft.value(), file, revision)
        .query(byte[].class)
        .optional();
  }
}
