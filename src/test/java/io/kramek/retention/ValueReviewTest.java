package io.kramek.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kramek.customers.CustomerId;
import io.kramek.purchases.PurchasesChanged;
import io.kramek.retention.value.BgNbd;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A review decides about everybody in sets, and writes down what is another than before. */
@HttpTest
class ValueReviewTest {

  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired ValueReviews reviews;
  @Autowired ValueTiers tiers;
  @Autowired CustomerFacts facts;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService jobs;
  @Autowired ApplicationEventPublisher events;
  @Autowired JdbcClient jdbc;

  private Bought bought;
  private Http manager;
  private Company.Team team;

  @BeforeEach
  void begin() {
    engine.itIs(MONDAY);
    team = company.team();
    manager = company.as(team.manager());
    bought = new Bought(jdbc);
  }

  @AfterEach
  void end() {
    // A model changes what customers of other tests are expected to buy.
    jdbc.sql("delete from repurchase_model").update();
    ClockUtil.reset();
  }

  @Test
  void aReviewGivesTiersAndEntersEveryChangeOnceWithItsFacts() {
    CustomerId good = bought.customer(team);
    CustomerId poor = bought.customer(team);
    bought.purchase(good, "2026-10-01", "6000");
    bought.purchase(poor, "2026-01-10", "30");

    review("2026-11-23");
    assertThat(tier(good)).isEqualTo("A topRevenue");
    assertThat(tier(poor)).isEqualTo("D littleRevenue");
    assertThat(ledger(good)).isEqualTo(1);
    assertThat(
            jdbc.sql("select facts ->> 'revenue12' from decision_ledger where customer_id = ?")
                .param(good.value())
                .query(BigDecimal.class)
                .single())
        .isEqualByComparingTo("600000");

    engine.passes(Duration.ofMinutes(1));
    review("2026-11-23");
    assertThat(ledger(good)).isEqualTo(1);

    engine.passes(Duration.ofMinutes(1));
    bought.purchase(poor, "2026-11-20", "1500");
    review("2026-11-23");
    assertThat(tier(poor)).startsWith("B ");
  }

  @Test
  void whoStaysInATierForAnotherReasonIsInItSinceBefore() {
    CustomerId good = bought.customer(team);
    bought.purchase(good, "2026-10-01", "6000");
    review("2026-11-23");
    jdbc.sql(
            "update customer_value set reason = 'another', since = '2025-01-01T00:00:00Z' where customer_id = ?")
        .param(good.value())
        .update();

    review("2026-11-23");

    assertThat(tier(good)).isEqualTo("A topRevenue");
    assertThat(
            jdbc.sql("select since from customer_value where customer_id = ?")
                .param(good.value())
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant())
        .isEqualTo("2025-01-01T00:00:00Z");
  }

  @Test
  void aReviewSaysWhatItDid() {
    bought.purchase(bought.customer(team), "2026-10-01", "6000");
    UUID review = review("2026-11-22");

    var row = row(review);
    assertThat(row.path("state").asString()).isEqualTo("DONE");
    assertThat(row.path("asOf").asString()).isEqualTo("2026-11-22");
    assertThat(row.path("customers").asLong())
        .isEqualTo(jdbc.sql("select count(*) from customer").query(Long.class).single());
    assertThat(row.path("changed").asLong()).isPositive();
    assertThat(row.path("tableVersion").asInt()).isPositive();
    assertThat(row.path("startedBy").path("name").asString()).isEqualTo(team.manager().name());
  }

  @Test
  void onlyManagersReviewAndOnlyOneReviewRunsAtATime() {
    company.as(team.rep()).post("/api/retention/reviews", Map.of("asOf", "2026-11-23")).is(403);
    company.as(team.rep()).get("/api/retention/reviews").is(403);
    assertThat(
            manager
                .post("/api/retention/reviews", Map.of("asOf", "2026-11-24"))
                .is(422)
                .at("/fields/0/code"))
        .isEqualTo("inFuture");

    manager.post("/api/retention/reviews", Map.of("asOf", "2026-11-23")).is(202);
    assertThat(manager.post("/api/retention/reviews", Map.of("asOf", "2026-11-23")).is(409).code())
        .isEqualTo("reviewRunning");
    engine.runJobs();
  }

  @Test
  void theNightReviewsOnceWhenItsHourHasComeWhereTheCompanyIs() {
    // Two in Prague is one in Greenwich.
    engine.itIs(Instant.parse("2027-02-01T00:59:00Z"));
    assertThat(reviews.startTonight()).isFalse();
    engine.itIs(Instant.parse("2027-02-01T01:00:00Z"));
    assertThat(reviews.startTonight()).isTrue();
    assertThat(reviews.startTonight()).isFalse();
    engine.runJobs();
    assertThat(reviews.startTonight()).isFalse();
    assertThat(
            jdbc.sql(
                    "select stage from value_review where as_of = '2027-02-01' and started_by is null")
                .query(String.class)
                .single())
        .isEqualTo("DONE");
  }

