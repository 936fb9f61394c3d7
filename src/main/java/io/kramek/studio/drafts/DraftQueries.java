package io.kramek.studio.drafts;

import io.kramek.identity.CurrentUser;
import io.kramek.identity.PersonName;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import io.kramek.studio.ModelKind;
import io.kramek.studio.drafts.DraftViews.DraftDetail;
import io.kramek.studio.drafts.DraftViews.DraftFileContent;
import io.kramek.studio.drafts.DraftViews.DraftFileRow;
import io.kramek.studio.drafts.DraftViews.DraftLock;
import io.kramek.studio.drafts.DraftViews.DraftRevision;
import io.kramek.studio.drafts.DraftViews.DraftSummary;
import io.kramek.studio.drafts.DraftViews.RevisionContent;
import io.kramek.studio.process.Releases;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads drafts. For managers. */
@Service
@Transactional(readOnly = true)
public class DraftQueries {

  private static final String SUMMARIES =
      """
      select d.id, d.title, d.state, d.based_on, d.changed_at, d.released_as, a.id author_id, a.name author_name,
        (select count(*) from draft_file f where f.draft_id = d.id) files,
        (select count(*) from draft_case c where c.draft_id = d.id) cases,
        d.elsewhere + (select coalesce(sum(f.errors), 0) from draft_file f where f.draft_id = d.id) errors,
        array(select distinct l.name from draft_file f join app_user l on l.id = f.lock_by
          where f.draft_id = d.id and f.lock_until > :now order by l.name) editing
      from draft d join app_user a on a.id = d.author_id
      """;

  private static final String FILES =
      """
      select f.file, f.revision, f.changed_at, f.errors, f.warnings, f.based_on, f.is_new, f.retired, f.lock_until,
        c.id changed_id, c.name changed_name, l.id lock_id, l.name lock_name, q.id asked_id, q.name asked_name
      from draft_file f
        join app_user c on c.id = f.changed_by
        left join app_user l on l.id = f.lock_by and f.lock_until > :now
        left join app_user q on q.id = f.lock_asked_by
      where f.draft_id = :draft and (:file::text is null or f.file = :file) order by f.file
      """;

  private final JdbcClient jdbc;
  private final Revisions revisions;
  private final Releases releases;
  private final CurrentUser currentUser;
  private final Clock clock;

