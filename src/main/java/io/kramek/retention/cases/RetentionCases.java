package io.kramek.retention.cases;

import io.kramek.approvals.Approvals;
import io.kramek.customers.CustomerId;
import io.kramek.identity.CurrentUser;
import io.kramek.identity.SignedIn;
import io.kramek.identity.UserId;
import io.kramek.retention.CompanyDay;
import io.kramek.retention.CustomerCare;
import io.kramek.retention.DecisionLedger;
import io.kramek.retention.DecisionLedger.Cause;
import io.kramek.retention.process.cases.CustomerRetentionProcess;
import io.kramek.retention.process.cases.CustomerRetentionProcess.Act;
import io.kramek.shared.Idempotency;
import io.kramek.shared.Problem;
import io.kramek.shared.Subjects;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the cases of customers who may leave. There is one open case per customer: another sign
 * joins it.
 */
@Service
@Transactional
public class RetentionCases {

  /** What tells that a customer may leave. */
  public enum Signal {
    FALLING_PURCHASES,
    MISSED_INTERVAL,
    COMPLAINT,
    OUT_OF_STOCK,
    LATE_SERVICE,
    CONTRACT_END,
    /** The page with the way out was opened. */
    CANCELLATION,
    /** Somebody who knows the customer is worried. */
    MANUAL
  }

  /** Where a case is between its first sign and its end. */
  public enum State {
    OPEN,
    OFFERED,
    FOLLOW_UP,
    CLOSED
  }

  /** How a case ended. */
  public enum Result {
    KEPT,
    LOST,
    DECLINED,
    NOT_WORTH_IT,
    SILENT,
    /** Left alone, to compare with. */
    HELD_OUT,
    /** The customer's record was erased. */
    CUSTOMER_GONE
  }

  /** What may be offered. */
  public enum OfferKind {
    APOLOGY,
    DISCOUNT,
    ALTERNATIVE,
    PRIORITY,
    DIRECTOR_VISIT;

    /** Whether it costs the same when the customer leaves all the same. */
    boolean spentWhenGiven() {
      return this == APOLOGY || this == DIRECTOR_VISIT;
    }
  }

  /** How the customer hears of it. */
  public enum Channel {
    EMAIL,
    PHONE,
    VISIT
  }

  /**
   * A sign that a customer may leave.
   *
   * @param seriousness 1 to 3, or {@code null}: then the table of churn signals decides
   * @param key makes a repeated sign harmless, or {@code null}
   */
  public record NewSign(
      CustomerId customer, Signal kind, Integer seriousness, String note, String key) {}

  /**
   * An offer to be made.
   *
   * @param percent of the next purchase, for a discount; else {@code null}
   * @param cost what it costs us, in the company's currency; {@code null} for a discount that costs
   *     its share of the customer's average purchase, and it never counts as less
   * @param words what to tell the customer in a mail, or {@code null}
   */
  public record Draft(
      OfferKind kind, BigDecimal percent, BigDecimal cost, Channel channel, String words) {

    Draft costing(BigDecimal amount) {
      return new Draft(kind, percent, amount, channel, words);
    }
  }

  private final RetentionCaseRepository cases;
  private final RetentionCaseQueries queries;
  private final OpenCases openCases;
  private final ChurnSignals churn;
  private final DecisionLedger ledger;
  private final CustomerCare care;
  private final CompanyDay day;
  private final ContactLimits limits;
  private final OfferCosts costs;
  private final RetentionLetters letters;
  private final AnswerTimes answers;
  private final RetentionSettings settings;
  private final RetentionHistory history;
  private final CustomerRetentionProcess process;
  private final Approvals approvals;
  private final Subjects subjects;
  private final Idempotency idempotency;
  private final CurrentUser currentUser;
  private final Clock clock;