  @Test
  void aFailedStepIsSeenAndTheNextReviewTakesOver() {
    CustomerId customer = bought.customer(team);
    UUID stuck = started("2026-11-23");
    jdbc.sql("update value_review set as_of = '0001-01-01', stage = 'TIERS' where id = ?")
        .param(stuck)
        .update();
    String instance =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(stuck.toString())
            .singleResult()
            .getId();
    var job = jobs.createJobQuery().processInstanceId(instance).singleResult();
    jobs.setJobRetries(job.getId(), 0);

    assertThat(row(stuck).path("state").asString()).isEqualTo("STUCK");
    engine.itIs(MONDAY.plusSeconds(60));
    UUID next = review("2026-11-23");
    assertThat(row(next).path("state").asString()).isEqualTo("DONE");
    assertThat(row(stuck).path("state").asString()).isEqualTo("ABANDONED");
    assertThat(tier(customer)).isEqualTo("N neverBought");
  }

  @Test
  void whatIsBoughtChangesATierWithinSeconds() {
    CustomerId customer = bought.customer(team);
    review("2026-11-23");
    assertThat(tier(customer)).isEqualTo("N neverBought");

    engine.itIs(MONDAY.plusSeconds(60));
    bought.purchase(customer, "2026-11-23", "5500");
    events.publishEvent(new PurchasesChanged(Set.of(customer)));
    int done = tiers.keepUp();
    while (done > 0) {
      done = tiers.keepUp();
    }

    assertThat(tier(customer)).isEqualTo("A topRevenue");
    assertThat(
            jdbc.sql(
                    "select cause from decision_ledger where customer_id = ? order by at desc limit 1")
                .param(customer.value())
                .query(String.class)
                .single())
        .isEqualTo("PURCHASE");
  }

  @Test
  void theModelIsFittedAndTheDatabaseAndJavaAgreeAboutIt() {
    jdbc.sql("delete from repurchase_model").update();
    CustomerId regular = null;
    for (int i = 0; i < 120; i++) {
      CustomerId customer = bought.customer(team);
      regular = regular == null ? customer : regular;
      for (int visit = 0; visit <= i % 6; visit++) {
        bought.purchase(
            customer, LocalDate.of(2025, 12, 1).plusDays(i % 50 + visit * 40L).toString(), "20");
      }
    }
    bought.purchase(regular, "2026-01-20", "20");
    review("2026-11-23");

    BgNbd model =
        jdbc.sql(
                "select r::float8, alpha::float8, a::float8, b::float8 from repurchase_model where fitted_on = ?")
            .param(TODAY)
            .query(BgNbd.class)
            .single();
    Map<String, Object> known = facts.of(regular, TODAY);
    double expected = 100 * model.alive(1, 50 / 7.0, 357 / 7.0);
    assertThat(((BigDecimal) known.get("activePercent")).doubleValue())
        .isCloseTo(expected, within(0.06));
    assertThat(((BigDecimal) known.get("expectedPurchases12")).doubleValue()).isPositive();
  }

  @Test
  void theDatabaseExpectsWhatOthersHavePublished() {
    // Fader and Hardie, Implementing the BG/NBD model in Excel, customer 0001: 39 more weeks.
    Double expected =
        jdbc.sql("select expected_purchases(0.243, 4.414, 0.793, 2.426, 2, 30.43, 38.86, 39)")
            .query(Double.class)
            .single();
    assertThat(expected).isCloseTo(1.226, within(0.002));
  }

  @Test
  void whoCameAThousandTimesAndFellSilentBreaksNoSum() {
    // Beyond the numbers of the database, if it were multiplied as it is written.
    assertThat(expected("2500, 1, 5000")).isBetween(0.0, 1e-9);
    assertThat(expected("2500, 500, 500")).isGreaterThan(100);
    assertThat(expected("2, 1, -40")).as("not a customer yet").isNull();
    assertThat(jdbc.sql("select bounded_power(4, 100000)").query(Double.class).single())
        .isGreaterThan(1e300);
    assertThat(jdbc.sql("select bounded_power(0.1, 100000)").query(Double.class).single())
        .isLessThan(1e-300);
  }

  private Double expected(String history) {
    return jdbc.sql(
            "select expected_purchases(0.243, 4.414, 0.793, 2.426, %s, 52)".formatted(history))
        .query(Double.class)
        .optional()
        .orElse(null);
  }

  private JsonNode row(UUID review) {
    for (JsonNode row : manager.get("/api/retention/reviews").is(200).body()) {
      if (row.path("id").asString().equals(review.toString())) {
        return row;
      }
    }
    throw new AssertionError("The review is not in the list");
  }

  private UUID review(String asOf) {
    UUID review = started(asOf);
    engine.runJobs();
    return review;
  }

  private UUID started(String asOf) {
    return UUID.fromString(
        manager.post("/api/retention/reviews", Map.of("asOf", asOf)).is(202).at("/id"));
  }

  private String tier(CustomerId customer) {
    return jdbc.sql("select tier || ' ' || reason from customer_value where customer_id = ?")
        .param(customer.value())
        .query(String.class)
        .single();
  }

  private int ledger(CustomerId customer) {
    return jdbc.sql("select count(*) from decision_ledger where customer_id = ?")
        .param(customer.value())
        .query(Integer.class)
        .single();
  }
}
