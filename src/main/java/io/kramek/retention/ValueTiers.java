package io.kramek.retention;

import io.kramek.customers.CustomerId;
import io.kramek.decisions.Answer;
import io.kramek.decisions.DecisionTable;
import io.kramek.decisions.Judge;
import io.kramek.decisions.ReleasedDecision;
import io.kramek.retention.DecisionLedger.Cause;
import io.kramek.retention.facts.CustomerParts;
import io.kramek.retention.facts.CustomerParts.Part;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides how valuable customers are: all of them in a review, some after every change. */
@Service
@Transactional
public class ValueTiers {

  /**
   * What came of a part of a review.
   *
   * @param undecided customers about whom the table said nothing, or two things at once
   */
  record Decided(int version, boolean rowByRow, long changed, long undecided) {

    private Decided and(long[] more) {
      return new Decided(version, rowByRow, changed + more[0], undecided + more[1]);
    }
  }

  /** A review writes the tiers of so many customers at once. */
  private static final int WRITTEN = 50_000;

  /** What the database may take to join a part of a review, for each of its processes. */
  private static final String MEMORY = "64MB";

  /** A decision about several at once is told about so many at most. */
  private static final int AT_ONCE = 500;

  /** Of those about whom nothing could be decided, each part of a review keeps so many. */
  private static final int LISTED = 20;

  private static final Logger LOG = LoggerFactory.getLogger(ValueTiers.class);

  private final TierTable tierTable;
  private final CustomerFacts facts;
  private final JdbcClient jdbc;
  private final HouseCurrency currency;
  private final CompanyDay day;
  private final Clock clock;

  ValueTiers(
      TierTable tierTable,
      CustomerFacts facts,
      JdbcClient jdbc,
      HouseCurrency currency,
      CompanyDay day,
      Clock clock) {
    this.tierTable = tierTable;
    this.facts = facts;
    this.jdbc = jdbc;
    this.currency = currency;
    this.day = day;
    this.clock = clock;
  }

  /**
   * Counts facts that are due, and decides about those customers again.
   *
   * @return how many customers; there may be more
   */
  public int keepUp() {
    List<UUID> customers = facts.refreshDue(AT_ONCE).stream().map(CustomerId::value).toList();
    if (!customers.isEmpty()) {
      decide(customers);
    }
    return customers.size();
  }

  /**
   * The same for one customer, for whoever is about to decide about them: nobody else would, once
   * their facts are no longer due.
   */
  public void keepUp(CustomerId customer) {
    if (facts.refreshIfDue(customer)) {
      decide(List.of(customer.value()));
    }
  }

  private void decide(List<UUID> customers) {
    try {
      ReleasedDecision table = tierTable.inForce();
      StatementSpec statement =
          table.compiled().isPresent()
              ? compiled(table.compiled().get(), customers, TierSql.NUMBERS)
              : judged(customers, day.today(), TierSql.NUMBERS);
      numbers(filled(statement, table.version(), day.today(), Cause.PURCHASE, null));
    } catch (IllegalStateException e) {
      // The facts are right all the same; the next review fails with the same words, visibly.
      LOG.warn("Tiers are left as they are: {}", e.getMessage());
    }
  }

  /** Decides about a part of all customers, for a review. */
  Decided decide(Part part, LocalDate asOf, UUID review) {
    ReleasedDecision table = tierTable.inForce();
    Optional<DecisionTable> compiled = table.compiled();
    List<UUID> ids = compiled.map(one -> candidates(one, part, asOf)).orElseGet(() -> ids(part));
    Decided decided = new Decided(table.version(), compiled.isEmpty(), 0, 0);
    for (int from = 0; from < ids.size(); from += WRITTEN) {
      List<UUID> some = ids.subList(from, Math.min(ids.size(), from + WRITTEN));
      StatementSpec statement =
          compiled
              .map(one -> compiled(one, some, TierSql.NUMBERS))
              .orElseGet(() -> judged(some, asOf, TierSql.NUMBERS));
      decided =
          decided.and(numbers(filled(statement, table.version(), asOf, Cause.REVIEW, review)));
    }
    return decided;
  }

  /** Whoever must be looked at more closely; usually next to nobody. */
  private List<UUID> candidates(DecisionTable table, Part part, LocalDate asOf) {
    jdbc.sql("select set_config('work_mem', ?, true)").param(MEMORY).query().singleValue();
    return jdbc.sql(TierSql.candidates(table, CustomerParts.CONDITION))
        .params(part.parameters())
        .param("asOf", asOf)
        .param("minor", currency.minorUnits())
        .query(UUID.class)
        .list();
  }

  private static long[] numbers(StatementSpec statement) {
    return statement
        .query((row, n) -> new long[] {row.getLong("changed"), row.getLong("undecided")})
        .single();
  }

  /** Whether the table in force has no compiled form, and all customers are asked one by one. */
  boolean isRowByRow() {
    return tierTable.inForce().compiled().isEmpty();
  }

  private StatementSpec compiled(DecisionTable table, List<UUID> customers, String ending) {
    return jdbc.sql(TierSql.compiled(table, "%s = any(:customers)") + ending)
        .param("customers", customers.toArray(UUID[]::new));
  }

  /** Row by row through the engine, which knows no table that it cannot decide. */
  private StatementSpec judged(List<UUID> customers, LocalDate asOf, String ending) {
    Judge judge = tierTable.judge();
    List<UUID> ids = new ArrayList<>();
    List<Integer> rules = new ArrayList<>();
    List<String> tiers = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    for (Map<String, Object> known : known(customers, asOf)) {
      Answer answer = judge.decide(known);
      Map<String, Object> result = answer.results().isEmpty() ? Map.of() : answer.results().get(0);
      ids.add((UUID) known.get("id"));
      rules.add(answer.violated() ? -1 : 0);
      tiers.add((String) result.get(TierTable.TIER));
      reasons.add((String) result.get(TierTable.REASON));
    }
    return jdbc.sql(TierSql.judged() + ending)
        .param("ids", ids.toArray(UUID[]::new))
        .param("rules", rules.toArray(Integer[]::new))
        .param("tiers", tiers.toArray(String[]::new))
        .param("reasons", reasons.toArray(String[]::new));
  }

  private List<Map<String, Object>> known(List<UUID> customers, LocalDate asOf) {
    String sql = TierSql.known(Arrays.asList(Fact.values()), "%s = any(:customers)", "");
    return jdbc
        .sql(sql)
        .param("customers", customers.toArray(UUID[]::new))
        .param("asOf", asOf)
        .param("minor", currency.minorUnits())
        .query()
        .listOfRows()
        .stream()
        .map(row -> (Map<String, Object>) new HashMap<>(row))
        .toList();
  }

  private List<UUID> ids(Part part) {
    return jdbc.sql("select id from customer where " + CustomerParts.CONDITION.formatted("id"))
        .params(part.parameters())
        .query(UUID.class)
        .list();
  }

  private StatementSpec filled(
      StatementSpec statement, int version, LocalDate asOf, Cause cause, UUID review) {
    return statement
        .param("version", version)
        .param("asOf", asOf)
        .param("minor", currency.minorUnits())
        .param("cause", cause.name())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("review", review, Types.OTHER)
        .param("listed", LISTED);
  }
}
