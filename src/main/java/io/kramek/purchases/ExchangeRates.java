package io.kramek.purchases;

import io.kramek.identity.CurrentUser;
import io.kramek.shared.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What other currencies are worth in the company's own. A purchase keeps the rate of its day: a
 * rate that is set later changes no purchase that is recorded already.
 */
@Service
@Transactional
public class ExchangeRates {

  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  /** As finely as the database keeps a rate. */
  private static final int DECIMALS = 9;

  private static final BigDecimal LIMIT = BigDecimal.TEN.pow(10);

  /** What one unit of a currency is worth, from a day on until the next rate. */
  public record Rate(String currency, LocalDate validFrom, BigDecimal rate) {}

  private final JdbcClient jdbc;
  private final CurrentUser currentUser;
  private final String own;

  ExchangeRates(JdbcClient jdbc, CurrentUser currentUser, @Value("${kramek.currency}") String own) {
    this.jdbc = jdbc;
    this.currentUser = currentUser;
    this.own = own;
  }

  /** The company's own currency. */
  public String own() {
    return own;
  }

  /** All rates, by currency, the latest first. Only managers and administrators read them. */
  @Transactional(readOnly = true)
  public List<Rate> list() {
    currentUser.requireManager();
    return jdbc.sql(
            "select currency, valid_from, rate from exchange_rate order by currency, valid_from desc")
        .query(
            (row, n) ->
                new Rate(
                    row.getString("currency"),
                    row.getObject("valid_from", LocalDate.class),
                    Rates.plain(row.getBigDecimal("rate"))))
        .list();
  }

  /**
   * Says what a currency is worth from a day on; for a day that has a rate, the new one counts from
   * now on. Only managers and administrators do so.
   *
   * @throws Problem naming the field that cannot be so
   */
  public void set(Rate rate) {
    currentUser.requireManager();
    if (!isCurrency(rate.currency())) {
      throw Problem.invalid(new Problem.Field("currency", "unknown"));
    }
    if (rate.currency().equals(own)) {
      throw Problem.invalid(new Problem.Field("currency", "ownCurrency"));
    }
    if (rate.rate().signum() <= 0 || rate.rate().compareTo(LIMIT) >= 0) {
      throw Problem.invalid(new Problem.Field("rate", "outOfRange"));
    }
    if (rate.rate().stripTrailingZeros().scale() > DECIMALS) {
      throw Problem.invalid(new Problem.Field("rate", "tooFine"));
    }
    jdbc.sql(
            """
            insert into exchange_rate (currency, valid_from, rate) values (?, ?, ?)
            on conflict (currency, valid_from) do update set rate = excluded.rate
            """)
        .params(rate.currency(), rate.validFrom(), rate.rate())
        .update();
  }

  /** The rates of some currencies, to look up many days. */
  Rates of(Collection<String> currencies) {
    Map<String, NavigableMap<LocalDate, BigDecimal>> rates = new HashMap<>();
    String[] foreign = currencies.stream().filter(one -> !own.equals(one)).toArray(String[]::new);
    if (foreign.length > 0) {
      jdbc.sql("select currency, valid_from, rate from exchange_rate where currency = any(?)")
          .param(foreign)
          .query(Rate.class)
          .list()
          .forEach(
              rate ->
                  rates
                      .computeIfAbsent(rate.currency(), currency -> new TreeMap<>())
                      .put(rate.validFrom(), rate.rate()));
    }
    return new Rates(own, rates);
  }

  static boolean isCurrency(String code) {
    return code != null && CURRENCIES.contains(code);
  }
}
