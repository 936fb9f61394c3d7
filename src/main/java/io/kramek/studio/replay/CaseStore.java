package io.kramek.studio.replay;

import io.kramek.shared.Paged;
import io.kramek.studio.replay.ModelCases.CaseResult;
import io.kramek.studio.replay.ModelCases.CaseText;
import io.kramek.studio.replay.ModelCases.ModelCase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Keeps cases. */
@Repository
class CaseStore {

  private static final String KEPT = " from model_case where not discarded";
  private static final String IN_ORDER = " order by file, shipped_as nulls last, id";

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  CaseStore(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** All of them, called as they are called in a language. */
  List<ModelCase> all(String language) {
    return jdbc.sql("select *" + KEPT + IN_ORDER).query((row, n) -> read(row, language)).list();
  }

  Paged<ModelCase> page(String file, Paged.Request page, String language) {
    String which = KEPT + " and (:file is null or file = :file)";
    long total =
        jdbc.sql("select count(*)" + which)
            .param("file", file, Types.VARCHAR)
            .query(Long.class)
            .single();
    return Paged.of(
        jdbc.sql("select *" + which + IN_ORDER + " limit :size offset :offset")
            .param("file", file, Types.VARCHAR)
            .param("size", page.size())
            .param("offset", page.offset())
            .query((row, n) -> read(row, language))
            .list(),
        page,
        total);
  }

  boolean isKept(UUID id) {
    return jdbc.sql("select count(*)" + KEPT + " and id = ?").param(id).query(Long.class).single()
        > 0;
  }

  private ModelCase read(ResultSet row, String language) throws SQLException {
    Map<String, Object> facts = json.readValue(row.getString("facts"), new TypeReference<>() {});
    String names = row.getString("names");
    Map<String, String> called =
        names == null ? Map.of() : json.readValue(names, new TypeReference<>() {});
    return new ModelCase(
        row.getObject("id", UUID.class),
        row.getString("file"),
        called.getOrDefault(language, row.getString("name")),
        facts,
        json.readValue(row.getString("expected"), CaseResult.class),
        row.getString("shipped_as") != null,
        row.getLong("version"));
  }

  void insert(UUID id, CaseText text, UUID by, Instant at) {
    jdbc.sql(
            """
            insert into model_case (id, file, name, facts, expected, changed_by, changed_at)
            values (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)
            """)
        .params(
            id,
            text.file(),
            text.name(),
            json.writeValueAsString(text.facts()),
            json.writeValueAsString(text.expected()),
            by,
            Timestamp.from(at))
        .update();
  }

  boolean update(UUID id, CaseText text, long version, UUID by, Instant at) {
    return jdbc.sql(
                """
                update model_case set file = ?, name = ?, names = null, facts = ?::jsonb, expected = ?::jsonb, changed_by = ?,
                  changed_at = ?, version = version + 1
                where id = ? and version = ?
                """)
            .params(
                text.file(),
                text.name(),
                json.writeValueAsString(text.facts()),
                json.writeValueAsString(text.expected()),
                by,
                Timestamp.from(at),
                id,
                version)
            .update()
        > 0;
  }

  void discard(UUID id, UUID by, Instant at) {
    jdbc.sql(
            "update model_case set discarded = true, changed_by = ?, changed_at = ?, version = version + 1 where id = ?")
        .params(by, Timestamp.from(at), id)
        .update();
  }

  /** Takes a shipped case in, or its new text; what was changed or thrown away here stays so. */
  void ship(UUID id, String shippedAs, CaseText text, Map<String, String> names, Instant at) {
    jdbc.sql(
            """
            insert into model_case (id, file, shipped_as, name, names, facts, expected, changed_at)
            values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?)
            on conflict (file, shipped_as) do update set name = excluded.name, names = excluded.names, facts = excluded.facts,
              expected = excluded.expected
            where model_case.changed_by is null
              and (model_case.names, model_case.facts, model_case.expected)
                is distinct from (excluded.names, excluded.facts, excluded.expected)
            """)
        .params(
            id,
            text.file(),
            shippedAs,
            text.name(),
            json.writeValueAsString(names),
            json.writeValueAsString(text.facts()),
            json.writeValueAsString(text.expected()),
            Timestamp.from(at))
        .update();
  }
}
