package io.kramek.retention.care;

import io.kramek.calendars.Calendars;
import io.kramek.customers.CustomerId;
import io.kramek.customers.Customers;
import io.kramek.decisions.ReleasedDecision;
import io.kramek.decisions.ReleasedDecisions;
import io.kramek.escalations.Escalations;
import io.kramek.identity.CurrentUser;
import io.kramek.identity.PersonName;
import io.kramek.identity.SignedIn;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.identity.Users;
import io.kramek.retention.CompanyDay;
import io.kramek.retention.CustomerFacts;
import io.kramek.retention.DecisionLedger;
import io.kramek.retention.process.care.WinBackProcess;
import io.kramek.shared.Money;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import io.kramek.shared.SubjectRef;
import jakarta.annotation.Nullable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Goes after lost customers who are worth it, so often as the table says and no more. */
@Service
@Transactional
public class WinBacks {

  /** Why a customer was lost. */
  public enum LossReason {
    COMPLAINT,
    LATE_SERVICE,
    PRODUCT,
    PRICE,
    COMPETITOR,
    FADED_AWAY,
    UNKNOWN
  }

  /** How an attempt ended. */
  public enum State {
    OPEN,
    WON_BACK,
    GAVE_UP,
    ASKED_NOT_TO,
    NOT_WORTH_IT,
    STOPPED
  }

  /** How a try went. */
  public enum Outcome {
    OFFERED("offered"),
    NOT_NOW("notNow"),
    GIVE_UP("giveUp"),
    ASKED_NOT_TO("askedNotTo");

    private final String inModel;

    Outcome(String inModel) {
      this.inModel = inModel;
    }

    /** What models and forms call it. */
    public String inModel() {
      return inModel;
    }
  }

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

  /** Who tries, and when at the earliest. */
  public record Next(UserId owner, TeamId team, Instant tryAt) {}

  /** Whether a try is left, and when it may be. */
  public record Tries(boolean left, Instant next) {}

  /** A lost customer worth winning back. */
  public record CandidateRow(
      UUID id,
      String name,
      @Nullable PersonName owner,
      @Nullable String tier,
      LossReason lossReason,
      String offer,
      String actor,
      String reason,
      Money revenue,
      @Nullable Integer recencyDays) {}

  /** An attempt. */
  public record WinBackRow(
      UUID id,
      UUID customerId,
      String customer,
      LossReason lossReason,
      String offer,
      @Nullable PersonName owner,
      int tries,
      int mostTries,
      State state,
      LocalDate openedOn,
      @Nullable String note) {}

  /** How many were begun, and how many could not be: begun already, asked not to, not seen. */
  public record Begun(int begun, int refused) {}

  /** The most that are begun at once by hand. */
  public static final int MOST = 100;

  static final String DECISION = "winBack";

  private static final int DAYS_BETWEEN = 14;

  private final WinBackStore store;
  private final ReleasedDecisions released;
  private final CustomerFacts facts;
  private final DecisionLedger ledger;
  private final WinBackProcess process;
  private final Escalations escalations;
  private final Customers customers;
  private final Calendars calendars;
  private final Users users;
  private final CurrentUser currentUser;
  private final CompanyDay day;
  private final Clock clock;

  WinBacks(
      WinBackStore store,
      ReleasedDecisions released,
      CustomerFacts facts,
      DecisionLedger ledger,
      WinBackProcess process,
      Escalations escalations,
      Customers customers,
      Calendars calendars,
      Users users,
      CurrentUser currentUser,
      CompanyDay day,
      Clock clock) {
    this.store = store;
    this.released = released;
    this.facts = facts;
    this.ledger = ledger;
    this.process = process;
    this.escalations = escalations;
    this.customers = customers;
    this.calendars = calendars;
    this.users = users;
    this.currentUser = currentUser;
    this.day = day;
    this.clock = clock;
  }

  /**
   * Finds the lost customers worth winning back, in one query over all, tells the attempts whose
   * customers have bought, and begins some new ones; the rest stays in the list.
   *
   * @param most how many are begun at most
   * @return how many were begun
   */
  public int review(LocalDate asOf, int most) {
    boughtAgain();
    store.find(asOf);
    List<CustomerId> best = store.best(most);
    best.forEach(customer -> begin(customer, null));
    return best.size();
  }

  /** Tells the attempts whose customers have bought since. */
  public void boughtAgain() {
    store.boughtAgain().forEach(process::boughtAgain);
  }

  /** A page of those worth winning back whom whoever asks may see, the greatest first. */
  @Transactional(readOnly = true)
  public Paged<CandidateRow> candidates(Paged.Request page) {
    return store.candidates(page);
  }

