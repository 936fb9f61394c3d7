package io.kramek.retention.whatif;

import io.kramek.decisions.DecisionTable;
import io.kramek.decisions.DecisionTables;
import io.kramek.decisions.TableRefused;
import io.kramek.decisions.TableText;
import io.kramek.identity.CurrentUser;
import io.kramek.identity.Visibility;
import io.kramek.retention.HouseCurrency;
import io.kramek.retention.whatif.HeldCases.HeldCaseOutcome;
import io.kramek.shared.Money;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import io.kramek.studio.Catalogue;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a changed table would mean for all customers, beside the one in force, as of a day. Nothing
 * is changed by it. For managers.
 */
@Service
@Transactional(readOnly = true)
public class WhatIf {

  /**
   * What is asked.
   *
   * @param workspace where somebody waits for the answer: asked again from there, it is not
   *     finished
   * @param asOf {@code null} is today
   */
  public record Question(
      String decision, byte[] changed, @Nullable LocalDate asOf, String workspace) {}

  /**
   * Customers of whom the two tables say this.
   *
   * @param was {@code null} where the table in force says nothing
   * @param becomes {@code null} where the changed table says nothing
   * @param revenue of twelve months
   * @param margin of those customers whose costs are known
   */
  public record ResultMove(
      @Nullable String was,
      @Nullable String becomes,
      long customers,
      Money revenue,
      Money margin) {}

  /** Customers together. */
  public record MovedSum(long customers, Money revenue, Money margin) {}

  /**
   * What it came to.
   *
   * @param looked how many customers it was counted over
   * @param of how many there are, by the statistics of the database; the same where all were
   *     counted
   * @param order the results, the best first
   * @param gain those who rise; {@code lose} those who fall
   * @param load what it means for those who keep customers; {@code null} for a table that gives no
   *     tiers
   */
  public record WhatIfOutcome(
      LocalDate asOf,
      long looked,
      long of,
      List<String> order,
      List<ResultMove> moves,
      MovedSum gain,
      MovedSum lose,
      @Nullable CaseLoad load,
      List<HeldCaseOutcome> cases) {}

  /** Which customers are listed, and how. */
  public record Wanted(
      @Nullable Direction direction,
      @Nullable String was,
      @Nullable String becomes,
      Order order,
      boolean descending) {}

  /** Whether a customer rises or falls. */
  public enum Direction {
    GAIN,
    LOSE
  }

  /** What a list is ordered by. */
  public enum Order {
    NAME("c.name"),
    REVENUE("d.revenue"),
    MARGIN("d.margin");

    private final String sql;

    Order(String sql) {
      this.sql = sql;
    }
  }

  /** A customer whom the changed table would treat otherwise. */
  public record Mover(
      UUID customer,
      String name,
      @Nullable String was,
      @Nullable String becomes,
      Money revenue,
      @Nullable Money margin) {}

  /** So many are enough for first numbers, and few enough not to wait for. */
  static final int SAMPLE = 20_000;

  /** The output by which cases of customers who may leave are told apart. */
  private static final String TIER = "tier";

  private static final int MOST_EXPORTED = 100_000;
  private static final Pattern LISTED = Pattern.compile("\"([^\"]*)\"");

  private final Catalogue catalogue;
  private final DecisionTables tables;
  private final HeldCases cases;
  private final NamedParameterJdbcTemplate jdbc;
  private final CaseLoads loads;
  private final RunningLooks running;
  private final Visibility visibility;
  private final HouseCurrency currency;
  private final CurrentUser currentUser;
  private final Clock clock;

