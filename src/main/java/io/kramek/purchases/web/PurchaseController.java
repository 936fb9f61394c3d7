package io.kramek.purchases.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.kramek.customers.CustomerId;
import io.kramek.identity.CurrentUser;
import io.kramek.products.ProductId;
import io.kramek.purchases.PurchaseId;
import io.kramek.purchases.Purchases;
import io.kramek.purchases.Purchases.PurchaseTotals;
import io.kramek.purchases.Purchases.PurchaseView;
import io.kramek.shared.Idempotency;
import io.kramek.shared.Ids;
import io.kramek.shared.Paged;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What customers bought, gave back and paid. */
@RestController
@RequestMapping("/api/purchases")
class PurchaseController {

  /**
   * A purchase as a shop, an ERP or a person tells it.
   *
   * @param number by which it is known when it comes again; without one it gets one
   */
  record NewPurchase(
      @Nullable @Size(max = 100) String number,
      @NotNull UUID customerId,
      @NotNull LocalDate day,
      @NotNull @Size(min = 3, max = 3) String currency,
      @Nullable LocalDate dueOn,
      @NotEmpty @Size(max = 1000) List<@Valid @NotNull NewPurchaseLine> lines) {

    Purchases.NewPurchase purchase() {
      return new Purchases.NewPurchase(
          numberOr(number),
          new CustomerId(customerId),
          day,
          currency,
          dueOn,
          lines.stream().map(NewPurchaseLine::line).toList());
    }
  }

  record NewPurchaseLine(
      @Nullable UUID productId,
      @Nullable @Size(max = 300) String name,
      int quantity,
      @NotNull @Schema(type = "string") @JsonFormat(shape = JsonFormat.Shape.STRING)
          BigDecimal amount,
      @Nullable @Schema(type = "string") @JsonFormat(shape = JsonFormat.Shape.STRING)
          BigDecimal listAmount,
      @Nullable @Schema(type = "string") @JsonFormat(shape = JsonFormat.Shape.STRING)
          BigDecimal cost) {

    Purchases.NewLine line() {
      return new Purchases.NewLine(
          productId == null ? null : new ProductId(productId),
          name == null ? null : name.strip(),
          quantity,
          amount,
          listAmount,
          cost);
    }
  }

  record NewPurchaseReturn(
      @Nullable @Size(max = 100) String number,
      @NotNull LocalDate day,
      @NotNull @Schema(type = "string") @JsonFormat(shape = JsonFormat.Shape.STRING)
          BigDecimal amount,
      @Nullable @Schema(type = "string") @JsonFormat(shape = JsonFormat.Shape.STRING)
          BigDecimal cost) {}

  record NewPurchasePayment(
      @Nullable @Size(max = 100) String number,
      @NotNull LocalDate day,
      @NotNull @Schema(type = "string") @JsonFormat(shape = JsonFormat.Shape.STRING)
          BigDecimal amount) {}

  private final Purchases purchases;
  private final Idempotency idempotency;
  private final CurrentUser currentUser;

  PurchaseController(Purchases purchases, Idempotency idempotency, CurrentUser currentUser) {
    this.purchases = purchases;
    this.idempotency = idempotency;
    this.currentUser = currentUser;
  }

  @GetMapping
  Paged<PurchaseView> purchases(
      @RequestParam UUID customerId,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    return purchases.of(new CustomerId(customerId), new Paged.Request(page, size));
  }

  @GetMapping("/totals")
  PurchaseTotals totals(@RequestParam UUID customerId) {
    return purchases.totals(new CustomerId(customerId));
  }

  @GetMapping("/by-number")
  PurchaseView byNumber(@RequestParam String number) {
    return purchases.get(number);
  }

  @GetMapping("/{id}")
  PurchaseView purchase(@PathVariable UUID id) {
    return purchases.get(new PurchaseId(id));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  PurchaseView record(
      @Valid @RequestBody NewPurchase purchase,
      @RequestHeader(value = "Idempotency-Key", required = false) String key) {
    UUID id =
        idempotency.once(
            "purchases:" + currentUser.get().id(),
            key,
            () -> purchases.record(purchase.purchase()).value());
    return purchases.get(new PurchaseId(id));
  }

  @PostMapping("/{id}/returns")
  @ResponseStatus(HttpStatus.CREATED)
  PurchaseView giveBack(
      @PathVariable UUID id,
      @Valid @RequestBody NewPurchaseReturn back,
      @RequestHeader(value = "Idempotency-Key", required = false) String key) {
    return once(
        "returns",
        key,
        new PurchaseId(id),
        () ->
            purchases.giveBack(
                new PurchaseId(id),
                new Purchases.NewReturn(
                    numberOr(back.number()), back.day(), back.amount(), back.cost())));
  }

  @PostMapping("/{id}/payments")
  @ResponseStatus(HttpStatus.CREATED)
  PurchaseView pay(
      @PathVariable UUID id,
      @Valid @RequestBody NewPurchasePayment payment,
      @RequestHeader(value = "Idempotency-Key", required = false) String key) {
    return once(
        "payments",
        key,
        new PurchaseId(id),
        () ->
            purchases.pay(
                new PurchaseId(id),
                new Purchases.NewPayment(
                    numberOr(payment.number()), payment.day(), payment.amount())));
  }

  private PurchaseView once(String what, String key, PurchaseId id, Runnable work) {
    idempotency.once(
        what + ":" + currentUser.get().id(),
        key,
        () -> {
          work.run();
          return id.value();
        });
    return purchases.get(id);
  }

  /** What a person records by hand often has no number. */
  private static String numberOr(String number) {
    return number == null || number.isBlank() ? "K-" + Ids.next() : number;
  }
}
