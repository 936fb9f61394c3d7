package io.kramek.retention.whatif;

import io.kramek.identity.Visibility;
import io.kramek.retention.CompanyDay;
import io.kramek.retention.HouseCurrency;
import io.kramek.retention.whatif.Comparisons.Compared;
import io.kramek.retention.whatif.HeldCases.HeldCaseOutcome;
import io.kramek.retention.whatif.Looks.What;
import io.kramek.shared.Money;
import io.kramek.shared.Paged;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

  private final Comparisons comparisons;
  private final HeldCases cases;
  private final CaseLoads loads;
  private final Looks looks;
  private final Visibility visibility;
  private final HouseCurrency currency;
  private final CompanyDay day;

  WhatIf(
      Comparisons comparisons,
      HeldCases cases,
      CaseLoads loads,
      Looks looks,
      Visibility visibility,
      HouseCurrency currency,
      CompanyDay day) {
    this.comparisons = comparisons;
    this.cases = cases;
    this.loads = loads;
    this.looks = looks;
    this.visibility = visibility;
    this.currency = currency;
    this.day = day;
  }

  /** First numbers, from a sample where there are many customers. */
  public WhatIfOutcome first(Question question) {
    long all = looks.estimate();
    return all <= SAMPLE * 2L
        ? look(question, "", all)
        : look(question, Looks.sample(SAMPLE, all), all);
  }

  /** The same over all customers. */
  public WhatIfOutcome all(Question question) {
    return look(question, "", 0);
  }

  /** A page of those who would be treated otherwise. */
  public Paged<Mover> movers(Question question, Wanted wanted, Paged.Request page) {
    Compared compared = comparisons.of(question);
    Map<String, Object> parameters = parameters(question);
    String from = moving(compared, wanted, parameters);
    Long total =
        looks
            .at(
                question.workspace(),
                What.COUNT,
                "select count(*) from " + from,
                parameters,
                (row, n) -> row.getLong(1))
            .get(0);
    List<Mover> movers = list(question, from, wanted, page.size(), page.offset(), parameters);
    return Paged.of(movers, page, total);
  }

  /** Everybody who would be treated otherwise, as far as a spreadsheet can bear it. */
  public List<Mover> export(Question question, Wanted wanted) {
    Compared compared = comparisons.of(question);
    Map<String, Object> parameters = parameters(question);
    String from = moving(compared, wanted, parameters);
    return list(question, from, wanted, MOST_EXPORTED, 0, parameters);
  }

  private WhatIfOutcome look(Question question, String sample, long of) {
    Compared compared = comparisons.of(question);
    Map<String, Object> parameters = parameters(question);
    String sql =
        "select was::text, becomes::text, count(*), sum(revenue), coalesce(sum(margin), 0) from ("
            + compared.tables().sql(sample)
            + ") d group by 1, 2 order by 1 nulls last, 2 nulls last";
    List<ResultMove> moves =
        looks.at(
            question.workspace(),
            sample.isEmpty() ? What.ALL : What.FIRST,
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
        compared.order().results(),
        moves,
        sum(moves, compared.order(), Direction.GAIN),
        sum(moves, compared.order(), Direction.LOSE),
        compared.tables().output().equals(TIER)
            ? loads.of(moves, compared.order().results(), scale(looked, of, sample), day(question))
            : null,
        cases.outcomes(question.decision(), question.changed(), question.asOf()));
  }

  private static BigDecimal scale(long looked, long of, String sample) {
    return sample.isEmpty() || looked == 0
        ? BigDecimal.ONE
        : BigDecimal.valueOf(of).divide(BigDecimal.valueOf(looked), MathContext.DECIMAL64);
  }

  private MovedSum sum(List<ResultMove> moves, ResultOrder order, Direction direction) {
    long customers = 0;
    Money revenue = Money.zero(currency.code());
    Money margin = Money.zero(currency.code());
    for (ResultMove move : moves) {
      if (order.goes(direction, move.was(), move.becomes())) {
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
      parameters.put("order", compared.order().results().toArray(String[]::new));
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
    return looks.at(
        question.workspace(),
        What.MOVERS,
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
    return question.asOf() == null ? day.today() : question.asOf();
  }

  private Money money(BigDecimal amount) {
    return Money.rounded(amount, currency.code());
  }
}