  DraftQueries(
      JdbcClient jdbc,
      Revisions revisions,
      Releases releases,
      CurrentUser currentUser,
      Clock clock) {
    this.jdbc = jdbc;
    this.revisions = revisions;
    this.releases = releases;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Drafts, those changed last first.
   *
   * @param state {@code null} for those in any
   */
  public Paged<DraftSummary> find(DraftState state, Paged.Request page) {
    currentUser.requireManager();
    String wanted = state == null ? null : state.name();
    long total =
        jdbc.sql("select count(*) from draft d where (:state::text is null or d.state = :state)")
            .param("state", wanted)
            .query(Long.class)
            .single();
    List<DraftSummary> drafts =
        jdbc.sql(
                SUMMARIES
                    + " where (:state::text is null or d.state = :state)"
                    + " order by d.changed_at desc, d.id limit :limit offset :offset")
            .param("state", wanted)
            .param("now", Timestamp.from(clock.instant()))
            .param("limit", page.size())
            .param("offset", page.offset())
            .query((row, n) -> summary(row))
            .list();
    return Paged.of(drafts, page, total);
  }

  /** A draft and its files. */
  public DraftDetail draft(DraftId id) {
    currentUser.requireManager();
    return jdbc.sql(SUMMARIES + " where d.id = :id")
        .param("id", id.value())
        .param("now", Timestamp.from(clock.instant()))
        .query(
            (row, n) -> {
              DraftSummary draft = summary(row);
              return new DraftDetail(
                  draft.id(),
                  draft.title(),
                  draft.state(),
                  draft.author(),
                  draft.basedOn(),
                  row.getObject("released_as", Integer.class),
                  row.getInt("cases"),
                  rows(id, null));
            })
        .optional()
        .orElseThrow(Problem::notFound);
  }

  /** A file of a draft, with what it was taken from. */
  public DraftFileContent file(DraftId id, String file) {
    DraftFileRow row = row(id, file);
    byte[] content = revisions.content(id, file, row.revision()).orElseThrow();
    Optional<byte[]> base =
        releases
            .numbered(row.basedOn())
            .map(release -> releases.files(release).get(file))
            .filter(known -> !row.isNew());
    return new DraftFileContent(
        file,
        row.kind(),
        row.revision(),
        text(content),
        base.map(DraftQueries::text).orElse(null),
        row.lock());
  }

  /** What a file has been, the last first. */
  public Paged<DraftRevision> revisions(DraftId id, String file, Paged.Request page) {
    row(id, file);
    String from =
        " from draft_revision r join app_user u on u.id = r.by_id where r.draft_id = :draft and r.file = :file";
    long total =
        jdbc.sql("select count(*)" + from)
            .param("draft", id.value())
            .param("file", file)
            .query(Long.class)
            .single();
    List<DraftRevision> found =
        jdbc.sql(
                "select r.revision, r.at, u.id, u.name"
                    + from
                    + " order by r.revision desc limit :limit offset :offset")
            .param("draft", id.value())
            .param("file", file)
            .param("now", Timestamp.from(clock.instant()))
            .param("limit", page.size())
            .param("offset", page.offset())
            .query(
                (row, n) ->
                    new DraftRevision(
                        row.getInt("revision"),
                        person(row, "id", "name"),
                        row.getTimestamp("at").toInstant()))
            .list();
    return Paged.of(found, page, total);
  }

  /** What a file was in a revision. */
  public RevisionContent revision(DraftId id, String file, int revision) {
    row(id, file);
    return new RevisionContent(
        text(revisions.content(id, file, revision).orElseThrow(Problem::notFound)));
  }

  /** Who edits a file, and who waits. */
  public Optional<DraftLock> lock(DraftId id, String file) {
    return Optional.ofNullable(row(id, file).lock());
  }

  private DraftFileRow row(DraftId id, String file) {
    currentUser.requireManager();
    return rows(id, file).stream().findFirst().orElseThrow(Problem::notFound);
  }

  private List<DraftFileRow> rows(DraftId id, String file) {
    UUID me = currentUser.get().id().value();
    Instant now = clock.instant();
    return jdbc.sql(FILES)
        .param("draft", id.value())
        .param("file", file)
        .param("now", Timestamp.from(now))
        .query((row, n) -> file(row, me))
        .list();
  }

  private static DraftFileRow file(ResultSet row, UUID me) throws SQLException {
    PersonName holder = person(row, "lock_id", "lock_name");
    DraftLock lock =
        holder == null
            ? null
            : new DraftLock(
                holder,
                row.getTimestamp("lock_until").toInstant(),
                holder.id().equals(me),
                person(row, "asked_id", "asked_name"));
    return new DraftFileRow(
        row.getString("file"),
        ModelKind.required(row.getString("file")),
        row.getInt("revision"),
        person(row, "changed_id", "changed_name"),
        row.getTimestamp("changed_at").toInstant(),
        lock,
        row.getInt("errors"),
        row.getInt("warnings"),
        row.getInt("based_on"),
        row.getBoolean("is_new"),
        row.getBoolean("retired"));
  }

  private static DraftSummary summary(ResultSet row) throws SQLException {
    return new DraftSummary(
        row.getObject("id", UUID.class),
        row.getString("title"),
        DraftState.valueOf(row.getString("state")),
        person(row, "author_id", "author_name"),
        row.getInt("based_on"),
        row.getInt("files"),
        row.getInt("errors"),
        row.getTimestamp("changed_at").toInstant(),
        List.of((String[]) row.getArray("editing").getArray()));
  }

  private static PersonName person(ResultSet row, String id, String name) throws SQLException {
    return PersonName.ofNullable(row.getObject(id, UUID.class), row.getString(name));
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }
}
