package io.kramek.purchases;

import io.kramek.customers.CustomerId;
import io.kramek.purchases.Purchases.NewLine;
import io.kramek.purchases.Purchases.NewPurchase;
import io.kramek.purchases.SettlementStore.Way;
import io.kramek.shared.Ids;
import io.kramek.shared.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over purchases, returns and payments from other systems, many at a time and row by row; the
 * same rows again change nothing.
 */
@Service
@Transactional
public class PurchaseImports {

  /**
   * A row about a purchase: one of its lines, and what all of them have in common.
   *
   * @param position of the line; only an import adds lines to a purchase, and only to its own
   * @param customer {@code null} for one who is to be added before it is taken over
   * @param currency {@code null} for the company's
   * @param due {@code null} where the row does not say it
   */
  public record ImportedLine(
      String number,
      int position,
      CustomerId customer,
      LocalDate day,
      String currency,
      LocalDate due,
      NewLine line) {}

  /** A row about goods that came back, or money; the cost of a payment is {@code null}. */
  public record ImportedSettlement(
      String number, String purchase, LocalDate day, BigDecimal amount, BigDecimal cost) {}

  /** What became of a row. */
  public enum Result {
    CREATED,
    UNCHANGED,
    REJECTED
  }

  /** What became of a row, and of a rejected one why, by the names that {@link Purchases} uses. */
  public record Imported(Result result, Problem.Field flaw) {

    private static final Imported CREATED = new Imported(Result.CREATED, null);
    private static final Imported UNCHANGED = new Imported(Result.UNCHANGED, null);

    private static Imported rejected(String field, String code) {
      return new Imported(Result.REJECTED, new Problem.Field(field, code));
    }
  }

  private final PurchaseStore store;
  private final SettlementStore settlements;
  private final PurchaseChecks checks;
  private final ApplicationEventPublisher events;

  PurchaseImports(
      PurchaseStore store,
      SettlementStore settlements,
      PurchaseChecks checks,
      ApplicationEventPublisher events) {
    this.store = store;
    this.settlements = settlements;
    this.checks = checks;
    this.events = events;
  }

  /** What would become of rows if they were taken over now. */
  @Transactional(readOnly = true)
  public List<Imported> foresee(List<ImportedLine> rows) {
    return new Taking(rows).results;
  }

  /** Takes over purchases; their customers are known by now. */
  public List<Imported> importAll(List<ImportedLine> rows) {
    Taking taking = new Taking(rows);
    taking.write();
    return taking.results;
  }

  /** Goes through rows in their order, each of which may be of the purchase of one above. */
  private final class Taking {

    private final Map<String, Purchase> known;
    private final Map<String, Purchase> fresh = new HashMap<>();
    private final Map<UUID, TreeMap<Integer, NewLine>> added = new HashMap<>();
    private final Set<CustomerId> changed = new HashSet<>();
    private final PurchaseChecks.Judge judge;
    private final List<Imported> results = new ArrayList<>();

    Taking(List<ImportedLine> rows) {
      List<NewPurchase> all = rows.stream().map(this::asPurchase).toList();
      known = store.known(all.stream().map(NewPurchase::number).collect(Collectors.toSet()));
      judge = checks.judge(all);
      for (int i = 0; i < rows.size(); i++) {
        results.add(take(rows.get(i), all.get(i)));
      }
    }

    private NewPurchase asPurchase(ImportedLine row) {
      String currency = row.currency() == null ? checks.ownCurrency() : row.currency();
      return new NewPurchase(
          row.number(), row.customer(), row.day(), currency, row.due(), List.of(row.line()));
    }

    private Imported take(ImportedLine row, NewPurchase said) {
      List<Problem.Field> flaws = new ArrayList<>(judge.flaws(said));
      flaws.addAll(judge.flaws(row.line(), said.currency(), ""));
      if (!flaws.isEmpty()) {
        return new Imported(Result.REJECTED, flaws.get(0));
      }
      NewLine line = judge.named(row.line());
      Purchase recorded = known.get(row.number());
      Purchase at = recorded == null ? fresh.get(row.number()) : recorded;
      if (at == null) {
        at = begin(said);
      }
      Optional<String> other = otherThan(at, said);
      if (other.isPresent()) {
        return Imported.rejected(other.get(), "otherContent");
      }
      NewLine there = at.lines().get(row.position());
      if (there != null) {
        return Purchase.isSame(there, line)
            ? Imported.UNCHANGED
            : Imported.rejected("amount", "otherContent");
      }
      if (at.source() != Purchases.Source.IMPORT) {
        return Imported.rejected("number", "otherContent");
      }
      at.lines().put(row.position(), line);
      if (recorded != null) {
        added.computeIfAbsent(at.id(), id -> new TreeMap<>()).put(row.position(), line);
      }
      if (row.customer() != null) {
        changed.add(row.customer());
      }
      return Imported.CREATED;
    }

