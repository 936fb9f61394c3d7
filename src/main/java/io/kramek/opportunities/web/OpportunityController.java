package io.kramek.opportunities.web;

import io.kramek.customers.CustomerId;
import io.kramek.identity.CurrentUser;
import io.kramek.identity.UserId;
import io.kramek.opportunities.LossReason;
import io.kramek.opportunities.Opportunities;
import io.kramek.opportunities.Opportunities.Edit;
import io.kramek.opportunities.Opportunities.Fact;
import io.kramek.opportunities.Opportunities.Loss;
import io.kramek.opportunities.Opportunities.Moved;
import io.kramek.opportunities.Opportunities.Offered;
import io.kramek.opportunities.Opportunities.Opening;
import io.kramek.opportunities.OpportunityId;
import io.kramek.opportunities.OpportunityViews.OpportunityView;
import io.kramek.products.ProductId;
import io.kramek.shared.Idempotency;
import io.kramek.shared.Money;
import io.kramek.shared.web.Patch;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Single deals. */
@RestController
@RequestMapping("/api/opportunities")
class OpportunityController {

  record NewOpportunity(
      @NotBlank @Size(max = 200) String name,
      UUID customerId,
      UUID ownerId,
      Money amount,
      LocalDate expectedClose) {}

  record OpportunityEdit(
      @NotNull Long version,
      @Size(min = 1, max = 200) String name,
      @Nullable Optional<UUID> customerId,
      UUID ownerId,
      @Nullable Optional<Money> amount,
      @Nullable Optional<LocalDate> expectedClose,
      @Nullable Optional<@Min(0) @Max(365) Integer> paymentTermsDays,
      @Nullable Optional<@Size(max = 1000) String> nonStandardTerms,
      @Size(max = 20) List<@NotBlank @Size(max = 100) String> competitors) {

    Edit edit() {
      return new Edit(
          name,
          customer(Patch.value(customerId)),
          Patch.value(amount),
          Patch.value(expectedClose),
          competitors,
          ownerId == null ? null : new UserId(ownerId),
          Patch.value(paymentTermsDays),
          Patch.value(nonStandardTerms),
          forgotten());
    }

    private Set<Fact> forgotten() {
      return Patch.forgotten(
          Fact.class,
          fact ->
              switch (fact) {
                case CUSTOMER -> customerId;
                case AMOUNT -> amount;
                case EXPECTED_CLOSE -> expectedClose;
                case PAYMENT_TERMS -> paymentTermsDays;
                case NON_STANDARD_TERMS -> nonStandardTerms;
              });
    }
  }

  record OfferedItem(
      @NotNull UUID productId,
      @NotNull @Min(1) @Max(1_000_000) Integer quantity,
      @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
          BigDecimal discountPercent) {}

  record Offer(@NotNull Long version, @NotNull @Size(max = 200) List<@Valid OfferedItem> items) {}

  record Move(@NotBlank String target, @NotNull Long version, @Size(max = 2000) String override) {}

  record Lost(
      @NotNull LossReason reason,
      @Size(max = 100) String competitor,
      @Size(max = 2000) String note,
      @NotNull Long version) {}

  record Reopening(
      @NotBlank String stage, @NotBlank @Size(max = 2000) String reason, @NotNull Long version) {}

  private final Opportunities opportunities;
  private final Idempotency idempotency;
  private final CurrentUser currentUser;

  OpportunityController(
      Opportunities opportunities, Idempotency idempotency, CurrentUser currentUser) {
    this.opportunities = opportunities;
    this.idempotency = idempotency;
    this.currentUser = currentUser;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  OpportunityView open(
      @Valid @RequestBody NewOpportunity deal,
      @RequestHeader(value = "Idempotency-Key", required = false) String key) {
    UserId me = currentUser.get().id();
    UserId owner = deal.ownerId() == null ? me : new UserId(deal.ownerId());
    var opening =
        new Opening(
            deal.name(),
            customer(deal.customerId()),
            owner,
            deal.amount(),
            deal.expectedClose(),
            null);
    UUID id =
        idempotency.once("opportunities:" + me, key, () -> opportunities.open(opening).value());
    return opportunities.get(new OpportunityId(id));
  }

  @GetMapping("/{id}")
  OpportunityView opportunity(@PathVariable UUID id) {
    return opportunities.get(new OpportunityId(id));
  }

  @PatchMapping("/{id}")
  OpportunityView edit(@PathVariable UUID id, @Valid @RequestBody OpportunityEdit changed) {
    return opportunities.edit(new OpportunityId(id), changed.edit(), changed.version());
  }

  @PutMapping("/{id}/items")
  OpportunityView offer(@PathVariable UUID id, @Valid @RequestBody Offer offer) {
    List<Offered> items =
        offer.items().stream()
            .map(
                item ->
                    new Offered(
                        new ProductId(item.productId()), item.quantity(), item.discountPercent()))
            .toList();
    return opportunities.offer(new OpportunityId(id), items, offer.version());
  }

  @PostMapping("/{id}/moves")
  Moved move(@PathVariable UUID id, @Valid @RequestBody Move move) {
    return opportunities.move(
        new OpportunityId(id), move.target(), move.version(), move.override());
  }

  @PostMapping("/{id}/loss")
  OpportunityView lose(@PathVariable UUID id, @Valid @RequestBody Lost lost) {
    return opportunities.lose(
        new OpportunityId(id),
        new Loss(lost.reason(), lost.competitor(), lost.note()),
        lost.version());
  }

  @PostMapping("/{id}/reopening")
  OpportunityView reopen(@PathVariable UUID id, @Valid @RequestBody Reopening reopening) {
    return opportunities.reopen(
        new OpportunityId(id), reopening.stage(), reopening.reason(), reopening.version());
  }

  private static CustomerId customer(UUID id) {
    return id == null ? null : new CustomerId(id);
  }
}