  /** A page of attempts about customers that whoever asks may see, the latest first. */
  @Transactional(readOnly = true)
  public Paged<WinBackRow> find(State state, CustomerId customer, Paged.Request page) {
    return store.rows(state, customer, page);
  }

  /**
   * Begins to win a customer back, on somebody's word.
   *
   * @param told why they left, as they or a closed case say; {@code null} where nobody knows
   * @throws Problem {@code winBackOpen}, {@code winBackAskedNotTo}
   */
  public void start(CustomerId customer, LossReason told) {
    customers.get(customer);
    if (store.askedNotTo(customer)) {
      throw Problem.refused("winBackAskedNotTo");
    }
    if (!begin(customer, told)) {
      throw Problem.conflict("winBackOpen");
    }
  }

  /** Begins to win several back; those it is refused for are counted. */
  public Begun start(List<CustomerId> chosen) {
    if (chosen.isEmpty() || chosen.size() > MOST) {
      throw Problem.invalid(new Problem.Field("customers", "outOfRange"));
    }
    int begun = 0;
    for (CustomerId customer : store.visible(chosen)) {
      begun += !store.askedNotTo(customer) && begin(customer, null) ? 1 : 0;
    }
    return new Begun(begun, chosen.size() - begun);
  }

  private boolean begin(CustomerId customer, LossReason told) {
    UserId me = currentUser.find().map(SignedIn::id).orElse(null);
    Optional<WinBackId> id = store.insert(customer, told, day.today(), me);
    id.ifPresent(process::start);
    return id.isPresent();
  }

  /** What the table asks about the customer of an attempt, as known now. */
  @Transactional(readOnly = true)
  public Map<String, Object> facts(WinBackId id) {
    WinBackStore.Kept kept = kept(id);
    Map<String, Object> known = new HashMap<>(facts.of(kept.customer(), day.today()));
    known.put(WinBackStore.LOSS_REASON, kept.told() != null ? kept.told().name() : guessed(known));
    return known;
  }

  /** Why a customer left, as the table supposes. */
  private String guessed(Map<String, Object> known) {
    return released.decider(WinBackStore.LOSS_REASON).decide(known).results().stream()
        .findFirst()
        .map(result -> String.valueOf(result.get("reason")))
        .orElse(LossReason.UNKNOWN.name());
  }

  /** Keeps what the table said, and finds who tries and when at the earliest. */
  public Next decided(WinBackId id, Decision decision) {
    WinBackStore.Kept kept = kept(id);
    Map<String, Object> known = facts(id);
    String lossReason = String.valueOf(known.get(WinBackStore.LOSS_REASON));
    UserId owner = decision.worthIt() ? person(kept, decision.actor()) : kept.owner();
    store.decided(id, decision, LossReason.valueOf(lossReason), owner);
    enter(kept, decision, known);
    return new Next(owner, kept.team(), tryAt(owner, decision.waitDays()));
  }

  private void enter(WinBackStore.Kept kept, Decision decision, Map<String, Object> known) {
    ReleasedDecision inForce = released.inForce(DECISION);
    Map<String, Object> result =
        Map.of(
            "worthIt", decision.worthIt(), "offer", decision.offer(), "reason", decision.reason());
    ledger.enter(
        kept.customer(),
        new DecisionLedger.Decided(
            DECISION,
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

  /** What a task is about. */
  @Transactional(readOnly = true)
  WinBackStore.Kept kept(WinBackId id) {
    return store.kept(id).orElseThrow(Problem::notFound);
  }

  /**
   * The person has tried.
   *
   * @param told why they left, as the customer says, or {@code null}
   */
  public void tried(WinBackId id, Outcome outcome, LossReason told, String note) {
    if (!store.tried(id, told, note)) {
      throw Problem.conflict("winBackClosed");
    }
    process.tried(id, outcome);
    escalations.settle(subject(id));
  }

  /** Somebody else has the task. */
  public void handTo(WinBackId id, UserId owner) {
    if (owner != null) {
      store.handTo(id, owner);
    }
    process.handedTo(id, owner);
  }

  /** A step of the process closes an attempt; one that is closed stays as it is. */
  public void close(WinBackId id, State state) {
    store.close(id, state, clock.instant());
    escalations.settle(subject(id));
  }

  /** Takes an attempt back. */
  public void stop(WinBackId id) {
    customers.get(kept(id).customer());
    if (!store.close(id, State.STOPPED, clock.instant())) {
      throw Problem.conflict("winBackClosed");
    }
    process.stopped(id);
    escalations.settle(subject(id));
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

  private static SubjectRef subject(WinBackId id) {
    return new SubjectRef(CareSubjects.WIN_BACK, id.value());
  }
}
