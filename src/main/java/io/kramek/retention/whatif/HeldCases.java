package io.kramek.retention.whatif;

import io.kramek.customers.CustomerId;
import io.kramek.decisions.DecisionTables;
import io.kramek.decisions.DecisionTables.Asker;
import io.kramek.decisions.ReleasedDecisions;
import io.kramek.decisions.TableText;
import io.kramek.identity.CurrentUser;
import io.kramek.retention.CompanyDay;
import io.kramek.retention.CustomerFacts;
import io.kramek.shared.Changes;
import io.kramek.shared.Ids;
import io.kramek.shared.Problem;
import io.kramek.shared.SubjectRef;
import io.kramek.shared.Subjects;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/**
 * Fixed customers, or facts, and what a table must say of them. They are kept with the table: no
 * release may break one, unless the case itself is changed. For managers.
 */
@Service
@Transactional
public class HeldCases {

  private static final String SUBJECT = "heldCase";

  /**
   * A case.
   *
   * @param customer as they are on the day; {@code null} where facts are given
   * @param facts by the names that tables use; {@code null} where a customer is given
   * @param expected results by the names of outputs; those not named may be anything
   * @param why it must be so
   */
  public record HeldCase(
      String name,
      String why,
      @Nullable UUID customer,
      @Nullable Map<String, Object> facts,
      Map<String, Object> expected) {}

  /**
   * What a table says of a case.
   *
   * @param now what the table says; {@code null} where no rule fits, or too many do
   * @param gone whether the customer is no longer there: the case then proves nothing
   * @param version of the case, for whoever changes it
   */
  public record HeldCaseOutcome(
      UUID id,
      String name,
      String why,
      @Nullable UUID customer,
      @Nullable Map<String, Object> facts,
      Map<String, Object> expected,
      @Nullable Map<String, Object> now,
      boolean passes,
      boolean gone,
      long version) {}

  private record Row(UUID id, HeldCase held, long version) {}

  private final JdbcClient jdbc;
  private final DecisionTables tables;
  private final ReleasedDecisions released;
  private final CustomerFacts facts;
  private final Subjects subjects;
  private final Changes changes;
  private final CurrentUser currentUser;
  private final ObjectMapper json;
  private final CompanyDay today;
  private final Clock clock;

  HeldCases(
      JdbcClient jdbc,
      DecisionTables tables,
      ReleasedDecisions released,
      CustomerFacts facts,
      Subjects subjects,
      Changes changes,
      CurrentUser currentUser,
      ObjectMapper json,
      CompanyDay today,
      Clock clock) {
    this.jdbc = jdbc;
    this.tables = tables;
    this.released = released;
    this.facts = facts;
    this.subjects = subjects;
    this.changes = changes;
    this.currentUser = currentUser;
    this.json = json;
    this.today = today;
    this.clock = clock;
  }

  /** The cases of a table, and what the one in force says of them today. */
  @Transactional(readOnly = true)
  public List<HeldCaseOutcome> of(String decision) {
    currentUser.requireManager();
    return outcomes(decision, model(decision), null);
  }

