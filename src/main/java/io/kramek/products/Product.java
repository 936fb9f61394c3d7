package io.kramek.products;

import io.kramek.products.Products.CompetitorProduct;
import io.kramek.products.Products.Fact;
import io.kramek.products.Products.Facts;
import io.kramek.shared.Money;
import io.kramek.shared.Problem;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something we sell. */
@Entity
class Product {

  @Id private UUID id;
  private String code;
  private String name;
  private String series;
  private String currency;
  private BigDecimal listPrice;
  private BigDecimal cost;
  private BigDecimal maxDiscountPercent = BigDecimal.ZERO;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> properties = new TreeMap<>();

  @ElementCollection
  @CollectionTable(name = "product_competitor", joinColumns = @JoinColumn(name = "product_id"))
  @OrderColumn(name = "position")
  private List<Competitor> competitors = new ArrayList<>();

  private Integer available;
  private LocalDate nextDelivery;
  private UUID importedDigest;
  @Version private Long version;

  protected Product() {}

  /** A product that was not on the price list before. */
  Product(ProductId id, Facts facts) {
    this.id = id.value();
    change(facts);
    if (name == null) {
      throw Problem.invalid(new Problem.Field("name", "required"));
    }
  }

  /** Changes the facts that are given; an empty text takes a fact away. */
  void change(Facts facts) {
    if (facts.name() != null) {
      if (facts.name().isBlank()) {
        throw Problem.invalid(new Problem.Field("name", "required"));
      }
      name = facts.name().strip();
    }
    if (facts.code() != null) {
      code = orNothing(facts.code());
    }
    if (facts.series() != null) {
      series = orNothing(facts.series());
    }
    price(facts);
    if (facts.maxDiscountPercent() != null) {
      maxDiscountPercent = facts.maxDiscountPercent();
    }
    if (facts.properties() != null) {
      properties = new TreeMap<>(facts.properties());
    }
    if (facts.competitors() != null) {
      competitors.clear();
      facts
          .competitors()
          .forEach(
              other ->
                  competitors.add(
                      new Competitor(other.name(), other.product(), other.comparison())));
    }
    if (facts.available() != null) {
      available = facts.available();
    }
    if (facts.nextDelivery() != null) {
      nextDelivery = facts.nextDelivery();
    }
  }

  /** Takes a fact away that was wrong, or is known no more. */
  void forget(Fact fact) {
    switch (fact) {
      case COST -> cost = null;
      // Where nobody has said what may be given away, nothing may.
      case MAX_DISCOUNT_PERCENT -> maxDiscountPercent = BigDecimal.ZERO;
      case AVAILABLE -> available = null;
      case NEXT_DELIVERY -> nextDelivery = null;
    }
  }

  /** A margin can only be told where price and cost are counted in one currency. */
  private void price(Facts facts) {
    Money price = facts.listPrice() == null ? listPrice() : facts.listPrice();
    Money newCost = facts.cost() == null ? cost() : facts.cost();
    if (price == null) {
      throw Problem.invalid(new Problem.Field("listPrice", "required"));
    }
    requireNotNegative("listPrice", price);
    if (newCost != null) {
      requireNotNegative("cost", newCost);
      if (!newCost.currency().equals(price.currency())) {
        throw Problem.invalid(new Problem.Field("cost", "otherCurrency"));
      }
      cost = newCost.amount();
    }
    listPrice = price.amount();
    currency = price.currency();
  }

  private Money listPrice() {
    return listPrice == null ? null : Money.rounded(listPrice, currency);
  }

  private Money cost() {
    return cost == null ? null : Money.rounded(cost, currency);
  }

  private static void requireNotNegative(String field, Money money) {
    if (money.amount().signum() < 0) {
      throw Problem.invalid(new Problem.Field(field, "outOfRange"));
    }
  }

  private static String orNothing(String text) {
    return text.isBlank() ? null : text.strip();
  }

  /** Remembers what another system has just said, so that nothing is done when it says it again. */
  void learned(UUID digest) {
    importedDigest = digest;
  }

  boolean hasLearned(UUID digest) {
    return digest.equals(importedDigest);
  }

  ProductId id() {
    return new ProductId(id);
  }

  /** The facts as they are now. */
  Facts facts() {
    return new Facts(
        name,
        code,
        series,
        listPrice(),
        cost(),
        maxDiscountPercent,
        Map.copyOf(properties),
        competitors.stream()
            .map(other -> new CompetitorProduct(other.name(), other.product(), other.comparison()))
            .toList(),
        available,
        nextDelivery);
  }

  long version() {
    return version;
  }
}
