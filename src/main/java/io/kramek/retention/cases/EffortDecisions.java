package io.kramek.retention.cases;

import io.kramek.customers.CustomerId;
import io.kramek.identity.Role;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.identity.Users;
import io.kramek.retention.DecisionLedger;
import io.kramek.retention.DecisionLedger.Cause;
import io.kramek.retention.EffortBudget;
import io.kramek.retention.Evaluated;
import io.kramek.retention.cases.RetentionCases.Channel;
import io.kramek.shared.SubjectRef;
import io.kramek.tasks.Handover;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Turns what the table of efforts says into what a case keeps: money, people, the ledger. */
@Component
class EffortDecisions {

  static final String DECISION = "retentionEffort";

  private final DecisionLedger ledger;
  private final EffortBudget budget;
  private final Users users;
  private final Handover handover;
  private final Clock clock;

  EffortDecisions(
      DecisionLedger ledger, EffortBudget budget, Users users, Handover handover, Clock clock) {
    this.ledger = ledger;
    this.budget = budget;
    this.users = users;
    this.handover = handover;
    this.clock = clock;
  }

  /** The effort for a case, with its budget; entered in the ledger. */
  Effort of(RetentionCase kept, Evaluated evaluated, Map<String, Object> facts) {
    return of(kept.customer(), Cause.CASE, evaluated, facts);
  }

  /** The effort for a customer, whatever asked for it. */
  Effort of(CustomerId customer, Cause cause, Evaluated evaluated, Map<String, Object> facts) {
    Map<String, Object> result = evaluated.result();
    DecisionLedger.Asked asked = ledger.enter(customer, DECISION, evaluated, facts, cause);
    BigDecimal margin = budget.expectedMargin(facts);
    return new Effort(
        (String) facts.get("tier"),
        (Boolean) result.get("keep"),
        ((Number) result.get("level")).intValue(),
        asked.rules().isEmpty() ? 0 : asked.rules().get(0),
        asked.tableVersion(),
        (String) result.get("actor"),
        (String) result.get("within"),
        Channel.valueOf((String) result.get("channel")),
        (String) result.get("offers"),
        number(result, "discountPercent"),
        margin,
        budget.of(margin, result),
        clock.instant());
  }

  private static BigDecimal number(Map<String, Object> values, String name) {
    Object value = values.get(name);
    return value == null ? BigDecimal.ZERO : new BigDecimal(value.toString());
  }

  /** Finds whoever the table means: of a team without an owner, who has the least to do. */
  void give(RetentionCase kept) {
    TeamId team = kept.team();
    UserId owner = kept.owner();
    Optional<UserId> supervisor =
        Optional.ofNullable(team)
            .flatMap(users::supervisor)
            .or(() -> Optional.ofNullable(owner).flatMap(users::superior));
    UserId actor =
        switch (kept.effort().actor()) {
          case "director" -> director(supervisor);
          case "supervisor" -> supervisor.orElseGet(users::lastResort);
          default ->
              Optional.ofNullable(owner)
                  .or(() -> rep(team))
                  .or(() -> supervisor)
                  .orElseGet(users::lastResort);
        };
    kept.handTo(actor);
  }

  private UserId director(Optional<UserId> supervisor) {
    return supervisor
        .flatMap(users::superior)
        .filter(
            above -> users.signedIn(above).map(person -> person.role() != Role.REP).orElse(false))
        .orElseGet(users::lastResort);
  }

  private Optional<UserId> rep(TeamId team) {
    return team == null
        ? Optional.empty()
        : handover.leastLoaded(users.reps(team), null, SubjectRef.RETENTION_CASE);
  }
}
