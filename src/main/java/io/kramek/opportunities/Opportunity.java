package io.kramek.opportunities;

import io.kramek.customers.CustomerId;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.shared.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A deal. It asks for a move, the model carries it out, and the deal only believes it when the
 * model reports the stage that was entered: the deal guards what may happen to it, the model the
 * order in which it does.
 */
@Entity
@Table(name = "opportunity")
class Opportunity {

  @Id private UUID id;
  private String name;

  @Column(name = "customer_id")
  private UUID customer;

  @Column(name = "owner_id")
  private UUID owner;

  @Column(name = "team_id")
  private UUID team;

  private String stage;
  private Instant stageSince;
  private String pipeline;

  @Enumerated(EnumType.STRING)
  private OpportunityStatus status;

  private String pendingTarget;
  private UUID pendingApproval;
  @Embedded private Offer offer;
  @Embedded private Agreements agreements = new Agreements();
  private LocalDate expectedClose;
  private List<String> competitors = new ArrayList<>();

  @Enumerated(EnumType.STRING)
  private LossReason lossReason;

  private String lostTo;
  private String lossNote;
  private String reopenReason;

  @Column(name = "lead_id")
  private UUID lead;

  private Instant createdAt;
  private Instant closedAt;

  @Version private Long version;

  protected Opportunity() {}

  /** A new deal, about to enter a stage of a version of the pipeline. */
  static Opportunity opened(
      OpportunityId id,
      Opportunities.Opening opening,
      TeamId team,
      StageRef first,
      String currency,
      Instant now) {
    var opportunity = new Opportunity();
    opportunity.id = id.value();
    opportunity.name = opening.name();
    opportunity.customer = opening.customer() == null ? null : opening.customer().value();
    opportunity.owner = opening.owner() == null ? null : opening.owner().value();
    opportunity.team = team == null ? null : team.value();
    opportunity.status = OpportunityStatus.OPEN;
    opportunity.stage = first.key();
    opportunity.pipeline = first.pipeline();
    opportunity.stageSince = now;
    opportunity.offer = new Offer(opening.amount(), currency);
    opportunity.expectedClose = opening.expectedClose();
    opportunity.lead = opening.lead();
    opportunity.createdAt = now;
    return opportunity;
  }

  /** Changes facts; nothing may change while somebody decides about them. */
  void edit(Opportunities.Edit edit) {
    requireEditable();
    Agreements.Dealt before = dealt();
    edit.forgotten().forEach(this::forget);
    if (edit.name() != null) {
      name = edit.name();
    }
    if (edit.customer() != null) {
      customer = edit.customer().value();
    }
    if (edit.amount() != null) {
      offer.estimate(edit.amount());
    }
    if (edit.expectedClose() != null) {
      expectedClose = edit.expectedClose();
    }
    if (edit.competitors() != null) {
      competitors = new ArrayList<>(edit.competitors());
    }
    if (edit.paymentTermsDays() != null) {
      offer.payWithin(edit.paymentTermsDays());
    }
    if (edit.nonStandardTerms() != null) {
      offer.contract(edit.nonStandardTerms());
    }
    agreements.hold(before, dealt());
  }

  /** A gate asks for it again when it needs it. */
  private void forget(Opportunities.Fact fact) {
    switch (fact) {
      case CUSTOMER -> customer = null;
      case AMOUNT -> offer.estimate(null);
      case EXPECTED_CLOSE -> expectedClose = null;
      case PAYMENT_TERMS -> offer.payWithin(null);
      case NON_STANDARD_TERMS -> offer.contract(null);
    }
  }

  /** What is offered, at which prices; amount, discount and margin follow from it. */
  void offer(List<Item> offered, String currency) {
    requireEditable();
    Agreements.Dealt before = dealt();
    offer.consistOf(offered, currency);
    agreements.hold(before, dealt());
  }

  /** What approvers agree to. */
  private Agreements.Dealt dealt() {
    return new Agreements.Dealt(
        Arrays.asList(customer, offer.amount(), offer.items()),
        offer.paymentTermsDays(),
        offer.nonStandardTerms());
  }

  void assign(UserId newOwner, TeamId newTeam) {
    requireOpen();
    owner = newOwner == null ? null : newOwner.value();
    team = newTeam == null ? null : newTeam.value();
  }

