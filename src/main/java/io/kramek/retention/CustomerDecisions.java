package io.kramek.retention;

import io.kramek.customers.CustomerId;
import io.kramek.decisions.DecisionTable;
import io.kramek.decisions.DecisionTables;
import io.kramek.decisions.ReleasedDecisions;
import io.kramek.decisions.TableText;
import io.kramek.identity.PersonName;
import io.kramek.retention.DecisionLedger.Cause;
import io.kramek.retention.ValueCards.ValueCondition;
import io.kramek.retention.ValueCards.ValueFact;
import io.kramek.shared.Paged;
import io.kramek.shared.SubjectRef;
import io.kramek.shared.Subjects;
import jakarta.annotation.Nullable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that was decided about a customer: on what, by which rule, and what was new. */
@Service
@Transactional(readOnly = true)
public class CustomerDecisions {

  /**
   * A rule that decided.
   *
   * @param text what its author wrote beside it; {@code null} where nothing
   * @param conditions what it asks; empty where only the engine understands it
   */
  public record DecidedRule(
      int number, @Nullable String id, @Nullable String text, List<ValueCondition> conditions) {}

  /**
   * Something that the table told.
   *
   * @param label what the column is called; may be empty
   */
  public record DecidedOutput(String name, String label, ValueFact value) {}

  /**
   * Something that it was told.
   *
   * @param label what the column is called; may be empty
   * @param before what it was at the decision before; {@code null} where there was none
   */
  public record DecidedFact(String label, ValueFact value, @Nullable ValueFact before) {}

  /**
   * A decision that was another than the one before it.
   *
   * @param table what it is called
   * @param results one for each rule that fitted; empty where none did
   * @param before what the same table had told before; {@code null} where it had not been asked
   * @param changed facts that were others at the decision before
   */
  public record DecisionEntry(
      UUID id,
      Instant at,
      LocalDate asOf,
      String decision,
      String table,
      int tableVersion,
      Cause cause,
      @Nullable PersonName by,
      List<DecidedRule> rules,
      List<List<DecidedOutput>> results,
      @Nullable List<List<DecidedOutput>> before,
      List<DecidedFact> facts,
      List<DecidedFact> changed) {}

  private final JdbcClient jdbc;
  private final ReleasedDecisions released;
  private final DecisionTables tables;
  private final FactValues values;
  private final Subjects subjects;
  private final LedgerFacts ledger;
  private final JsonMapper json;

  CustomerDecisions(
      JdbcClient jdbc,
      ReleasedDecisions released,
      DecisionTables tables,
      FactValues values,
      Subjects subjects,
      LedgerFacts ledger,
      JsonMapper json) {
    this.jdbc = jdbc;
    this.released = released;
    this.tables = tables;
    this.values = values;
    this.subjects = subjects;
    this.ledger = ledger;
    this.json = json;
  }

  /** What was decided about a customer, the latest first, for those who see the customer. */
  public Paged<DecisionEntry> of(CustomerId customer, Paged.Request page) {
    subjects.requireVisible(new SubjectRef(SubjectRef.CUSTOMER, customer.value()));
    long total =
        jdbc.sql("select count(*) from decision_ledger where customer_id = ?")
            .param(customer.value())
            .query(Long.class)
            .single();
    Map<String, Optional<Asked>> asked = new HashMap<>();
    List<DecisionEntry> entries =
        jdbc.sql(
                """
                select l.*, coalesce(l.asked_by, v.started_by) person, u.name person_name
                from (select d.*, lag(d.result) over last result_before, lag(d.facts) over last facts_before
                  from decision_ledger d where d.customer_id = :customer
                  window last as (partition by d.decision order by d.at, d.id)) l
                  left join value_review v on v.id = l.review_id
                  left join app_user u on u.id = coalesce(l.asked_by, v.started_by)
                order by l.at desc, l.id desc limit :size offset :offset
                """)
            .param("customer", customer.value())
            .param("size", page.size())
            .param("offset", page.offset())
            .query((row, n) -> entry(row, asked))
            .list();
    return Paged.of(entries, page, total);
  }

