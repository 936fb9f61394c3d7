package io.kramek.retention.cases;

import io.kramek.decisions.Answer;
import io.kramek.decisions.ReleasedDecision;
import io.kramek.decisions.ReleasedDecisions;
import io.kramek.retention.CompanyDay;
import io.kramek.retention.CustomerFacts;
import io.kramek.retention.cases.RetentionCases.NewSign;
import io.kramek.retention.cases.RetentionCases.Signal;
import io.kramek.shared.process.Decisions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the table of churn signals how serious a sign is. */
@Component
class ChurnSignals {

  static final String DECISION = "churnSignal";

  /** A sign that the table does not know is taken seriously. */
  private static final int UNKNOWN = 2;

  private final ReleasedDecisions released;
  private final Decisions decisions;
  private final CustomerFacts facts;
  private final OpenCases openCases;
  private final CompanyDay day;

  ChurnSignals(
      ReleasedDecisions released,
      Decisions decisions,
      CustomerFacts facts,
      OpenCases openCases,
      CompanyDay day) {
    this.released = released;
    this.decisions = decisions;
    this.facts = facts;
    this.openCases = openCases;
    this.day = day;
  }

  /** 1 mild, 2 serious, 3 about to go. */
  int seriousness(NewSign sign) {
    Map<String, Object> known = new HashMap<>(known(sign));
    boolean byPurchases =
        sign.kind() == Signal.FALLING_PURCHASES || sign.kind() == Signal.MISSED_INTERVAL;
    known.put("event", byPurchases ? null : sign.kind().name());
    return results(known).stream()
        .filter(result -> sign.kind().name().equals(result.get("signal")))
        .mapToInt(result -> ((Number) result.get("seriousness")).intValue())
        .max()
        .orElse(UNKNOWN);
  }

  private List<Map<String, Object>> results(Map<String, Object> known) {
    ReleasedDecision table = released.inForce(DECISION);
    return table
        .compiled()
        .map(compiled -> compiled.decide(known))
        .map(Answer::results)
        .orElseGet(() -> decisions.evaluate(DECISION, known));
  }

  /** Nothing is known of a customer who was erased. */
  private Map<String, Object> known(NewSign sign) {
    return openCases.exists(sign.customer()) ? facts.of(sign.customer(), day.today()) : Map.of();
  }
}