  /**
   * Adds a case.
   *
   * @throws Problem {@code invalid} naming what the table does not know
   */
  public UUID add(String decision, HeldCase held) {
    currentUser.requireManager();
    check(decision, held);
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into held_case
              (id, decision, name, why, customer_id, facts, expected, added_by, added_at, version)
            values (:id, :decision, :name, :why, :customer, :facts::jsonb, :expected::jsonb, :by, :at, 0)
            """)
        .param("id", id)
        .param("decision", decision)
        .params(columns(held))
        .param("by", currentUser.get().id().value())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    changes.record(new SubjectRef(SUBJECT, id), 0, Map.of(), told(held));
    return id;
  }

  /**
   * Changes a case.
   *
   * @throws Problem {@code stale} where somebody else has changed it meanwhile
   */
  public void change(UUID id, HeldCase held, long seen) {
    currentUser.requireManager();
    Row before = row(id);
    check(decisionOf(id), held);
    int changed =
        jdbc.sql(
                """
                update held_case set name = :name, why = :why, customer_id = :customer, facts = :facts::jsonb,
                  expected = :expected::jsonb, version = version + 1
                where id = :id and version = :seen and removed_at is null
                """)
            .param("id", id)
            .param("seen", seen)
            .params(columns(held))
            .update();
    if (changed == 0) {
      throw changes.stale(new SubjectRef(SUBJECT, id), seen);
    }
    changes.record(new SubjectRef(SUBJECT, id), seen + 1, told(before.held()), told(held));
  }

  /** Takes a case away: it no longer holds. Who did it is kept. */
  public void remove(UUID id) {
    currentUser.requireManager();
    row(id);
    jdbc.sql("update held_case set removed_by = ?, removed_at = ? where id = ?")
        .params(currentUser.get().id().value(), clock.instant().atOffset(ZoneOffset.UTC), id)
        .update();
  }

  /**
   * What a table says of its cases.
   *
   * @param asOf the day customers are looked at; {@code null} is today
   */
  List<HeldCaseOutcome> outcomes(String decision, byte[] model, LocalDate asOf) {
    List<Row> rows = rows(decision);
    if (rows.isEmpty()) {
      return List.of();
    }
    LocalDate day = asOf == null ? today.today() : asOf;
    Asker asker = tables.asker(model, decision);
    return rows.stream().map(row -> outcome(row, asker, day)).toList();
  }

  private HeldCaseOutcome outcome(Row row, Asker asker, LocalDate day) {
    HeldCase held = row.held();
    Optional<Map<String, Object>> known = facts(held, day);
    Map<String, Object> now =
        known.flatMap(asker::results).flatMap(all -> all.stream().findFirst()).orElse(null);
    boolean passes =
        now != null
            && held.expected().entrySet().stream()
                .allMatch(wanted -> same(wanted.getValue(), now.get(wanted.getKey())));
    return new HeldCaseOutcome(
        row.id(),
        held.name(),
        held.why(),
        held.customer(),
        held.facts(),
        held.expected(),
        now,
        passes,
        known.isEmpty(),
        row.version());
  }

  private Optional<Map<String, Object>> facts(HeldCase held, LocalDate day) {
    if (held.customer() == null) {
      return Optional.of(held.facts());
    }
    boolean there =
        jdbc.sql("select exists (select 1 from customer where id = ?)")
            .param(held.customer())
            .query(Boolean.class)
            .single();
    return there ? Optional.of(facts.of(new CustomerId(held.customer()), day)) : Optional.empty();
  }

  /** Numbers are the same by what they are worth. */
  private static boolean same(Object one, Object other) {
    return one instanceof Number && other instanceof Number
        ? new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0
        : Objects.equals(one, other);
  }

  private void check(String decision, HeldCase held) {
    if ((held.customer() == null) == (held.facts() == null)) {
      throw Problem.invalid(new Problem.Field("facts", "required"));
    }
    if (held.customer() != null) {
      subjects.requireVisible(new SubjectRef("customer", held.customer()));
    }
    TableText table = tables.read(model(decision), decision);
    List<String> outputs = table.outputs().stream().map(TableText.Column::text).toList();
    if (held.expected().isEmpty() || !outputs.containsAll(held.expected().keySet())) {
      throw Problem.invalid(new Problem.Field("expected", "unknown"));
    }
    if (held.facts() != null) {
      checkFacts(decision, held.facts());
    }
  }

  private void checkFacts(String decision, Map<String, Object> given) {
    Map<String, ?> asked = tables.facts(model(decision), decision);
    for (String name : given.keySet()) {
      if (!asked.containsKey(name) && !FactCatalogue.knows(name)) {
        throw Problem.invalid(new Problem.Field("facts." + name, "unknown"));
      }
    }
    try {
      tables.asker(model(decision), decision).results(given);
    } catch (IllegalArgumentException e) {
      throw Problem.invalid(new Problem.Field("facts", "malformed"));
    }
  }

  private byte[] model(String decision) {
    try {
      return released.model(decision);
    } catch (IllegalArgumentException e) {
      throw Problem.notFound();
    }
  }

  private Map<String, Object> columns(HeldCase held) {
    Map<String, Object> columns = new HashMap<>();
    columns.put("name", held.name().strip());
    columns.put("why", held.why().strip());
    columns.put(
        "customer",
        new org.springframework.jdbc.core.SqlParameterValue(Types.OTHER, held.customer()));
    columns.put(
        "facts",
        new org.springframework.jdbc.core.SqlParameterValue(
            Types.VARCHAR, held.facts() == null ? null : json.writeValueAsString(held.facts())));
    columns.put("expected", json.writeValueAsString(held.expected()));
    return columns;
  }

  private static Map<String, Object> told(HeldCase held) {
    return Changes.facts()
        .put("name", held.name())
        .put("why", held.why())
        .put("customer", held.customer())
        .put("facts", held.facts())
        .put("expected", held.expected())
        .build();
  }

  private List<Row> rows(String decision) {
    return jdbc.sql(
            "select * from held_case where decision = ? and removed_at is null order by added_at, id")
        .param(decision)
        .query((row, n) -> row(row))
        .list();
  }

  private Row row(UUID id) {
    return jdbc.sql("select * from held_case where id = ? and removed_at is null")
        .param(id)
        .query((row, n) -> row(row))
        .optional()
        .orElseThrow(Problem::notFound);
  }

  private String decisionOf(UUID id) {
    return jdbc.sql("select decision from held_case where id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  private Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        new HeldCase(
            row.getString("name"),
            row.getString("why"),
            row.getObject("customer_id", UUID.class),
            map(row.getString("facts")),
            map(row.getString("expected"))),
        row.getLong("version"));
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> map(String text) {
    return text == null ? null : json.readValue(text, Map.class);
  }
}
