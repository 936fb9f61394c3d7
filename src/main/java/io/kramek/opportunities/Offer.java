package io.kramek.opportunities;

import io.kramek.shared.Money;
import io.kramek.shared.Problem;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a deal is worth: an estimate at first, then what the offered products come to. Discount and
 * margin follow from the products alone.
 */
@Embeddable
class Offer {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int LONGEST_TERMS = 365;

  private String currency;
  private BigDecimal amount;
  private BigDecimal listAmount;
  private BigDecimal cost;
  private BigDecimal discountPercent = BigDecimal.ZERO;

  /** {@code null} is what is usual. */
  private Integer paymentTermsDays;

  /** What differs from our own contract; {@code null} is nothing. */
  private String nonStandardTerms;

  @ElementCollection
  @CollectionTable(name = "opportunity_item", joinColumns = @JoinColumn(name = "opportunity_id"))
  @OrderColumn(name = "position")
  private List<Item> items = new ArrayList<>();

  protected Offer() {}

  /**
   * Nothing is offered yet.
   *
   * @param estimate what it may come to, or {@code null}
   * @param usualCurrency in which it is counted where there is no estimate
   */
  Offer(Money estimate, String usualCurrency) {
    currency = usualCurrency;
    estimate(estimate);
  }

  /** Guesses the amount, or ({@code null}) forgets the guess; products leave nothing to guess. */
  void estimate(Money estimate) {
    if (!items.isEmpty()) {
      throw Problem.refused("amountComesFromItems", new Problem.Field("amount", "computed"));
    }
    amount = estimate == null ? null : estimate.amount();
    if (estimate != null) {
      currency = estimate.currency();
    }
  }

  /** Lets the customer pay within so many days, or ({@code null}) within what is usual. */
  void payWithin(Integer days) {
    if (days != null && (days < 0 || days > LONGEST_TERMS)) {
      throw Problem.invalid(new Problem.Field("paymentTermsDays", "outOfRange"));
    }
    paymentTermsDays = days;
  }

  /** Says what differs from our own contract; nothing ({@code null} or blank) is our own. */
  void contract(String terms) {
    nonStandardTerms = terms == null || terms.isBlank() ? null : terms.strip();
  }

  /** Replaces the products; without any the amount is an estimate again. */
  void consistOf(List<Item> offered, String offeredCurrency) {
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

  static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
  }

  Optional<Integer> paymentTermsDays() {
    return Optional.ofNullable(paymentTermsDays);
  }

  Optional<String> nonStandardTerms() {
    return Optional.ofNullable(nonStandardTerms);
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

  List<OpportunityViews.ItemView> items() {
    return items.stream().map(item -> item.view(currency)).toList();
  }
}
