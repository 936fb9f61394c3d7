package io.kramek.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {

  @Test
  void countsInTheSmallestUnitOfTheCurrency() {
    assertThat(new Money(new BigDecimal("12.5"), "EUR").minorUnits()).isEqualTo(1250);
    assertThat(Money.of(500, "JPY").minorUnits()).isEqualTo(500);
  }

  @Test
  void refusesWhatNobodyCanPay() {
    assertThatThrownBy(() -> new Money(new BigDecimal("0.005"), "CZK"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void roundsHalfUpAsInvoicesDo() {
    assertThat(Money.rounded(new BigDecimal("0.125"), "EUR").amount()).isEqualByComparingTo("0.13");
    assertThat(Money.of(10, "EUR").times(new BigDecimal("0.3333")).amount())
        .isEqualByComparingTo("3.33");
  }

  @Test
  void doesNotMixCurrencies() {
    assertThatThrownBy(() -> Money.of(1, "EUR").plus(Money.of(1, "PLN")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Money.of(1, "EUR").plus(Money.of(2, "EUR"))).isEqualTo(Money.of(3, "EUR"));
  }
}
