package io.kramek.retention.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import io.kramek.customers.CustomerId;
import io.kramek.products.ProductId;
import io.kramek.products.Products;
import io.kramek.products.Products.Facts;
import io.kramek.retention.ReviewedCustomers;
import io.kramek.shared.Ids;
import io.kramek.shared.Money;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shipped model on the shipped tables: every way an order that meets no stock may go. */
@HttpTest
class OutOfStockProcessTest {

  private static final String CHOICE = "gateway_whatIsChosen";
  private static final String GOODS = "gateway_haveTheGoodsCome";
  private static final String TELL = "userTask_tellCustomer";

  /** A Monday, two hours into the working day. */
  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);

  @Autowired Company company;
  @Autowired ReviewedCustomers customers;
  @Autowired Products products;
  @Autowired StockOuts stockOuts;
  @Autowired Engine engine;
  @Autowired ProcessEngine camunda;
  @Autowired JdbcClient jdbc;

  private final String word = "w" + UUID.randomUUID().toString().substring(0, 7);
  private Company.Team team;
  private Http rep;
  private ProductId shelf;
  private ProductId twin;
  private ProcessInstance process;
  private String id;

  @BeforeEach
  void begin() {
    init(camunda);
    engine.itIs(MONDAY);
    team = company.team();
    rep = company.as(team.rep());
    shelf = add("Shelf", 2, WEDNESDAY);
    twin = add("Twin", 50, null);
  }

  @AfterEach
  void end() {
    ClockUtil.reset();
  }

  @Test
  void whatIsThereIsSaidToBeThereAndNothingIsStarted() {
    Http.Answer answer = order(customers.customer(team, "A", 9000), shelf, 2).is(200);

    assertThat(answer.body().path("inStock").asBoolean()).isTrue();
    assertThat(answer.body().path("available").asInt()).isEqualTo(2);
    assertThat(answer.body().path("page").isNull()).isTrue();
    assertThat(orders()).isZero();
  }

  @Test
  void whatNobodyCountsIsAlwaysThere() {
    ProductId service = add("Assembly", null, null);

    assertThat(
            order(customers.customer(team, "D", 10), service, 100000)
                .is(200)
                .body()
                .path("inStock")
                .asBoolean())
        .isTrue();
  }

  @Test
  void aPoorCustomerGetsACourteousAnswerAndTakesTheAlternative() {
    CustomerId poor = customers.customer(team, "D", 20);
    Http.Answer answer = opened(poor);

    verify()
        .isWaitingAt(CHOICE)
        .hasPassedInOrder(
            "startEvent_stockMissed",
            "serviceTask_lookUpStock",
            "businessRuleTask_decideEffort",
            "serviceTask_keepDecision",
            "gateway_isWorthKeeping",
            "serviceTask_answerCourteously");
    assertThat(answer.body().at("/page/decision/keep").asBoolean()).isFalse();
    assertThat(answer.at("/page/decision/tier")).isEqualTo("D");
    assertThat(answer.at("/page/decision/ruleId")).isEqualTo("rule_anybodyElse");
    assertThat(answer.at("/page/stockOut/expectedOn")).isEqualTo("2026-11-25");
    assertThat(answer.at("/page/alternatives/0/name")).isEqualTo("Twin " + word);
    assertThat(answer.body().at("/page/alternatives/0/fit").asInt()).isEqualTo(70);
    assertThat(answer.body().at("/page/stockOut/caseId").isNull()).isTrue();
    assertThat(mails(poor)).containsExactly("STOCK_OUT_REPLY Vaše objednávka: Shelf " + word);
    assertThat(ledger(poor)).containsExactly("ORDER");

    choose("ALTERNATIVE", twin).is(200);
    verify().isEnded().hasPassed("event_alternativeTaken", "endEvent_alternativeTaken");
    assertThat(page().at("/stockOut/result")).isEqualTo("ALTERNATIVE");
    assertThat(page().at("/stockOut/taken/name")).isEqualTo("Twin " + word);
  }

  @Test
  void forOneOfTheBestACaseIsOpenedWithABudgetAndOffersWhileTheyWait() {
    CustomerId best = customers.customer(team, "A", 9000);
    Http.Answer answer = opened(best);

    verify().isWaitingAt(CHOICE).hasPassed("serviceTask_openCase");
    assertThat(answer.body().at("/page/decision/keep").asBoolean()).isTrue();
    assertThat(answer.at("/page/decision/ruleText")).isNotBlank();
    assertThat(answer.at("/page/decision/budget/currency")).isEqualTo("EUR");
    assertThat(answer.body().at("/page/decision/offers")).isNotEmpty();
    String retentionCase = answer.at("/page/stockOut/caseId");
    assertThat(mails(best)).isEmpty();

    engine.runJobs();
    Http.Answer opened =
        company.as(team.manager()).get("/api/retention/cases/" + retentionCase).is(200);
    assertThat(opened.at("/card/signal")).isEqualTo("OUT_OF_STOCK");
    assertThat(opened.at("/effort/budget/amount"))
        .isEqualTo(answer.at("/page/decision/budget/amount"));
    assertThat(ledger(best)).containsExactly("ORDER");
  }

  @Test
  void whoWaitsIsToldByTheirRepWhenTheGoodsCome() {
    opened(customers.customer(team, "B", 4000));
    choose("WAIT", null).is(200);
    verify().isWaitingAt(GOODS).hasPassed("event_deliveryAwaited", "serviceTask_expectDelivery");

    stock(4, WEDNESDAY);
    verify().isWaitingAt(GOODS);
    stock(5, WEDNESDAY);
    verify().isWaitingAt(TELL).hasPassed("event_goodsArrived", "serviceTask_noteArrival");
    BpmnAwareTests.assertThat(process).task().isAssignedTo(team.rep().id().toString());
    choose("LEAVE", null).is(422);

    Http.Answer task = rep.get("/api/tasks?view=mine").is(200);
    String taskId = task.at("/items/0/id");
    rep.post(
            "/api/tasks/" + taskId + "/completion",
            Map.of("values", Map.of("comment", "Comes today")))
        .is(200);
    verify().isEnded().hasPassed("serviceTask_closeDelivered", "endEvent_delivered");
    assertThat(page().at("/stockOut/result")).isEqualTo("DELIVERED");
    assertThat(page().at("/note")).isEqualTo("Comes today");
  }

  @Test
  void aDayWithoutTellingTheCustomerIsReportedAndTheTaskStays() {
    opened(customers.customer(team, "B", 4000));
    choose("WAIT", null).is(200);
    stock(5, null);

    engine.passes(Duration.ofDays(1).plusHours(1));

    verify()
        .isWaitingAt(TELL)
        .hasPassed("event_tellingOverdue", "serviceTask_escalateTelling", "endEvent_delayReported");
  }

  @Test
  void aLateDeliveryIsASignOfItsOwnForACustomerToKeep() {
    CustomerId best = customers.customer(team, "A", 9000);
    opened(best);
    choose("WAIT", null).is(200);

    engine.passes(Duration.ofDays(3));
    engine.passes(Duration.ofDays(7));

    assertThat(services(best)).as("one day was named").isEqualTo(1);
    String kept = page().at("/stockOut/caseId");
    Http.Answer page = rep.get("/api/retention/cases/" + kept).is(200);
    assertThat(page.at("/signs/0/kind")).isEqualTo("OUT_OF_STOCK");
    assertThat(page.at("/signs/1/kind")).isEqualTo("LATE_SERVICE");
    assertThat(page.body().path("signs").size()).isEqualTo(2);
  }

  @Test
  void aLateDeliveryIsToldToTheRepAndTheCustomerGoesOnWaiting() {
    CustomerId poor = customers.customer(team, "D", 20);
    opened(poor);
    choose("WAIT", null).is(200);

    engine.passes(Duration.ofDays(3));
    verify()
        .isWaitingAt(GOODS)
        .hasPassed("event_deliveryDue", "serviceTask_lookForDelivery", "gateway_areTheGoodsThere");
    assertThat(page().body().at("/stockOut/expectedOn").isNull()).isTrue();
    assertThat(news()).contains("STOCK_OUT_LATE");
    assertThat(services(poor)).isEqualTo(1);
    assertThat(page().body().at("/stockOut/caseId").isNull()).isTrue();

    // Nobody reported it, but it is there when somebody looks.
    jdbc.sql("update product set available = 9 where id = ?").param(shelf.value()).update();
    engine.passes(Duration.ofDays(7));
    verify().isWaitingAt(TELL);
  }

  @Test
  void anErasedCustomerEndsTheOrder() {
    CustomerId gone = customers.customer(team, "D", 20);
    opened(gone);
    choose("WAIT", null).is(200);
    customers.erase(gone);

    stockOuts.customersGone();

    verify().isEnded().hasPassed("serviceTask_closeCustomerGone", "endEvent_customerGone");
    assertThat(
            jdbc.sql("select result from stock_out where id = ?::uuid")
                .param(id)
                .query(String.class)
                .single())
        .isEqualTo("CUSTOMER_GONE");
  }

  @Test
  void theDayOfDeliveryServesNobodyOutOfTurn() {
    opened(customers.customer(team, "D", 20));
    choose("WAIT", null).is(200);
    engine.passes(Duration.ofMinutes(1));
    opened(customers.customer(team, "D", 20));
    choose("WAIT", null).is(200);
    stock(5, WEDNESDAY);
    verify().isWaitingAt(GOODS);

    engine.passes(Duration.ofDays(3));

    verify().as("there are five, and they are the first one's").isWaitingAt(GOODS);
  }

  @Test
  void thoseWhoWaitAreServedInTurnAsFarAsTheGoodsGo() {
    opened(customers.customer(team, "D", 20));
    choose("WAIT", null).is(200);
    ProcessInstance first = process;
    engine.passes(Duration.ofMinutes(1));
    opened(customers.customer(team, "D", 20));
    choose("WAIT", null).is(200);

    stock(6, WEDNESDAY);

    BpmnAwareTests.assertThat(first).isWaitingAt(TELL);
    verify().isWaitingAt(GOODS);
    stock(10, WEDNESDAY);
    verify().isWaitingAt(TELL);
  }

  @Test
  void whoLeavesIsASeriousSignForTheCase() {
    CustomerId good = customers.customer(team, "C", 800);
    opened(good);
    choose("LEAVE", null).is(200);

    verify()
        .isEnded()
        .hasPassed("event_customerLeft", "serviceTask_reportLeaving", "endEvent_customerLeft");
    assertThat(
            jdbc.sql("select max(seriousness) from retention_sign where customer_id = ?")
                .param(good.value())
                .query(Integer.class)
                .single())
        .isEqualTo(3);
    assertThat(page().at("/stockOut/caseId")).isNotBlank();
  }

  @Test
  void whoWaitsMayStillTakeSomethingElse() {
    opened(customers.customer(team, "D", 20));
    choose("WAIT", null).is(200);
    choose("WAIT", null).is(422);
    choose("ALTERNATIVE", twin).is(200);

    verify().isEnded().hasPassed("event_alternativeTakenAfterAll", "endEvent_alternativeTaken");
  }

  @Test
  void whoWaitsMayStillLeave() {
    opened(customers.customer(team, "D", 20));
    choose("WAIT", null).is(200);
    choose("LEAVE", null).is(200);

    verify().isEnded().hasPassed("event_customerLeftAfterAll", "endEvent_customerLeft");
    assertThat(page().at("/stockOut/result")).isEqualTo("LEFT");
    choose("LEAVE", null).is(422);
  }

  @Test
  void twoDaysOfSilenceEndIt() {
    opened(customers.customer(team, "D", 20));

    engine.passes(Duration.ofDays(2).minusHours(1));
    verify().isWaitingAt(CHOICE);
    engine.passes(Duration.ofHours(2));

    verify().isEnded().hasPassed("event_customerSilent", "endEvent_customerSilent");
    assertThat(page().at("/stockOut/result")).isEqualTo("SILENT");
  }

  @Test
  void theSameOrderTwiceIsOneOrder() {
    CustomerId customer = customers.customer(team, "D", 20);
    opened(customer);

    assertThat(order(customer, shelf, 7).is(200).at("/page/stockOut/id")).isEqualTo(id);
    assertThat(page().body().at("/stockOut/quantity").asInt()).isEqualTo(7);
    choose("LEAVE", null).is(200);

    String first = keyed(customer, "k" + word);
    assertThat(first).isNotEqualTo(id);
    assertThat(keyed(customer, "k" + word)).isEqualTo(first);
    assertThat(mails(customer)).hasSize(2);
  }

  @Test
  void whoDoesNotSeeTheCustomerSeesNothingOfIt() {
    CustomerId customer = customers.customer(team, "D", 20);
    opened(customer);
    Http stranger = company.as(company.team().rep());

    stranger.get("/api/retention/stock-outs/" + id).is(404);
    stranger.post("/api/retention/stock-outs/" + id + "/choice", choice("LEAVE", null)).is(404);
    stranger.post("/api/retention/stock-outs", body(customer, shelf, 5)).is(404);
    assertThat(stranger.get("/api/retention/stock-outs?customer=" + customer).is(200).body())
        .isEmpty();
    assertThat(stranger.get("/api/retention/stock-outs?product=" + shelf.value()).is(200).body())
        .isEmpty();
    assertThat(rep.get("/api/retention/stock-outs?product=" + shelf.value()).is(200).body())
        .hasSize(1);
    assertThat(rep.get("/api/retention/stock-outs?customer=" + customer).is(200).body()).hasSize(1);
  }

  @Test
  void whatIsWrongIsSaidInTheReadersWords() {
    CustomerId customer = customers.customer(team, "D", 20);

    order(customer, shelf, 0).is(422);
    order(customer, shelf, -3).is(422);
    order(customer, new ProductId(Ids.next()), 1).is(404);
    order(new CustomerId(Ids.next()), shelf, 9).is(404);
    rep.get("/api/retention/stock-outs").is(422);

    opened(customer);
    choose("ALTERNATIVE", null).is(422);
    Http.Answer few = choose("ALTERNATIVE", add("Few", 1, null)).is(422);
    assertThat(few.code()).isEqualTo("stockOutAlternativeGone");
    assertThat(choose("ALTERNATIVE", new ProductId(Ids.next())).status()).isEqualTo(404);
    Http.Answer stale =
        rep.post(
            "/api/retention/stock-outs/" + id + "/choice",
            Map.of("choice", "LEAVE", "version", 99));
    assertThat(stale.is(409).code()).isEqualTo("stale");
  }

  private Http.Answer opened(CustomerId customer) {
    Http.Answer answer = order(customer, shelf, 5).is(200);
    assertThat(answer.body().path("inStock").asBoolean()).isFalse();
    id = answer.at("/page/stockOut/id");
    process =
        camunda
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processDefinitionKey("outOfStock")
            .processInstanceBusinessKey(id)
            .singleResult();
    return answer;
  }

  private Http.Answer order(CustomerId customer, ProductId product, int quantity) {
    return rep.post("/api/retention/stock-outs", body(customer, product, quantity));
  }

  private String keyed(CustomerId customer, String key) {
    return rep.post("/api/retention/stock-outs", body(customer, shelf, 5), "Idempotency-Key", key)
        .is(200)
        .at("/page/stockOut/id");
  }

  private static Map<String, Object> body(CustomerId customer, ProductId product, int quantity) {
    return Map.of(
        "customerId", customer.toString(), "productId", product.value(), "quantity", quantity);
  }

  private Http.Answer choose(String choice, ProductId product) {
    return rep.post("/api/retention/stock-outs/" + id + "/choice", choice(choice, product));
  }

  private Map<String, Object> choice(String choice, ProductId product) {
    Map<String, Object> body = new HashMap<>();
    body.put("choice", choice);
    body.put("version", page().body().at("/stockOut/version").asLong());
    if (product != null) {
      body.put("productId", product.value());
    }
    return body;
  }

  private Http.Answer page() {
    return rep.get("/api/retention/stock-outs/" + id).is(200);
  }

  private ProcessInstanceAssert verify() {
    return BpmnAwareTests.assertThat(process);
  }

  private ProductId add(String name, Integer available, LocalDate delivery) {
    return products.add(facts(name, available, delivery));
  }

  private Facts facts(String name, Integer available, LocalDate delivery) {
    return new Facts(
        name + " " + word,
        null,
        word,
        Money.of(100, "EUR"),
        null,
        null,
        Map.of(),
        null,
        available,
        delivery);
  }

  private void stock(int available, LocalDate delivery) {
    long version = products.get(shelf).version();
    products.change(
        shelf,
        new Facts(null, null, null, null, null, null, null, null, available, delivery),
        Set.of(),
        version);
  }

  private long orders() {
    return jdbc.sql("select count(*) from stock_out where product_id = ?")
        .param(shelf.value())
        .query(Long.class)
        .single();
  }

  private List<String> mails(CustomerId customer) {
    return jdbc.sql("select kind || ' ' || subject from outbox where recipient = ? order by id")
        .param(customer + "@example.com")
        .query(String.class)
        .list();
  }

  private List<String> ledger(CustomerId customer) {
    return jdbc.sql(
            "select cause from decision_ledger where customer_id = ? and decision = 'retentionEffort'")
        .param(customer.value())
        .query(String.class)
        .list();
  }

  private int services(CustomerId customer) {
    return jdbc.sql(
            "select count(*) from care_event where customer_id = ? and kind = 'LATE_SERVICE'")
        .param(customer.value())
        .query(Integer.class)
        .single();
  }

  private List<String> news() {
    return jdbc.sql("select kind from notification where user_id = ?")
        .param(team.rep().id().value())
        .query(String.class)
        .list();
  }
}
