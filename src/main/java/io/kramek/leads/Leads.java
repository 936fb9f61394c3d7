package io.kramek.leads;

import io.kramek.calendars.Calendars;
import io.kramek.customers.CustomerId;
import io.kramek.customers.Customers;
import io.kramek.decisions.ReleasedDecisions;
import io.kramek.escalations.Escalations;
import io.kramek.identity.CurrentUser;
import io.kramek.identity.UserId;
import io.kramek.identity.Users;
import io.kramek.leads.process.LeadQualificationProcess;
import io.kramek.products.ProductId;
import io.kramek.products.Products;
import io.kramek.shared.Idempotency;
import io.kramek.shared.Money;
import io.kramek.shared.Problem;
import io.kramek.shared.SubjectRef;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Captures leads and decides what becomes of them. */
@Service
@Transactional
public class Leads {

  /** Where a lead is between its first trace and its end. */
  public enum Status {
    CAPTURED,
    OPEN,
    NURTURING,
    QUALIFIED,
    DISQUALIFIED,
    WITHDRAWN;

    boolean isFinal() {
      return this == QUALIFIED || this == DISQUALIFIED || this == WITHDRAWN;
    }
  }

  /** How promising a lead is. */
  public enum Temperature {
    HOT,
    WARM,
    COLD
  }

  /** What a decision makes of a lead. */
  public enum Outcome {
    QUALIFIED,
    NURTURE,
    DISQUALIFIED
  }

  /** Why no deal will come of a lead. */
  public enum DisqualificationReason {
    NO_NEED,
    NO_BUDGET,
    NOT_DECISION_MAKER,
    DUPLICATE,
    UNREACHABLE,
    SPAM,
    OTHER
  }

  /**
   * What a channel knows of a stranger.
   *
   * @param scope who sends it; keys of different senders do not meet
   * @param key makes a repeated submission harmless, or {@code null}
   * @param source the channel it came by, of {@link Leads#sources}
   */
  public record Capture(
      String scope, String key, Contact contact, Interest interest, String source) {}

  /**
   * What somebody in charge makes of a lead.
   *
   * @param reason with {@link Outcome#DISQUALIFIED}
   * @param nurtureUntil with {@link Outcome#NURTURE}
   * @param dealName with {@link Outcome#QUALIFIED}, or {@code null}: then the lead's own
   * @param amount a rough one, with {@link Outcome#QUALIFIED}, or {@code null}
   */
  public record Decision(
      Outcome outcome,
      DisqualificationReason reason,
      LocalDate nurtureUntil,
      String note,
      String dealName,
      Money amount) {}

  private static final String POINTS = "leadPoints";
  private static final String SOURCE = "source";

  private final LeadRepository leads;
  private final LeadQueries queries;
  private final LeadQualificationProcess qualification;
  private final ReleasedDecisions decisions;
  private final Customers customers;
  private final Products products;
  private final Escalations escalations;
  private final Idempotency idempotency;
  private final CurrentUser currentUser;
  private final Users users;
  private final LeadHistory history;
  private final ApplicationEventPublisher events;
  private final Calendars calendars;
  private final Clock clock;

