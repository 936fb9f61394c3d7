package io.kramek.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.activities.Activities;
import io.kramek.activities.Activities.Kind;
import io.kramek.activities.Activities.NewActivity;
import io.kramek.activities.Activities.Result;
import io.kramek.customers.CustomerId;
import io.kramek.shared.Ids;
import io.kramek.shared.Money;
import io.kramek.shared.SubjectRef;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What products and customers leave us, and what is bought around contacts. */
@HttpTest
class ProfitTest {

  @Autowired Company company;
  @Autowired CustomerFacts facts;
  @Autowired Activities activities;
  @Autowired Engine engine;
  @Autowired JdbcClient jdbc;

  private final UUID counter = Ids.next();
  private final UUID shelf = Ids.next();
  private Bought bought;
  private Company.Team team;
  private CustomerId customer;
  private Http supervisor;

  @BeforeEach
  void begin() {
    engine.itIs(Instant.parse("2026-11-23T09:00:00Z"));
    bought = new Bought(jdbc);
    team = company.team();
    customer = bought.customer(team);
    supervisor = company.as(team.supervisor());
  }

  @AfterEach
  void end() {
    ClockUtil.reset();
  }

  @Test
  void aProductBringsItsMarginLessItsShareOfContacts() {
    UUID purchase = bought.purchase(customer, "2026-03-01", "400", "500", "240", "1", null);
    bought.line(customer, purchase, 0, counter, "Counter", 1, "300", "350", "200");
    bought.line(customer, purchase, 1, shelf, "Shelf", 2, "100", "150", "40");
    talk("2026-03-02", "80");

    Http.Answer answer = supervisor.get("/api/profit/products?order=NAME&descending=false").is(200);
    assertThat(answer.at("/products/total")).isEqualTo("2");
    is(answer, "/products/items/0/name", "Counter");
    is(answer, "/products/items/0/margin/amount", "100.00");
    is(answer, "/products/items/0/contactCost/amount", "60.00");
    is(answer, "/products/items/0/profit/amount", "40.00");
    is(answer, "/products/items/1/name", "Shelf");
    is(answer, "/products/items/1/quantity", "2");
    is(answer, "/products/items/1/discountPercent", "33.3");
    is(answer, "/products/items/1/marginPercent", "60.0");
    is(answer, "/products/items/1/profit/amount", "40.00");
    is(answer, "/sums/revenue/amount", "400.00");
    is(answer, "/sums/contactCost/amount", "80.00");
    is(answer, "/sums/contactCostOfProducts/amount", "80.00");
    assertThat(supervisor.get("/api/profit/products.csv?order=MARGIN").is(200).raw().body())
        .contains("Counter;1;1;1;300.00;14.3;100.0;100.00;33.3;60.00;40.00;EUR");
  }

  @Test
  void whatCameBackIsTakenOffAllLinesOfItsPurchase() {
    UUID purchase = bought.purchase(customer, "2026-03-01", "400", null, "240", "0.5", null);
    bought.line(customer, purchase, 0, counter, "Counter", 1, "300", null, "200");
    bought.line(customer, purchase, 1, shelf, "Shelf", 1, "100", null, "40");
    bought.returned(customer, purchase, "2026-03-20", "40", "24");

    Http.Answer answer = supervisor.get("/api/profit/products?order=REVENUE").is(200);
    is(answer, "/products/items/0/revenue/amount", "135.00");
    // (270 - (200 - 18)) at a rate of one half
    is(answer, "/products/items/0/margin/amount", "44.00");
    is(answer, "/products/items/1/margin/amount", "28.00");
  }

  @Test
  void aMarginIsToldOfSalesWhoseCostIsKnown() {
    UUID known = bought.purchase(customer, "2026-03-01", "100", null, "60", "1", null);
    bought.line(customer, known, 0, counter, "Counter", 1, "100", null, "60");
    UUID unknown = bought.purchase(customer, "2026-04-01", "300");
    bought.line(customer, unknown, 0, counter, "Counter", 3, "300", null, null);
    bought.line(customer, unknown, 1, null, "Made to measure", 1, "0", null, null);

    Http.Answer answer = supervisor.get("/api/profit/products").is(200);
    is(answer, "/products/items/0/revenue/amount", "400.00");
    is(answer, "/products/items/0/costKnownPercent", "25.0");
    is(answer, "/products/items/0/margin/amount", "40.00");
    is(answer, "/products/items/0/marginPercent", "40.0");
    // What is not on the price list has no name, and nobody knows what it cost.
    assertThat(answer.body().at("/products/items/1/id").isNull()).isTrue();
    assertThat(answer.body().at("/products/items/1/profit").isNull()).isTrue();
  }

