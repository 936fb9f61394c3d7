package io.kramek.imports;

import io.kramek.imports.RowCheck.Doubt;
import io.kramek.imports.kind.Candidate;
import io.kramek.imports.kind.Fault;
import io.kramek.imports.kind.Finding;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is written down about the rows of an import while it is at work: whole chunks at once, and
 * nothing of it kept in memory.
 */
@Repository
class ImportLedger {

  /** A value in a field. */
  record FieldValue(String field, String value) {}

  /** What a line of the file is known by, and called by where other lines may point to it. */
  record Key(String key, long line, String name) {}

  private final JdbcClient jdbc;

  ImportLedger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A dry run begins: what an earlier one found is void, what people settled is not. */
  void beginCheck(ImportId id) {
    beginRun(id);
    delete("import_proposal", id);
    delete("import_key", id);
  }

  /** The rows are to be stored: what the dry run said of them is void. */
  void beginRun(ImportId id) {
    delete("import_rejection", id);
  }

  /** Everything is stored: what only served the way there goes. */
  void end(ImportId id) {
    delete("import_key", id);
  }

  private void delete(String table, ImportId id) {
    jdbc.sql("delete from " + table + " where import_id = ?").param(id.value()).update();
  }

  /** Notes which line has which key, the first one for every key. */
  void noteKeys(ImportId id, List<Key> keys) {
    jdbc.sql(
            """
            insert into import_key (import_id, key, line, name)
            select :id, noted.* from unnest(:keys::text[], :lines::bigint[], :names::text[]) noted
            on conflict do nothing
            """)
        .param("id", id.value())
        .param("keys", keys.stream().map(Key::key).toArray(String[]::new))
        .param("lines", keys.stream().map(Key::line).toArray(Long[]::new))
        .param("names", keys.stream().map(Key::name).toArray(String[]::new))
        .update();
  }

  /** Which line has which of some keys. */
  Map<String, Long> linesOf(ImportId id, Collection<String> keys) {
    Map<String, Long> lines = new HashMap<>();
    jdbc.sql("select key, line from import_key where import_id = ? and key = any(?)")
        .params(id.value(), keys.toArray(String[]::new))
        .query(
            row -> {
              lines.put(row.getString("key"), row.getLong("line"));
            });
    return lines;
  }

  /** Which of some names rows of the file have. */
  Set<String> namesInFile(ImportId id, Collection<String> names) {
    return new HashSet<>(
        jdbc.sql("select distinct name from import_key where import_id = ? and name = any(?)")
            .params(id.value(), names.toArray(String[]::new))
            .query(String.class)
            .list());
  }

  /** How many rows above a line have some names. */
  Map<String, Integer> countNames(ImportId id, Collection<String> names, long line) {
    Map<String, Integer> counts = new HashMap<>();
    jdbc.sql(
            "select name, count(*) n from import_key where import_id = ? and name = any(?) and line < ? group by name")
        .params(id.value(), names.toArray(String[]::new), line)
        .query(
            row -> {
              counts.put(row.getString("name"), row.getInt("n"));
            });
    return counts;
  }

  void reject(ImportId id, List<Fault> faults) {
    if (faults.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into import_rejection (import_id, line, field, value, code, suggestion)
            select :id, r.* from unnest(:lines::bigint[], :fields::text[], :values::text[], :codes::text[], :suggestions::text[]) r
            """)
        .param("id", id.value())
        .param("lines", faults.stream().map(Fault::line).toArray(Long[]::new))
        .param("fields", column(faults, Fault::field))
        .param("values", column(faults, Fault::value))
        .param("codes", column(faults, Fault::code))
        .param("suggestions", column(faults, Fault::suggestion))
        .update();
  }

  private static String[] column(List<Fault> faults, Function<Fault, String> part) {
    return faults.stream().map(part).toArray(String[]::new);
  }

  /** Notes what is to be settled, and for how many rows. */
  void propose(ImportId id, Collection<Doubt> doubts) {
    Map<FieldValue, Finding> findings = new LinkedHashMap<>();
    Map<FieldValue, Integer> rows = new HashMap<>();
    for (Doubt doubt : doubts) {
      FieldValue key = new FieldValue(doubt.field().name(), doubt.value());
      findings.put(key, doubt.finding());
      rows.merge(key, 1, Integer::sum);
    }
    findings.forEach((key, finding) -> propose(id, key, finding, rows.get(key)));
  }

  private void propose(ImportId id, FieldValue key, Finding finding, int rows) {
    List<Candidate> candidates = finding.candidates();
    jdbc.sql(
            """
            insert into import_proposal as p
              (import_id, field, value, rows, assumed, candidate_ids, candidate_labels, candidate_scores)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (import_id, field, value) do update set rows = p.rows + excluded.rows
            """)
        .params(
            id.value(),
            key.field(),
            key.value(),
            rows,
            finding.match() == null ? null : finding.match().id(),
            candidates.stream().map(Candidate::id).toArray(String[]::new),
            candidates.stream().map(Candidate::label).toArray(String[]::new),
            candidates.stream()
                .map(candidate -> BigDecimal.valueOf(candidate.score()))
                .toArray(BigDecimal[]::new))
        .update();
  }

  /** What people have settled: what a value stands for, or nothing where its rows are rejected. */
  Map<FieldValue, Optional<Candidate>> settlements(ImportId id) {
    Map<FieldValue, Optional<Candidate>> settled = new HashMap<>();
    jdbc.sql("select field, value, use, label from import_settlement where import_id = ?")
        .param(id.value())
        .query(
            row -> {
              String label = row.getString("label");
              settled.put(
                  new FieldValue(row.getString("field"), row.getString("value")),
                  Optional.ofNullable(row.getString("use"))
                      .map(use -> new Candidate(use, label, 1)));
            });
    return settled;
  }

  /** Settles a value; without a choice its rows are to be rejected. */
  void settle(ImportId id, FieldValue key, Candidate chosen) {
    jdbc.sql(
            """
            insert into import_settlement (import_id, field, value, use, label) values (?, ?, ?, ?, ?)
            on conflict (import_id, field, value) do update set use = excluded.use, label = excluded.label
            """)
        .params(
            id.value(),
            key.field(),
            key.value(),
            chosen == null ? null : chosen.id(),
            chosen == null ? null : chosen.label())
        .update();
  }

  void unsettle(ImportId id, FieldValue key) {
    jdbc.sql("delete from import_settlement where import_id = ? and field = ? and value = ?")
        .params(id.value(), key.field(), key.value())
        .update();
  }

  /** Imports that somebody has set to work, here or on a node that is no more. */
  List<ImportId> atWork() {
    return jdbc
        .sql("select id from import where state in ('CHECKING', 'RUNNING') order by created_at")
        .query(UUID.class)
        .list()
        .stream()
        .map(ImportId::new)
        .toList();
  }
}
