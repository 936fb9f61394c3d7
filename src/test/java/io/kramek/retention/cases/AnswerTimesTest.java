package io.kramek.retention.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.customers.CustomerId;
import io.kramek.retention.ReviewedCustomers;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long who complains waits for an answer is a fact about how well we take care of them. */
@HttpTest
class AnswerTimesTest {

  /** A Monday, two hours into the working day of eight. */
  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

  @Autowired Company company;
  @Autowired ReviewedCustomers customers;
  @Autowired Engine engine;
  @Autowired JdbcClient jdbc;

  private Company.Team team;
  private Http rep;

  @BeforeEach
  void begin() {
    engine.itIs(MONDAY);
    team = company.team();
    rep = company.as(team.rep());
  }

  @AfterEach
  void end() {
    ClockUtil.reset();
  }

  @Test
  void workingHoursUntilTheOfferCountAndForEachComplaintOnce() {
    CustomerId customer = customers.customer(team, "B", 4000);
    String id = complains(customer);
    engine.passes(Duration.ofHours(26));
    act(id, "offers", apology()).is(200);
    engine.runJobs();
    assertThat(waited(customer))
        .as("six hours of Monday, four of Tuesday")
        .containsExactly("10.00");

    act(id, "answer", Map.of("accepted", true)).is(200);
    engine.runJobs();
    assertThat(waited(customer)).as("they did not ask again").hasSize(1);

    engine.passes(Duration.ofHours(20));
    complains(customer);
    engine.passes(Duration.ofMinutes(90));
    act(id, "settlement", Map.of("note", "We talked about it.")).is(200);
    assertThat(waited(customer)).containsExactly("10.00", "1.50");
  }

  @Test
  void whoDidNotComplainWaitsForNothing() {
    CustomerId customer = customers.customer(team, "B", 4000);
    String id = sign(customer, "MANUAL");
    engine.passes(Duration.ofHours(1));
    act(id, "offers", apology()).is(200);
    engine.runJobs();

    assertThat(waited(customer)).isEmpty();
  }

  @Test
  void theStandardReplyIsAnAnswer() {
    CustomerId customer = customers.customer(team, "D", 20);
    customers.buys(customer, LocalDate.of(2024, 1, 10), 20, 15);
    customers.buys(customer, LocalDate.of(2026, 9, 1), 20, 15);
    complains(customer);

    assertThat(waited(customer)).containsExactly("0.00");
  }

  private String complains(CustomerId customer) {
    return sign(customer, "COMPLAINT");
  }

  private String sign(CustomerId customer, String kind) {
    String id =
        rep.post(
                "/api/retention/cases",
                Map.of("customerId", customer.value(), "signal", kind, "note", "It was late."))
            .is(201)
            .at("/id");
    engine.runJobs();
    return id;
  }

  private static Map<String, Object> apology() {
    return Map.of("kind", "APOLOGY", "cost", "0", "channel", "EMAIL");
  }

  private Http.Answer act(String id, String what, Map<String, Object> body) {
    Map<String, Object> seen = new HashMap<>(body);
    String page = "/api/retention/cases/" + id;
    seen.put("version", rep.get(page).is(200).body().path("version").asLong());
    return rep.post(page + "/" + what, seen);
  }

  private List<String> waited(CustomerId customer) {
    return jdbc
        .sql(
            "select working_hours from care_event where customer_id = ? and kind = 'ANSWER' order by id")
        .param(customer.value())
        .query(BigDecimal.class)
        .list()
        .stream()
        .map(BigDecimal::toPlainString)
        .toList();
  }
}
