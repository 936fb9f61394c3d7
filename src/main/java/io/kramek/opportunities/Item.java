package io.kramek.opportunities;

import io.kramek.products.Products;
import io.kramek.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** A product in an offer, at the prices of the day it was put there. */
@Embeddable
class Item {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Column(name = "product_id")
  private UUID product;

  private String name;
  private int quantity;
  private BigDecimal listPrice;
  private BigDecimal cost;
  private BigDecimal discountPercent;
  private BigDecimal price;
  private BigDecimal maxDiscountPercent;

  protected Item() {}

  Item(Products.Priced product, int quantity, BigDecimal discountPercent) {
    this.product = product.id().value();
    this.name = product.name();
    this.quantity = quantity;
    this.listPrice = product.listPrice().amount();
    this.cost = product.cost() == null ? null : product.cost().amount();
    this.discountPercent = discountPercent;
    this.price =
        Money.rounded(
                listPrice.multiply(HUNDRED.subtract(discountPercent)).divide(HUNDRED),
                product.listPrice().currency())
            .amount();
    this.maxDiscountPercent = product.maxDiscountPercent();
  }

  /** What one piece costs the customer. */
  Money price(String currency) {
    return new Money(price, currency);
  }

  Money total(String currency) {
    return price(currency).times(BigDecimal.valueOf(quantity));
  }

  Money listTotal(String currency) {
    return Money.rounded(listPrice.multiply(BigDecimal.valueOf(quantity)), currency);
  }

  /** What the goods cost us, where everybody knows. */
  Optional<Money> costTotal(String currency) {
    return Optional.ofNullable(cost)
        .map(each -> Money.rounded(each.multiply(BigDecimal.valueOf(quantity)), currency));
  }

  BigDecimal maxDiscountPercent() {
    return maxDiscountPercent;
  }

  OpportunityViews.ItemView view(String currency) {
    return new OpportunityViews.ItemView(
        product,
        name,
        quantity,
        Money.rounded(listPrice, currency),
        discountPercent,
        price(currency));
  }
}
