package io.kramek.retention.stock;

import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.messaging.Notifications;
import io.kramek.products.Products;
import io.kramek.products.Products.Stock;
import io.kramek.retention.CompanyDay;
import io.kramek.retention.CustomerCare;
import io.kramek.retention.DecisionLedger.Cause;
import io.kramek.retention.Evaluated;
import io.kramek.retention.cases.EffortOpinions;
import io.kramek.retention.cases.RetentionCases;
import io.kramek.retention.cases.RetentionCases.NewSign;
import io.kramek.retention.cases.RetentionCases.Signal;
import io.kramek.retention.stock.StockOuts.Result;
import io.kramek.shared.WorkingTime;
import io.kramek.shared.WorkingTime.Budget;
import io.kramek.shared.process.CompanyTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of an order that met no stock, one by one as the process asks. */
@Service
@Transactional
public class StockOutSteps {

  /**
   * How it stands with the goods.
   *
   * @param lookAgainAt when to look again if nobody reports them before
   */
  public record Delivery(boolean arrived, Instant lookAgainAt) {}

  /** Who tells the customer; both may be {@code null}. */
  public record Teller(UserId owner, TeamId team) {}

  /** A customer who has gone is as serious as it gets. */
  private static final int ABOUT_TO_GO = 3;

  private static final LocalTime OPENING = LocalTime.of(9, 0);

  private final StockOutRepository stockOuts;
  private final WaitingLine line;
  private final Products products;
  private final EffortOpinions efforts;
  private final RetentionCases cases;
  private final CustomerCare care;
  private final StockOutLetters letters;
  private final StockOutHistory history;
  private final Notifications notifications;
  private final CompanyTime time;
  private final CompanyDay day;
  private final Clock clock;

  StockOutSteps(
      StockOutRepository stockOuts,
      WaitingLine line,
      Products products,
      EffortOpinions efforts,
      RetentionCases cases,
      CustomerCare care,
      StockOutLetters letters,
      StockOutHistory history,
      Notifications notifications,
      CompanyTime time,
      CompanyDay day,
      Clock clock) {
    this.stockOuts = stockOuts;
    this.line = line;
    this.products = products;
    this.efforts = efforts;
    this.cases = cases;
    this.care = care;
    this.letters = letters;
    this.history = history;
    this.notifications = notifications;
    this.time = time;
    this.day = day;
    this.clock = clock;
  }

  /** Notes when the goods are expected, and tells what the table of efforts asks for. */
  public Map<String, Object> lookUp(StockOutId id) {
    StockOut stockOut = lock(id);
    stockOut.expect(expected(products.stock(stockOut.product())));
    Map<String, Object> facts = facts(stockOut);
    stockOut.serious((Integer) facts.get("seriousness"));
    stockOuts.saveAndFlush(stockOut);
    return facts;
  }

  private Map<String, Object> facts(StockOut stockOut) {
    return new LinkedHashMap<>(
        efforts.facts(
            new NewSign(stockOut.customer(), Signal.OUT_OF_STOCK, null, null, null), Cause.ORDER));
  }

  /**
   * Keeps what the table said and enters it in the ledger.
   *
   * @return whether more is done than a courteous answer
   */
  public boolean decided(StockOutId id, Evaluated evaluated) {
    StockOut stockOut = lock(id);
    StockDecision decision =
        StockDecision.of(
            efforts.decided(stockOut.customer(), evaluated, facts(stockOut), Cause.ORDER));
    stockOut.decided(decision);
    stockOuts.saveAndFlush(stockOut);
    return decision.keep();
  }

  /** The courteous answer in writing: when the goods come, and what would do instead. */
  public void answer(StockOutId id) {
    letters.answer(lock(id));
  }

  /** A case about keeping the customer is opened, or joined. */
  public void keep(StockOutId id) {
    StockOut stockOut = lock(id);
    signal(stockOut, Signal.OUT_OF_STOCK, stockOut.seriousness(), "stock-out " + id);
  }

  /** The customer goes: whatever was decided before, this is another and a worse sign. */
  public void left(StockOutId id) {
    signal(lock(id), Signal.OUT_OF_STOCK, ABOUT_TO_GO, "stock-out left " + id);
  }

  private void signal(StockOut stockOut, Signal kind, Integer seriousness, String key) {
    String product = products.stock(stockOut.product()).name();
    String note = product + " × " + stockOut.quantity();
    stockOut.joins(
        cases.signal(
            new NewSign(
                stockOut.customer(),
                kind,
                seriousness,
                stockOut.note() == null ? note : note + "\n" + stockOut.note(),
                key)));
    stockOuts.saveAndFlush(stockOut);
  }

  /**
   * The customer waits.
   *
   * @param otherwise in which working time to look again where the delivery is not known
   */
  public Delivery expectDelivery(StockOutId id, String otherwise) {
    return delivery(lock(id), otherwise);
  }

  /**
   * The day of delivery has passed, or nobody knew it: where the goods are not there, the owner
   * hears, and a day that was named to the customer is a service that came late.
   */
  public Delivery lookForDelivery(StockOutId id, String otherwise) {
    StockOut stockOut = lock(id);
    LocalDate named = stockOut.expectedOn();
    Delivery delivery = delivery(stockOut, otherwise);
    if (!delivery.arrived() && named != null) {
      late(stockOut, named);
    }
    if (!delivery.arrived() && stockOut.owner() != null) {
      notifications.tell(
          stockOut.owner(),
          "STOCK_OUT_LATE",
          stockOut.customer().subject(),
          Map.of("product", products.stock(stockOut.product()).name()));
    }
    return delivery;
  }

  /** Nobody writes to whom they would not keep; that it was late is known of everybody. */
  private void late(StockOut stockOut, LocalDate named) {
    if (stockOut.decision().keep()) {
      signal(
          stockOut,
          Signal.LATE_SERVICE,
          null,
          "stock-out late %s %s".formatted(stockOut.id(), named));
    } else {
      care.servedLate(stockOut.customer(), day.today());
    }
  }

  private Delivery delivery(StockOut stockOut, String otherwise) {
    Stock stock = products.stock(stockOut.product());
    stockOut.expect(expected(stock));
    stockOuts.saveAndFlush(stockOut);
    return new Delivery(line.serves(stockOut), lookAgainAt(stockOut.expectedOn(), otherwise));
  }

  private Instant lookAgainAt(LocalDate expected, String otherwise) {
    WorkingTime company = time.companyTime();
    return expected == null
        ? company.after(clock.instant(), company.length(Budget.parse(otherwise)))
        : expected.plusDays(1).atTime(OPENING).atZone(company.zone()).toInstant();
  }

  /** A day of delivery that has passed tells nothing of when the goods come. */
  private LocalDate expected(Stock stock) {
    LocalDate today = day.today();
    return stock.nextDelivery() == null || stock.nextDelivery().isBefore(today)
        ? null
        : stock.nextDelivery();
  }

  /** The goods are there: somebody is to tell the customer. */
  public Teller arrived(StockOutId id) {
    StockOut stockOut = lock(id);
    stockOut.arrived();
    stockOuts.saveAndFlush(stockOut);
    history.arrived(stockOut);
    return new Teller(stockOut.owner(), stockOut.team());
  }

  /** The process has come to an end. */
  public void finish(StockOutId id, Result result) {
    StockOut stockOut = lock(id);
    stockOut.close(result, clock.instant());
    stockOuts.saveAndFlush(stockOut);
    history.closed(stockOut, result);
  }

  private StockOut lock(StockOutId id) {
    return stockOuts.lock(id.value()).orElseThrow();
  }
}
