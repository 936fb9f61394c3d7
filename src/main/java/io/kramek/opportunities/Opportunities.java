package io.kramek.opportunities;

import io.kramek.approvals.Approvals;
import io.kramek.customers.CustomerId;
import io.kramek.escalations.Escalations;
import io.kramek.identity.CurrentUser;
import io.kramek.identity.SignedIn;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.identity.Users;
import io.kramek.opportunities.OpportunityViews.OpportunityView;
import io.kramek.opportunities.process.OpportunityPipelineProcess;
import io.kramek.opportunities.process.Pipeline;
import io.kramek.products.ProductId;
import io.kramek.shared.Ids;
import io.kramek.shared.Money;
import io.kramek.shared.Problem;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens deals and takes them through the pipeline. {@link #move} is the one way from stage to
 * stage, for the board, the task list, REST and everything else.
 */
@Service
@Transactional
public class Opportunities {

  /** A deal to be opened; everything but the name may be unknown until a gate asks for it. */
  public record Opening(
      String name,
      CustomerId customer,
      UserId owner,
      Money amount,
      LocalDate expectedClose,
      UUID lead) {}

  /** Facts that can be taken away again. */
  public enum Fact {
    CUSTOMER,
    AMOUNT,
    EXPECTED_CLOSE,
    PAYMENT_TERMS,
    NON_STANDARD_TERMS
  }

  /**
   * Facts to change; {@code null} leaves a fact as it is.
   *
   * @param paymentTermsDays within how many days the customer pays
   * @param nonStandardTerms what differs from our own contract
   * @param forgotten facts that are taken away
   */
  public record Edit(
      String name,
      CustomerId customer,
      Money amount,
      LocalDate expectedClose,
      List<String> competitors,
      UserId owner,
      Integer paymentTermsDays,
      String nonStandardTerms,
      Set<Fact> forgotten) {

    /** Changes facts, but no terms, and takes none away. */
    public Edit(
        String name,
        CustomerId customer,
        Money amount,
        LocalDate expectedClose,
        List<String> competitors,
        UserId owner) {
      this(name, customer, amount, expectedClose, competitors, owner, null, null, Set.of());
    }
  }

  /** A product to be offered. */
  public record Offered(ProductId product, int quantity, BigDecimal discountPercent) {}

  /** Why a deal was lost, and to whom. */
  public record Loss(LossReason reason, String competitor, String note) {}

  /** What a move came to. */
  public enum Outcome {
    MOVED,
    AWAITING_APPROVAL
  }

  /**
   * An approval to be asked for.
   *
   * @param more whether another has to be asked for when it is given
   */
  public record NextApproval(String kind, boolean more) {}

  /** A move and the deal after it. */
  public record Moved(Outcome outcome, OpportunityView opportunity) {}

  private final OpportunityRepository opportunities;
  private final OpportunityQueries queries;
  private final OpportunityPipelineProcess process;
  private final StageGate gate;
  private final Pricing pricing;
  private final Users users;
  private final CurrentUser currentUser;
  private final OpportunityHistory history;
  private final Escalations escalations;
  private final Approvals approvals;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final String currency;

  Opportunities(
      OpportunityRepository opportunities,
      OpportunityQueries queries,
      OpportunityPipelineProcess process,
      StageGate gate,
      Pricing pricing,
      Users users,
      CurrentUser currentUser,
      OpportunityHistory history,
      Escalations escalations,
      Approvals approvals,
      ApplicationEventPublisher events,
      Clock clock,
      @Value("${kramek.currency}") String currency) {
    this.opportunities = opportunities;
    this.queries = queries;
    this.process = process;
    this.gate = gate;
    this.pricing = pricing;
    this.users = users;
    this.currentUser = currentUser;
    this.history = history;
    this.escalations = escalations;
    this.approvals = approvals;
    this.events = events;
    this.clock = clock;
    this.currency = currency;
  }

  /** Stores a deal and starts it at the beginning of the pipeline. */
  public OpportunityId open(Opening opening) {
    TeamId team = teamOf(opening.owner());
    Opportunity opportunity =
        Opportunity.opened(
            new OpportunityId(Ids.next()),
            opening,
            team,
            process.pipeline().first(),
            currency,
            clock.instant());
    opportunities.saveAndFlush(opportunity);
    process.start(opportunity.id(), opening.owner(), team);
    history.opened(opportunity);
    return opportunity.id();
  }

  /** One deal, with the moves its own version of the pipeline allows. */
  @Transactional(readOnly = true)
  public OpportunityView get(OpportunityId id) {
    return queries.get(id.value()).orElseThrow(Problem::notFound);
  }

  /** Changes facts of a deal, whichever are given. */
  public OpportunityView edit(OpportunityId id, Edit edit, long seenVersion) {
    Opportunity opportunity = lock(id, seenVersion);
    Map<String, Object> before = OpportunityHistory.facts(opportunity);
    opportunity.edit(edit);
    if (edit.owner() != null) {
      assign(opportunity, edit.owner());
    }
    opportunities.saveAndFlush(opportunity);
    history.changed(opportunity, before);
    return get(id);
  }

  /** Puts products into the offer; the amount of the deal follows. */
  public OpportunityView offer(OpportunityId id, List<Offered> offered, long seenVersion) {
    Opportunity opportunity = lock(id, seenVersion);
    Map<String, Object> before = OpportunityHistory.facts(opportunity);
    Pricing.Priced priced = pricing.price(offered);
    opportunity.offer(priced.items(), priced.currency());
    opportunities.saveAndFlush(opportunity);
    history.changed(opportunity, before);
    return get(id);
  }

  /**
   * Moves a deal to another stage, if the model has a way there and the stage gate agrees. Where
   * the gate asks for approvals, the model gets them first and completes or takes back the move.
   *
   * @param override why the gate is overruled, by those who answer for a team; it is kept with the
   *     deal. An approval cannot be overruled
   * @throws Problem {@code moveRefused} with the gate's reason and the fields that are missing:
   *     then the process was not touched
   */
  public Moved move(OpportunityId id, String target, long seenVersion, String override) {
    Opportunity opportunity = lock(id, seenVersion);
    Pipeline.Move way =
        process.pipeline(opportunity.pipeline()).from(opportunity.stage()).stream()
            .filter(move -> move.target().equals(target))
            .findFirst()
            .orElseThrow(
                () -> Problem.refused("moveNotDrawn", new Problem.Field("target", "unknown")));
    List<String> approvals = gate.admit(opportunity, way, override);
    opportunity.requestMove(target, approvals, currentUser.find().map(SignedIn::id).orElse(null));
    process.move(id, way, !approvals.isEmpty());
    opportunities.flush();
    return new Moved(opportunity.isLocked() ? Outcome.AWAITING_APPROVAL : Outcome.MOVED, get(id));
  }

  /** Which approval the move of a deal needs next. */
  @Transactional(readOnly = true)
  public NextApproval nextApproval(OpportunityId id) {
    Agreements agreements =
        opportunities.findById(id.value()).orElseThrow(Problem::notFound).agreements();
    String kind =
        agreements.next().orElseThrow(() -> new IllegalStateException("Nothing is to be approved"));
    return new NextApproval(kind, agreements.hasMoreThanNext());
  }

  /** Gives a deal up, wherever it stands. */
  public OpportunityView lose(OpportunityId id, Loss loss, long seenVersion) {
    Opportunity opportunity = lock(id, seenVersion);
    approvals.withdraw(id.subject());
    opportunity.lose(loss, process.pipeline(opportunity.pipeline()).lost().key());
    opportunities.flush();
    process.lost(id);
    opportunities.flush();
    return get(id);
  }

  /**
   * Starts a closed deal anew at a stage of the pipeline in force; what was before stays in its
   * history.
   */
  public OpportunityView reopen(OpportunityId id, String stage, String reason, long seenVersion) {
    Opportunity opportunity = lock(id, seenVersion);
    Pipeline pipeline = process.pipeline();
    StageRef at =
        pipeline
            .stage(stage)
            .map(pipeline::ref)
            .filter(ref -> ref.status() == OpportunityStatus.OPEN)
            .orElseThrow(() -> Problem.invalid(new Problem.Field("stage", "unknown")));
    boolean won = opportunity.status() == OpportunityStatus.WON;
    opportunity.reopen(at, reason, clock.instant());
    opportunities.flush();
    process.startAt(id, stage, opportunity.owner().orElse(null), opportunity.team().orElse(null));
    opportunities.flush();
    history.reopened(opportunity, stage);
    events.publishEvent(new OpportunityReopened(id, won));
    return get(id);
  }

  /** Hands the deal, and with it the work on it, to somebody. */
  public void assign(OpportunityId id, UserId owner) {
    Opportunity opportunity = opportunities.lock(id.value()).orElseThrow(Problem::notFound);
    assign(opportunity, owner);
    opportunities.flush();
  }

  /** Reported by the model: the deal stands at the beginning of a stage. */
  public void entered(OpportunityId id, StageRef stage) {
    Opportunity opportunity = opportunities.findById(id.value()).orElseThrow(Problem::notFound);
    opportunity
        .entered(stage, clock.instant())
        .ifPresent(
            from -> {
              history.moved(opportunity, from, stage.key());
              escalations.settle(id.subject());
              if (stage.status() == OpportunityStatus.WON) {
                // Whoever hears of it reads the deal as won.
                opportunities.flush();
                events.publishEvent(
                    new OpportunityWon(
                        id,
                        opportunity.customer().orElse(null),
                        opportunity.offer().amount().orElse(null),
                        clock.instant()));
              }
            });
    opportunities.flush();
  }

  private void assign(Opportunity opportunity, UserId owner) {
    TeamId team = owner == null ? opportunity.team().orElse(null) : teamOf(owner);
    opportunity.assign(owner, team);
    process.assigned(opportunity.id(), owner, team);
  }

  private Opportunity lock(OpportunityId id, long seenVersion) {
    if (!queries.isVisible(id.value())) {
      throw Problem.notFound();
    }
    Opportunity opportunity = opportunities.lock(id.value()).orElseThrow(Problem::notFound);
    if (opportunity.version() != seenVersion) {
      throw history.stale(id, seenVersion);
    }
    return opportunity;
  }

  private TeamId teamOf(UserId owner) {
    return owner == null ? null : users.signedIn(owner).map(SignedIn::team).orElse(null);
  }
}
