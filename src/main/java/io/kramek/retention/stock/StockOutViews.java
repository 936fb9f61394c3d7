package io.kramek.retention.stock;

import io.kramek.customers.CustomerId;
import io.kramek.customers.Customers.CustomerName;
import io.kramek.products.ProductId;
import io.kramek.products.Products;
import io.kramek.products.Products.Alternative;
import io.kramek.retention.HouseCurrency;
import io.kramek.retention.cases.EffortOpinions;
import io.kramek.retention.cases.RetentionCases.Channel;
import io.kramek.retention.cases.RetentionCases.OfferKind;
import io.kramek.retention.process.RuleWords;
import io.kramek.retention.stock.StockOuts.Result;
import io.kramek.retention.stock.StockOuts.State;
import io.kramek.shared.Money;
import io.kramek.shared.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows orders that met no stock to those who may see the customer. */
@Service
@Transactional(readOnly = true)
public class StockOutViews {

  /** How a product is called. */
  public record ProductName(UUID id, String name) {}

  /** An order that met no stock. */
  public record StockOutRow(
      UUID id,
      CustomerName customer,
      ProductName product,
      int quantity,
      State state,
      @Nullable Result result,
      @Nullable LocalDate expectedOn,
      boolean keep,
      @Nullable UUID caseId,
      @Nullable ProductName taken,
      Instant orderedAt,
      @Nullable Instant waitingSince,
      long version) {}

  /**
   * What was decided about the customer, and why.
   *
   * @param rule number of the rule in the table, 0 where only the engine knows
   * @param ruleText what that version of the table says of the rule
   */
  public record StockDecisionView(
      boolean keep,
      int level,
      @Nullable String tier,
      int rule,
      int tableVersion,
      @Nullable String ruleId,
      @Nullable String ruleText,
      String actor,
      String within,
      Channel channel,
      List<OfferKind> offers,
      @Nullable BigDecimal discountPercent,
      @Nullable Money expectedMargin,
      Money budget) {}

  /** Everything that the customer hears, and whoever speaks to them should know. */
  public record StockOutPage(
      StockOutRow stockOut,
      @Nullable StockDecisionView decision,
      List<Alternative> alternatives,
      @Nullable String note) {}

  /** Who speaks to a customer names so many at most. */
  private static final int MOST = 5;

  private final StockOutQueries queries;
  private final StockOutRepository stockOuts;
  private final Products products;
  private final EffortOpinions efforts;
  private final HouseCurrency currency;

  StockOutViews(
      StockOutQueries queries,
      StockOutRepository stockOuts,
      Products products,
      EffortOpinions efforts,
      HouseCurrency currency) {
    this.queries = queries;
    this.stockOuts = stockOuts;
    this.products = products;
    this.efforts = efforts;
    this.currency = currency;
  }

  /** The orders of a customer, the open ones first. */
  public List<StockOutRow> of(CustomerId customer) {
    return queries.of(customer);
  }

  /** The open orders of a product, in the order in which they are served. */
  public List<StockOutRow> waitingFor(ProductId product) {
    return queries.waitingFor(product);
  }

  /** One order, with what can be had instead now. */
  public StockOutPage get(StockOutId id) {
    StockOutRow row = queries.row(id).orElseThrow(Problem::notFound);
    StockOut stockOut = stockOuts.findById(id.value()).orElseThrow(Problem::notFound);
    return new StockOutPage(
        row,
        stockOut.decision() == null ? null : view(stockOut.decision()),
        row.state() == State.CLOSED
            ? List.of()
            : products.alternatives(stockOut.product(), stockOut.quantity(), MOST),
        stockOut.note());
  }

  private StockDecisionView view(StockDecision decision) {
    RuleWords.Rule rule = efforts.rule(decision.rule(), decision.tableVersion());
    return new StockDecisionView(
        decision.keep(),
        decision.level(),
        decision.tier(),
        decision.rule(),
        decision.tableVersion(),
        rule.id(),
        rule.text(),
        decision.actor(),
        decision.actWithin(),
        decision.channel(),
        decision.permitted(),
        decision.permitted().contains(OfferKind.DISCOUNT) ? decision.discountPercent() : null,
        decision.expectedMargin() == null ? null : money(decision.expectedMargin()),
        money(decision.budget()));
  }

  private Money money(BigDecimal amount) {
    return Money.rounded(amount, currency.code());
  }
}