  private DecisionEntry entry(ResultSet row, Map<String, Optional<Asked>> known)
      throws SQLException {
    String decision = row.getString("decision");
    int version = row.getInt("table_version");
    Optional<Asked> asked =
        known.computeIfAbsent(decision + version, key -> read(decision, version));
    Map<String, Object> facts = ledger.of(row.getString("facts"));
    String before = row.getString("facts_before");
    List<DecidedFact> all = facts(asked, facts, before == null ? null : ledger.of(before));
    String resultBefore = row.getString("result_before");
    return new DecisionEntry(
        row.getObject("id", UUID.class),
        row.getTimestamp("at").toInstant(),
        row.getObject("as_of", LocalDate.class),
        decision,
        asked.map(one -> one.text().name()).orElse(decision),
        version,
        Cause.valueOf(row.getString("cause")),
        PersonName.ofNullable(row.getObject("person", UUID.class), row.getString("person_name")),
        rules(asked, (Integer[]) row.getArray("rules").getArray(), facts),
        results(asked, row.getString("result")),
        resultBefore == null ? null : results(asked, resultBefore),
        all,
        before == null
            ? List.of()
            : all.stream().filter(fact -> !fact.value().equals(fact.before())).toList());
  }

  /** A table as it was asked. */
  private record Asked(TableText text, Optional<DecisionTable> compiled) {

    private String label(List<TableText.Column> columns, String name) {
      return columns.stream()
          .filter(column -> List.of(column.text().split("\\W+")).contains(name))
          .map(TableText.Column::label)
          .findFirst()
          .orElse("");
    }
  }

  private Optional<Asked> read(String decision, int version) {
    try {
      return Optional.of(
          new Asked(
              tables.read(released.model(decision, version), decision),
              released.version(decision, version).compiled()));
    } catch (IllegalArgumentException gone) {
      return Optional.empty();
    }
  }

  private List<DecidedRule> rules(
      Optional<Asked> asked, Integer[] numbers, Map<String, Object> facts) {
    return Arrays.stream(numbers).map(number -> rule(asked, number, facts)).toList();
  }

  private DecidedRule rule(Optional<Asked> asked, int number, Map<String, Object> facts) {
    Optional<TableText.Row> row =
        asked
            .map(one -> one.text().rows())
            .filter(rows -> number >= 1 && number <= rows.size())
            .map(rows -> rows.get(number - 1));
    return new DecidedRule(
        number,
        row.map(TableText.Row::id).orElse(null),
        row.map(TableText.Row::note).filter(note -> !note.isEmpty()).orElse(null),
        row.flatMap(there -> asked.flatMap(Asked::compiled))
            .map(table -> values.conditions(table, List.of(number), facts))
            .orElse(List.of()));
  }

  private List<List<DecidedOutput>> results(Optional<Asked> asked, String text) {
    JsonNode result = json.readTree(text);
    JsonNode several = result.path(DecisionLedger.RESULTS);
    List<Map<String, Object>> all = new ArrayList<>();
    if (several.isArray()) {
      several.forEach(one -> all.add(ledger.of(one)));
    } else if (!result.isEmpty()) {
      all.add(ledger.of(result));
    }
    return all.stream().map(one -> outputs(asked, one)).toList();
  }

  /** In the order of the table's columns. */
  private List<DecidedOutput> outputs(Optional<Asked> asked, Map<String, Object> result) {
    List<String> order =
        asked
            .map(one -> one.text().outputs().stream().map(TableText.Column::text).toList())
            .orElse(List.of());
    Map<String, Object> sorted = new LinkedHashMap<>();
    order.stream().filter(result::containsKey).forEach(name -> sorted.put(name, result.get(name)));
    result.forEach(sorted::putIfAbsent);
    return sorted.entrySet().stream()
        .map(
            one ->
                new DecidedOutput(
                    one.getKey(),
                    asked.map(a -> a.label(a.text().outputs(), one.getKey())).orElse(""),
                    values.told(one.getKey(), one.getValue())))
        .toList();
  }

  private List<DecidedFact> facts(
      Optional<Asked> asked, Map<String, Object> facts, @Nullable Map<String, Object> before) {
    return facts.entrySet().stream()
        .map(
            fact ->
                new DecidedFact(
                    asked.map(a -> a.label(a.text().inputs(), fact.getKey())).orElse(""),
                    values.of(fact.getKey(), fact.getValue()),
                    before == null ? null : values.of(fact.getKey(), before.get(fact.getKey()))))
        .toList();
  }
}
