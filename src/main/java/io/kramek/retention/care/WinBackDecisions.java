package io.kramek.retention.care;

import io.kramek.calendars.Calendars;
import io.kramek.customers.CustomerId;
import io.kramek.decisions.Answer;
import io.kramek.decisions.Decider;
import io.kramek.decisions.ReleasedDecisions;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.identity.Users;
import io.kramek.retention.CompanyDay;
import io.kramek.retention.CustomerFacts;
import io.kramek.retention.DecisionLedger;
import io.kramek.retention.DecisionLedger.Cause;
import io.kramek.retention.Evaluated;
import io.kramek.retention.care.WinBacks.LossReason;
import io.kramek.shared.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the table says of an attempt to win a customer back, and what follows from it. */
@Service
@Transactional
public class WinBackDecisions {

  /** What the table says. */
  public record Decision(
      boolean worthIt,
      String offer,
      String actor,
      int waitDays,
      int mostTries,
      String within,
      String answerWithin,
      String reason) {

    /** Reads the table's result by the names of its outputs; no result is not worth it. */
    static Decision of(Map<String, Object> result) {
      return result.isEmpty()
          ? new Decision(false, "NONE", "OWNER", 0, 0, "P5D", "P10D", "noRule")
          : new Decision(
              Boolean.TRUE.equals(result.get("worthIt")),
              String.valueOf(result.get("offer")),
              String.valueOf(result.get("actor")),
              ((Number) result.get("waitDays")).intValue(),
              ((Number) result.get("mostTries")).intValue(),
              String.valueOf(result.get("within")),
              String.valueOf(result.get("answerWithin")),
              String.valueOf(result.get("reason")));
    }
  }

  /** Who tries, and when at the earliest; nobody about a customer who was erased. */
  public record Next(Decision decision, UserId owner, TeamId team, Instant tryAt) {

    /** Whether anybody tries. */
    public boolean worthIt() {
      return decision.worthIt();
    }
  }

  /** Whether a try is left, and when it may be. */
  public record Tries(boolean left, Instant next) {}

  private static final int DAYS_BETWEEN = 14;

  private final WinBackStore store;
  private final ReleasedDecisions released;
  private final CustomerFacts facts;
  private final DecisionLedger ledger;
  private final Calendars calendars;
  private final Users users;
  private final CompanyDay day;
  private final Clock clock;

  WinBackDecisions(
      WinBackStore store,
      ReleasedDecisions released,
      CustomerFacts facts,
      DecisionLedger ledger,
      Calendars calendars,
      Users users,
      CompanyDay day,
      Clock clock) {
    this.store = store;
    this.released = released;
    this.facts = facts;
    this.ledger = ledger;
    this.calendars = calendars;
    this.users = users;
    this.day = day;
    this.clock = clock;
  }

  /** What the table asks about the customer of an attempt, as known now. */
  @Transactional(readOnly = true)
  public Map<String, Object> facts(WinBackId id) {
    WinBackStore.Kept kept = store.kept(id).orElseThrow(Problem::notFound);
    return known(kept).orElseGet(WinBackDecisions::nothing);
  }

  /**
   * Why nobody should go after a customer, whatever they left for, in the words of the table; empty
   * where some reason of loss makes it worth it.
   */
  @Transactional(readOnly = true)
  public Optional<String> against(CustomerId customer) {
    Map<String, Object> known = new HashMap<>(facts.of(customer, day.today()));
    Decider table = released.decider(WinBacks.DECISION);
    String why = null;
    // The last is that nobody knows.
    for (LossReason reason : LossReason.values()) {
      known.put(LostCustomers.LOSS_REASON, reason.name());
      Decision said =
          Decision.of(table.decide(known).results().stream().findFirst().orElseGet(Map::of));
      if (said.worthIt()) {
        return Optional.empty();
      }
      why = said.reason();
    }
    return Optional.ofNullable(why);
  }

  private Optional<Map<String, Object>> known(WinBackStore.Kept kept) {
    return facts
        .find(kept.customer(), day.today())
        .map(
            found -> {
              Map<String, Object> known = new HashMap<>(found);
              known.put(
                  LostCustomers.LOSS_REASON,
                  kept.told() != null ? kept.told().name() : reason(guess(known).results()));
              return known;
            });
  }

  private static Map<String, Object> nothing() {
    Map<String, Object> nothing = CustomerFacts.unknown();
    nothing.put(LostCustomers.LOSS_REASON, LossReason.UNKNOWN.name());
    return nothing;
  }

  /** Why a customer left, as the table supposes. */
  private Answer guess(Map<String, Object> known) {
    return released.decider(LostCustomers.LOSS_REASON).decide(known);
  }

  private static String reason(List<Map<String, Object>> results) {
    return results.stream()
        .findFirst()
        .map(result -> String.valueOf(result.get("reason")))
        .orElse(LossReason.UNKNOWN.name());
  }

  /**
   * Keeps what the table said, enters it in the ledger, and finds who tries and when at the
   * earliest.
   */
  public Next decided(WinBackId id, Evaluated evaluated) {
    Decision decision = Decision.of(evaluated.result());
    WinBackStore.Kept kept = store.kept(id).orElseThrow(Problem::notFound);
    Map<String, Object> known = known(kept).orElse(null);
    if (known == null) {
      return new Next(Decision.of(Map.of()), null, null, clock.instant());
    }
    if (kept.told() == null) {
      enterGuess(kept, known);
    }
    String lossReason = String.valueOf(known.get(LostCustomers.LOSS_REASON));
    UserId owner = decision.worthIt() ? person(kept, decision.actor()) : kept.owner();
    store.decided(id, decision, LossReason.valueOf(lossReason), owner);
    ledger.enter(kept.customer(), WinBacks.DECISION, evaluated, known, Cause.CASE);
    return new Next(decision, owner, kept.team(), tryAt(owner, decision.waitDays()));
  }

  private void enterGuess(WinBackStore.Kept kept, Map<String, Object> known) {
    Map<String, Object> result = guess(known).results().stream().findFirst().orElseGet(Map::of);
    int version = released.inForce(LostCustomers.LOSS_REASON).version();
    ledger.enter(
        kept.customer(),
        LostCustomers.LOSS_REASON,
        new Evaluated(version, result),
        known,
        Cause.CASE);
  }

  /** One try more; says whether another is left and when it may be. */
  public Tries countTry(WinBackId id) {
    WinBackStore.Kept kept = store.countTry(id);
    int wait = Math.max(DAYS_BETWEEN, kept.waitDays());
    return new Tries(kept.tries() < kept.mostTries(), tryAt(kept.owner(), wait));
  }

  private UserId person(WinBackStore.Kept kept, String actor) {
    Optional<UserId> supervisor = Optional.ofNullable(kept.team()).flatMap(users::supervisor);
    return switch (actor) {
      case "MANAGER" -> users.lastResort();
      case "SUPERVISOR" -> supervisor.orElseGet(users::lastResort);
      default ->
          Optional.ofNullable(kept.owner()).or(() -> supervisor).orElseGet(users::lastResort);
    };
  }

  private Instant tryAt(UserId owner, int waitDays) {
    return waitDays == 0
        ? clock.instant()
        : calendars.startOf(owner, day.today().plusDays(waitDays));
  }
}
