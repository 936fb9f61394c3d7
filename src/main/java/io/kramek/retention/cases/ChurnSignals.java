package io.kramek.retention.cases;

import io.kramek.decisions.Answer;
import io.kramek.decisions.ReleasedDecision;
import io.kramek.decisions.ReleasedDecisions;
import io.kramek.retention.CompanyDay;
import io.kramek.retention.CustomerFacts;
import io.kramek.retention.DecisionLedger;
import io.kramek.retention.DecisionLedger.Cause;
import io.kramek.retention.cases.RetentionCases.NewSign;
import io.kramek.retention.cases.RetentionCases.Signal;
import io.kramek.shared.process.Decisions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the table of churn signals how serious a sign is. */
@Component
class ChurnSignals {

  static final String DECISION = "churnSignal";

  /** A sign that the table does not know is taken seriously. */
  private static final int UNKNOWN = 2;

  private final ReleasedDecisions released;
  private final Decisions decisions;
  private final DecisionLedger ledger;
  private final CustomerFacts facts;
  private final OpenCases openCases;
  private final CompanyDay day;

  ChurnSignals(
      ReleasedDecisions released,
      Decisions decisions,
      DecisionLedger ledger,
      CustomerFacts facts,
      OpenCases openCases,
      CompanyDay day) {
    this.released = released;
    this.decisions = decisions;
    this.ledger = ledger;
    this.facts = facts;
    this.openCases = openCases;
    this.day = day;
  }

  /** 1 mild, 2 serious, 3 about to go; what the table said is entered in the ledger. */
  int seriousness(NewSign sign, Cause cause) {
    Optional<Map<String, Object>> customer = known(sign);
    Map<String, Object> known = new HashMap<>(customer.orElse(Map.of()));
    boolean byPurchases =
        sign.kind() == Signal.FALLING_PURCHASES || sign.kind() == Signal.MISSED_INTERVAL;
    known.put("event", byPurchases ? null : sign.kind().name());
    ReleasedDecision table = released.inForce(DECISION);
    Optional<Answer> compiled = table.compiled().map(one -> one.decide(known));
    List<Map<String, Object>> results =
        compiled.map(Answer::results).orElseGet(() -> decisions.evaluate(DECISION, known));
    if (customer.isPresent()) {
      ledger.enter(
          sign.customer(),
          new DecisionLedger.Decided(
              DECISION,
              table.version(),
              compiled.map(Answer::rules).orElse(List.of()),
              Map.of(DecisionLedger.RESULTS, results),
              table.asked(known),
              day.today(),
              cause));
    }
    return results.stream()
        .filter(result -> sign.kind().name().equals(result.get("signal")))
        .mapToInt(result -> ((Number) result.get("seriousness")).intValue())
        .max()
        .orElse(UNKNOWN);
  }

  /** Nothing is known of a customer who was erased. */
  private Optional<Map<String, Object>> known(NewSign sign) {
    return openCases.exists(sign.customer())
        ? Optional.of(facts.of(sign.customer(), day.today()))
        : Optional.empty();
  }
}
