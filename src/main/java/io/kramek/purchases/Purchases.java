package io.kramek.purchases;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.kramek.customers.CustomerId;
import io.kramek.customers.Customers.CustomerName;
import io.kramek.products.ProductId;
import io.kramek.purchases.SettlementStore.Way;
import io.kramek.shared.Ids;
import io.kramek.shared.Money;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import io.kramek.shared.SubjectRef;
import io.kramek.shared.Subjects;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what customers bought, gave back and paid. Nothing is ever changed: a mistake is put right
 * by a return. Who sees a customer sees their purchases, and may record more.
 */
@Service
@Transactional
public class Purchases {

  /** Where a purchase was recorded. */
  public enum Source {
    API,
    IMPORT,
    DEAL
  }

  /**
   * Goods of a purchase; amounts are those of the whole line, without tax.
   *
   * @param product on the price list, or {@code null}: then it has a free name
   * @param name empty where an import knows no more than that something was bought
   * @param listAmount what the price list said, {@code null} where nobody knows
   * @param cost what the goods cost us, {@code null} where nobody knows
   */
  public record NewLine(
      ProductId product,
      String name,
      int quantity,
      BigDecimal amount,
      BigDecimal listAmount,
      BigDecimal cost) {}

  /**
   * A purchase to be recorded.
   *
   * @param number of the shop or the ERP, by which it is known when it comes again
   * @param due when it is to be paid, {@code null} if it was paid at once
   */
  public record NewPurchase(
      String number,
      CustomerId customer,
      LocalDate day,
      String currency,
      LocalDate due,
      List<NewLine> lines) {}

  /** Goods that came back, in the currency of the purchase; their cost may be {@code null}. */
  public record NewReturn(String number, LocalDate day, BigDecimal amount, BigDecimal cost) {}

  /** What was paid, in the currency of the purchase. */
  public record NewPayment(String number, LocalDate day, BigDecimal amount) {}

  /** Goods of a purchase. */
  public record PurchaseLine(
      @Nullable UUID productId,
      String name,
      int quantity,
      Money amount,
      @Nullable Money listAmount,
      @Nullable Money cost) {}

  /** Goods that came back. */
  public record PurchaseReturn(
      UUID id, String number, LocalDate day, Money amount, @Nullable Money cost) {}

  /** What was paid. */
  public record PurchasePayment(UUID id, String number, LocalDate day, Money amount) {}

  /**
   * Everything about a purchase.
   *
   * @param rate what its currency was worth on that day in the company's own
   * @param outstanding what is neither paid nor given back
   * @param overdueDays since when something is outstanding that was due
   */
  public record PurchaseView(
      UUID id,
      String number,
      CustomerName customer,
      Source source,
      LocalDate day,
      Money amount,
      @Nullable Money listAmount,
      @Nullable Money cost,
      @Schema(type = "string") @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal rate,
      @Nullable LocalDate dueOn,
      Money returned,
      Money paid,
      Money outstanding,
      int overdueDays,
      List<PurchaseLine> lines,
      List<PurchaseReturn> returns,
      List<PurchasePayment> payments) {}

  /** All purchases of a customer, in the company's currency. */
  public record PurchaseTotals(
      long purchases, Money bought, Money returned, Money outstanding, Money overdue) {}

  private final PurchaseStore store;
  private final SettlementStore settlements;
  private final PurchaseChecks checks;
  private final PurchaseQueries queries;
  private final Subjects subjects;
  private final ApplicationEventPublisher events;

  Purchases(
      PurchaseStore store,
      SettlementStore settlements,
      PurchaseChecks checks,
      PurchaseQueries queries,
      Subjects subjects,
      ApplicationEventPublisher events) {
    this.store = store;
    this.settlements = settlements;
    this.checks = checks;
    this.queries = queries;
    this.subjects = subjects;
    this.events = events;
  }

  /**
   * Records a purchase; the same again is the same purchase.
   *
   * @throws Problem {@code invalid} with the fields; {@code purchaseExists} if the number is that
   *     of a purchase with other content
   */
  public PurchaseId record(NewPurchase purchase) {
    requireVisible(purchase.customer());
    PurchaseChecks.Judge judge = checks.judge(List.of(purchase));
    requireSound(purchase, judge);
    NewPurchase named =
        new NewPurchase(
            purchase.number().strip(),
            purchase.customer(),
            purchase.day(),
            purchase.currency(),
            purchase.due(),
            purchase.lines().stream().map(judge::named).toList());
    Optional<PurchaseId> former = former(named);
    if (former.isPresent()) {
      return former.get();
    }
    BigDecimal rate = judge.rates().on(named.currency(), named.day()).orElseThrow();
    Purchase recorded = Purchase.of(Ids.next(), named, Source.API, rate);
    if (!store.insert(recorded)) {
      return former(named).orElseThrow();
    }
    changed(recorded.customer());
    return new PurchaseId(recorded.id());
  }

