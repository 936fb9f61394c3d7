package io.kramek.retention.cases;

import io.kramek.customers.CustomerId;
import io.kramek.decisions.Answer;
import io.kramek.decisions.ReleasedDecision;
import io.kramek.decisions.ReleasedDecisions;
import io.kramek.identity.Role;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.identity.Users;
import io.kramek.retention.CompanyDay;
import io.kramek.retention.DecisionLedger;
import io.kramek.retention.DecisionLedger.Cause;
import io.kramek.retention.HouseCurrency;
import io.kramek.retention.cases.RetentionCases.Channel;
import io.kramek.shared.SubjectRef;
import io.kramek.tasks.Handover;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Turns what the table of efforts says into what a case keeps: money, people, the ledger. */
@Component
class EffortDecisions {

  static final String DECISION = "retentionEffort";

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final ReleasedDecisions released;
  private final DecisionLedger ledger;
  private final HouseCurrency currency;
  private final Users users;
  private final Handover handover;
  private final CompanyDay day;
  private final Clock clock;

  EffortDecisions(
      ReleasedDecisions released,
      DecisionLedger ledger,
      HouseCurrency currency,
      Users users,
      Handover handover,
      CompanyDay day,
      Clock clock) {
    this.released = released;
    this.ledger = ledger;
    this.currency = currency;
    this.users = users;
    this.handover = handover;
    this.day = day;
    this.clock = clock;
  }

  /** The effort for a case, with its budget; entered in the ledger. */
  Effort of(RetentionCase kept, Evaluated evaluated, Map<String, Object> facts) {
    return of(kept.customer(), Cause.CASE, evaluated, facts);
  }

  /** The effort for a customer, whatever asked for it. */
  Effort of(CustomerId customer, Cause cause, Evaluated evaluated, Map<String, Object> facts) {
    Map<String, Object> result = evaluated.result();
    ReleasedDecision table = released.version(DECISION, evaluated.tableVersion());
    Map<String, Object> asked = asked(table, facts);
    int rule = rule(table, asked, result);
    ledger.enter(
        customer,
        new DecisionLedger.Decided(
            DECISION,
            table.version(),
            rule == 0 ? List.of() : List.of(rule),
            result,
            asked,
            day.today(),
            cause));
    BigDecimal margin = expectedMargin(facts);
    return new Effort(
        (String) facts.get("tier"),
        (Boolean) result.get("keep"),
        ((Number) result.get("level")).intValue(),
        rule,
        table.version(),
        (String) result.get("actor"),
        (String) result.get("within"),
        Channel.valueOf((String) result.get("channel")),
        (String) result.get("offers"),
        number(result, "discountPercent"),
        margin,
        budget(margin, number(result, "budgetPercent"), number(result, "budgetCeiling")),
        clock.instant());
  }

  /** The facts that the table asks for; all of them where only the engine knows which. */
  private static Map<String, Object> asked(ReleasedDecision table, Map<String, Object> facts) {
    Map<String, Object> asked = new LinkedHashMap<>(facts);
    table.compiled().ifPresent(compiled -> asked.keySet().retainAll(compiled.inputs().keySet()));
    return asked;
  }

  /** The rule that decided; 0 where only the engine knows. */
  private static int rule(
      ReleasedDecision table, Map<String, Object> facts, Map<String, Object> result) {
    Optional<Answer> answer = table.compiled().map(compiled -> compiled.decide(facts));
    return answer
        .filter(decided -> !decided.rules().isEmpty())
        .filter(decided -> sameLevel(decided.results().get(0), result))
        .map(decided -> decided.rules().get(0))
        .orElse(0);
  }

  private static boolean sameLevel(Map<String, Object> one, Map<String, Object> other) {
    return number(one, "level").compareTo(number(other, "level")) == 0;
  }

  /** Margin of twelve months times the probability that the customer is still one. */
  private BigDecimal expectedMargin(Map<String, Object> facts) {
    if (!(facts.get("margin12") instanceof BigDecimal units)) {
      return null;
    }
    BigDecimal margin = currency.ofMinorUnits(units.longValueExact()).amount();
    return facts.get("activePercent") instanceof BigDecimal active
        ? margin.multiply(active).divide(HUNDRED, 2, RoundingMode.HALF_UP)
        : margin;
  }

  private BigDecimal budget(BigDecimal margin, BigDecimal percent, BigDecimal ceiling) {
    if (margin == null) {
      return ceiling;
    }
    return margin
        .max(BigDecimal.ZERO)
        .multiply(percent)
        .divide(HUNDRED, 2, RoundingMode.DOWN)
        .min(ceiling);
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
