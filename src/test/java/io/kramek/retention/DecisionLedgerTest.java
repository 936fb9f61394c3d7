package io.kramek.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kramek.customers.CustomerId;
import io.kramek.retention.DecisionLedger.Cause;
import io.kramek.retention.DecisionLedger.Decided;
import io.kramek.retention.cases.RetentionCases;
import io.kramek.testing.HttpTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HttpTest
class DecisionLedgerTest {

  @Autowired DecisionLedger ledger;
  @Autowired CustomerFacts facts;
  @Autowired RetentionCases cases;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private final CustomerId customer = new CustomerId(UUID.randomUUID());

  @Test
  void aDecisionIsEnteredOnlyWhenItsAnswerIsAnother() {
    assertThat(ledger.enter(customer, decided("B", 3, "10"))).isTrue();
    assertThat(ledger.enter(customer, decided("B", 3, "11"))).isFalse();
    assertThat(ledger.enter(customer, decided("B", 4, "11"))).as("by another rule").isFalse();
    assertThat(ledger.enter(customer, decided("A", 1, "12"))).isTrue();
    assertThat(ledger.enter(customer, decided("B", 3, "10"))).isTrue();

    assertThat(entries(customer)).isEqualTo(3);
  }

  @Test
  void nobodyChangesOrDeletesWhatWasDecided() {
    ledger.enter(customer, decided("B", 3, "10"));

    refused("update decision_ledger set rules = '{1}' where customer_id = :customer");
    refused("delete from decision_ledger where customer_id = :customer");
    refused("truncate decision_ledger");
    assertThat(entries(customer)).isEqualTo(1);
  }

  @Test
  void aCustomerWhoIsErasedTakesTheirDecisionsAlongAndNobodyElses() {
    CustomerId other = new CustomerId(UUID.randomUUID());
    ledger.enter(customer, decided("B", 3, "10"));
    ledger.enter(other, decided("C", 4, "10"));

    cases.customerGone(customer);

    assertThat(entries(customer)).isZero();
    assertThat(entries(other)).isEqualTo(1);
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      ledger.erase(customer);
                      jdbc.sql("delete from decision_ledger where customer_id = ?")
                          .param(other.value())
                          .update();
                    }))
        .hasMessageContaining("only added to");
    assertThat(entries(other)).isEqualTo(1);
  }

  @Test
  void theVersionThatWasAskedIsEnteredWithItsRule() {
    Map<String, Object> known = new HashMap<>();
    known.put("complaints12", new BigDecimal("1"));
    known.put("employees", new BigDecimal("7"));

    ledger.enter(
        customer, "lossReason", new Evaluated(1, Map.of("reason", "COMPLAINT")), known, Cause.CASE);

    assertThat(
            jdbc.sql(
                    """
                    select table_version || ' ' || rules::text || ' ' || (facts ->> 'complaints12') || ' '
                      || jsonb_exists(facts, 'employees')
                    from decision_ledger where customer_id = ?
                    """)
                .param(customer.value())
                .query(String.class)
                .single())
        .isEqualTo("1 {1} 1 false");
  }

  private void refused(String sql) {
    var statement = jdbc.sql(sql);
    assertThatThrownBy(
            () ->
                (sql.contains(":") ? statement.param("customer", customer.value()) : statement)
                    .update())
        .hasMessageContaining("only added to");
  }

  private int entries(CustomerId of) {
    return jdbc.sql("select count(*) from decision_ledger where customer_id = ?")
        .param(of.value())
        .query(Integer.class)
        .single();
  }

  @Test
  void everyFactIsKnownToTheDatabase() {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            "insert into customer (id, kind, name, created_at, version) values (?, 'PERSON', 'Fact', now(), 0)")
        .param(id)
        .update();

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