  /**
   * Asks for a move; it has happened when the model has reported the stage.
   *
   * @param approvals the kinds that have to be given before, in their order
   * @param by who asks, or {@code null} where the application does
   */
  void requestMove(String target, List<String> approvals, UserId by) {
    requireOpen();
    if (pendingTarget != null) {
      throw Problem.refused("dealLocked");
    }
    pendingTarget = target;
    agreements.await(approvals, by);
  }

  /** Somebody was asked whether the move is all right; until then the offer is locked. */
  void awaitApproval(UUID approval) {
    pendingApproval = approval;
  }

  /**
   * The model reports that the deal stands at the beginning of a stage.
   *
   * @return the stage it came from; empty if it has not moved, because it has just begun or the
   *     move was taken back
   * @throws IllegalStateException if the model went where nobody asked it to go
   */
  Optional<String> entered(StageRef entered, Instant now) {
    String from = stage;
    boolean asked = entered.key().equals(pendingTarget);
    boolean same = entered.key().equals(stage) && status == OpportunityStatus.OPEN;
    if (!asked && !same) {
      throw new IllegalStateException(
          "The model entered " + entered.key() + ", the deal asked for " + pendingTarget);
    }
    if (asked && !agreements.isComplete()) {
      throw new IllegalStateException(
          "The model entered " + entered.key() + " before everybody had agreed");
    }
    pipeline = entered.pipeline();
    pendingTarget = null;
    pendingApproval = null;
    if (!asked) {
      agreements.stopWaiting();
      return Optional.empty();
    }
    agreements.end();
    stage = entered.key();
    stageSince = now;
    status = entered.status();
    closedAt = status == OpportunityStatus.OPEN ? null : now;
    return Optional.of(from);
  }

  /**
   * The deal was moved to another version of the pipeline. It has been in its stage as long as
   * before; a move that somebody decides about goes on.
   *
   * @return the stage it came from; empty if it is called the same there
   */
  Optional<String> follow(StageRef there) {
    requireOpen();
    String from = stage;
    pipeline = there.pipeline();
    stage = there.key();
    return from.equals(stage) ? Optional.empty() : Optional.of(from);
  }

  /** The customer said no, or we did; a pending move is off. */
  void lose(Opportunities.Loss loss, String target) {
    requireOpen();
    pendingTarget = target;
    agreements.end();
    lossReason = loss.reason();
    lostTo = loss.competitor();
    lossNote = loss.note();
  }

  /** A closed deal comes back to life at a stage. */
  void reopen(StageRef at, String reason, Instant now) {
    if (status == OpportunityStatus.OPEN) {
      throw Problem.refused("dealIsOpen");
    }
    status = OpportunityStatus.OPEN;
    stage = at.key();
    pipeline = at.pipeline();
    stageSince = now;
    pendingTarget = null;
    closedAt = null;
    lossReason = null;
    lostTo = null;
    lossNote = null;
    reopenReason = reason;
  }

  private void requireOpen() {
    if (status != OpportunityStatus.OPEN) {
      throw Problem.refused("dealIsClosed");
    }
  }

  private void requireEditable() {
    requireOpen();
    if (pendingTarget != null) {
      throw Problem.refused("dealLocked");
    }
  }

  OpportunityId id() {
    return new OpportunityId(id);
  }

  String name() {
    return name;
  }

  Optional<CustomerId> customer() {
    return Optional.ofNullable(customer).map(CustomerId::new);
  }

  Optional<UserId> owner() {
    return Optional.ofNullable(owner).map(UserId::new);
  }

  Optional<TeamId> team() {
    return Optional.ofNullable(team).map(TeamId::new);
  }

  String stage() {
    return stage;
  }

  String pipeline() {
    return pipeline;
  }

  OpportunityStatus status() {
    return status;
  }

  boolean isLocked() {
    return pendingTarget != null;
  }

  Offer offer() {
    return offer;
  }

  Agreements agreements() {
    return agreements;
  }

  Optional<LocalDate> expectedClose() {
    return Optional.ofNullable(expectedClose);
  }

  List<String> competitors() {
    return List.copyOf(competitors);
  }

  long version() {
    return version;
  }
}