  private static void requireSound(NewPurchase purchase, PurchaseChecks.Judge judge) {
    List<Problem.Field> flaws = new ArrayList<>(judge.flaws(purchase));
    for (int i = 0; i < purchase.lines().size(); i++) {
      flaws.addAll(judge.flaws(purchase.lines().get(i), purchase.currency(), "lines[" + i + "]."));
    }
    if (!flaws.isEmpty()) {
      throw Problem.invalid(flaws.toArray(Problem.Field[]::new));
    }
  }

  private Optional<PurchaseId> former(NewPurchase purchase) {
    Optional<Purchase> former =
        Optional.ofNullable(store.known(List.of(purchase.number())).get(purchase.number()));
    former.ifPresent(
        known -> {
          List<String> differences = known.differences(purchase);
          if (!differences.isEmpty()) {
            throw exists("purchaseExists", purchase.number(), differences);
          }
        });
    return former.map(known -> new PurchaseId(known.id()));
  }

  private static Problem exists(String code, String number, List<String> differences) {
    return Problem.conflict(code)
        .with("differences", differences)
        .about(number, String.join(", ", differences));
  }

  /**
   * Records goods that came back; the same again changes nothing.
   *
   * @throws Problem {@code returnTooLarge} with what is left; {@code returnExists} if the number is
   *     that of a return with other content
   */
  public PurchaseView giveBack(PurchaseId purchase, NewReturn back) {
    return settle(
        Way.RETURN,
        purchase,
        new Settlement(back.number().strip(), back.day(), back.amount(), back.cost()));
  }

  /**
   * Records a payment; the same again changes nothing.
   *
   * @throws Problem {@code paymentExists} if the number is that of a payment with other content
   */
  public PurchaseView pay(PurchaseId purchase, NewPayment payment) {
    return settle(
        Way.PAYMENT,
        purchase,
        new Settlement(payment.number().strip(), payment.day(), payment.amount(), null));
  }

  private PurchaseView settle(Way way, PurchaseId id, Settlement settlement) {
    String number = requireVisible(id);
    Settled purchase = settlements.lock(Set.of(number)).get(number);
    SettlementStore.Known former =
        settlements.known(way, Set.of(settlement.number())).get(settlement.number());
    if (former != null) {
      if (!former.purchase().equals(id.value()) || !former.settlement().isSame(settlement)) {
        throw Problem.conflict(way == Way.RETURN ? "returnExists" : "paymentExists")
            .about(settlement.number());
      }
      return queries.get(id, checks.today());
    }
    LocalDate today = checks.today();
    Optional<Problem.Field> flaw =
        way == Way.RETURN ? purchase.giveBack(settlement, today) : purchase.pay(settlement, today);
    flaw.ifPresent(
        wrong -> {
          throw refusal(wrong, purchase);
        });
    settlements.insert(way, List.of(new SettlementStore.New(purchase, settlement)));
    changed(purchase.customer());
    return queries.get(id, today);
  }

  private static Problem refusal(Problem.Field wrong, Settled purchase) {
    if (!wrong.code().equals("moreThanLeft")) {
      return Problem.invalid(wrong);
    }
    Money left = Money.rounded(purchase.left(), purchase.currency().getCurrencyCode());
    return Problem.refused("returnTooLarge", wrong)
        .with("left", left)
        .about(left.amount().toPlainString() + " " + left.currency());
  }

  /** A page of a customer's purchases, the latest first. */
  @Transactional(readOnly = true)
  public Paged<PurchaseView> of(CustomerId customer, Paged.Request page) {
    subjects.requireVisible(customer.subject());
    return queries.of(customer, page, checks.today());
  }

  /** What a customer's purchases come to. */
  @Transactional(readOnly = true)
  public PurchaseTotals totals(CustomerId customer) {
    subjects.requireVisible(customer.subject());
    return queries.totals(customer, checks.today());
  }

  /** Everything about one purchase. */
  @Transactional(readOnly = true)
  public PurchaseView get(PurchaseId id) {
    requireVisible(id);
    return queries.get(id, checks.today());
  }

  /** The purchase with a number. */
  @Transactional(readOnly = true)
  public PurchaseView get(String number) {
    return get(queries.find(number).orElseThrow(Problem::notFound));
  }

  /** Who may not see a customer is told that there is none. */
  private void requireVisible(CustomerId customer) {
    try {
      subjects.requireVisible(customer.subject());
    } catch (Problem hidden) {
      throw Problem.invalid(new Problem.Field("customerId", "unknown"));
    }
  }

  private String requireVisible(PurchaseId id) {
    SettlementStore.Numbered purchase = settlements.numbered(id).orElseThrow(Problem::notFound);
    subjects.requireVisible(new SubjectRef(SubjectRef.CUSTOMER, purchase.customer()));
    return purchase.number();
  }

  private void changed(UUID customer) {
    events.publishEvent(new PurchasesChanged(Set.of(new CustomerId(customer))));
  }
}