  WhatIf(
      Catalogue catalogue,
      DecisionTables tables,
      HeldCases cases,
      NamedParameterJdbcTemplate jdbc,
      CaseLoads loads,
      RunningLooks running,
      Visibility visibility,
      HouseCurrency currency,
      CurrentUser currentUser,
      Clock clock) {
    this.catalogue = catalogue;
    this.tables = tables;
    this.cases = cases;
    this.jdbc = jdbc;
    this.loads = loads;
    this.running = running;
    this.visibility = visibility;
    this.currency = currency;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** First numbers, from a sample where there are many customers. */
  public WhatIfOutcome first(Question question) {
    long all = estimate();
    return all <= SAMPLE * 2L ? look(question, "", all) : look(question, sample(all), all);
  }

  /** The same over all customers. */
  public WhatIfOutcome all(Question question) {
    return look(question, "", 0);
  }

  /** A page of those who would be treated otherwise. */
  public Paged<Mover> movers(Question question, Wanted wanted, Paged.Request page) {
    Compared compared = compared(question);
    Map<String, Object> parameters = parameters(question);
    String from = moving(compared, wanted, parameters);
    Long total =
        query(
                question,
                "count",
                "select count(*) from " + from,
                parameters,
                (row, n) -> row.getLong(1))
            .get(0);
    List<Mover> movers = list(question, from, wanted, page.size(), page.offset(), parameters);
    return Paged.of(movers, page, total);
  }

  /** Everybody who would be treated otherwise, as far as a spreadsheet can bear it. */
  public List<Mover> export(Question question, Wanted wanted) {
    Compared compared = compared(question);
    Map<String, Object> parameters = parameters(question);
    String from = moving(compared, wanted, parameters);
    return list(question, from, wanted, MOST_EXPORTED, 0, parameters);
  }

  private record Compared(TwoTables tables, List<String> order) {}

  /**
   * @throws Problem {@code whatIfImpossible} where one of the tables asks for more than facts of
   *     customers, or only the engine can decide it
   */
  private Compared compared(Question question) {
    if (!currentUser.get().role().seesEverything()) {
      throw Problem.forbidden();
    }
    byte[] inForce = catalogue.model(question.decision());
    DecisionTable before = compiled(inForce, question.decision());
    DecisionTable now = compiled(question.changed(), question.decision());
    TableText text = tables.read(question.changed(), question.decision());
    String output = tables.read(inForce, question.decision()).outputs().get(0).text();
    if (text.outputs().stream().noneMatch(column -> column.text().equals(output))) {
      throw Problem.refused("whatIfImpossible");
    }
    return new Compared(
        new TwoTables(before, now, output, visibility.of("c", "customer")), order(text, output));
  }

  private DecisionTable compiled(byte[] model, String decision) {
    try {
      DecisionTable table = tables.compile(model, decision);
      if (table.policy().single() && FactCatalogue.knowsAllOf(table)) {
        return table;
      }
      throw Problem.refused("whatIfImpossible");
    } catch (TableRefused refused) {
      throw Problem.refused("whatIfImpossible").with("causes", List.of(refused.getMessage()));
    } catch (IllegalArgumentException unreadable) {
      throw Problem.refused("whatIfImpossible")
          .with("causes", List.of(String.valueOf(unreadable.getMessage())));
    }
  }

  /** As the column lists its values; else as the rules come. */
  private static List<String> order(TableText table, String output) {
    int at = 0;
    while (!table.outputs().get(at).text().equals(output)) {
      at++;
    }
    Set<String> order = new LinkedHashSet<>();
    Matcher listed = LISTED.matcher(table.outputs().get(at).allowed());
    while (listed.find()) {
      order.add(listed.group(1));
    }
    for (TableText.Row row : table.rows()) {
      String result = row.results().get(at).replace("\"", "");
      if (!result.isBlank() && !result.equals("null")) {
        order.add(result);
      }
    }
    return new ArrayList<>(order);
  }

  private WhatIfOutcome look(Question question, String sample, long of) {
    Compared compared = compared(question);
    Map<String, Object> parameters = parameters(question);
    String sql =
        "select was::text, becomes::text, count(*), sum(revenue), coalesce(sum(margin), 0) from ("
            + compared.tables().sql(sample)
            + ") d group by 1, 2 order by 1 nulls last, 2 nulls last";
    List<ResultMove> moves =
        query(
            question,
            sample.isEmpty() ? "all" : "first",
            sql,
            parameters,
            (row, n) ->
                new ResultMove(
                    row.getString(1),
                    row.getString(2),
                    row.getLong(3),
                    money(row.getBigDecimal(4)),
                    money(row.getBigDecimal(5))));
    long looked = moves.stream().mapToLong(ResultMove::customers).sum();
    return new WhatIfOutcome(
        day(question),
        looked,
        sample.isEmpty() ? looked : of,
        compared.order(),
        moves,
        sum(moves, compared.order(), Direction.GAIN),
        sum(moves, compared.order(), Direction.LOSE),
        compared.tables().output().equals(TIER)
            ? loads.of(moves, compared.order(), scale(looked, of, sample), day(question))
            : null,
        cases.outcomes(question.decision(), question.changed(), question.asOf()));
  }

  private static BigDecimal scale(long looked, long of, String sample) {
    return sample.isEmpty() || looked == 0
        ? BigDecimal.ONE
        : BigDecimal.valueOf(of).divide(BigDecimal.valueOf(looked), MathContext.DECIMAL64);
  }

  private MovedSum sum(List<ResultMove> moves, List<String> order, Direction direction) {
    long customers = 0;
    Money revenue = Money.zero(currency.code());
    Money margin = Money.zero(currency.code());
    for (ResultMove move : moves) {
      int was = order.indexOf(move.was());
      int becomes = order.indexOf(move.becomes());
      boolean counts = was >= 0 && becomes >= 0 && was != becomes;
      if (counts && (becomes < was) == (direction == Direction.GAIN)) {
        customers += move.customers();
        revenue = revenue.plus(move.revenue());
        margin = margin.plus(move.margin());
      }
    }
    return new MovedSum(customers, revenue, margin);
  }

  private static String moving(Compared compared, Wanted wanted, Map<String, Object> parameters) {
    StringBuilder from =
        new StringBuilder(
            "(" + compared.tables().sql("") + ") d where was is distinct from becomes");
    if (wanted.was() != null) {
      from.append(" and was::text = :was");
      parameters.put("was", wanted.was());
    }
    if (wanted.becomes() != null) {
      from.append(" and becomes::text = :becomes");
      parameters.put("becomes", wanted.becomes());
    }
    if (wanted.direction() != null) {
      String sign = wanted.direction() == Direction.GAIN ? "<" : ">";
      from.append(" and array_position(:order::text[], becomes::text) ")
          .append(sign)
          .append(" array_position(:order::text[], was::text)");
      parameters.put("order", compared.order().toArray(String[]::new));
    }
    return from.toString();
  }

  private List<Mover> list(
      Question question,
      String from,
      Wanted wanted,
      int size,
      long offset,
      Map<String, Object> parameters) {
    String sql =
        "select c.id, c.name, d.was::text was, d.becomes::text becomes, d.revenue, d.margin from (select * from "
            + from
            + ") d join customer c on c.id = d.id order by "
            + wanted.order().sql
            + (wanted.descending() ? " desc nulls last" : " asc nulls last")
            + ", c.id limit :size offset :offset";
    parameters.put("size", size);
    parameters.put("offset", offset);
    return query(
        question,
        "movers",
        sql,
        parameters,
        (row, n) -> {
          BigDecimal margin = row.getBigDecimal("margin");
          return new Mover(
              row.getObject("id", UUID.class),
              row.getString("name"),
              row.getString("was"),
              row.getString("becomes"),
              money(row.getBigDecimal("revenue")),
              margin == null ? null : money(margin));
        });
  }

  private Map<String, Object> parameters(Question question) {
    Map<String, Object> parameters = new HashMap<>(visibility.parameters());
    parameters.put("asOf", day(question));
    parameters.put("minor", currency.minorUnits());
    return parameters;
  }

  private LocalDate day(Question question) {
    return question.asOf() == null
        ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
        : question.asOf();
  }

  private Money money(BigDecimal amount) {
    return Money.rounded(amount, currency.code());
  }

  /** The statistics of the database: counting would take as long as looking. */
  private long estimate() {
    Long rows =
        jdbc.queryForObject(
            "select greatest(reltuples, 0)::bigint from pg_class where oid = 'customer'::regclass",
            Map.of(),
            Long.class);
    return rows == null ? 0 : rows;
  }

  /** Whole pages of the table, the same ones as long as it does not change. */
  private static String sample(long all) {
    BigDecimal percent =
        BigDecimal.valueOf(SAMPLE * 100L)
            .divide(BigDecimal.valueOf(all), 4, java.math.RoundingMode.UP);
    return "tablesample system (" + percent.toPlainString() + ") repeatable (1)";
  }

  private <T> List<T> query(
      Question question,
      String what,
      String sql,
      Map<String, Object> parameters,
      RowMapper<T> mapper) {
    String place = currentUser.get().id() + question.workspace();
    try {
      List<T> answer =
          jdbc.execute(
              sql,
              parameters,
              statement -> {
                if (what.equals("first")) {
                  running.cancel(place + "all");
                }
                return running.run(
                    place + what,
                    statement,
                    () -> {
                      List<T> rows = new ArrayList<>();
                      try (var result = statement.executeQuery()) {
                        while (result.next()) {
                          rows.add(mapper.mapRow(result, rows.size()));
                        }
                      }
                      return rows;
                    });
              });
      return answer == null ? List.of() : answer;
    } catch (DataAccessException e) {
      if (e.getMostSpecificCause() instanceof java.sql.SQLException cause
          && "57014".equals(cause.getSQLState())) {
        throw Problem.conflict("whatIfSuperseded");
      }
      throw e;
    }
  }
}
