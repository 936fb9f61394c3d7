package io.kramek.retention.cases;

import io.kramek.customers.CustomerId;
import io.kramek.decisions.Answer;
import io.kramek.decisions.Decider;
import io.kramek.decisions.ReleasedDecision;
import io.kramek.decisions.ReleasedDecisions;
import io.kramek.retention.CompanyDay;
import io.kramek.retention.CustomerFacts;
import io.kramek.retention.DecisionLedger;
import io.kramek.retention.DecisionLedger.Cause;
import io.kramek.retention.DecisionLedger.Decided;
import io.kramek.retention.Fact;
import io.kramek.retention.HouseCurrency;
import io.kramek.retention.cases.RetentionCases.Signal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ColumnMapRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what {@link SignSearch} does, one customer after the other: for tables that only the engine
 * understands. It takes its time, and says the same.
 */
@Component
class SignsOneByOne {

  private static final RowMapper<Map<String, Object>> AS_MAP = new ColumnMapRowMapper();
  private static final int FETCHED = 1_000;

  private final JdbcClient jdbc;
  private final ReleasedDecisions released;
  private final DecisionLedger ledger;
  private final HouseCurrency currency;
  private final CompanyDay day;

  SignsOneByOne(
      JdbcClient jdbc,
      ReleasedDecisions released,
      DecisionLedger ledger,
      HouseCurrency currency,
      CompanyDay day) {
    this.jdbc = jdbc;
    this.released = released;
    this.ledger = ledger;
    this.currency = currency;
    this.day = day;
  }

  /** The tables of a night, and how they are asked. */
  private record Tables(
      ReleasedDecision signs, Decider sign, ReleasedDecision efforts, Decider effort) {}

  /** What is known of a customer, and whether the ledger has a sign of theirs. */
  private record Known(CustomerId customer, Map<String, Object> facts, boolean signedBefore) {}

  private record Shown(Signal signal, int seriousness) {}

  /** As {@link SignSearch#find}. */
  void find(LocalDate asOf, int days) {
    Tables tables =
        new Tables(
            released.inForce(ChurnSignals.DECISION),
            released.decider(ChurnSignals.DECISION),
            released.inForce(EffortDecisions.DECISION),
            released.decider(EffortDecisions.DECISION));
    jdbc.sql(
            """
            select c.id customer_id, %s, exists (select 1 from decision_ledger l
                where l.customer_id = c.id and l.decision = '%s') signed_before
            from %s where f.last_purchase_on is not null
              and not exists (select 1 from retention_case r where r.customer_id = c.id
                and (r.state <> 'CLOSED' or (r.opened_at at time zone :zone)::date >= cast(:asOf as date) - :days))
              and %s
            """
                .formatted(
                    facts(), ChurnSignals.DECISION, CustomerFacts.SOURCE, Approach.free("c.id")))
        .withFetchSize(FETCHED)
        .param("asOf", asOf)
        .param("minor", currency.minorUnits())
        .param("days", days)
        .param("zone", day.zone().getId())
        .query(
            row -> {
              look(tables, known(AS_MAP.mapRow(row, 0)), asOf);
            });
  }

  private static String facts() {
    return Arrays.stream(Fact.values())
        .map(fact -> fact.sql() + " as \"" + fact.key() + "\"")
        .collect(Collectors.joining(", "));
  }

  private static Known known(Map<String, Object> row) {
    Map<String, Object> facts = new HashMap<>(row);
    CustomerId customer = new CustomerId((UUID) facts.remove("customer_id"));
    return new Known(customer, facts, Boolean.TRUE.equals(facts.remove("signed_before")));
  }

  private void look(Tables tables, Known known, LocalDate asOf) {
    Answer signs = tables.sign().decide(known.facts());
    List<Map<String, Object>> told = signs.results();
    if (!told.isEmpty() || known.signedBefore()) {
      Map<String, Object> result = Map.of(DecisionLedger.RESULTS, told);
      enter(tables.signs(), known, signs, result, asOf);
    }
    worst(told).ifPresent(shown -> weigh(tables, known, shown, asOf));
  }

  /** The most serious of the signs that are known here; of several the first. */
  private static Optional<Shown> worst(List<Map<String, Object>> told) {
    List<String> known = Arrays.stream(Signal.values()).map(Signal::name).toList();
    return told.stream()
        .filter(
            one -> known.contains(one.get("signal")) && one.get("seriousness") instanceof Number)
        .map(
            one ->
                new Shown(
                    Signal.valueOf((String) one.get("signal")),
                    ((Number) one.get("seriousness")).intValue()))
        .max(Comparator.comparingInt(Shown::seriousness));
  }

  private void weigh(Tables tables, Known known, Shown shown, LocalDate asOf) {
    known.facts().put("signal", shown.signal().name());
    known.facts().put("seriousness", shown.seriousness());
    Answer said = tables.effort().decide(known.facts());
    Map<String, Object> effort = said.results().isEmpty() ? Map.of() : said.results().get(0);
    enter(tables.efforts(), known, said, effort, asOf);
    if (Boolean.TRUE.equals(effort.get("keep"))) {
      jdbc.sql(
              """
              insert into retention_waiting (customer_id, as_of, signal, seriousness, tier, worth)
              values (?, ?, ?, ?, ?, ?)
              """)
          .params(
              known.customer().value(),
              asOf,
              shown.signal().name(),
              shown.seriousness(),
              known.facts().get(Fact.TIER.key()),
              known.facts().get(Fact.MARGIN_12.key()))
          .update();
    }
  }

  private void enter(
      ReleasedDecision table,
      Known known,
      Answer answer,
      Map<String, Object> result,
      LocalDate asOf) {
    ledger.enter(
        known.customer(),
        new Decided(
            table.id(),
            table.version(),
            answer.rules(),
            result,
            table.asked(known.facts()),
            asOf,
            Cause.REVIEW));
  }
}
