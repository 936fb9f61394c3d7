package io.kramek.retention.stock;

import io.kramek.customers.CustomerId;
import io.kramek.identity.CurrentUser;
import io.kramek.identity.SignedIn;
import io.kramek.identity.UserId;
import io.kramek.products.ProductId;
import io.kramek.products.Products;
import io.kramek.products.Products.Stock;
import io.kramek.retention.process.stock.OutOfStockProcess;
import io.kramek.shared.Idempotency;
import io.kramek.shared.Problem;
import io.kramek.shared.Subjects;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes orders while the customer waits for the answer. Where there is enough nothing is started;
 * else it is decided at once what is done to keep the customer. Of one product a customer has one
 * order that waits: another joins it.
 */
@Service
@Transactional
public class StockOuts {

  /** Where an order that met no stock is. */
  public enum State {
    /** The customer has been told, and thinks. */
    ASKED,
    /** The customer waits for the goods. */
    WAITING,
    /** The goods are there, and somebody is to tell the customer. */
    ARRIVED,
    CLOSED
  }

  /** What became of it. */
  public enum Result {
    ALTERNATIVE,
    DELIVERED,
    LEFT,
    SILENT,
    /** The customer's record was erased. */
    CUSTOMER_GONE
  }

  /** What a customer chooses who cannot have what they want. */
  public enum Choice {
    ALTERNATIVE,
    WAIT,
    LEAVE
  }

  /**
   * What somebody wants to buy.
   *
   * @param key makes a repeated order harmless, or {@code null}
   */
  public record Order(CustomerId customer, ProductId product, int quantity, String key) {}

  /**
   * What a customer says.
   *
   * @param product with {@link Choice#ALTERNATIVE}, what they take; else {@code null}
   * @param note in the words of whoever listens, or {@code null}
   */
  public record Chosen(Choice choice, ProductId product, String note) {}

  /**
   * The answer to an order.
   *
   * @param stockOut empty where there is enough
   */
  public record Answer(Stock stock, Optional<StockOutId> stockOut) {}

  private final StockOutRepository stockOuts;
  private final WaitingLine line;
  private final StockOutQueries queries;
  private final Products products;
  private final StockOutHistory history;
  private final OutOfStockProcess process;
  private final Subjects subjects;
  private final Idempotency idempotency;
  private final CurrentUser currentUser;
  private final Clock clock;

  StockOuts(
      StockOutRepository stockOuts,
      WaitingLine line,
      StockOutQueries queries,
      Products products,
      StockOutHistory history,
      OutOfStockProcess process,
      Subjects subjects,
      Idempotency idempotency,
      CurrentUser currentUser,
      Clock clock) {
    this.stockOuts = stockOuts;
    this.line = line;
    this.queries = queries;
    this.products = products;
    this.history = history;
    this.process = process;
    this.subjects = subjects;
    this.idempotency = idempotency;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Answers an order: whether there is enough, and otherwise, decided in this transaction, what is
   * done about it. The same key returns the same; so does another order of the product while one is
   * open. Goods that came in the meantime are said to be there.
   *
   * @throws Problem {@code notFound} for a customer or a product that is not there for the caller
   */
  public Answer order(Order order) {
    if (order.quantity() < 1) {
      throw Problem.invalid(new Problem.Field("quantity", "outOfRange"));
    }
    subjects.requireVisible(order.customer().subject());
    Stock stock = products.stock(order.product());
    if (stock.covers(order.quantity())) {
      return new Answer(stock, Optional.empty());
    }
    UUID id =
        idempotency.once(
            "stock-outs:" + currentUser.get().id(), order.key(), () -> opensOrJoins(order));
    return new Answer(stock, Optional.of(new StockOutId(id)));
  }

  private UUID opensOrJoins(Order order) {
    UserId asked = currentUser.find().map(SignedIn::id).orElse(null);
    boolean opened = queries.open(order, asked, clock.instant());
    StockOut stockOut =
        stockOuts.lockOpen(order.customer().value(), order.product().value()).orElseThrow();
    if (opened) {
      history.met(stockOut);
      process.start(stockOut.id());
    } else {
      stockOut.orderedAgain(order.quantity());
    }
    return stockOut.id().value();
  }

  /**
   * The customer chooses; who waits may still take something else, or go.
   *
   * @throws Problem {@code stockOutNotNow}, {@code stockOutAlternativeGone} where there is not
   *     enough of it, or {@code stale}
   */
  public void choose(StockOutId id, Chosen chosen, long seenVersion) {
    StockOut stockOut = visible(id);
    if (stockOut.version() != seenVersion) {
      throw history.stale(id, seenVersion);
    }
    State before = stockOut.state();
    switch (chosen.choice()) {
      case ALTERNATIVE -> stockOut.takes(alternative(stockOut, chosen.product()));
      case WAIT -> stockOut.waits(clock.instant());
      case LEAVE -> stockOut.leaves(chosen.note());
    }
    stockOuts.saveAndFlush(stockOut);
    history.chosen(stockOut, chosen.choice());
    process.chosen(id, chosen.choice(), before == State.WAITING);
  }

  private ProductId alternative(StockOut stockOut, ProductId product) {
    if (product == null) {
      throw Problem.invalid(new Problem.Field("productId", "required"));
    }
    if (product.equals(stockOut.product())
        || !products.stock(product).covers(stockOut.quantity())) {
      throw Problem.refused(
          "stockOutAlternativeGone", new Problem.Field("productId", "outOfRange"));
    }
    return product;
  }

  /** The customer knows that the goods are there. */
  void told(StockOutId id, String comment) {
    StockOut stockOut = visible(id);
    stockOut.told(comment);
    stockOuts.saveAndFlush(stockOut);
    process.told(id);
  }

  /** The task went to somebody else, or back to the team. */
  void handTo(StockOutId id, UserId user) {
    StockOut stockOut = visible(id);
    stockOut.handTo(user);
    stockOuts.saveAndFlush(stockOut);
  }

  /**
   * Ends the orders of customers whose records were erased: there is nobody to serve or to tell.
   */
  public void customersGone() {
    stockOuts.findOfErased().forEach(id -> process.customerGone(new StockOutId(id)));
  }

  /**
   * There are more of a product, or fewer: those who wait are served in the order in which they
   * chose to, as far as the goods go.
   */
  void restocked(ProductId product) {
    line.served(product).stream()
        .filter(stockOut -> stockOut.state() == State.WAITING)
        .forEach(stockOut -> process.goodsArrived(stockOut.id()));
  }

  private StockOut visible(StockOutId id) {
    if (!queries.isVisible(id)) {
      throw Problem.notFound();
    }
    return stockOuts.lock(id.value()).orElseThrow(Problem::notFound);
  }
}
