package io.kramek.purchases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * What currencies were worth on which days, in the company's own.
 *
 * @param own the company's currency, which is always worth 1
 * @param byCurrency from which day on which rate held
 */
record Rates(String own, Map<String, NavigableMap<LocalDate, BigDecimal>> byCurrency) {

  /** The rate on a day; nothing where nobody has said it. */
  Optional<BigDecimal> on(String currency, LocalDate day) {
    if (currency.equals(own)) {
      return Optional.of(BigDecimal.ONE);
    }
    return Optional.ofNullable(byCurrency.get(currency))
        .map(rates -> rates.floorEntry(day))
        .map(Map.Entry::getValue);
  }

  /** A rate without the zeros at its end: 25, not 2.5E+1. */
  static BigDecimal plain(BigDecimal rate) {
    return new BigDecimal(rate.stripTrailingZeros().toPlainString());
  }
}
