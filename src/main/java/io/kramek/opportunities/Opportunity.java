package io.kramek.opportunities;

import io.kramek.customers.CustomerId;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.shared.Money;
import io.kramek.shared.Problem;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

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
  private String currency;
  private BigDecimal amount;
  private BigDecimal listAmount;
  private BigDecimal cost;
  private BigDecimal discountPercent;
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

  @ElementCollection
  @CollectionTable(name = "opportunity_item", joinColumns = @JoinColumn(name = "opportunity_id"))
  @OrderColumn(name = "position")
  private List<Item> items = new ArrayList<>();

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
    opportunity.currency = opening.amount() == null ? currency : opening.amount().currency();
    opportunity.amount = opening.amount() == null ? null : opening.amount().amount();
    opportunity.discountPercent = BigDecimal.ZERO;
    opportunity.expectedClose = opening.expectedClose();
    opportunity.lead = opening.lead();
    opportunity.createdAt = now;
    return opportunity;
  }

  /** Changes facts; nothing may change while somebody decides about them. */
  void edit(Opportunities.Edit edit) {
    requireEditable();
    if (edit.name() != null) {
      name = edit.name();
    }
    if (edit.customer() != null) {
      customer = edit.customer().value();
    }
    if (edit.amount() != null) {
      if (!items.isEmpty()) {
        throw Problem.refused("amountComesFromItems", new Problem.Field("amount", "computed"));
      }
      amount = edit.amount().amount();
      currency = edit.amount().currency();
    }
    if (edit.expectedClose() != null) {
      expectedClose = edit.expectedClose();
    }
    if (edit.competitors() != null) {
      competitors = new ArrayList<>(edit.competitors());
    }
  }

  /** What is offered, at which prices; amount, discount and margin follow from it. */
  void offer(List<Item> offered, String offeredCurrency) {
    requireEditable();
    items.clear();
    items.addAll(offered);
    if (items.isEmpty()) {
      listAmount = null;
      cost = null;
      discountPercent = BigDecimal.ZERO;
      return;
    }
    currency = offeredCurrency;
    Money zero = Money.zero(currency);
    amount = items.stream().map(item -> item.total(currency)).reduce(zero, Money::plus).amount();
    listAmount =
        items.stream().map(item -> item.listTotal(currency)).reduce(zero, Money::plus).amount();
    cost = costOf(items, currency);
    discountPercent =
        listAmount.signum() == 0
            ? BigDecimal.ZERO
            : percent(listAmount.subtract(amount), listAmount);
  }

  /** One product whose cost nobody knows leaves the margin of the whole offer unknown. */
  private static BigDecimal costOf(List<Item> items, String currency) {
    Money sum = Money.zero(currency);
    for (Item item : items) {
      Optional<Money> cost = item.costTotal(currency);
      if (cost.isEmpty()) {
        return null;
      }
      sum = sum.plus(cost.get());
    }
    return sum.amount();
  }

  void assign(UserId newOwner, TeamId newTeam) {
    requireOpen();
    owner = newOwner == null ? null : newOwner.value();
    team = newTeam == null ? null : newTeam.value();
  }

  /** Asks for a move; it has happened when the model has reported the stage. */
  void requestMove(String target) {
    requireOpen();
    if (pendingTarget != null) {
      throw Problem.refused("dealLocked");
    }
    pendingTarget = target;
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
    pipeline = entered.pipeline();
    pendingTarget = null;
    pendingApproval = null;
    if (!asked) {
      return Optional.empty();
    }
    stage = entered.key();
    stageSince = now;
    status = entered.status();
    closedAt = status == OpportunityStatus.OPEN ? null : now;
    return Optional.of(from);
  }

  /** The customer said no, or we did; a pending move is off. */
  void lose(Opportunities.Loss loss, String target) {
    requireOpen();
    pendingTarget = target;
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

  static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
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

  String currency() {
    return currency;
  }

  Optional<Money> amount() {
    return Optional.ofNullable(amount).map(value -> new Money(value, currency));
  }

  Optional<Money> listAmount() {
    return Optional.ofNullable(listAmount).map(value -> new Money(value, currency));
  }

  BigDecimal discountPercent() {
    return discountPercent;
  }

  /** The smallest discount that any product of the offer allows, in percent. */
  Optional<BigDecimal> maxDiscountPercent() {
    return items.stream()
        .map(Item::maxDiscountPercent)
        .filter(Objects::nonNull)
        .min(BigDecimal::compareTo);
  }

  /** What is left of the amount when the goods are paid, in percent of it. */
  Optional<BigDecimal> marginPercent() {
    boolean known = amount != null && cost != null && amount.signum() > 0;
    return known ? Optional.of(percent(amount.subtract(cost), amount)) : Optional.empty();
  }

  Optional<LocalDate> expectedClose() {
    return Optional.ofNullable(expectedClose);
  }

  List<String> competitors() {
    return List.copyOf(competitors);
  }

  List<Opportunities.ItemView> items() {
    return items.stream().map(item -> item.view(currency)).toList();
  }

  long version() {
    return version;
  }
}
