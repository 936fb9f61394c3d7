package io.kramek.studio.release;

import io.kramek.identity.PersonName;
import io.kramek.shared.Paged;
import io.kramek.studio.release.ReleaseViews.TriedReplay;
import io.kramek.studio.release.ReleaseViews.TriedTableRow;
import io.kramek.studio.release.Trials.TriedTable;
import io.kramek.studio.replay.ModelCases.CaseResult;
import io.kramek.studio.replay.ModelCases.TriedCase;
import io.kramek.studio.replay.Replays.ReplayView;
import jakarta.annotation.Nullable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Keeps what was tried before a release. */
@Repository
class TrialStore {

  /** A case that was tried, as it is kept. */
  record KeptTrial(
      UUID id,
      String file,
      String name,
      boolean kept,
      CaseResult expected,
      CaseResult now,
      @Nullable String reason) {}

  /** How many cases were tried, and how many came out as they must. */
  record Counts(long tried, long kept) {}

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  TrialStore(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The last check counts. */
  void keep(ReleaseRequestId request, Trials trials, Map<UUID, Map<String, String>> names) {
    jdbc.sql("delete from release_request_tried_case where request_id = ?")
        .param(request.value())
        .update();
    jdbc.sql("delete from release_request_tried_table where request_id = ?")
        .param(request.value())
        .update();
    for (int at = 0; at < trials.cases().size(); at++) {
      TriedCase tried = trials.cases().get(at);
      keep(request, at, tried, names.get(tried.about().id()));
    }
    trials.tables().forEach(table -> keep(request, table));
  }

  private void keep(
      ReleaseRequestId request, int position, TriedCase tried, Map<String, String> names) {
    jdbc.sql(
            """
            insert into release_request_tried_case
              (request_id, position, case_id, file, name, names, kept, expected, now, reason)
            values (:request, :position, :id, :file, :name, :names::jsonb, :kept, :expected::jsonb, :now::jsonb, :reason)
            """)
        .param("request", request.value())
        .param("position", position)
        .param("id", tried.about().id())
        .param("file", tried.about().file())
        .param("name", tried.about().name())
        .param("names", names == null ? null : json.writeValueAsString(names), Types.VARCHAR)
        .param("kept", tried.kept())
        .param("expected", json.writeValueAsString(tried.about().expected()))
        .param("now", json.writeValueAsString(tried.now()))
        .param("reason", tried.reason(), Types.VARCHAR)
        .update();
  }

  private void keep(ReleaseRequestId request, TriedTable table) {
    jdbc.sql(
            """
            insert into release_request_tried_table (request_id, decision, file, held, broken, compared, differing)
            values (:request, :decision, :file, :held, :broken, :compared, :differing)
            """)
        .param("request", request.value())
        .param("decision", table.decision())
        .param("file", table.file())
        .param("held", table.held())
        .param("broken", table.broken())
        .param("compared", table.compared(), Types.INTEGER)
        .param("differing", table.differing(), Types.INTEGER)
        .update();
  }

  /** What the draft was tried on before it was asked for. */
  void keep(ReleaseRequestId request, List<ReplayView> replays) {
    for (ReplayView replay : replays) {
      jdbc.sql(
              """
              insert into release_request_replay (request_id, replay_id, subject_type, period_from, period_to, stories,
                different, other_way, outdated, started_by, started_at)
              select :request, :replay, :type, :from, :to, :stories, :different, :otherWay,
                exists (select 1 from draft d where d.id = :draft and d.changed_at > :at), :by, :at
              """)
          .param("request", request.value())
          .param("replay", replay.id())
          .param("draft", replay.draftId())
          .param("type", replay.subjectType())
          .param("from", replay.from())
          .param("to", replay.to())
          .param("stories", replay.stories())
          .param("different", replay.different())
          .param("otherWay", replay.otherWay())
          .param("by", replay.startedBy().id())
          .param("at", Timestamp.from(replay.startedAt()))
          .update();
    }
  }

  Counts counts(ReleaseRequestId request) {
    return jdbc.sql(
            """
            select count(*) tried, count(*) filter (where kept) kept from release_request_tried_case where request_id = ?
            """)
        .param(request.value())
        .query((row, n) -> new Counts(row.getLong("tried"), row.getLong("kept")))
        .single();
  }

  /** Those that came out otherwise stand first. */
  Paged<KeptTrial> cases(ReleaseRequestId request, String language, Paged.Request page) {
    List<KeptTrial> rows =
        jdbc.sql(
                """
                select * from release_request_tried_case where request_id = ? order by kept, position limit ? offset ?
                """)
            .params(request.value(), page.size(), page.offset())
            .query((row, n) -> kept(row, language))
            .list();
    return Paged.of(rows, page, counts(request).tried());
  }

  private KeptTrial kept(ResultSet row, String language) throws SQLException {
    String names = row.getString("names");
    Map<String, String> called =
        names == null ? Map.of() : json.readValue(names, new TypeReference<>() {});
    return new KeptTrial(
        row.getObject("case_id", UUID.class),
        row.getString("file"),
        called.getOrDefault(language, row.getString("name")),
        row.getBoolean("kept"),
        json.readValue(row.getString("expected"), CaseResult.class),
        json.readValue(row.getString("now"), CaseResult.class),
        row.getString("reason"));
  }

  List<TriedTableRow> tables(ReleaseRequestId request) {
    return jdbc.sql(
            "select * from release_request_tried_table where request_id = ? order by file, decision")
        .param(request.value())
        .query(
            (row, n) ->
                new TriedTableRow(
                    row.getString("decision"),
                    row.getString("file"),
                    row.getInt("held"),
                    row.getInt("broken"),
                    row.getObject("compared", Integer.class),
                    row.getObject("differing", Integer.class)))
        .list();
  }

  /** The last first. */
  List<TriedReplay> replays(ReleaseRequestId request) {
    return jdbc.sql(
            """
            select r.*, u.name from release_request_replay r join app_user u on u.id = r.started_by
            where r.request_id = ? order by r.started_at desc, r.replay_id
            """)
        .param(request.value())
        .query(
            (row, n) ->
                new TriedReplay(
                    row.getObject("replay_id", UUID.class),
                    row.getString("subject_type"),
                    row.getObject("period_from", LocalDate.class),
                    row.getObject("period_to", LocalDate.class),
                    row.getInt("stories"),
                    row.getInt("different"),
                    row.getInt("other_way"),
                    row.getBoolean("outdated"),
                    new PersonName(row.getObject("started_by", UUID.class), row.getString("name")),
                    row.getTimestamp("started_at").toInstant()))
        .list();
  }
}
