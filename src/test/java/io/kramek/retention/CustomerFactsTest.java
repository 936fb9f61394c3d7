package io.kramek.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.activities.Activities;
import io.kramek.activities.Activities.Kind;
import io.kramek.activities.Activities.NewActivity;
import io.kramek.activities.Activities.Result;
import io.kramek.customers.CustomerId;
import io.kramek.customers.CustomerImports;
import io.kramek.customers.CustomerImports.ImportedCustomer;
import io.kramek.customers.Customers;
import io.kramek.purchases.PurchasesChanged;
import io.kramek.retention.care.ExitBarriers;
import io.kramek.shared.Ids;
import io.kramek.shared.Money;
import io.kramek.shared.SubjectRef;
import io.kramek.testing.Engine;
import io.kramek.testing.HttpTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Facts are counted from what was bought, given back, paid and said. */
@HttpTest
class CustomerFactsTest {

  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Autowired CustomerFacts facts;
  @Autowired CustomerCare care;
  @Autowired Activities activities;
  @Autowired Customers customers;
  @Autowired CustomerImports imports;
  @Autowired ExitBarriers barriers;
  @Autowired ApplicationEventPublisher events;
  @Autowired Engine engine;
  @Autowired JdbcClient jdbc;

  private Bought bought;
  private CustomerId customer;

  @BeforeEach
  void begin() {
    engine.itIs(MONDAY);
    bought = new Bought(jdbc);
    customer = bought.customer();
  }

  @AfterEach
  void end() {
    ClockUtil.reset();
  }

  @Test
  void purchasesAreSummedOverTwelveMonthsAndOverAll() {
    bought.purchase(customer, "2025-11-23", "100");
    bought.purchase(customer, "2025-11-24", "200");
    bought.purchase(customer, "2026-11-23", "300");
    bought.purchase(customer, "2026-11-24", "400");
    count();

    // The year that ends today begins on the 24th; tomorrow has not been.
    is(Fact.PURCHASES, 3);
    is(Fact.PURCHASES_12, 2);
    is(Fact.REVENUE, 60_000);
    is(Fact.REVENUE_12, 50_000);
    is(Fact.REVENUE_CHANGE, 400);
    is(Fact.RECENCY_DAYS, 0);
    is(Fact.TENURE_DAYS, 365);
  }

  @Test
  void aForeignCurrencyCountsByTheRateOfThePurchase() {
    bought.purchase(customer, "2026-11-01", "1000", null, "600", "0.04", null);
    count();

    is(Fact.REVENUE_12, 4_000);
    is(Fact.MARGIN_12, 1_600);
    is(Fact.MARGIN_PERCENT_12, 40);
  }

  @Test
  void whatCameBackIsTakenOffItsPurchase() {
    UUID purchase = bought.purchase(customer, "2026-03-01", "100", "125", "60", "1", null);
    bought.returned(customer, purchase, "2026-03-10", "40", "24");
    count();

    is(Fact.REVENUE_12, 6_000);
    is(Fact.RETURNED_PERCENT, 40);
    is(Fact.MARGIN_12, 2_400);
    is(Fact.DISCOUNT_PERCENT_12, 20);
  }

  @Test
  void aMarginIsNotKnownWhileTheCostOfOnePurchaseIsNot() {
    bought.purchase(customer, "2026-03-01", "100", null, "60", "1", null);
    bought.purchase(customer, "2026-03-02", "100");
    count();

    assertThat(fact(Fact.MARGIN_12)).isNull();
    assertThat(fact(Fact.MARGIN_PERCENT_12)).isNull();
  }

  @Test
  void visitsHaveIntervalsAndSomeAreMissed() {
    for (String day :
        List.of("2026-01-01", "2026-01-11", "2026-01-21", "2026-01-31", "2026-03-02")) {
      bought.purchase(customer, day, "10");
    }
    bought.purchase(customer, "2026-01-11", "5");
    count();

    // 10, 10, 10 and 30 days; their mean is 15.
    is(Fact.PURCHASES, 6);
    is(Fact.INTERVAL_DAYS, 15);
    is(Fact.IRREGULARITY, "0.58");
    is(Fact.MISSED_PERCENT, 25);
    is(Fact.INTERVALS_SILENT, "17.73");
  }

  @Test
  void paymentsAreLateOrStillOpen() {
    UUID late = bought.purchase(customer, "2026-05-01", "100", null, null, "1", "2026-05-15");
    bought.paid(customer, late, "2026-05-15", "60");
    bought.paid(customer, late, "2026-05-25", "40");
    UUID early = bought.purchase(customer, "2026-06-01", "100", null, null, "1", "2026-06-15");
    bought.paid(customer, early, "2026-06-02", "100");
    UUID open = bought.purchase(customer, "2026-10-01", "100", null, null, "1", "2026-11-13");
    bought.paid(customer, open, "2026-10-05", "99");
    count();

    is(Fact.OVERDUE_DAYS_12, 5);
    is(Fact.UNPAID_DAYS, 10);
  }

  @Test
  void contactsCostWhatWasWrittenDownOrTheRateOfTheirChannel() {
    Instant now = MONDAY.minus(Duration.ofDays(3));
    contact(Kind.VISIT, null, new Result(now, null, null, null, Money.of(80, "EUR")));
    contact(Kind.CALL, null, new Result(now, 60, null, null, null));
    contact(Kind.E_MAIL, null, new Result(now, null, null, null, null));
    count();

    // 80 as written down, an hour at 33.50, five minutes at 33.50.
    is(Fact.COST_TO_SERVE_12, 8_000 + 3_350 + 279);
    is(Fact.CONTACTS_12, 3);
    is(Fact.CONTACT_DAYS, 3);
  }

