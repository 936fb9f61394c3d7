package io.kramek.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EffortBudgetTest {

  private final EffortBudget budget = new EffortBudget(new HouseCurrency("EUR"));

  @Test
  void theMarginIsExpectedSoFarAsTheCustomerIsStillOne() {
    assertThat(expected("500000", "50")).isEqualByComparingTo("2500");
    assertThat(expected("500000", null)).isEqualByComparingTo("5000");
    assertThat(expected("-100", "50")).isEqualByComparingTo("-0.5");
    assertThat(expected(null, "50")).isNull();
  }

  @Test
  void theBudgetIsAShareOfItAndNeverMoreThanTheCeiling() {
    Map<String, Object> said = Map.of("budgetPercent", 12, "budgetCeiling", 800);

    assertThat(budget.of(new BigDecimal("1000.03"), said)).isEqualByComparingTo("120");
    assertThat(budget.of(new BigDecimal("100000"), said)).isEqualByComparingTo("800");
    assertThat(budget.of(new BigDecimal("-5"), said)).isEqualByComparingTo("0");
    assertThat(budget.of(null, said)).as("nobody knows the margin").isEqualByComparingTo("800");
    assertThat(budget.of(BigDecimal.TEN, Map.of())).isEqualByComparingTo("0");
  }

  private BigDecimal expected(String margin, String active) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("margin12", margin == null ? null : new BigDecimal(margin));
    facts.put("activePercent", active == null ? null : new BigDecimal(active));
    return budget.expectedMargin(facts);
  }
}
