package io.kramek.imports.kind;

import io.kramek.shared.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes money of numbers, in the currency of the row, else in the company's. */
@Component
class Currencies {

  private final String companys;

  Currencies(@Value("${kramek.currency}") String companys) {
    this.companys = companys;
  }

  /** What keeps an amount from being money: below nothing, no currency, or finer than its coins. */
  Optional<Fault> fault(SoundRow row, String amountField, String currencyField) {
    String currency = row.text(currencyField);
    if (currency != null && !isCurrency(currency)) {
      return Optional.of(new Fault(row.line(), currencyField, currency, "unknown", companys));
    }
    BigDecimal amount = row.number(amountField);
    if (amount == null) {
      return Optional.empty();
    }
    if (amount.signum() < 0) {
      return Optional.of(
          new Fault(row.line(), amountField, amount.toPlainString(), "belowZero", null));
    }
    Money rounded = Money.rounded(amount, code(currency));
    return rounded.amount().compareTo(amount) == 0
        ? Optional.empty()
        : Optional.of(
            new Fault(
                row.line(),
                amountField,
                amount.toPlainString(),
                "tooFine",
                rounded.amount().toPlainString()));
  }

  Money money(BigDecimal amount, String currency) {
    return amount == null ? null : new Money(amount, code(currency));
  }

  private String code(String currency) {
    return currency == null ? companys : currency.toUpperCase(Locale.ROOT);
  }

  private static boolean isCurrency(String code) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(known -> known.getCurrencyCode().equalsIgnoreCase(code));
  }
}