  @Test
  void plannedContactsAreKeptOnTheirDayOrNot() {
    Instant friday = MONDAY.minus(Duration.ofDays(3));
    contact(Kind.CALL, friday, new Result(friday.plusSeconds(3600), 5, null, null, null));
    contact(Kind.CALL, friday, new Result(MONDAY, 5, null, null, null));
    contact(Kind.CALL, friday, new Result(null, null, null, null, null));
    contact(Kind.CALL, MONDAY.plus(Duration.ofDays(1)), new Result(null, null, null, null, null));
    contact(Kind.CALL, MONDAY, new Result(null, null, null, null, null));
    count();
    is(Fact.CONTACTS_KEPT_PERCENT_12, "33.3");

    contact(Kind.CALL, MONDAY, new Result(MONDAY, 5, null, null, null));
    count();
    is(Fact.CONTACTS_KEPT_PERCENT_12, "50.0");
  }

  @Test
  void complaintsLateServicesAndAnswersAreReported() {
    care.complained(customer, TODAY.minusDays(2));
    care.complained(customer, TODAY.minusMonths(12));
    care.servedLate(customer, TODAY);
    care.answered(customer, TODAY, new BigDecimal("3"));
    care.answered(customer, TODAY, new BigDecimal("4.5"));
    count();

    is(Fact.COMPLAINTS_12, 1);
    is(Fact.LATE_SERVICES_12, 1);
    is(Fact.RESPONSE_HOURS_12, "3.75");
  }

  @Test
  void seriesOfThePriceListAreCountedOnce() {
    UUID purchase = bought.purchase(customer, "2026-05-01", "100");
    for (int i = 0; i < 3; i++) {
      UUID product = Ids.next();
      jdbc.sql(
              "insert into product (id, name, series, currency, list_price, version) values (?, ?, ?, 'EUR', 1, 0)")
          .params(product, "Thing " + product, i < 2 ? "Counters" : "Shelves")
          .update();
      jdbc.sql(
              """
              insert into purchase_line (purchase_id, customer_id, position, product_id, name, quantity, amount)
              values (?, ?, ?, ?, 'x', 1, 1)
              """)
          .params(purchase, customer.value(), i, product)
          .update();
    }
    count();

    is(Fact.SERIES_BOUGHT, 2);
  }

  @Test
  void onlyWhatHasChangedIsWrittenAndAPassingDayChangesNothing() {
    bought.purchase(customer, "2026-05-01", "100");

    assertThat(count()).isEqualTo(1);
    assertThat(count()).isZero();
    engine.itIs(MONDAY.plus(Duration.ofDays(1)));
    assertThat(count()).isZero();
    engine.itIs(MONDAY.plus(Duration.ofDays(365)));
    assertThat(count()).isEqualTo(1);
    assertThat(facts.of(customer, TODAY.plusDays(365)).get(Fact.REVENUE_12.key()))
        .isEqualTo(BigDecimal.ZERO);
  }

  @Test
  void aPurchaseAndAContactMakeFactsDue() {
    events.publishEvent(new PurchasesChanged(Set.of(customer)));
    assertThat(due()).isTrue();
    nothingIsDue();

    contact(Kind.CALL, null, new Result(MONDAY, 5, null, null, null));
    assertThat(due()).isTrue();
  }

  @Test
  void whatIsCorrectedMakesFactsDueIfItIsNews() {
    correct(250, "Metal");
    assertThat(due()).isTrue();
    is(Fact.EMPLOYEES, 250);
    nothingIsDue();

    correct(250, "Metal");
    assertThat(due()).as("the same again").isFalse();
  }

  @Test
  void anImportMakesFactsDueOfWhomItHasNews() {
    String name = "Mill " + Ids.next();
    imports.importAll(List.of(organisation(name, 100)));
    customer = imports.importAll(List.of(organisation(name, 100))).get(0).id();
    assertThat(due()).as("nothing was known of them before").isFalse();

    imports.importAll(List.of(organisation(name, 120)));
    assertThat(due()).isTrue();
  }

  @Test
  void whatKeepsThemMakesFactsDueWhenItIsWrittenDownAndWhenItIsTakenBack() {
    UUID barrier = barriers.add(customer, ExitBarriers.Kind.TRAINING, null, null).get(0).id();
    assertThat(due()).isTrue();
    nothingIsDue();

    barriers.remove(customer, barrier);
    assertThat(due()).isTrue();
  }

  private void correct(int employees, String industry) {
    var told =
        new Customers.Facts(
            null, null, null, null, null, industry, null, employees, null, null, null);
    customers.correct(
        customer,
        new Customers.Correction(told, Set.of(), null, null),
        customers.get(customer).version());
  }

  private static ImportedCustomer organisation(String name, int employees) {
    return new ImportedCustomer(
        null, null, name, null, null, null, employees, null, null, null, null);
  }

  private void contact(Kind kind, Instant planned, Result result) {
    SubjectRef subject = new SubjectRef(SubjectRef.CUSTOMER, customer.value());
    activities.write(new NewActivity(subject, customer, kind, "Talk", planned, null, result));
  }

  private void nothingIsDue() {
    while (!facts.refreshDue(100).isEmpty()) {
      assertThat(facts).isNotNull();
    }
    assertThat(due()).isFalse();
  }

  private boolean due() {
    return jdbc.sql("select exists (select 1 from facts_due where customer_id = ?)")
        .param(customer.value())
        .query(Boolean.class)
        .single();
  }

  private int count() {
    return facts.refresh(List.of(customer));
  }

  private void is(Fact fact, Object expected) {
    assertThat((BigDecimal) fact(fact))
        .as(fact.key())
        .isEqualByComparingTo(new BigDecimal(expected.toString()));
  }

  private Object fact(Fact fact) {
    return facts.of(customer, TODAY).get(fact.key());
  }
}
