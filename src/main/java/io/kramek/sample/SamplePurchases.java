package io.kramek.sample;

import io.kramek.opportunities.OpportunityImports.ImportedItem;
import io.kramek.purchases.PurchaseImports;
import io.kramek.purchases.PurchaseImports.ImportedLine;
import io.kramek.purchases.PurchaseImports.ImportedSettlement;
import io.kramek.purchases.Purchases.NewLine;
import io.kramek.sample.SampleCustomers.Known;
import io.kramek.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Two years of purchases: some customers buy every month and much, many now and then, a few hardly
 * ever, and some who bought well buy no more. Shops are fitted in spring and autumn. Most pay in
 * time.
 */
@Component
class SamplePurchases {

  private static final int DAYS = 730;
  private static final int DUE_DAYS = 14;
  private static final Set<Integer> QUIET_MONTHS = Set.of(1, 7, 8, 12);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * How customers buy.
   *
   * @param every days between two purchases, about
   * @param lines at most, of one purchase
   * @param pieces at most, of one line
   * @param stopped days ago they bought for the last time, 0 for those who go on
   */
  private record Habit(int every, int lines, int pieces, int stopped) {}

  private static final Habit STRONG = new Habit(28, 3, 4, 0);
  private static final Habit MIDDLING = new Habit(85, 2, 2, 0);
  private static final Habit WEAK = new Habit(260, 1, 1, 0);
  private static final Habit LOST = new Habit(35, 3, 3, 270);
  private static final Habit FADED = new Habit(120, 1, 2, 420);

  /** One customer in ten buys as the first of these does, and so on; the last has never bought. */
  private static final List<Habit> HABITS =
      List.of(STRONG, MIDDLING, WEAK, MIDDLING, WEAK, MIDDLING, LOST, WEAK, FADED);

  private static final int KINDS = 10;

  private final PurchaseImports purchases;
  private final Clock clock;
  private final Random random = new Random(13);

  SamplePurchases(PurchaseImports purchases, Clock clock) {
    this.purchases = purchases;
    this.clock = clock;
  }

  void load(List<Known> customers, List<ImportedItem> products) {
    var history = new History(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    for (int i = 0; i < customers.size(); i++) {
      int kind = i % KINDS;
      if (kind < HABITS.size()) {
        boolean late = random.nextInt(8) == 0;
        history.add(customers.get(i), HABITS.get(kind), late, products);
      }
    }
    purchases.importAll(history.lines);
    purchases.importReturns(history.returns);
    purchases.importPayments(history.payments);
  }

  /** What is gathered before it is stored together. */
  private final class History {

    private final LocalDate today;
    private final List<ImportedLine> lines = new ArrayList<>();
    private final List<ImportedSettlement> returns = new ArrayList<>();
    private final List<ImportedSettlement> payments = new ArrayList<>();
    private int count;

    History(LocalDate today) {
      this.today = today;
    }

    void add(Known customer, Habit habit, boolean late, List<ImportedItem> products) {
      LocalDate day = today.minusDays(DAYS - random.nextInt(habit.every()));
      LocalDate last = today.minusDays(Math.max(1, habit.stopped()));
      for (; !day.isAfter(last); day = day.plusDays(pause(habit))) {
        boolean quiet = QUIET_MONTHS.contains(day.getMonthValue()) && random.nextInt(3) > 0;
        if (!quiet) {
          buy(customer, workday(day), habit, late, products);
        }
      }
    }

    private long pause(Habit habit) {
      return habit.every() * 7L / 10 + random.nextInt(habit.every() * 6 / 10);
    }

    private LocalDate workday(LocalDate day) {
      return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day;
    }

    private void buy(
        Known customer, LocalDate day, Habit habit, boolean late, List<ImportedItem> products) {
      String number = "F-%d-%05d".formatted(day.getYear(), ++count);
      LocalDate due = day.plusDays(DUE_DAYS);
      BigDecimal total = BigDecimal.ZERO;
      BigDecimal cost = BigDecimal.ZERO;
      int several = 1 + random.nextInt(habit.lines());
      for (int position = 0; position < several; position++) {
        NewLine line = line(products.get(random.nextInt(products.size())), habit);
        total = total.add(line.amount());
        cost = cost.add(line.cost());
        lines.add(new ImportedLine(number, position, customer.id(), day, "EUR", due, line));
      }
      BigDecimal owed = total.subtract(giveBack(number, day, total, cost));
      pay(number, due, owed, late);
    }

    private NewLine line(ImportedItem item, Habit habit) {
      int pieces = 1 + random.nextInt(habit.pieces());
      BigDecimal quantity = BigDecimal.valueOf(pieces);
      Money list = item.listPrice().times(quantity);
      int paid = 100 - random.nextInt(1 + item.maxDiscountPercent().intValue());
      return new NewLine(
          item.id(),
          item.name(),
          pieces,
          list.times(BigDecimal.valueOf(paid).divide(HUNDRED)).amount(),
          list.amount(),
          item.cost().times(quantity).amount());
    }

    /** One purchase in thirty partly comes back. */
    private BigDecimal giveBack(String number, LocalDate day, BigDecimal total, BigDecimal cost) {
      LocalDate back = day.plusDays(5L + random.nextInt(20));
      if (random.nextInt(30) > 0 || back.isAfter(today)) {
        return BigDecimal.ZERO;
      }
      BigDecimal amount = tenth(total);
      returns.add(new ImportedSettlement("D-" + number, number, back, amount, tenth(cost)));
      return amount;
    }

    private BigDecimal tenth(BigDecimal amount) {
      return amount.movePointLeft(1).setScale(2, RoundingMode.DOWN);
    }

    private void pay(String number, LocalDate due, BigDecimal owed, boolean late) {
      LocalDate paid =
          late ? due.plusDays(15L + random.nextInt(45)) : due.minusDays(random.nextInt(10));
      boolean forgotten = late && random.nextInt(6) == 0 && due.isAfter(today.minusDays(120));
      if (!forgotten && !paid.isAfter(today)) {
        payments.add(new ImportedSettlement("P-" + number, number, paid, owed, null));
      }
    }
  }
}
