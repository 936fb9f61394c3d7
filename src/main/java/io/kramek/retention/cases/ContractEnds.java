package io.kramek.retention.cases;

import io.kramek.customers.CustomerId;
import io.kramek.decisions.ReleasedDecision;
import io.kramek.decisions.ReleasedDecisions;
import io.kramek.retention.CustomerFacts;
import io.kramek.retention.DecisionLedger;
import io.kramek.retention.DecisionLedger.Cause;
import io.kramek.retention.Evaluated;
import io.kramek.retention.cases.RetentionCases.NewSign;
import io.kramek.retention.cases.RetentionCases.Signal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Contracts that keep a customer and are about to run out: a sign of leaving, told once for each
 * end, of those whom the table of efforts wants to keep.
 */
@Component
class ContractEnds {

  private record Ending(UUID contract, CustomerId customer, LocalDate until) {}

  /** Early enough to talk about the next one. */
  static final int DAYS = 60;

  private final JdbcClient jdbc;
  private final CustomerFacts facts;
  private final ChurnSignals churn;
  private final ReleasedDecisions released;
  private final DecisionLedger ledger;
  private final RetentionCases cases;
  private final Clock clock;

  ContractEnds(
      JdbcClient jdbc,
      CustomerFacts facts,
      ChurnSignals churn,
      ReleasedDecisions released,
      DecisionLedger ledger,
      RetentionCases cases,
      Clock clock) {
    this.jdbc = jdbc;
    this.facts = facts;
    this.churn = churn;
    this.released = released;
    this.ledger = ledger;
    this.cases = cases;
    this.clock = clock;
  }

  /**
   * Finds the contracts that end soon and tells of them.
   *
   * @param most how many are looked at at most, those that end first; the rest the next night
   */
  void look(LocalDate asOf, int most) {
    List<Ending> endings =
        jdbc.sql(
                """
                update exit_barrier set end_told_at = :now where id in (
                  select b.id from exit_barrier b join customer c on c.id = b.customer_id
                  where b.kind = 'CONTRACT' and b.removed_at is null and b.end_told_at is null
                    and b.until between :asOf and :last
                  order by b.until, b.id limit :most)
                returning id, customer_id, until
                """)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("asOf", asOf)
            .param("last", asOf.plusDays(DAYS))
            .param("most", most)
            .query(
                (row, n) ->
                    new Ending(
                        row.getObject("id", UUID.class),
                        new CustomerId(row.getObject("customer_id", UUID.class)),
                        row.getObject("until", LocalDate.class)))
            .list();
    endings.forEach(ending -> tell(ending, asOf));
  }

  private void tell(Ending ending, LocalDate asOf) {
    NewSign sign =
        new NewSign(
            ending.customer(),
            Signal.CONTRACT_END,
            null,
            ending.until().toString(),
            "contract end " + ending.contract());
    if (isWorthKeeping(sign, asOf)) {
      cases.signal(sign);
    }
  }

  private boolean isWorthKeeping(NewSign sign, LocalDate asOf) {
    Map<String, Object> known = new LinkedHashMap<>(facts.of(sign.customer(), asOf));
    known.put("signal", sign.kind().name());
    known.put("seriousness", churn.seriousness(sign, Cause.REVIEW));
    ReleasedDecision table = released.inForce(EffortDecisions.DECISION);
    Map<String, Object> result =
        released.decider(EffortDecisions.DECISION).decide(known).results().stream()
            .findFirst()
            .orElse(Map.of());
    ledger.enter(
        sign.customer(),
        EffortDecisions.DECISION,
        new Evaluated(table.version(), result),
        known,
        Cause.REVIEW);
    return Boolean.TRUE.equals(result.get("keep"));
  }
}