  @Test
  void onlyTheTimeThatIsAskedForCountsAndItMustBeOne() {
    UUID before = bought.purchase(customer, "2025-11-23", "100", null, "10", "1", null);
    bought.line(customer, before, 0, counter, "Counter", 1, "100", null, "10");
    Http.Answer lastYear = supervisor.get("/api/profit/products").is(200);
    assertThat(lastYear.at("/products/total")).isEqualTo("0");
    is(lastYear, "/from", "2025-11-24");
    is(lastYear, "/sums/revenue/amount", "0.00");
    Http.Answer day = supervisor.get("/api/profit/products?from=2025-11-23&to=2025-11-23").is(200);
    is(day, "/products/items/0/revenue/amount", "100.00");

    Http.Answer future = supervisor.get("/api/profit/products?to=2026-11-24").is(422);
    assertThat(future.at("/fields/0/field")).isEqualTo("to");
    Http.Answer reversed =
        supervisor.get("/api/profit/products?from=2026-11-02&to=2026-11-01").is(422);
    assertThat(reversed.at("/fields/0/field")).isEqualTo("from");
  }

  @Test
  void customersWhoCostMoreThanTheyBringAreFoundAndCounted() {
    CustomerId dear = bought.customer(team);
    CustomerId dark = bought.customer(team);
    bought.purchase(customer, "2026-03-01", "1000", "1250", "600", "1", null);
    bought.purchase(dear, "2026-03-01", "100", null, "60", "1", null);
    talk(dear, Kind.VISIT, "2026-03-02", "140");
    bought.purchase(dark, "2026-03-01", "500");
    facts.refresh(List.of(customer, dear, dark));

    Http.Answer answer = supervisor.get("/api/profit/customers").is(200);
    assertThat(answer.at("/total")).isEqualTo("3");
    is(answer, "/items/0/id", customer.toString());
    is(answer, "/items/0/profit/amount", "400.00");
    is(answer, "/items/0/discountPercent", "20.0");
    is(answer, "/items/1/id", dear.toString());
    is(answer, "/items/1/profit/amount", "-100.00");
    assertThat(answer.body().at("/items/2/profit").isNull()).isTrue();
    is(supervisor.get("/api/profit/customers?descending=false"), "/items/0/id", dear.toString());
    assertThat(supervisor.get("/api/profit/customers?tier=A").at("/total")).isEqualTo("0");

    Http.Answer spread = supervisor.get("/api/profit/customers/spread").is(200);
    is(spread, "/profit/amount", "300.00");
    is(spread, "/losing", "1");
    is(spread, "/lost/amount", "100.00");
    is(spread, "/unknown", "1");
    is(spread, "/tenths/0/sharePercent", "133.3");
    is(spread, "/tenths/1/sharePercent", "100.0");
    assertThat(supervisor.get("/api/profit/customers.csv").is(200).raw().body())
        .contains(";-100.00;EUR");
  }

  @Test
  void theDaysAfterAContactAreComparedWithThoseBefore() {
    bought.purchase(customer, "2026-03-01", "100");
    bought.purchase(customer, "2026-05-10", "200");
    bought.purchase(customer, "2026-06-09", "999");
    talk(customer, Kind.CALL, "2026-05-10", "10");
    talk(customer, Kind.CALL, "2026-08-01", "20");
    // Its thirty days are not over.
    talk(customer, Kind.CALL, "2026-11-01", "30");
    talk(customer, Kind.VISIT, "2026-03-02", "50");

    Http.Answer answer = supervisor.get("/api/profit/channels?days=30").is(200);
    is(answer, "/share", "1");
    is(answer, "/channels/0/kind", "CALL");
    is(answer, "/channels/0/contacts", "2");
    is(answer, "/channels/0/cost/amount", "15.00");
    is(answer, "/channels/0/boughtAfterPercent", "50.0");
    is(answer, "/channels/0/boughtBeforePercent", "0.0");
    is(answer, "/channels/0/revenueAfter/amount", "100.00");
    is(answer, "/channels/1/kind", "VISIT");
    is(answer, "/channels/1/boughtBeforePercent", "100.0");
    is(answer, "/channels/1/revenueBefore/amount", "100.00");
    is(answer, "/channels/1/revenueAfter/amount", "0.00");
    assertThat(supervisor.get("/api/profit/channels.csv").is(200).raw().body())
        .contains("CALL;2;15.00;0.0;50.0;0.00;100.00;EUR");
    assertThat(supervisor.get("/api/profit/channels?days=6").is(422).at("/fields/0/field"))
        .isEqualTo("days");
  }

