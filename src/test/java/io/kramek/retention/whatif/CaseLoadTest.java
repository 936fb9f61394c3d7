package io.kramek.retention.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What moves between tiers mean for work and budget; on days long past, when no other test keeps
 * customers.
 */
@HttpTest
class CaseLoadTest {

  private static final String LOOK = "/api/what-if/customerValueTier";
  private static final LocalDate DAY = LocalDate.of(2019, 6, 30);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired Company company;
  @Autowired JdbcClient jdbc;

  private final List<UUID> cases = new ArrayList<>();
  private final List<UUID> customers = new ArrayList<>();
  private Http manager;

  @BeforeEach
  void open() {
    manager = company.as(company.team().manager());
    customer("6000");
    customer("4500");
    customer("2000");
    // One of long ago: cases have been kept for more than a year.
    kept("A", "2017-01-01", "COMPLAINT", "900", true, false);
  }

  @AfterEach
  void close() {
    cases.forEach(
        id -> {
          jdbc.sql("delete from retention_sign where case_id = ?").param(id).update();
          jdbc.sql("delete from retention_case where id = ?").param(id).update();
        });
    customers.forEach(
        id -> {
          jdbc.sql("delete from customer_facts where customer_id = ?").param(id).update();
          jdbc.sql("delete from customer where id = ?").param(id).update();
        });
  }

  @Test
  void whatATiersCustomersHadIsExpectedOfAsManyAsItWouldHave() {
    kept("A", "2018-07-01", "COMPLAINT", "300", true, false);
    kept("A", "2019-06-30", "OUT_OF_STOCK", "100", true, false);
    kept("B", "2019-01-15", "COMPLAINT", "50", true, false);
    // Of the day before and the day after; and those on whom nothing is spent.
    kept("A", "2018-06-30", "COMPLAINT", "7000", true, false);
    kept("A", "2019-07-01", "COMPLAINT", "7000", true, false);
    kept("B", "2019-02-15", "COMPLAINT", "7000", false, false);
    kept("B", "2019-03-15", "COMPLAINT", "7000", true, true);

    JsonNode outcome = look();

    JsonNode load = outcome.path("load");
    assertThat(load.path("from").asString()).isEqualTo("2018-07-01");
    JsonNode best = tier(load, "A");
    JsonNode good = tier(load, "B");
    assertThat(best.path("cases").asInt()).isEqualTo(2);
    assertThat(good.path("cases").asInt()).isEqualTo(3);
    assertThat(best.at("/budgetPerCase/amount").asString()).isEqualTo("200.00");
    assertThat(good.at("/budgetPerCase/amount").asString()).isEqualTo("16.67");
    assertThat(best.path("customersNow").asLong()).isEqualTo(customers(outcome, "was", "A"));
    assertThat(best.path("customersThen").asLong()).isEqualTo(customers(outcome, "becomes", "A"));
    assertThat(best.path("customersThen").asLong())
        .isGreaterThan(best.path("customersNow").asLong());

    assertThat(best.at("/now/budget/amount").asString()).isEqualTo("400.00");
    assertThat(load.at("/now/budget/amount").asString()).isEqualTo("450.00");
    assertThat(decimal(load.at("/now/casesPerWeek"))).isEqualByComparingTo("0.10");
    assertThat(decimal(best.at("/then/budget/amount")))
        .isEqualByComparingTo(grown(best, "400").setScale(2, RoundingMode.HALF_UP));
    assertThat(decimal(load.at("/then/budget/amount")))
        .isEqualByComparingTo(
            grown(best, "400").add(grown(good, "50")).setScale(2, RoundingMode.HALF_UP));
    assertThat(decimal(load.at("/then/casesPerWeek")))
        .isEqualByComparingTo(
            grown(best, "2")
                .add(grown(good, "3"))
                .multiply(new BigDecimal(7))
                .divide(new BigDecimal(365), 2, RoundingMode.HALF_UP));

    JsonNode complaints = load.path("signals").get(0);
    assertThat(complaints.path("signal").asString()).isEqualTo("COMPLAINT");
    assertThat(complaints.path("cases").asInt()).isEqualTo(4);
    assertThat(complaints.at("/now/budget/amount").asString()).isEqualTo("350.00");
    assertThat(load.path("signals")).hasSize(2);
  }

