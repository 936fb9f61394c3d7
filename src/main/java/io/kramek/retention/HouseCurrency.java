package io.kramek.retention;

import io.kramek.shared.Money;
import java.math.BigDecimal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The company's own currency, in which customers are compared. */
@Component
public class HouseCurrency {

  private final String code;

  HouseCurrency(@Value("${kramek.currency}") String code) {
    this.code = code;
  }

  /** By its three letters. */
  public String code() {
    return code;
  }

  /** How many smallest units make one unit. */
  public long minorUnits() {
    return Money.of(1, code).minorUnits();
  }

  /** An amount that tables and processes carry in the smallest unit. */
  public Money ofMinorUnits(long units) {
    return Money.rounded(BigDecimal.valueOf(units).divide(BigDecimal.valueOf(minorUnits())), code);
  }
}
