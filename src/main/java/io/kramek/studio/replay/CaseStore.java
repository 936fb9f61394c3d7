package io.kramek.studio.replay;

import io.kramek.studio.replay.ModelCases.CaseResult;
import io.kramek.studio.replay.ModelCases.CaseText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Keeps the cases in force. */
@Repository
class CaseStore {

  /**
   * A case in force.
   *
   * @param shipped whether it came with Krámek
   */
  record Kept(UUID id, CaseContent content, boolean shipped, long version) {}

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  CaseStore(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** All of them, model by model. */
  List<Kept> all() {
    return jdbc.sql(
            "select * from model_case where not discarded order by file, shipped_as nulls last, id")
        .query((row, n) -> read(row))
        .list();
  }

  Optional<Kept> kept(UUID id) {
    return jdbc.sql("select * from model_case where not discarded and id = ?")
        .param(id)
        .query((row, n) -> read(row))
        .optional();
  }

  /** The version of a case, also of one that is thrown away; empty where there never was one. */
  Optional<Long> version(UUID id) {
    return jdbc.sql("select version from model_case where id = ?")
        .param(id)
        .query(Long.class)
        .optional();
  }

  private Kept read(ResultSet row) throws SQLException {
    String names = row.getString("names");
    return new Kept(
        row.getObject("id", UUID.class),
        new CaseContent(
            row.getString("file"),
            row.getString("name"),
            names == null ? null : json.readValue(names, new TypeReference<>() {}),
            json.readValue(row.getString("facts"), new TypeReference<>() {}),
            json.readValue(row.getString("expected"), CaseResult.class)),
        row.getString("shipped_as") != null,
        row.getLong("version"));
  }

  /** Puts a case in force, instead of what it said. */
  void put(UUID id, CaseContent content, UUID by, Instant at) {
    jdbc.sql(
            """
            insert into model_case (id, file, name, names, facts, expected, changed_by, changed_at)
            values (?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?)
            on conflict (id) do update set file = excluded.file, name = excluded.name, names = excluded.names,
              facts = excluded.facts, expected = excluded.expected, discarded = false, changed_by = excluded.changed_by,
              changed_at = excluded.changed_at, version = model_case.version + 1
            """)
        .param(1, id)
        .param(2, content.file())
        .param(3, content.name())
        .param(
            4,
            content.names() == null ? null : json.writeValueAsString(content.names()),
            Types.VARCHAR)
        .param(5, json.writeValueAsString(content.facts()))
        .param(6, json.writeValueAsString(content.expected()))
        .param(7, by)
        .param(8, Timestamp.from(at))
        .update();
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
              expected = excluded.expected, version = model_case.version + 1
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
