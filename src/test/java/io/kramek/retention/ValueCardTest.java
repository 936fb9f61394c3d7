package io.kramek.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.customers.CustomerId;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Everybody can see why a customer is in a tier, and what would lead to the next. */
@HttpTest
class ValueCardTest {

  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired CustomerFacts facts;
  @Autowired JdbcClient jdbc;

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
  void theCardSaysWhyAndWhatWouldLeadToTheNextTier() {
    CustomerId customer = bought.customer(team);
    bought.purchase(customer, "2026-10-01", "4999", null, null, "1", null);
    review("2026-11-23");

    JsonNode card = card(customer);
    assertThat(card.path("tier").asString()).isEqualTo("B");
    assertThat(card.path("reason").asString()).isEqualTo("solidRevenue");
    assertThat(card.path("tierNow").asString()).isEqualTo("B");
    JsonNode why = card.path("why").get(0);
    assertThat(why.at("/fact/fact").asString()).isEqualTo("revenue12");
    assertThat(why.at("/fact/money/amount").asString()).isEqualTo("4999.00");
    assertThat(why.at("/alternatives/0/0/operator").asString()).isEqualTo(">=");
    assertThat(why.at("/alternatives/0/0/value/money/amount").asString()).isEqualTo("1000.00");
    JsonNode step = card.path("steps").get(0);
    assertThat(step.path("tier").asString()).isEqualTo("A");
    assertThat(step.path("changes")).hasSize(1);
    assertThat(step.at("/changes/0/now/money/amount").asString()).isEqualTo("5000.00");
    assertThat(card.path("changed")).isEmpty();
    assertThat(card.at("/history/0/cause").asString()).isEqualTo("REVIEW");
  }

  @Test
  void theCardSaysWhatHasChangedSinceTheDecision() {
    CustomerId customer = bought.customer(team);
    bought.purchase(customer, "2026-10-01", "1200");
    review("2026-11-23");
    bought.purchase(customer, "2026-11-20", "4000");
    facts.refresh(List.of(customer));

    JsonNode card = card(customer);
    assertThat(card.path("tier").asString()).isEqualTo("B");
    assertThat(card.path("tierNow").asString()).isEqualTo("A");
    assertThat(card.path("changed"))
        .anySatisfy(
            change -> {
              assertThat(change.at("/then/fact").asString()).isEqualTo("revenue12");
              assertThat(change.at("/then/money/amount").asString()).isEqualTo("1200.00");
              assertThat(change.at("/now/money/amount").asString()).isEqualTo("5200.00");
            });
  }

  @Test
  void whoDoesNotSeeTheCustomerSeesNoValueAndCountsNone() {
    CustomerId theirs = bought.customer(company.team());
    CustomerId own = bought.customer(team);
    review("2026-11-23");

    rep.get("/api/customers/" + theirs + "/value").is(404);
    assertThat(rep.get("/api/retention/tiers").is(200).at("/tiers/0/customers")).isEqualTo("1");
    assertThat(rep.get("/api/retention/customers?tier=N").is(200).body().path("items"))
        .singleElement()
        .satisfies(row -> assertThat(row.path("id").asString()).isEqualTo(own.value().toString()));
    String both = "?customer=" + own + "&customer=" + theirs;
    assertThat(rep.get("/api/retention/customers/tiers" + both).is(200).body()).hasSize(1);
  }

  @Test
  void movesAreCountedFromMonthToMonth() {
    CustomerId customer = bought.customer(team);
    bought.purchase(customer, "2026-10-05", "1500");
    review("2026-09-30");
    engine.passes(Duration.ofMinutes(1));
    review("2026-11-23");

    JsonNode moves = rep.get("/api/retention/tiers/moves?asOf=2026-11-23&months=2").is(200).body();
    assertThat(moves.path("days").toString())
        .isEqualTo("[\"2026-09-30\",\"2026-10-31\",\"2026-11-23\"]");
    assertThat(moves.path("flows"))
        .extracting(
            flow ->
                flow.path("toDay").asString()
                    + flow.path("from").asString()
                    + flow.path("to").asString()
                    + flow.path("customers").asInt())
        .containsExactly("2026-10-31NN1", "2026-11-23NB1");
    assertThat(
            rep.get("/api/retention/tiers/moves.csv?asOf=2026-11-23&months=2").is(200).raw().body())
        .isEqualTo(
            "\uFEFFfromDay;toDay;from;to;customers\r\n2026-09-30;2026-10-31;N;N;1\r\n2026-10-31;2026-11-23;N;B;1\r\n");
    rep.get("/api/retention/tiers/moves?months=25").is(422);
  }

  @Test
  void managersChangeWhatAContactCosts() {
    Map<String, Object> change =
        Map.of(
            "perHour", Map.of("amount", "33.50", "currency", "EUR"),
            "usualMinutes", 0,
            "version", version());
    rep.put("/api/retention/contact-costs/NOTE", change).is(403);
    Map<String, Object> slip = new HashMap<>(change);
    slip.put("perHour", Map.of("amount", "1e16", "currency", "EUR"));
    assertThat(manager.put("/api/retention/contact-costs/NOTE", slip).is(422).at("/fields/0/field"))
        .isEqualTo("perHour");
    manager.put("/api/retention/contact-costs/NOTE", change).is(200);
    assertThat(manager.put("/api/retention/contact-costs/NOTE", change).is(409).code())
        .isEqualTo("stale");
  }

  private long version() {
    for (JsonNode cost : manager.get("/api/retention/contact-costs").is(200).body()) {
      if (cost.path("kind").asString().equals("NOTE")) {
        return cost.path("version").asLong();
      }
    }
    throw new AssertionError("Notes cost nothing that could be changed");
  }

  private JsonNode card(CustomerId customer) {
    return rep.get("/api/customers/" + customer + "/value").is(200).body();
  }

  private void review(String asOf) {
    manager.post("/api/retention/reviews", Map.of("asOf", asOf)).is(202);
    engine.runJobs();
  }
}
