package io.kramek.retention.care;

import io.kramek.calendars.Calendars;
import io.kramek.decisions.ReleasedDecision;
import io.kramek.decisions.ReleasedDecisions;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.identity.Users;
import io.kramek.retention.CompanyDay;
import io.kramek.retention.CustomerFacts;
import io.kramek.retention.DecisionLedger;
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
    public static Decision of(Map<?, ?> result) {
      return result == null
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
  public record Next(boolean worthIt, UserId owner, TeamId team, Instant tryAt) {}

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

  private Optional<Map<String, Object>> known(WinBackStore.Kept kept) {
    return facts
        .find(kept.customer(), day.today())
        .map(
            found -> {
              Map<String, Object> known = new HashMap<>(found);
              known.put(
                  LostCustomers.LOSS_REASON,
                  kept.told() != null ? kept.told().name() : guessed(known));
              return known;
            });
  }

  private static Map<String, Object> nothing() {
    Map<String, Object> nothing = CustomerFacts.unknown();
    nothing.put(LostCustomers.LOSS_REASON, LossReason.UNKNOWN.name());
    return nothing;
  }

  /** Why a customer left, as the table supposes. */
  private String guessed(Map<String, Object> known) {
    return released.decider(LostCustomers.LOSS_REASON).decide(known).results().stream()
        .findFirst()
        .map(result -> String.valueOf(result.get("reason")))
        .orElse(LossReason.UNKNOWN.name());
  }

  /** Keeps what the table said, and finds who tries and when at the earliest. */
  public Next decided(WinBackId id, Decision decision) {
    WinBackStore.Kept kept = store.kept(id).orElseThrow(Problem::notFound);
    Map<String, Object> known = known(kept).orElse(null);
    if (known == null) {
      return new Next(false, null, null, clock.instant());
    }
    String lossReason = String.valueOf(known.get(LostCustomers.LOSS_REASON));
    UserId owner = decision.worthIt() ? person(kept, decision.actor()) : kept.owner();
    store.decided(id, decision, LossReason.valueOf(lossReason), owner);
    enter(kept, decision, known);
    Instant tryAt = tryAt(owner, decision.waitDays());
    return new Next(decision.worthIt(), owner, kept.team(), tryAt);
  }

  private void enter(WinBackStore.Kept kept, Decision decision, Map<String, Object> known) {
    ReleasedDecision inForce = released.inForce(WinBacks.DECISION);
    Map<String, Object> result =
        Map.of(
            "worthIt", decision.worthIt(), "offer", decision.offer(), "reason", decision.reason());
    ledger.enter(
        kept.customer(),
        new DecisionLedger.Decided(
            WinBacks.DECISION,
            inForce.version(),
            List.of(),
            result,
            inForce.asked(known),
            day.today(),
            DecisionLedger.Cause.CASE));
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
