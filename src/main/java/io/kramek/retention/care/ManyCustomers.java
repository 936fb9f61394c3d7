package io.kramek.retention.care;

import io.kramek.decisions.Answer;
import io.kramek.decisions.Decider;
import io.kramek.decisions.DecisionTable;
import io.kramek.decisions.ReleasedDecision;
import io.kramek.decisions.ReleasedDecisions;
import io.kramek.retention.CompanyDay;
import io.kramek.retention.CustomerFacts;
import io.kramek.retention.HouseCurrency;
import io.kramek.retention.LedgerSql;
import io.kramek.retention.care.Decided.Rows;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.ColumnMapRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/**
 * Asks decisions about many customers at once: in the database by their compiled form, and one by
 * one through the engine where they have none, which takes its time but says the same.
 */
@Component
class ManyCustomers {

  private static final RowMapper<Map<String, Object>> AS_MAP = new ColumnMapRowMapper();
  private static final int FETCHED = 1_000;

  private final ReleasedDecisions released;
  private final JdbcClient jdbc;
  private final HouseCurrency currency;
  private final CompanyDay day;
  private final LedgerSql ledger;
  private final ObjectMapper json;

  ManyCustomers(
      ReleasedDecisions released,
      JdbcClient jdbc,
      HouseCurrency currency,
      CompanyDay day,
      LedgerSql ledger,
      ObjectMapper json) {
    this.released = released;
    this.jdbc = jdbc;
    this.currency = currency;
    this.day = day;
    this.ledger = ledger;
    this.json = json;
  }

  /**
   * Customers with the facts that some decisions ask for, as of a day of the company, whose time
   * zone is {@code :zone}.
   *
   * @param besides what the decisions ask for that is no fact
   * @param also facts that nobody but the query asks for
   * @param more columns besides the facts, with a comma before each
   * @param where a condition over {@link CustomerFacts#SOURCE}
   */
  Rows rows(
      Collection<String> decisions,
      Collection<String> besides,
      Collection<String> also,
      String more,
      String where,
      LocalDate asOf) {
    Set<String> facts = new LinkedHashSet<>(also);
    decisions.forEach(decision -> facts.addAll(released.asks(decision)));
    facts.removeAll(besides);
    return new Rows(
        FactRows.of(facts, more, where),
        Map.of(
            "asOf",
            new SqlParameterValue(Types.DATE, asOf),
            "minor",
            currency.minorUnits(),
            "zone",
            day.zone().getId()));
  }

  /** What the version in force of a decision asks for. */
  Set<String> asks(String decision) {
    return released.asks(decision);
  }

  /**
   * What a decision says of rows that have a column for all it asks for.
   *
   * @param number what the column with the number of the answer is called
   */
  Decided decide(String decision, Rows rows, String number) {
    ReleasedDecision inForce = released.inForce(decision);
    return inForce
        .compiled()
        .map(table -> inTheDatabase(table, inForce.version(), rows, number))
        .orElseGet(() -> oneByOne(inForce, rows, number));
  }

  private Decided inTheDatabase(DecisionTable table, int version, Rows rows, String number) {
    String sql =
        "(select x.*, %s %s from %s x%s)"
            .formatted(table.sql(columns(table)), number, rows.sql(), CustomerFacts.ONCE_A_ROW);
    return new Decided(
        rows.with(sql),
        number,
        version,
        ledger.result(table, number),
        output -> table.resultSql(output, number),
        table::answerOf);
  }

  /**
   * Adds the points that a table gives, from 0 to 100.
   *
   * @param column what the column with the points is called
   */
  Rows points(String decision, Rows rows, String column) {
    Optional<DecisionTable> compiled = released.inForce(decision).compiled();
    if (compiled.isPresent()) {
      return rows.with(
          "(select x.*, least(100, greatest(0, coalesce(%s, 0)))::int %s from %s x%s)"
              .formatted(
                  compiled.get().sql(columns(compiled.get())),
                  column,
                  rows.sql(),
                  CustomerFacts.ONCE_A_ROW));
    }
    Decider decider = released.decider(decision);
    List<UUID> customers = new ArrayList<>();
    List<Integer> points = new ArrayList<>();
    each(
        rows,
        (customer, facts) -> {
          customers.add(customer);
          points.add(CareTables.points(decider.decide(facts)));
        });
    return numbered(rows, customers, points, column);
  }

  private Decided oneByOne(ReleasedDecision table, Rows rows, String number) {
    Decider decider = released.decider(table.id());
    Map<Answer, Integer> numbers = new LinkedHashMap<>();
    List<UUID> customers = new ArrayList<>();
    List<Integer> said = new ArrayList<>();
    each(
        rows,
        (customer, facts) -> {
          Answer answer = decider.decide(facts);
          if (!answer.results().isEmpty()) {
            customers.add(customer);
            said.add(numbers.computeIfAbsent(answer, one -> numbers.size() + 1));
          }
        });
    List<Answer> answers = List.copyOf(numbers.keySet());
    Rows decided = numbered(rows, customers, said, number);
    decided
        .parameters()
        .put(
            number + "Answers",
            json.writeValueAsString(
                answers.stream().map(answer -> answer.results().get(0)).toList()));
    return new Decided(
        decided,
        "0",
        table.version(),
        "coalesce(:%sAnswers::jsonb -> (%s - 1), '{}')".formatted(number, number),
        output ->
            "(:%sAnswers::jsonb -> (%s - 1) ->> '%s')%s"
                .formatted(number, number, output, type(answers, output)),
        one -> answers.get(one - 1));
  }

  /** Rows with a number for each of some customers, and zero for all others. */
  private static Rows numbered(
      Rows rows, List<UUID> customers, List<Integer> numbers, String column) {
    Map<String, Object> parameters = new HashMap<>(rows.parameters());
    parameters.put(column + "Customers", customers.toArray(UUID[]::new));
    parameters.put(column + "Numbers", numbers.toArray(Integer[]::new));
    return new Rows(
        """
        (select x.*, coalesce(a.number, 0) %2$s from %1$s x
          left join unnest(:%2$sCustomers::uuid[], :%2$sNumbers::int[]) a(customer_id, number) using (customer_id))"""
            .formatted(rows.sql(), column),
        parameters);
  }

  private static Map<String, String> columns(DecisionTable table) {
    Map<String, String> columns = new HashMap<>();
    table.inputs().keySet().forEach(input -> columns.put(input, "x.\"" + input + "\""));
    return columns;
  }

  /** Looks at one row after the other; no more of them are in memory than the driver fetches. */
  private void each(Rows rows, BiConsumer<UUID, Map<String, Object>> seen) {
    jdbc.sql("select * from " + rows.sql() + " x")
        .withFetchSize(FETCHED)
        .params(rows.parameters())
        .query(
            row -> {
              Map<String, Object> facts = AS_MAP.mapRow(row, 0);
              seen.accept((UUID) facts.get("customer_id"), facts);
            });
  }

  /** JSON has texts only; the database wants to know what they are. */
  private static String type(List<Answer> answers, String output) {
    return answers.stream()
        .map(answer -> answer.results().get(0).get(output))
        .filter(Objects::nonNull)
        .findFirst()
        .map(
            value ->
                value instanceof Boolean ? "::boolean" : value instanceof Number ? "::numeric" : "")
        .orElse("");
  }
}