  Leads(
      LeadRepository leads,
      LeadQueries queries,
      LeadQualificationProcess qualification,
      ReleasedDecisions decisions,
      Customers customers,
      Products products,
      Escalations escalations,
      Idempotency idempotency,
      CurrentUser currentUser,
      Users users,
      LeadHistory history,
      ApplicationEventPublisher events,
      Calendars calendars,
      Clock clock) {
    this.leads = leads;
    this.queries = queries;
    this.qualification = qualification;
    this.decisions = decisions;
    this.customers = customers;
    this.products = products;
    this.escalations = escalations;
    this.idempotency = idempotency;
    this.currentUser = currentUser;
    this.users = users;
    this.history = history;
    this.events = events;
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * Codes of the channels that leads may come by: what the table of points in force lists, as
   * whoever decides what a channel is worth also says which there are; none where it takes any.
   */
  @Transactional(readOnly = true)
  public List<String> sources() {
    return decisions.inForce(POINTS).allowed().getOrDefault(SOURCE, List.of());
  }

  /**
   * Stores the lead and starts its qualification, both or neither; the same key returns the same
   * lead.
   *
   * @throws Problem where product or source are not known
   */
  public LeadId capture(Capture capture) {
    UUID product = capture.interest().productId();
    if (product != null && products.priced(List.of(new ProductId(product))).isEmpty()) {
      throw Problem.invalid(new Problem.Field("interest.productId", "unknown"));
    }
    List<String> known = sources();
    if (!known.isEmpty() && !known.contains(capture.source())) {
      throw Problem.invalid(new Problem.Field("source", "unknown"));
    }
    return new LeadId(
        idempotency.once(
            capture.scope(),
            capture.key(),
            () -> {
              Lead lead = leads.saveAndFlush(Lead.captured(capture, clock.instant()));
              history.captured(lead);
              qualification.start(lead.id());
              return lead.id().value();
            }));
  }

  /**
   * Decides a lead as the one in charge sees it; qualified, it becomes a customer, known or new,
   * and a deal.
   *
   * @param seenVersion what the caller saw, or {@code null} where an open task vouches that nothing
   *     was decided since
   * @throws Problem {@code stale}, {@code leadNotOpen}, or the fields that are wrong
   */
  public void decide(LeadId id, Decision decision, Long seenVersion) {
    Lead lead = visible(id, seenVersion);
    Map<String, Object> before = LeadHistory.facts(lead);
    switch (decision.outcome()) {
      case QUALIFIED -> qualify(lead, decision);
      case NURTURE -> nurture(lead, decision);
      case DISQUALIFIED -> disqualify(lead, decision);
    }
    history.decided(lead, before, decision);
    escalations.settle(subject(id));
  }

  /** Ends whatever was going on with a lead that was a mistake or wants to be left alone. */
  public void withdraw(LeadId id, String reason, long seenVersion) {
    Lead lead = visible(id, seenVersion);
    Map<String, Object> before = LeadHistory.facts(lead);
    lead.withdraw(reason);
    leads.saveAndFlush(lead);
    history.withdrawn(lead, before);
    qualification.withdrawn(id);
    escalations.settle(subject(id));
  }

  /**
   * Hands an open lead to somebody, or with {@code null} back into the pool of its team; its task
   * goes with it.
   */
  public void handTo(LeadId id, UserId owner) {
    Lead lead = visible(id, null);
    Map<String, Object> before = LeadHistory.facts(lead);
    lead.handTo(owner);
    if (owner != null && lead.team() == null) {
      users.signedIn(owner).ifPresent(person -> lead.adoptedBy(person.team()));
    }
    leads.saveAndFlush(lead);
    history.handed(lead, before);
    qualification.handedTo(id, owner);
  }

  /** Remembers the deal that a qualified lead became. */
  public void becameDeal(LeadId id, UUID opportunity) {
    leads.findById(id.value()).orElseThrow().becameDeal(opportunity);
  }

  private void qualify(Lead lead, Decision decision) {
    CustomerId customer =
        customers
            .recognise(LeadDuplicates.traces(lead.contact()))
            .orElseGet(() -> customers.add(NewCustomers.from(lead)));
    LeadQualified qualified =
        lead.qualify(customer, currentUser.get().id(), decision, clock.instant());
    leads.saveAndFlush(lead);
    qualification.decided(lead.id(), Outcome.QUALIFIED, null);
    events.publishEvent(qualified);
  }

  private void nurture(Lead lead, Decision decision) {
    if (decision.nurtureUntil() == null) {
      throw Problem.invalid(new Problem.Field("nurtureUntil", "required"));
    }
    Instant until = calendars.startOf(lead.owner(), decision.nurtureUntil());
    if (!until.isAfter(clock.instant())) {
      throw Problem.invalid(new Problem.Field("nurtureUntil", "outOfRange"));
    }
    lead.nurture(decision, clock.instant());
    leads.saveAndFlush(lead);
    qualification.decided(lead.id(), Outcome.NURTURE, until);
  }

  private void disqualify(Lead lead, Decision decision) {
    if (decision.reason() == null) {
      throw Problem.invalid(new Problem.Field("reason", "required"));
    }
    lead.disqualify(decision, clock.instant());
    leads.saveAndFlush(lead);
    qualification.decided(lead.id(), Outcome.DISQUALIFIED, null);
  }

  private Lead visible(LeadId id, Long seenVersion) {
    if (!queries.isVisible(id)) {
      throw Problem.notFound();
    }
    Lead lead = leads.findById(id.value()).orElseThrow(Problem::notFound);
    if (seenVersion != null && seenVersion != lead.version()) {
      throw history.stale(id, seenVersion);
    }
    return lead;
  }

  static SubjectRef subject(LeadId id) {
    return new SubjectRef(SubjectRef.LEAD, id.value());
  }
}
