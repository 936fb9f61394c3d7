package io.kramek.retention.cases;

import io.kramek.decisions.DecisionTable;
import io.kramek.decisions.ReleasedDecision;
import io.kramek.decisions.ReleasedDecisions;
import io.kramek.retention.CompanyDay;
import io.kramek.retention.CustomerFacts;
import io.kramek.retention.Fact;
import io.kramek.retention.HouseCurrency;
import io.kramek.retention.LedgerSql;
import io.kramek.retention.cases.RetentionCases.Signal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds, over all customers in one statement, who shows a sign and is worth keeping. What both
 * tables said comes into the ledger where it is another thing than the night before; about somebody
 * who has never shown a sign nothing is decided, and nothing entered.
 */
@Component
class SignSearch {

  private static final Logger LOG = LoggerFactory.getLogger(SignSearch.class);
  private static final Map<String, Fact> FACTS =
      Arrays.stream(Fact.values()).collect(Collectors.toMap(Fact::key, fact -> fact));

  private final JdbcClient jdbc;
  private final ReleasedDecisions released;
  private final SignsOneByOne oneByOne;
  private final LedgerSql ledger;
  private final HouseCurrency currency;
  private final CompanyDay day;
  private final Clock clock;

  SignSearch(
      JdbcClient jdbc,
      ReleasedDecisions released,
      SignsOneByOne oneByOne,
      LedgerSql ledger,
      HouseCurrency currency,
      CompanyDay day,
      Clock clock) {
    this.jdbc = jdbc;
    this.released = released;
    this.oneByOne = oneByOne;
    this.ledger = ledger;
    this.currency = currency;
    this.day = day;
    this.clock = clock;
  }