  RetentionCases(
      RetentionCaseRepository cases,
      RetentionCaseQueries queries,
      OpenCases openCases,
      ChurnSignals churn,
      DecisionLedger ledger,
      CustomerCare care,
      CompanyDay day,
      ContactLimits limits,
      OfferCosts costs,
      RetentionLetters letters,
      AnswerTimes answers,
      RetentionSettings settings,
      RetentionHistory history,
      CustomerRetentionProcess process,
      Approvals approvals,
      Subjects subjects,
      Idempotency idempotency,
      CurrentUser currentUser,
      Clock clock) {
    this.cases = cases;
    this.queries = queries;
    this.openCases = openCases;
    this.churn = churn;
    this.ledger = ledger;
    this.care = care;
    this.day = day;
    this.limits = limits;
    this.costs = costs;
    this.letters = letters;
    this.answers = answers;
    this.settings = settings;
    this.history = history;
    this.process = process;
    this.approvals = approvals;
    this.subjects = subjects;
    this.idempotency = idempotency;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** A person reports a sign, about a customer they see; otherwise as {@link #signal}. */
  public RetentionCaseId report(NewSign sign) {
    subjects.requireVisible(sign.customer().subject());
    return signal(sign);
  }

  /**
   * A sign of leaving: it opens a case of the customer and starts its process, or joins the one
   * that is open. The same key returns the same case.
   */
  public RetentionCaseId signal(NewSign sign) {
    return new RetentionCaseId(
        idempotency.once("retention signs", sign.key(), () -> opensOrJoins(sign)));
  }

  /**
   * Offers something to the customer of a case: at once within the budget and what may be offered,
   * else after approval.
   *
   * @throws Problem {@code retentionContactLimit}, {@code retentionOfferMadeBefore}, {@code
   *     retentionSameChannel}, {@code retentionNotNow}, or the fields that are wrong
   */
  public void offer(RetentionCaseId id, Draft draft, Long seenVersion) {
    check(draft);
    RetentionCase kept = visible(id, seenVersion);
    require(
        draft.channel() != Channel.EMAIL || letters.reach(kept.customer()), "channel", "noAddress");
    limits.requireRoom(kept.customer());
    Draft costed = costs.atLeast(kept.customer(), draft);
    boolean within = kept.offer(costed, currentUser.get().id(), clock.instant());
    cases.saveAndFlush(kept);
    history.chosen(kept, within);
    process.acted(id, within ? Act.OFFER_WITHIN : Act.OFFER_ABOVE, null);
  }

  /** It is settled without an offer; the next purchase will show. */
  public void settle(RetentionCaseId id, String note, Long seenVersion) {
    RetentionCase kept = visible(id, seenVersion);
    kept.settle(note, clock.instant());
    answers.heard(kept, clock.instant());
    cases.saveAndFlush(kept);
    history.settled(kept);
    process.acted(id, Act.SETTLED, followUpUntil());
  }

  /** Somebody decides to let the customer go. */
  public void letGo(RetentionCaseId id, String note, Long seenVersion) {
    RetentionCase kept = visible(id, seenVersion);
    kept.letGo(note);
    cases.saveAndFlush(kept);
    process.acted(id, Act.LET_GO, null);
  }

  /** What the customer says to the offer. */
  public void answer(RetentionCaseId id, boolean accepted, String note, Long seenVersion) {
    RetentionCase kept = visible(id, seenVersion);
    kept.answer(accepted, note, clock.instant());
    cases.saveAndFlush(kept);
    history.answered(kept, accepted);
    process.answered(id, accepted, accepted ? followUpUntil() : null);
  }

  /** Ends a case by hand, whatever is going on. */
  public void close(RetentionCaseId id, Result result, String note, Long seenVersion) {
    if (result != Result.KEPT && result != Result.LOST) {
      throw Problem.invalid(new Problem.Field("result", "outOfRange"));
    }
    end(visible(id, seenVersion), result, note);
  }

  /**
   * The customer's record is being erased: an open case has nobody left to keep, and what was
   * decided about them goes with them.
   */
  public void customerGone(CustomerId customer) {
    ledger.erase(customer);
    cases.lockOpen(customer.value()).ifPresent(orphan -> end(orphan, Result.CUSTOMER_GONE, null));
  }

  /** Customers bought, gave back or paid something; a purchase ends the follow-up. */
  void bought(Set<CustomerId> customers) {
    openCases.boughtAgain(customers).forEach(process::bought);
  }

  /** The task went to somebody else, or back to the team. */
  void handTo(RetentionCaseId id, UserId user) {
    RetentionCase kept = visible(id, null);
    kept.handTo(user);
    cases.saveAndFlush(kept);
    process.handedTo(id, user);
  }

  private UUID opensOrJoins(NewSign sign) {
    Instant now = clock.instant();
    count(sign, now);
    boolean opened = openCases.open(sign.customer(), now);
    RetentionCase kept = cases.lockOpen(sign.customer().value()).orElseThrow();
    int seriousness =
        sign.seriousness() == null ? churn.seriousness(sign, cause()) : sign.seriousness();
    UserId by = currentUser.find().map(SignedIn::id).orElse(null);
    kept.sign(sign.kind(), seriousness, sign.note(), by, now);
    boolean again = kept.actAgain();
    cases.saveAndFlush(kept);
    history.signalled(kept, sign.kind());
    if (opened) {
      process.start(kept.id());
    } else {
      process.joined(kept.id());
      if (again) {
        process.again(kept.id());
      }
    }
    return kept.id().value();
  }

  private Cause cause() {
    return currentUser.isSystem() || currentUser.find().isEmpty() ? Cause.CASE : Cause.PERSON;
  }

  /** What went wrong is a fact about the customer, too, whatever becomes of the case. */
  private void count(NewSign sign, Instant now) {
    switch (sign.kind()) {
      case COMPLAINT -> care.complained(sign.customer(), day.of(now));
      case LATE_SERVICE -> care.servedLate(sign.customer(), day.of(now));
      default -> {}
    }
  }

  private void end(RetentionCase kept, Result result, String note) {
    kept.close(result, note, clock.instant());
    cases.saveAndFlush(kept);
    history.closed(kept);
    approvals.withdraw(kept.id().subject());
    process.closed(kept.id());
  }

  private Instant followUpUntil() {
    return clock.instant().plus(settings.savedWithin());
  }

  private RetentionCase visible(RetentionCaseId id, Long seenVersion) {
    if (!queries.isVisible(id)) {
      throw Problem.notFound();
    }
    RetentionCase kept = cases.lock(id.value()).orElseThrow(Problem::notFound);
    if (seenVersion != null && seenVersion != kept.version()) {
      throw history.stale(id, seenVersion);
    }
    return kept;
  }

  private void check(Draft draft) {
    boolean discount = draft.kind() == OfferKind.DISCOUNT;
    require(discount || draft.cost() != null, "cost", "required");
    require(draft.cost() == null || costs.inRange(draft.cost()), "cost", "outOfRange");
    require(!discount || draft.percent() != null, "percent", "required");
    require(discount || draft.percent() == null, "percent", "outOfRange");
    boolean inRange =
        draft.percent() == null
            || (draft.percent().signum() > 0
                && draft.percent().compareTo(BigDecimal.valueOf(100)) <= 0);
    require(inRange, "percent", "outOfRange");
  }

  private static void require(boolean right, String field, String code) {
    if (!right) {
      throw Problem.invalid(new Problem.Field(field, code));
    }
  }
}
