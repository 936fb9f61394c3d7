package io.kramek.retention.care;

import io.kramek.customers.CustomerId;
import io.kramek.customers.Customers;
import io.kramek.escalations.Escalations;
import io.kramek.identity.UserId;
import io.kramek.retention.CompanyDay;
import io.kramek.retention.CustomerFacts;
import io.kramek.retention.DecisionLedger;
import io.kramek.retention.DecisionLedger.Cause;
import io.kramek.retention.Evaluated;
import io.kramek.retention.cases.ContactLimits;
import io.kramek.retention.process.care.LoyaltyProcess;
import io.kramek.shared.Problem;
import io.kramek.shared.SubjectRef;
import jakarta.annotation.Nullable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Thanks customers who have risen, and worries in time about those who may leave. */
@Service
@Transactional
public class Loyalty {

  /** Why somebody thinks of a customer. */
  public enum Moment {
    /** A tier was reached. */
    REACHED,
    /** A tier, or the customer, may be lost. */
    AT_RISK
  }

  /** How a moment ended. */
  public enum State {
    OPEN,
    THANKED,
    /** Only by letter, if at all. */
    NOT_THANKED,
    STAYING,
    LEAVING,
    /** There was nothing to do any more. */
    PASSED
  }

  /** What the table says of a customer; {@code moment} is {@code null} where it says nothing. */
  public record Decision(
      Moment moment, String benefit, boolean letter, boolean person, String within, String reason) {

    static final String NO_BENEFIT = "NONE";

    static final Decision NOTHING = new Decision(null, NO_BENEFIT, false, false, "P5D", "");

    /** Reads the table's result by the names of its outputs. */
    static Decision of(Map<String, Object> result) {
      return result.get("moment") == null
          ? NOTHING
          : new Decision(
              Moment.valueOf(String.valueOf(result.get("moment"))),
              String.valueOf(result.get("benefit")),
              Boolean.TRUE.equals(result.get("letter")),
              Boolean.TRUE.equals(result.get("person")),
              String.valueOf(result.get("within")),
              String.valueOf(result.get("reason")));
    }
  }

  /** A moment, as the page of the customer shows it. */
  public record MomentView(
      UUID id,
      Moment moment,
      LocalDate occasion,
      @Nullable String tier,
      @Nullable String tierBefore,
      String benefit,
      String reason,
      boolean letterSent,
      boolean person,
      State state,
      @Nullable String note) {}

  /** The table that finds moments. */
  public static final String DECISION = "loyalty";

  private final LoyaltyStore store;
  private final ThankYouLetters letters;
  private final CustomerFacts facts;
  private final DecisionLedger ledger;
  private final LoyaltyProcess process;
  private final ContactLimits limits;
  private final ExitBarriers barriers;
  private final Escalations escalations;
  private final Customers customers;
  private final CompanyDay day;
  private final Clock clock;

  Loyalty(
      LoyaltyStore store,
      ThankYouLetters letters,
      CustomerFacts facts,
      DecisionLedger ledger,
      LoyaltyProcess process,
      ContactLimits limits,
      ExitBarriers barriers,
      Escalations escalations,
      Customers customers,
      CompanyDay day,
      Clock clock) {
    this.store = store;
    this.letters = letters;
    this.facts = facts;
    this.ledger = ledger;
    this.process = process;
    this.limits = limits;
    this.barriers = barriers;
    this.escalations = escalations;
    this.customers = customers;
    this.day = day;
    this.clock = clock;
  }

  /**
   * Finds the moments of a day in one query over all customers; those who need a person get a
   * process, the others their benefit and letter at once. What is over the limit is found by the
   * next review.
   *
   * @param most how many are begun at most
   * @return how many were begun
   */
  public int review(LocalDate asOf, int most) {
    List<LoyaltyStore.Found> found = store.find(asOf, most);
    Instant now = clock.instant();
    for (LoyaltyStore.Found one : found) {
      LoyaltyMomentId id = store.insert(one, now);
      if (one.decision().person()) {
        process.start(id, one.owner(), one.team());
      } else {
        grant(id, one.evaluated());
        store.close(
            id,
            one.decision().moment() == Moment.REACHED ? State.THANKED : State.PASSED,
            null,
            now);
      }
    }
    return found.size();
  }

  /** What the table asks about the customer of a moment, as known now. */
  @Transactional(readOnly = true)
  public Map<String, Object> facts(LoyaltyMomentId id) {
    LoyaltyStore.Kept kept = store.kept(id).orElseThrow();
    Map<String, Object> known =
        new HashMap<>(facts.find(kept.customer(), day.today()).orElseGet(CustomerFacts::unknown));
    known.put("tierBefore", kept.tierBefore());
    return known;
  }

  /**
   * Grants what the table says and sends its letter, once, if the customer has not had enough
   * letters and offers lately; the decision is entered into the ledger.
   *
   * @return what is done about it: nothing where the customer was erased
   */
  public Decision grant(LoyaltyMomentId id, Evaluated evaluated) {
    Decision decision = Decision.of(evaluated.result());
    LoyaltyStore.Kept kept = store.kept(id).orElseThrow();
    if (decision.moment() == null || facts.find(kept.customer(), day.today()).isEmpty()) {
      return Decision.NOTHING;
    }
    store.grant(id, decision);
    ledger.enter(kept.customer(), DECISION, evaluated, facts(id), Cause.REVIEW);
    if (decision.letter() && kept.letter() == null && limits.hasRoom(kept.customer())) {
      letters.send(kept, decision).ifPresent(letter -> store.sent(id, letter));
    }
    return decision;
  }

  /** The moments of a customer, the latest first. */
  @Transactional(readOnly = true)
  public List<MomentView> of(CustomerId customer) {
    customers.get(customer);
    return store.of(customer);
  }

  /** The moment a task is about. */
  @Transactional(readOnly = true)
  LoyaltyStore.Kept kept(LoyaltyMomentId id) {
    return store.kept(id).orElseThrow(Problem::notFound);
  }

  /**
   * The person has spoken to the customer.
   *
   * @param end how it ended
   * @param barrier what they learnt keeps the customer, or {@code null}
   */
  public void spoken(LoyaltyMomentId id, State end, ExitBarriers.Kind barrier, String note) {
    LoyaltyStore.Kept kept = kept(id);
    if (!store.close(id, end, note, clock.instant())) {
      throw Problem.conflict("momentClosed");
    }
    if (barrier != null) {
      barriers.add(kept.customer(), barrier, null, note);
    }
    escalations.settle(new SubjectRef(CareSubjects.MOMENT, id.value()));
    process.spoken(id, end);
  }

  /** Somebody else has the task. */
  public void handTo(LoyaltyMomentId id, UserId owner) {
    if (owner != null) {
      store.handTo(id, owner);
    }
    process.handedTo(id, owner);
  }

  /** Ends the moments whose customers were erased, whatever was going on. */
  public void customersGone() {
    for (LoyaltyMomentId id : store.ofErased()) {
      close(id, State.PASSED);
      escalations.settle(new SubjectRef(CareSubjects.MOMENT, id.value()));
      process.customerGone(id);
    }
  }

  /** A step of the process closes a moment; one that is closed stays as it is. */
  public void close(LoyaltyMomentId id, State state) {
    store.close(id, state, null, clock.instant());
  }
}