    private Purchase begin(NewPurchase said) {
      BigDecimal rate = judge.rates().on(said.currency(), said.day()).orElseThrow();
      UUID customer = said.customer() == null ? null : said.customer().value();
      Purchase begun =
          new Purchase(
              Ids.next(),
              said.number(),
              customer,
              Purchases.Source.IMPORT,
              said.day(),
              said.currency(),
              rate,
              said.due(),
              new TreeMap<>());
      fresh.put(said.number(), begun);
      return begun;
    }

    /** A row may leave out when the purchase is due, but not say another day. */
    private static Optional<String> otherThan(Purchase at, NewPurchase said) {
      return at.differencesAtTheTop(said).stream()
          .filter(field -> !field.equals("dueOn") || said.due() != null)
          .findFirst();
    }

    void write() {
      store.insert(fresh.values());
      if (!added.isEmpty()) {
        store.insertLines(added);
        store.sumUp(added.keySet());
      }
      tell(changed);
    }
  }

  /** What would become of rows about returns if they were taken over now. */
  @Transactional(readOnly = true)
  public List<Imported> foreseeReturns(List<ImportedSettlement> rows) {
    return settle(Way.RETURN, rows, false);
  }

  /** Takes over returns. */
  public List<Imported> importReturns(List<ImportedSettlement> rows) {
    return settle(Way.RETURN, rows, true);
  }

  /** What would become of rows about payments if they were taken over now. */
  @Transactional(readOnly = true)
  public List<Imported> foreseePayments(List<ImportedSettlement> rows) {
    return settle(Way.PAYMENT, rows, false);
  }

  /** Takes over payments. */
  public List<Imported> importPayments(List<ImportedSettlement> rows) {
    return settle(Way.PAYMENT, rows, true);
  }

  private List<Imported> settle(Way way, List<ImportedSettlement> rows, boolean write) {
    Set<String> numbers =
        rows.stream().map(ImportedSettlement::purchase).collect(Collectors.toSet());
    Map<String, Settled> purchases = write ? settlements.lock(numbers) : settlements.look(numbers);
    Map<String, SettlementStore.Known> known =
        settlements.known(way, rows.stream().map(ImportedSettlement::number).toList());
    List<SettlementStore.New> fresh = new ArrayList<>();
    List<Imported> results =
        rows.stream().map(row -> settle(way, row, purchases, known, fresh)).toList();
    if (write) {
      settlements.insert(way, fresh);
      tell(
          fresh.stream()
              .map(one -> new CustomerId(one.purchase().customer()))
              .collect(Collectors.toSet()));
    }
    return results;
  }

  private Imported settle(
      Way way,
      ImportedSettlement row,
      Map<String, Settled> purchases,
      Map<String, SettlementStore.Known> known,
      List<SettlementStore.New> fresh) {
    Settled purchase = purchases.get(row.purchase());
    if (purchase == null) {
      return Imported.rejected("purchase", "unknown");
    }
    Settlement settlement = new Settlement(row.number(), row.day(), row.amount(), row.cost());
    SettlementStore.Known former = known.get(row.number());
    if (former != null) {
      return former.purchase().equals(purchase.id()) && former.settlement().isSame(settlement)
          ? Imported.UNCHANGED
          : Imported.rejected("number", "otherContent");
    }
    LocalDate today = checks.today();
    Optional<Problem.Field> flaw =
        way == Way.RETURN ? purchase.giveBack(settlement, today) : purchase.pay(settlement, today);
    if (flaw.isPresent()) {
      return new Imported(Result.REJECTED, flaw.get());
    }
    known.put(row.number(), new SettlementStore.Known(purchase.id(), settlement));
    fresh.add(new SettlementStore.New(purchase, settlement));
    return Imported.CREATED;
  }

  private void tell(Collection<CustomerId> customers) {
    if (!customers.isEmpty()) {
      events.publishEvent(new PurchasesChanged(Set.copyOf(customers)));
    }
  }
}
