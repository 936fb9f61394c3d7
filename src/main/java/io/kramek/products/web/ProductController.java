package io.kramek.products.web;

import io.kramek.identity.CurrentUser;
import io.kramek.identity.Role;
import io.kramek.products.ProductId;
import io.kramek.products.Products;
import io.kramek.products.Products.CompetitorProduct;
import io.kramek.products.Products.Fact;
import io.kramek.products.Products.Facts;
import io.kramek.products.Products.ProductRow;
import io.kramek.products.Products.ProductView;
import io.kramek.shared.Idempotency;
import io.kramek.shared.Money;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import io.kramek.shared.web.Patch;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The price list; those who answer for a team or more may change it. */
@RestController
@RequestMapping("/api/products")
class ProductController {

  record NewProduct(
      @NotBlank @Size(max = 200) String name,
      @Size(max = 60) String code,
      @Size(max = 100) String series,
      @NotNull Money listPrice,
      Money cost,
      @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
          BigDecimal maxDiscountPercent,
      @Size(max = 100) Map<@NotBlank String, @NotNull String> properties,
      @Size(max = 50) List<@Valid Competitor> competitors,
      @PositiveOrZero Integer available,
      LocalDate nextDelivery) {

    Facts facts() {
      return new Facts(
          name,
          code,
          series,
          listPrice,
          cost,
          maxDiscountPercent,
          properties,
          Competitor.all(competitors),
          available,
          nextDelivery);
    }
  }

  record ProductChange(
      @NotNull Long version,
      @Nullable Optional<@Size(max = 200) String> name,
      @Nullable Optional<@Size(max = 60) String> code,
      @Nullable Optional<@Size(max = 100) String> series,
      Money listPrice,
      @Nullable Optional<Money> cost,
      @Nullable
          Optional<
                  @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal>
              maxDiscountPercent,
      @Size(max = 100) Map<@NotBlank String, @NotNull String> properties,
      @Size(max = 50) List<@Valid Competitor> competitors,
      @Nullable Optional<@PositiveOrZero Integer> available,
      @Nullable Optional<LocalDate> nextDelivery) {

    Facts facts() {
      return new Facts(
          Patch.text(name),
          Patch.text(code),
          Patch.text(series),
          listPrice,
          Patch.value(cost),
          Patch.value(maxDiscountPercent),
          properties,
          Competitor.all(competitors),
          Patch.value(available),
          Patch.value(nextDelivery));
    }

    Set<Fact> forgotten() {
      return Patch.forgotten(
          Fact.class,
          fact ->
              switch (fact) {
                case COST -> cost;
                case MAX_DISCOUNT_PERCENT -> maxDiscountPercent;
                case AVAILABLE -> available;
                case NEXT_DELIVERY -> nextDelivery;
              });
    }
  }

  record Competitor(
      @NotBlank @Size(max = 200) String name,
      @Size(max = 200) String product,
      @Size(max = 2000) String comparison) {

    static List<CompetitorProduct> all(List<Competitor> competitors) {
      return competitors == null
          ? null
          : competitors.stream()
              .map(other -> new CompetitorProduct(other.name, other.product, other.comparison))
              .toList();
    }
  }

  private final Products products;
  private final Idempotency idempotency;
  private final CurrentUser currentUser;

  ProductController(Products products, Idempotency idempotency, CurrentUser currentUser) {
    this.products = products;
    this.idempotency = idempotency;
    this.currentUser = currentUser;
  }

  @GetMapping
  Paged<ProductRow> products(
      @RequestParam(required = false) String query,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    return products.find(query, new Paged.Request(page, size));
  }

  @GetMapping("/{id}")
  ProductView product(@PathVariable UUID id) {
    return products.get(new ProductId(id));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ProductView add(
      @Valid @RequestBody NewProduct product,
      @RequestHeader(value = "Idempotency-Key", required = false) String key) {
    requireMayPrice();
    UUID id =
        idempotency.once(
            "products:" + currentUser.get().id(), key, () -> products.add(product.facts()).value());
    return products.get(new ProductId(id));
  }

  @PatchMapping("/{id}")
  ProductView change(@PathVariable UUID id, @Valid @RequestBody ProductChange change) {
    requireMayPrice();
    return products.change(new ProductId(id), change.facts(), change.forgotten(), change.version());
  }

  /** Who sells must not also set the price and the discount limit of what they sell. */
  private void requireMayPrice() {
    if (currentUser.get().role() == Role.REP) {
      throw Problem.forbidden();
    }
  }
}
