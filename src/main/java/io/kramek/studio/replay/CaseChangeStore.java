package io.kramek.studio.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** Keeps what drafts change of the cases, and what requests for a release have changed of them. */
@Repository
class CaseChangeStore {

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  CaseChangeStore(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** What a draft changes as long as it is not decided about, in a fixed order. */
  List<CaseChange> ofDraft(UUID draft) {
    return jdbc.sql(
            """
            select c.* from draft_case c join draft d on d.id = c.draft_id
            where d.id = ? and d.state in ('OPEN', 'REQUESTED') order by c.case_id
            """)
        .param(draft)
        .query((row, n) -> read(row, row.getLong("version")))
        .list();
  }

  Optional<CaseChange> ofDraft(UUID draft, UUID id) {
    return ofDraft(draft).stream().filter(change -> change.id().equals(id)).findFirst();
  }

  void put(UUID draft, CaseChange change, UUID by, Instant at) {
    jdbc.sql(
            """
            insert into draft_case (draft_id, case_id, based_on, before, now, changed_by, changed_at, version)
            values (:draft, :id, :basedOn, :before::jsonb, :now::jsonb, :by, :at, :version)
            on conflict (draft_id, case_id) do update set now = excluded.now, changed_by = excluded.changed_by,
              changed_at = excluded.changed_at, version = excluded.version
            """)
        .param("draft", draft)
        .param("id", change.id())
        .param("basedOn", change.basedOn(), Types.BIGINT)
        .param("before", text(change.before()), Types.VARCHAR)
        .param("now", text(change.now()), Types.VARCHAR)
        .param("by", by)
        .param("at", Timestamp.from(at))
        .param("version", change.version())
        .update();
  }

  /**
   * Drops a change.
   *
   * @return whether there was one
   */
  boolean remove(UUID draft, UUID id) {
    return jdbc.sql("delete from draft_case where draft_id = ? and case_id = ?")
            .params(draft, id)
            .update()
        > 0;
  }

  /** Exactly what was asked for. */
  List<CaseChange> ofRequest(UUID request) {
    return jdbc.sql("select * from release_request_case where request_id = ? order by case_id")
        .param(request)
        .query((row, n) -> read(row, 0))
        .list();
  }

  void keep(UUID request, List<CaseChange> changes) {
    changes.forEach(
        change ->
            jdbc.sql(
                    """
                    insert into release_request_case (request_id, case_id, based_on, before, now)
                    values (:request, :id, :basedOn, :before::jsonb, :now::jsonb)
                    """)
                .param("request", request)
                .param("id", change.id())
                .param("basedOn", change.basedOn(), Types.BIGINT)
                .param("before", text(change.before()), Types.VARCHAR)
                .param("now", text(change.now()), Types.VARCHAR)
                .update());
  }

  /** What each case said before the first release after one that has changed it. */
  List<CaseChange> changedAfter(int release) {
    return jdbc.sql(
            """
            select distinct on (c.case_id) c.* from release_request_case c join release_request r on r.id = c.request_id
            where r.release_number > ? order by c.case_id, r.release_number
            """)
        .param(release)
        .query((row, n) -> read(row, 0))
        .list();
  }

  private CaseChange read(ResultSet row, long version) throws SQLException {
    return new CaseChange(
        row.getObject("case_id", UUID.class),
        row.getObject("based_on", Long.class),
        content(row.getString("before")),
        content(row.getString("now")),
        version);
  }

  private CaseContent content(String kept) {
    return kept == null ? null : json.readValue(kept, CaseContent.class);
  }

  private String text(CaseContent content) {
    return content == null ? null : json.writeValueAsString(content);
  }
}
