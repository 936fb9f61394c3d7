package io.kramek.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.customers.CustomerId;
import io.kramek.retention.cases.ReviewSigns;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Everybody who sees a customer sees all that tables have decided about them, and why. */
@HttpTest
class CustomerDecisionsTest {

  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired JdbcClient jdbc;
  @Autowired ReviewSigns signs;

  private Bought bought;
  private Company.Team team;
  private Http manager;
  private Http rep;

  @BeforeEach
  void begin() {
    engine.itIs(MONDAY);
    team = company.team();
    manager = company.as(team.manager());
    rep = company.as(team.rep());
    bought = new Bought(jdbc);
  }

  @AfterEach
  void end() {
    ClockUtil.reset();
  }

  @Test
  void theNightEntersSignsAndEffortsOnlyWhereTheyAreOthers() {
    CustomerId falling = bought.customer(team);
    CustomerId steady = bought.customer(team);
    for (String day : List.of("2025-02-03", "2025-05-05", "2025-08-04", "2025-11-03")) {
      bought.purchase(falling, day, "500");
    }
    bought.purchase(falling, "2026-02-02", "50");
    bought.purchase(steady, "2026-10-05", "50");

    review();
    assertThat(told(falling, "churnSignal")).containsExactly("FALLING_PURCHASES 3");
    assertThat(ledger(falling, "retentionEffort", "result ->> 'keep'")).containsExactly("false");
    assertThat(ledger(falling, "retentionEffort", "facts ->> 'signal'"))
        .containsExactly("FALLING_PURCHASES");
    assertThat(ledger(falling, "retentionEffort", "rules::text")).containsExactly("{17}");
    assertThat(ledger(steady, "churnSignal", "result::text")).isEmpty();

    review();
    assertThat(told(falling, "churnSignal")).hasSize(1);
    assertThat(ledger(falling, "retentionEffort", "cause")).containsExactly("REVIEW");

    bought.purchase(falling, "2026-11-20", "5000");
    review();
    assertThat(told(falling, "churnSignal")).containsExactly("FALLING_PURCHASES 3", "null null");
    assertThat(ledger(falling, "retentionEffort", "cause")).hasSize(1);
    JsonNode last = entry(falling, "churnSignal");
    assertThat(last.path("results")).isEmpty();
    assertThat(last.at("/before/0/0/value/text").asString()).isEqualTo("FALLING_PURCHASES");
    assertThat(last.path("changed"))
        .anySatisfy(
            fact ->
                assertThat(fact.at("/value/fact").asString()).isEqualTo("revenueChangePercent"));
  }

  @Test
  void aDecisionIsShownWithItsTableItsRuleItsFactsAndWhoAsked() {
    CustomerId customer = bought.customer(team);
    rep.post(
            "/api/retention/cases",
            Map.of("customerId", customer.value(), "signal", "COMPLAINT", "note", "Scratched"))
        .is(201);
    engine.runJobs();

    JsonNode sign = entry(customer, "churnSignal");
    assertThat(sign.path("table").asString()).isEqualTo("Churn signal");
    assertThat(sign.path("cause").asString()).isEqualTo("PERSON");
    assertThat(sign.at("/by/name").asString()).isEqualTo(team.rep().name());
    assertThat(sign.path("tableVersion").asInt()).isPositive();
    assertThat(sign.at("/rules/0/id").asString()).isEqualTo("rule_complaint");
    assertThat(sign.at("/rules/0/text").asString())
        .isEqualTo("Somebody who complains wants to stay.");
    assertThat(sign.at("/rules/0/conditions/0/fact/fact").asString()).isEqualTo("event");
    assertThat(sign.at("/rules/0/conditions/0/fact/text").asString()).isEqualTo("COMPLAINT");
    assertThat(sign.at("/results/0/0/label").asString()).isEqualTo("Signal");
    assertThat(sign.at("/results/0/1/value/number").asInt()).isEqualTo(2);
    assertThat(sign.path("before").isNull()).isTrue();
    JsonNode effort = entry(customer, "retentionEffort");
    assertThat(effort.at("/results/0/0/value/text").asString()).isEqualTo("true");
    assertThat(effort.path("facts"))
        .anySatisfy(
            fact -> {
              assertThat(fact.at("/value/fact").asString()).isEqualTo("seriousness");
              assertThat(fact.at("/value/number").asInt()).isEqualTo(2);
            });

    company.as(company.team().rep()).get("/api/customers/" + customer + "/decisions").is(404);
    rep.get("/api/customers/" + customer + "/decisions?size=500").is(422);
  }

  private JsonNode entry(CustomerId customer, String decision) {
    for (JsonNode entry :
        rep.get("/api/customers/" + customer + "/decisions").is(200).body().path("items")) {
      if (entry.path("decision").asString().equals(decision)) {
        return entry;
      }
    }
    throw new AssertionError("Nothing was decided by " + decision);
  }

  private List<String> told(CustomerId customer, String decision) {
    return ledger(
        customer,
        decision,
        "coalesce(result #>> '{results,0,signal}', 'null') || ' ' || coalesce(result #>> '{results,0,seriousness}', 'null')");
  }

  private List<String> ledger(CustomerId customer, String decision, String column) {
    return jdbc.sql(
            "select "
                + column
                + " from decision_ledger where customer_id = ? and decision = ? order by at, id")
        .params(customer.value(), decision)
        .query(String.class)
        .list();
  }

  private void review() {
    manager.post("/api/retention/reviews", Map.of("asOf", "2026-11-23")).is(202);
    engine.runJobs();
    engine.passes(Duration.ofMinutes(1));
    signs.lookAfterReview();
  }
}
