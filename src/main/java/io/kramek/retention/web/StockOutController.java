package io.kramek.retention.web;

import io.kramek.customers.CustomerId;
import io.kramek.products.ProductId;
import io.kramek.retention.stock.StockOutId;
import io.kramek.retention.stock.StockOutViews;
import io.kramek.retention.stock.StockOutViews.StockOutPage;
import io.kramek.retention.stock.StockOutViews.StockOutRow;
import io.kramek.retention.stock.StockOuts;
import io.kramek.retention.stock.StockOuts.Choice;
import io.kramek.shared.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders while the customer waits for the answer, and what becomes of those that meet no stock. */
@RestController
@RequestMapping("/api/retention/stock-outs")
class StockOutController {

  /** What somebody wants to buy. */
  record StockOrder(
      @NotNull UUID customerId, @NotNull UUID productId, @NotNull @Min(1) Integer quantity) {}

  /**
   * The answer.
   *
   * @param available pieces at hand; {@code null} where nobody counts them
   * @param page where there is not enough: what is known and decided
   */
  record StockAnswer(
      boolean inStock,
      @Nullable Integer available,
      @Nullable LocalDate nextDelivery,
      @Nullable StockOutPage page) {}

  /** What the customer says; with ALTERNATIVE, which product they take. */
  record StockChoice(
      @NotNull Choice choice,
      UUID productId,
      @Size(max = 2000) String note,
      @NotNull Long version) {}

  private final StockOuts stockOuts;
  private final StockOutViews views;

  StockOutController(StockOuts stockOuts, StockOutViews views) {
    this.stockOuts = stockOuts;
    this.views = views;
  }

  @PostMapping
  StockAnswer order(
      @Valid @RequestBody StockOrder order,
      @RequestHeader(name = "Idempotency-Key", required = false) String key) {
    var answer =
        stockOuts.order(
            new StockOuts.Order(
                new CustomerId(order.customerId()),
                new ProductId(order.productId()),
                order.quantity(),
                key));
    var stock = answer.stock();
    return new StockAnswer(
        answer.stockOut().isEmpty(),
        stock.available(),
        stock.nextDelivery(),
        answer.stockOut().map(views::get).orElse(null));
  }

  @GetMapping
  List<StockOutRow> list(
      @RequestParam(required = false) UUID customer, @RequestParam(required = false) UUID product) {
    if ((customer == null) == (product == null)) {
      throw Problem.invalid(new Problem.Field("customer", "required"));
    }
    return customer != null
        ? views.of(new CustomerId(customer))
        : views.waitingFor(new ProductId(product));
  }

  @GetMapping("/{id}")
  StockOutPage get(@PathVariable UUID id) {
    return views.get(new StockOutId(id));
  }

  @PostMapping("/{id}/choice")
  StockOutPage choose(@PathVariable UUID id, @Valid @RequestBody StockChoice choice) {
    stockOuts.choose(
        new StockOutId(id),
        new StockOuts.Chosen(
            choice.choice(),
            choice.productId() == null ? null : new ProductId(choice.productId()),
            choice.note()),
        choice.version());
    return get(id);
  }
}
