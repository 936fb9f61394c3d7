package io.kramek.imports;

import io.kramek.identity.PersonName;
import io.kramek.imports.Imports.Choice;
import io.kramek.imports.Imports.Counts;
import io.kramek.imports.Imports.ImportSummary;
import io.kramek.imports.Imports.Kind;
import io.kramek.imports.Imports.Proposal;
import io.kramek.imports.Imports.Resolution;
import io.kramek.imports.Imports.State;
import io.kramek.imports.kind.Fault;
import io.kramek.shared.Paged;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what became of imports. */
@Repository
class ImportQueries {

  /** As many rows as travel from the database at once when all are asked for. */
  private static final int FETCHED = 1_000;

  private final JdbcClient jdbc;

  ImportQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Paged<ImportSummary> find(Paged.Request page) {
    long total = jdbc.sql("select count(*) from import").query(Long.class).single();
    List<ImportSummary> rows =
        jdbc.sql(
                """
                select i.*, u.name importer_name, case i.state when 'CHECKING' then i.position when 'CHECKED' then i.rows
                  else i.created + i.updated + i.unchanged + i.rejected end processed
                from import i join app_user u on u.id = i.importer_id
                order by i.created_at desc, i.id limit ? offset ?
                """)
            .params(page.size(), page.offset())
            .query((row, n) -> summary(row))
            .list();
    return Paged.of(rows, page, total);
  }

  private static ImportSummary summary(ResultSet row) throws SQLException {
    return new ImportSummary(
        row.getObject("id", UUID.class),
        row.getString("file_name"),
        row.getString("kind") == null ? null : Kind.valueOf(row.getString("kind")),
        State.valueOf(row.getString("state")),
        row.getTimestamp("created_at").toInstant(),
        new PersonName(row.getObject("importer_id", UUID.class), row.getString("importer_name")),
        new Counts(
            row.getLong("rows"),
            row.getLong("processed"),
            row.getLong("created"),
            row.getLong("updated"),
            row.getLong("unchanged"),
            row.getLong("rejected")));
  }

  /** What is to be settled, the open matters first, then by how many rows they concern. */
  List<Proposal> proposals(ImportId id, int most) {
    return jdbc.sql(
            """
            select p.*, s.import_id is not null settled, s.use from import_proposal p
            left join import_settlement s using (import_id, field, value)
            where p.import_id = ?
            order by (s.import_id is not null or p.assumed is not null), p.rows desc, p.field, p.value limit ?
            """)
        .params(id.value(), most)
        .query(
            (row, n) ->
                new Proposal(
                    row.getString("field"),
                    row.getString("value"),
                    row.getLong("rows"),
                    choices(row),
                    resolution(row)))
        .list();
  }

  private static List<Choice> choices(ResultSet row) throws SQLException {
    String[] ids = (String[]) row.getArray("candidate_ids").getArray();
    String[] labels = (String[]) row.getArray("candidate_labels").getArray();
    BigDecimal[] scores = (BigDecimal[]) row.getArray("candidate_scores").getArray();
    return IntStream.range(0, ids.length)
        .mapToObj(i -> new Choice(ids[i], labels[i], scores[i]))
        .toList();
  }

  private static Resolution resolution(ResultSet row) throws SQLException {
    if (row.getBoolean("settled")) {
      String use = row.getString("use");
      return new Resolution(use, use == null ? true : null);
    }
    String assumed = row.getString("assumed");
    return assumed == null ? null : new Resolution(assumed, null);
  }

  boolean isProposed(ImportId id, String field, String value) {
    return jdbc.sql(
            "select exists (select 1 from import_proposal where import_id = ? and field = ? and value = ?)")
        .params(id.value(), field, value)
        .query(Boolean.class)
        .single();
  }

  /** The first rejected rows, by line. */
  List<Fault> rejections(ImportId id, int most) {
    return jdbc.sql("select * from import_rejection where import_id = ? order by line limit ?")
        .params(id.value(), most)
        .query((row, n) -> fault(row))
        .list();
  }

  /** All rejected rows, by line, however many. */
  void rejections(ImportId id, Consumer<Fault> each) {
    jdbc.sql("select * from import_rejection where import_id = ? order by line")
        .withFetchSize(FETCHED)
        .param(id.value())
        .query(
            row -> {
              each.accept(fault(row));
            });
  }

  private static Fault fault(ResultSet row) throws SQLException {
    return new Fault(
        row.getLong("line"),
        row.getString("field"),
        row.getString("value"),
        row.getString("code"),
        row.getString("suggestion"));
  }
}