  @Test
  void whoWasTalkedToMuchIsComparedWithWhoWasNot() {
    CustomerId left = bought.customer(team);
    CustomerId courted = bought.customer(team);
    for (CustomerId one : List.of(customer, left, courted)) {
      bought.purchase(one, "2026-01-10", "100");
    }
    talk(customer, Kind.CALL, "2026-02-01", "5");
    for (String day : List.of("2026-02-01", "2026-03-01", "2026-04-01")) {
      talk(courted, Kind.CALL, day, "5");
    }
    bought.purchase(customer, "2026-07-01", "200");
    bought.purchase(courted, "2026-07-01", "300");
    // Nobody's customer before the second time began.
    bought.purchase(bought.customer(team), "2026-09-01", "100");

    Http.Answer answer = supervisor.get("/api/profit/contact-bands?months=6").is(200);
    assertThat(answer.body().at("/bands")).hasSize(3);
    is(answer, "/bands/0/most", "0");
    is(answer, "/bands/0/customers", "1");
    is(answer, "/bands/0/boughtPercent", "0.0");
    is(answer, "/bands/2/least", "3");
    is(answer, "/bands/2/contactCost/amount", "15.00");
    is(answer, "/bands/2/revenueBefore/amount", "100.00");
    is(answer, "/bands/2/revenueAfter/amount", "300.00");
    is(answer, "/withRevenue", "1.0");
    is(answer, "/withChange", "1.0");
    assertThat(supervisor.get("/api/profit/contact-bands.csv").is(200).raw().body())
        .contains("3;5;1;100.0;15.00;100.00;300.00;EUR");
    assertThat(supervisor.get("/api/profit/contact-bands?months=13").is(422).at("/fields/0/field"))
        .isEqualTo("months");
  }

  @Test
  void nobodyIsToldOfCustomersOfOthers() {
    UUID purchase = bought.purchase(customer, "2026-03-01", "400", null, "240", "1", null);
    bought.line(customer, purchase, 0, counter, "Counter", 1, "400", null, "240");
    talk("2026-03-01", "10");
    facts.refresh(List.of(customer));
    Http other = company.as(company.team().supervisor());

    assertThat(other.get("/api/profit/products").is(200).at("/products/total")).isEqualTo("0");
    assertThat(other.get("/api/profit/customers").is(200).at("/total")).isEqualTo("0");
    assertThat(other.get("/api/profit/customers/spread").is(200).at("/profit/amount"))
        .isEqualTo("0.00");
    Http.Answer channels = other.get("/api/profit/channels").is(200);
    assertThat(channels.body().at("/channels")).isEmpty();
    Http.Answer bands = other.get("/api/profit/contact-bands").is(200);
    assertThat(bands.body().at("/bands")).isEmpty();
    assertThat(bands.body().at("/withRevenue").isNull()).isTrue();
    company.stranger().get("/api/profit/products").is(401);
  }

  private void talk(String day, String cost) {
    talk(customer, Kind.VISIT, day, cost);
  }

  private void talk(CustomerId with, Kind kind, String day, String cost) {
    Instant at = LocalDate.parse(day).atTime(10, 0).toInstant(ZoneOffset.UTC);
    SubjectRef subject = new SubjectRef(SubjectRef.CUSTOMER, with.value());
    Result result = new Result(at, null, null, null, Money.of(Integer.parseInt(cost), "EUR"));
    activities.write(new NewActivity(subject, with, kind, "Talk", null, null, result));
  }

  private static void is(Http.Answer answer, String pointer, String expected) {
    assertThat(answer.at(pointer)).as(pointer + " of " + answer.body()).isEqualTo(expected);
  }
}