  @Test
  void ofATierWithoutCasesNothingIsKnown() {
    kept("A", "2019-03-01", "COMPLAINT", "300", true, false);

    JsonNode load = look().path("load");

    assertThat(tier(load, "B").path("now").isNull()).isTrue();
    assertThat(tier(load, "B").path("budgetPerCase").isNull()).isTrue();
    assertThat(load.at("/then/budget")).isEqualTo(tier(load, "A").at("/then/budget"));
  }

  @Test
  void whereNobodyHadACaseNothingIsKnownAtAll() {
    JsonNode load = look().path("load");

    assertThat(load.path("now").isNull()).isTrue();
    assertThat(load.path("then").isNull()).isTrue();
    assertThat(load.path("signals")).isEmpty();
  }

  private static BigDecimal grown(JsonNode tier, String what) {
    return new BigDecimal(what)
        .multiply(BigDecimal.valueOf(tier.path("customersThen").asLong()))
        .divide(BigDecimal.valueOf(tier.path("customersNow").asLong()), 10, RoundingMode.HALF_UP);
  }

  private static BigDecimal decimal(JsonNode number) {
    return new BigDecimal(number.asString());
  }

  private static JsonNode tier(JsonNode load, String tier) {
    return load.path("tiers")
        .valueStream()
        .filter(one -> one.path("tier").asString().equals(tier))
        .findFirst()
        .orElseThrow();
  }

  private static long customers(JsonNode outcome, String side, String tier) {
    return outcome
        .path("moves")
        .valueStream()
        .filter(move -> move.path(side).asString("").equals(tier))
        .mapToLong(move -> move.path("customers").asLong())
        .sum();
  }

  private JsonNode look() {
    String inForce =
        manager.get("/api/decision-tables/customerValueTier").body().path("rules") + "";
    List<Map<String, Object>> rules = new ArrayList<>();
    JSON.readTree(inForce.replace(">= 5000", ">= 4000"))
        .forEach(rule -> rules.add(new HashMap<>(JSON.convertValue(rule, Map.class))));
    Map<String, Object> question =
        Map.of(
            "table",
            Map.of("rules", rules),
            "asOf",
            DAY.toString(),
            "sample",
            false,
            "workspace",
            "load");
    return manager.post(LOOK, question).is(200).body();
  }

  private void kept(
      String tier, String opened, String signal, String budget, boolean keep, boolean heldOut) {
    UUID id = UUID.randomUUID();
    cases.add(id);
    jdbc.sql(
            """
            insert into retention_case (id, customer_id, state, result, opened_at, closed_at, held_out, tier, keep, effort, budget, version)
            values (?, ?, 'CLOSED', 'KEPT', ?::date + time '12:00', now(), ?, ?, ?, 1, ?, 0)
            """)
        .params(id, customers.get(0), opened, heldOut, tier, keep, new BigDecimal(budget))
        .update();
    jdbc.sql(
            "insert into retention_sign (case_id, position, customer_id, kind, seriousness, at) values (?, 0, ?, ?, 1, now())")
        .params(id, customers.get(0), signal)
        .update();
  }

  private void customer(String revenue) {
    UUID id = UUID.randomUUID();
    customers.add(id);
    jdbc.sql(
            "insert into customer (id, kind, name, created_at, version) values (?, 'PERSON', 'Of 2019', now(), 0)")
        .param(id)
        .update();
    jdbc.sql(
            """
            insert into customer_facts (customer_id, first_purchase_on, last_purchase_on, purchases, purchase_days, revenue,
              counted_to, purchases_12m, revenue_12m, list_12m, cost_to_serve_12m, intervals, interval_days)
            values (?, '2018-01-10', '2019-06-01', 12, 12, 20000, '2019-06-30', 6, ?, 6000, 10, 11, 90)
            """)
        .params(id, new BigDecimal(revenue))
        .update();
  }
}
