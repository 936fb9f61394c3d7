package io.kramek.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.customers.CustomerId;
import io.kramek.retention.DecisionLedger.Cause;
import io.kramek.retention.DecisionLedger.Decided;
import io.kramek.testing.HttpTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HttpTest
class DecisionLedgerTest {

  @Autowired DecisionLedger ledger;
  @Autowired CustomerFacts facts;
  @Autowired JdbcClient jdbc;

  private final CustomerId customer = new CustomerId(UUID.randomUUID());

  @Test
  void aDecisionIsEnteredOnlyWhenItsAnswerIsAnother() {
    assertThat(ledger.enter(customer, decided("B", 3, "10"))).isTrue();
    assertThat(ledger.enter(customer, decided("B", 3, "11"))).isFalse();
    assertThat(ledger.enter(customer, decided("B", 4, "11"))).isTrue();
    assertThat(ledger.enter(customer, decided("A", 1, "12"))).isTrue();
    assertThat(ledger.enter(customer, decided("B", 3, "10"))).isTrue();

    assertThat(
            jdbc.sql("select count(*) from decision_ledger where customer_id = ?")
                .param(customer.value())
                .query(Integer.class)
                .single())
        .isEqualTo(4);
  }

  @Test
  void everyFactIsKnownToTheDatabase() {
    UUID id = jdbc.sql("select id from customer limit 1").query(UUID.class).optional().orElse(null);
    if (id == null) {
      id = UUID.randomUUID();
      jdbc.sql(
              "insert into customer (id, kind, name, created_at, version) values (?, 'PERSON', 'Fact', now(), 0)")
          .param(id)
          .update();
    }

    assertThat(facts.of(new CustomerId(id), LocalDate.of(2026, 11, 23)))
        .hasSize(Fact.values().length)
        .containsEntry(Fact.PURCHASES.key(), BigDecimal.ZERO);
  }

  private static Decided decided(String tier, int rule, String revenue) {
    return new Decided(
        "customerValueTier",
        1,
        List.of(rule),
        Map.of("tier", tier),
        Map.of(Fact.REVENUE_12.key(), new BigDecimal(revenue)),
        LocalDate.of(2026, 11, 23),
        Cause.REVIEW);
  }
}