  /**
   * Lists everybody who shows a sign and is worth keeping.
   *
   * @param days so long after a case nobody is looked at again
   */
  void find(LocalDate asOf, int days) {
    jdbc.sql("delete from retention_waiting").update();
    ReleasedDecision signs = released.inForce(ChurnSignals.DECISION);
    ReleasedDecision efforts = released.inForce(EffortDecisions.DECISION);
    Optional<DecisionTable> churn = signs.compiled();
    Optional<DecisionTable> effort = efforts.compiled();
    if (churn.isEmpty() || effort.isEmpty()) {
      LOG.warn("A table of retention is not compiled: customers are asked about one by one");
      oneByOne.find(asOf, days);
      return;
    }
    jdbc.sql(statement(churn.get(), effort.get()))
        .param("asOf", asOf)
        .param("minor", currency.minorUnits())
        .param("days", days)
        .param("zone", day.zone().getId())
        .param("signVersion", signs.version())
        .param("effortVersion", efforts.version())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private String statement(DecisionTable churn, DecisionTable effort) {
    Map<String, String> signed = columns(effort, "y");
    signed.put("signal", "y.\"signal\"");
    signed.put("seriousness", "y.\"seriousness\"");
    return """
        with last_sign as materialized %1$s,
        told as materialized (
          select x.*, l.result last_result from (
            select x.*, %2$s fired from (
              select c.id customer_id, %3$s from %4$s where f.last_purchase_on is not null
                and not exists (select 1 from retention_case r where r.customer_id = c.id
                  and (r.state <> 'CLOSED' or (r.opened_at at time zone :zone)::date >= cast(:asOf as date) - :days))
                and %12$s%5$s) x%5$s) x
          left join last_sign l on l.customer_id = x.customer_id
          where x.fired <> '{}' or l.rules <> '{}'),
        entered_signs as (%6$s),
        signed as materialized (
          select y.*, %7$s rule from (
            select t.*, s.signal, s.seriousness from told t
            cross join lateral (select v.signal, v.seriousness from unnest(t.fired) n
              join (values %8$s) v (rule, signal, seriousness) on v.rule = n
              order by v.seriousness desc, v.rule limit 1) s%5$s) y),
        last_effort as materialized %9$s,
        entered_efforts as (%10$s)
        insert into retention_waiting (customer_id, as_of, signal, seriousness, tier, worth)
        select y.customer_id, :asOf, y.signal, y.seriousness, y.tier, y."margin12" from signed y where %11$s
        """
        .formatted(
            LedgerSql.last(ChurnSignals.DECISION, "cause = 'REVIEW'"),
            fired(churn),
            facts(churn, effort),
            CustomerFacts.SOURCE,
            CustomerFacts.ONCE_A_ROW,
            signsEntered(churn),
            effort.sql(signed),
            signs(churn),
            LedgerSql.last(EffortDecisions.DECISION, ""),
            effortsEntered(effort),
            effort.resultSql("keep", "y.rule"),
            Approach.free("c.id"));
  }

  /** Which rules fit, as an array whatever the table's policy. */
  private static String fired(DecisionTable churn) {
    String rules = churn.sql(columns(churn, "x"));
    return churn.policy().single() ? "array_remove(array[" + rules + "], 0)" : rules;
  }

  private String signsEntered(DecisionTable churn) {
    return LedgerSql.insert(
        ChurnSignals.DECISION,
        ":signVersion",
        "t.fired",
        "t.result",
        facts(churn),
        """
        from (select t.*, %s result from told t) t
        where t.last_result is distinct from t.result"""
            .formatted(ledger.results(churn, "t.fired")));
  }

  private String effortsEntered(DecisionTable effort) {
    return LedgerSql.insert(
        EffortDecisions.DECISION,
        ":effortVersion",
        "array_remove(array[t.rule], 0)",
        "t.result",
        facts(effort),
        """
        from (select y.*, %s result from signed y where y.rule >= 0) t
        left join last_effort l on l.customer_id = t.customer_id
        where l.result is distinct from t.result"""
            .formatted(ledger.result(effort, "y.rule")));
  }

  private static String facts(DecisionTable one, DecisionTable other) {
    Set<String> names = new TreeSet<>(Set.of(Fact.TIER.key(), Fact.MARGIN_12.key()));
    names.addAll(one.inputs().keySet());
    names.addAll(other.inputs().keySet());
    return names.stream()
        .filter(FACTS::containsKey)
        .map(name -> FACTS.get(name).sql() + " as \"" + name + "\"")
        .collect(Collectors.joining(", "));
  }

  /** What a table was asked on; what is no fact of the customer is what happened. */
  private static String facts(DecisionTable table) {
    List<String> happened = List.of("signal", "seriousness");
    return table.inputs().keySet().stream()
        .map(
            name ->
                "'%s', %s"
                    .formatted(
                        name,
                        FACTS.containsKey(name)
                                || (table.id().equals(EffortDecisions.DECISION)
                                    && happened.contains(name))
                            ? "t.\"" + name + "\""
                            : "null"))
        .collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
  }

  /** Where the facts of a table stand; what is no fact is what happened, and nothing did. */
  private static Map<String, String> columns(DecisionTable table, String alias) {
    Map<String, String> columns = new LinkedHashMap<>();
    table
        .inputs()
        .forEach(
            (name, type) ->
                columns.put(
                    name,
                    FACTS.containsKey(name)
                        ? alias + ".\"" + name + "\""
                        : "null::" + type.sqlType()));
    return columns;
  }

  /** The sign that each rule tells; one that nobody knows is not told. */
  private static String signs(DecisionTable churn) {
    List<String> known = Arrays.stream(Signal.values()).map(Signal::name).toList();
    List<String> signs = new ArrayList<>();
    for (int rule = 1; rule <= churn.size(); rule++) {
      Map<String, Object> told = churn.answerOf(new Integer[] {rule}).results().get(0);
      if (known.contains(told.get("signal")) && told.get("seriousness") instanceof Number serious) {
        signs.add("(%d, '%s', %d)".formatted(rule, told.get("signal"), serious.intValue()));
      }
    }
    signs.add("(0, null, 0)");
    return String.join(", ", signs);
  }
}
