package io.kramek.purchases;

import io.kramek.customers.CustomerId;
import io.kramek.products.ProductId;
import io.kramek.products.Products;
import io.kramek.products.Products.Priced;
import io.kramek.purchases.Purchases.NewLine;
import io.kramek.purchases.Purchases.NewPurchase;
import io.kramek.shared.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows what must be true of purchases; whatever is needed for that is looked up once for many. */
@Component
class PurchaseChecks {

  private static final int LONGEST = 300;

  private final JdbcClient jdbc;
  private final Products products;
  private final ExchangeRates exchangeRates;
  private final Clock clock;
  private final ZoneId zone;

  PurchaseChecks(
      JdbcClient jdbc,
      Products products,
      ExchangeRates exchangeRates,
      Clock clock,
      @Value("${kramek.working-time.zone}") ZoneId zone) {
    this.jdbc = jdbc;
    this.products = products;
    this.exchangeRates = exchangeRates;
    this.clock = clock;
    this.zone = zone;
  }

  String ownCurrency() {
    return exchangeRates.own();
  }

  /** Today, where the company is. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  /** Looks up what is needed to judge purchases. */
  Judge judge(Collection<NewPurchase> purchases) {
    return new Judge(
        today(),
        founded(purchases),
        products.priced(
            purchases.stream()
                .flatMap(purchase -> purchase.lines().stream())
                .map(NewLine::product)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet())),
        exchangeRates.of(
            purchases.stream()
                .map(NewPurchase::currency)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet())));
  }

  /** In which years customers were founded; who is not among the keys does not exist. */
  private Map<CustomerId, Optional<Integer>> founded(Collection<NewPurchase> purchases) {
    Map<CustomerId, Optional<Integer>> founded = new HashMap<>();
    jdbc.sql("select id, founded from customer where id = any(?)")
        .param(
            purchases.stream()
                .map(NewPurchase::customer)
                .filter(Objects::nonNull)
                .map(CustomerId::value)
                .distinct()
                .toArray(java.util.UUID[]::new))
        .query(
            row -> {
              founded.put(
                  new CustomerId(row.getObject("id", java.util.UUID.class)),
                  Optional.ofNullable(row.getObject("founded", Integer.class)));
            });
    return founded;
  }

  /** Judges purchases one by one. */
  record Judge(
      LocalDate today,
      Map<CustomerId, Optional<Integer>> founded,
      Map<ProductId, Priced> products,
      Rates rates) {

    /** What is wrong with a purchase of somebody, its lines left out. */
    List<Problem.Field> flaws(NewPurchase purchase) {
      List<Problem.Field> flaws = new ArrayList<>();
      LocalDate day = purchase.day();
      if (purchase.customer() != null) {
        Optional<Integer> year = founded.get(purchase.customer());
        if (year == null) {
          flaws.add(new Problem.Field("customerId", "unknown"));
        } else if (year.filter(since -> day.getYear() < since).isPresent()) {
          flaws.add(new Problem.Field("day", "beforeFounded"));
        }
      }
      if (day.isAfter(today)) {
        flaws.add(new Problem.Field("day", "inFuture"));
      }
      if (!ExchangeRates.isCurrency(purchase.currency())) {
        flaws.add(new Problem.Field("currency", "unknown"));
      } else if (rates.on(purchase.currency(), day).isEmpty()) {
        flaws.add(new Problem.Field("currency", "noRate"));
      }
      if (purchase.due() != null && purchase.due().isBefore(day)) {
        flaws.add(new Problem.Field("dueOn", "beforePurchase"));
      }
      return flaws;
    }

    /**
     * What is wrong with a line.
     *
     * @param path what the names of its fields begin with
     */
    List<Problem.Field> flaws(NewLine line, String currency, String path) {
      List<Problem.Field> flaws = new ArrayList<>();
      if (line.product() != null && !products.containsKey(line.product())) {
        flaws.add(new Problem.Field(path + "productId", "unknown"));
      }
      if (line.name() != null && line.name().length() > LONGEST) {
        flaws.add(new Problem.Field(path + "name", "tooLong"));
      }
      if (line.quantity() < 1) {
        flaws.add(new Problem.Field(path + "quantity", "notAboveZero"));
      }
      if (ExchangeRates.isCurrency(currency)) {
        Amounts.flaw(path + "amount", line.amount(), currency).ifPresent(flaws::add);
        Amounts.flaw(path + "listAmount", line.listAmount(), currency).ifPresent(flaws::add);
        Amounts.flaw(path + "cost", line.cost(), currency).ifPresent(flaws::add);
      }
      return flaws;
    }

    /** The line, called as the price list calls its product where it has no name of its own. */
    NewLine named(NewLine line) {
      if (line.product() == null || !isBlank(line.name())) {
        return line;
      }
      return new NewLine(
          line.product(),
          products.get(line.product()).name(),
          line.quantity(),
          line.amount(),
          line.listAmount(),
          line.cost());
    }
  }

  static boolean isBlank(String name) {
    return name == null || name.isBlank();
  }
}
