package io.kramek.retention.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.customers.CustomerId;
import io.kramek.retention.ReviewedCustomers;
import io.kramek.retention.cases.RetentionCases.NewSign;
import io.kramek.retention.cases.RetentionCases.Signal;
import io.kramek.shared.Ids;
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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Cases as people and the nightly review meet them. */
@HttpTest
class RetentionCaseHttpTest {

  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Autowired Company company;
  @Autowired ReviewedCustomers customers;
  @Autowired Engine engine;
  @Autowired RetentionCases cases;
  @Autowired ReviewSigns review;
  @Autowired JdbcClient jdbc;

  private Company.Team team;
  private Http rep;
  private Http manager;

  @BeforeEach
  void begin() {
    engine.itIs(MONDAY);
    team = company.team();
    rep = company.as(team.rep());
    manager = company.as(team.manager());
  }

  @AfterEach
  void end() {
    jdbc.sql("update retention_setting set hold_out_percent = 0, nightly_most = 50").update();
    ClockUtil.reset();
  }

  @Test
  void aPersonReportsASignOnceAndOnlyAboutACustomerTheySee() {
    CustomerId customer = customers.customer(team, "B", 4000);
    Map<String, Object> sign =
        Map.of("customerId", customer.value(), "signal", "COMPLAINT", "note", "Scratched shelves");

    String id =
        rep.post("/api/retention/cases", sign, "Idempotency-Key", "k" + customer).is(201).at("/id");
    assertThat(
            rep.post("/api/retention/cases", sign, "Idempotency-Key", "k" + customer)
                .is(201)
                .at("/id"))
        .isEqualTo(id);
    Http.Answer page = rep.get("/api/retention/cases/" + id).is(200);
    assertThat(page.body().path("signs").size()).isEqualTo(1);
    assertThat(page.at("/signs/0/note")).isEqualTo("Scratched shelves");
    assertThat(page.at("/signs/0/seriousness")).isEqualTo("2");
    assertThat(
            jdbc.sql("select count(*) from care_event where customer_id = ? and kind = 'COMPLAINT'")
                .param(customer.value())
                .query(Integer.class)
                .single())
        .isEqualTo(1);

    Http stranger = company.as(company.team().rep());
    stranger.post("/api/retention/cases", sign).is(404);
    stranger.get("/api/retention/cases/" + id).is(404);
    assertThat(stranger.get("/api/retention/cases?customer=" + customer).is(200).body().size())
        .isZero();
    assertThat(column(stranger, "OPEN").path("count").asInt()).isZero();
    company.stranger().get("/api/retention/cases/" + id).is(401);
  }

  @Test
  void whatIsWrongIsNamed() {
    CustomerId customer = customers.customer(team, "B", 4000);
    Map<String, Object> sign =
        new HashMap<>(Map.of("customerId", customer.value(), "signal", "MANUAL"));
    assertThat(rep.post("/api/retention/cases", sign).is(422).at("/fields/0/field"))
        .isEqualTo("note");
    sign.put("note", "worried");
    sign.put("seriousness", 4);
    rep.post("/api/retention/cases", sign).is(422);
    sign.put("seriousness", 1);
    String id = rep.post("/api/retention/cases", sign).is(201).at("/id");
    assertThat(offer(id, "DISCOUNT", "5", "10", 1).is(422).code()).isEqualTo("retentionNotNow");
    engine.runJobs();

    long version = version(id);
    assertThat(offer(id, "DISCOUNT", null, "10", version).is(422).at("/fields/0/field"))
        .isEqualTo("percent");
    assertThat(offer(id, "APOLOGY", "5", "10", version).is(422).at("/fields/0/field"))
        .isEqualTo("percent");
    assertThat(offer(id, "APOLOGY", null, "-1", version).is(422).at("/fields/0/field"))
        .isEqualTo("cost");
    for (String cost : List.of("1e16", "1000000000.01", "0.001")) {
      Http.Answer refused = offer(id, "DISCOUNT", "5", cost, version).is(422);
      assertThat(refused.at("/fields/0/field")).isEqualTo("cost");
      assertThat(refused.at("/fields/0/code")).isEqualTo("outOfRange");
    }
    assertThat(offer(id, "APOLOGY", null, "0", version - 1).is(409).code()).isEqualTo("stale");
    assertThat(
            rep.post(
                    "/api/retention/cases/" + id + "/answer",
                    Map.of("accepted", true, "version", version))
                .is(422)
                .code())
        .isEqualTo("retentionNothingOffered");
    assertThat(
            rep.post(
                    "/api/retention/cases/" + id + "/closure",
                    Map.of("result", "HELD_OUT", "note", "x", "version", version))
                .is(422)
                .at("/fields/0/field"))
        .isEqualTo("result");
    rep.get("/api/retention/cases/" + Ids.next()).is(404);
  }

  @Test
  void signsThatComeAtTheSameMomentMeetInOneCase() throws Exception {
    CustomerId customer = customers.customer(team, "B", 4000);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<RetentionCaseId> signal =
          () -> cases.signal(new NewSign(customer, Signal.OUT_OF_STOCK, 2, null, null));
      List<Future<RetentionCaseId>> all =
          threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> signal).toList());
      RetentionCaseId first = all.get(0).get();
      for (Future<RetentionCaseId> one : all) {
        assertThat(one.get()).isEqualTo(first);
      }
      assertThat(rep.get("/api/retention/cases/" + first).body().path("signs").size()).isEqualTo(8);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void theBoardShowsCasesByStateWithTheirSums() {
    CustomerId late = customers.customer(team, "B", 4000);
    cases.signal(new NewSign(late, Signal.OUT_OF_STOCK, 2, null, null));
    engine.runJobs();
    engine.passes(Duration.ofDays(2));
    CustomerId fresh = customers.customer(team, "A", 10000);
    cases.signal(new NewSign(fresh, Signal.OUT_OF_STOCK, 2, null, null));
    engine.runJobs();

    var open = column(rep, "OPEN");

    assertThat(open.path("count").asInt()).isEqualTo(2);
    assertThat(open.path("late").asInt()).isEqualTo(1);
    assertThat(open.at("/budget/amount").asString()).isEqualTo("2480.00");
    assertThat(open.at("/cases/0/customer/id").asString()).isEqualTo(late.toString());
    assertThat(rep.get("/api/retention/board?tier=A").body().at("/0/count").asInt()).isEqualTo(1);
    assertThat(rep.get("/api/retention/board?owner=mine").body().at("/0/count").asInt())
        .isEqualTo(1);
    assertThat(rep.get("/api/retention/board?query=" + fresh).body().at("/0/count").asInt())
        .isEqualTo(1);
  }

  @Test
  void thePageSaysWhyAndWhatMayBeOffered() {
    CustomerId customer = customers.customer(team, "B", 4000);
    String id =
        cases.signal(new NewSign(customer, Signal.OUT_OF_STOCK, null, null, null)).toString();
    engine.runJobs();

    Http.Answer page = rep.get("/api/retention/cases/" + id).is(200);

    assertThat(page.at("/effort/rule")).isEqualTo("8");
    assertThat(page.at("/effort/ruleId")).isEqualTo("rule_good");
    assertThat(page.at("/effort/ruleText")).startsWith("Anything else about a good customer");
    assertThat(page.at("/effort/expectedMargin/amount")).isEqualTo("4000.00");
    assertThat(page.at("/effort/permitted/1/kind")).isEqualTo("DISCOUNT");
    assertThat(page.at("/effort/permitted/1/cost/amount")).isEqualTo("96.00");
    assertThat(page.at("/facts/tier")).isEqualTo("B");
    assertThat(page.at("/mayOffer")).isEqualTo("true");
  }

  @Test
  void theReviewOpensTheWorstCasesAndListsTheRest() {
    jdbc.sql("update retention_setting set nightly_most = 1").update();
    CustomerId worst = fallen(customers.customer(team, "A", 900_000));
    CustomerId rest = fallen(customers.customer(team, "A", 800_000));
    CustomerId poor = fallen(customers.customer(team, "D", 4000));
    CustomerId steady = customers.customer(team, "A", 10000);
    CustomerId leftAlone = fallen(customers.customer(team, "A", 990_000));
    jdbc.sql(
            """
            insert into win_back (id, customer_id, loss_reason, offer, actor, state, opened_on, opened_at, closed_at)
            values (?, ?, 'UNKNOWN', 'CALL', 'OWNER', 'ASKED_NOT_TO', '2025-01-01', '2025-01-01', '2025-01-01')
            """)
        .params(Ids.next(), leftAlone.value())
        .update();

    review.look(TODAY);
    assertThat(state(leftAlone)).as("they asked for it").isEmpty();

    assertThat(state(worst)).isEqualTo("OPEN");
    assertThat(List.of(state(rest), state(poor), state(steady))).containsOnly("");
    var waiting = rep.get("/api/retention/waiting").is(200).body();
    assertThat(waiting.path("total").asInt()).isEqualTo(1);
    assertThat(waiting.at("/items/0/customer/id").asString()).isEqualTo(rest.toString());
    assertThat(waiting.at("/items/0/signal").asString()).isEqualTo("FALLING_PURCHASES");
    assertThat(company.as(company.team().rep()).get("/api/retention/waiting").at("/total"))
        .isEqualTo("0");

    review.look(TODAY);
    assertThat(state(rest)).isEqualTo("OPEN");
    assertThat(signs(worst)).isEqualTo(1);
  }

  @Test
  void aReviewAsOfADayThatIsOverOpensNothing() {
    CustomerId fallen = fallen(customers.customer(team, "A", 950_000));

    reviewed(TODAY.minusDays(1));
    assertThat(review.lookAfterReview()).isFalse();
    assertThat(state(fallen)).isEmpty();

    reviewed(TODAY);
    assertThat(review.lookAfterReview()).isTrue();
    assertThat(state(fallen)).isEqualTo("OPEN");
    assertThat(review.lookAfterReview()).as("once after each review").isFalse();
  }

  @Test
  void aContractThatEndsSoonIsASignOnce() {
    CustomerId soon = bound(customers.customer(team, "A", 10000), 60);
    CustomerId later = bound(customers.customer(team, "A", 10000), 61);
    CustomerId poor = bound(customers.customer(team, "D", 20), 30);
    CustomerId over = bound(customers.customer(team, "A", 10000), -1);

    review.look(TODAY);

    assertThat(rep.get("/api/retention/cases?customer=" + soon).at("/0/signal"))
        .isEqualTo("CONTRACT_END");
    assertThat(List.of(state(later), state(poor), state(over))).containsOnly("");
    review.look(TODAY);
    assertThat(signs(soon)).isEqualTo(1);
  }

  @Test
  void theReviewClosesCasesOfErasedCustomers() {
    CustomerId gone = customers.customer(team, "B", 4000);
    String id = cases.signal(new NewSign(gone, Signal.OUT_OF_STOCK, 2, null, null)).toString();
    engine.runJobs();
    customers.erase(gone);

    review.look(TODAY);

    assertThat(rep.get("/api/retention/cases/" + id).at("/card/result")).isEqualTo("CUSTOMER_GONE");
  }

  @Test
  void effortIsSeenBesideWhatItBrought() {
    CustomerId saved = customers.customer(team, "B", 4000);
    CustomerId lost = customers.customer(team, "B", 4000);
    for (CustomerId customer : List.of(saved, lost)) {
      String id =
          cases.signal(new NewSign(customer, Signal.OUT_OF_STOCK, 2, null, null)).toString();
      engine.runJobs();
      offer(id, "DISCOUNT", "5", "50", version(id)).is(200);
      engine.runJobs();
      rep.post(
              "/api/retention/cases/" + id + "/answer",
              Map.of("accepted", true, "version", version(id)))
          .is(200);
    }
    Http supervisor = company.as(team.supervisor());
    assertThat(supervisor.get("/api/retention/results").at("/rows/0/running")).isEqualTo("2");
    engine.passes(Duration.ofDays(10));
    customers.buys(saved, TODAY.plusDays(10), 900, 600);
    customers.givesBack(saved, TODAY.plusDays(12), 300, 200);
    customers.buys(lost, TODAY.plusDays(10), 900, 600);
    customers.givesBack(lost, TODAY.plusDays(12), 900, 600);
    engine.passes(Duration.ofDays(85));

    Http.Answer results = supervisor.get("/api/retention/results").is(200);

    assertThat(results.body().path("rows").size()).isEqualTo(1);
    assertThat(results.at("/rows/0/effort")).isEqualTo("3");
    assertThat(results.at("/rows/0/cases")).isEqualTo("2");
    assertThat(results.at("/rows/0/saved")).isEqualTo("1");
    assertThat(results.at("/rows/0/savedPercent")).isEqualTo("50.0");
    assertThat(results.at("/rows/0/spent/amount")).isEqualTo("120.00");
    assertThat(results.at("/rows/0/margin/amount")).isEqualTo("200.00");
    assertThat(results.at("/rows/0/marginPerCase/amount")).isEqualTo("40.00");
    assertThat(supervisor.get("/api/retention/results.csv").is(200).raw().body())
        .contains("3;false;false;2;0;1;50.0;120.00;200.00;40.00;EUR");
  }

  @Test
  void whoIsLeftAloneIsComparedWithOthersOfTheirKindAndOnce() {
    CustomerId again = customers.customer(team, "B", 4000);
    String first = cases.signal(new NewSign(again, Signal.OUT_OF_STOCK, 2, null, null)).toString();
    engine.runJobs();
    cases.signal(new NewSign(again, Signal.CANCELLATION, null, null, null));
    close(first);
    engine.passes(Duration.ofDays(5));
    String second = cases.signal(new NewSign(again, Signal.MANUAL, 2, "Again", null)).toString();
    engine.runJobs();
    close(second);
    CustomerId angry = customers.customer(team, "B", 4000);
    String complaint = cases.signal(new NewSign(angry, Signal.COMPLAINT, 2, null, null)).toString();
    engine.runJobs();
    jdbc.sql("update retention_case set first_effort = 3 where id = ?::uuid")
        .param(complaint)
        .update();

    Http.Answer results = company.as(team.supervisor()).get("/api/retention/results").is(200);

    assertThat(results.body().path("rows").size()).isEqualTo(2);
    assertThat(results.at("/rows/0/complained")).isEqualTo("false");
    assertThat(results.at("/rows/0/effort")).as("as it was decided first").isEqualTo("3");
    assertThat(results.at("/rows/0/running")).as("once while they are watched").isEqualTo("1");
    assertThat(results.at("/rows/1/complained"))
        .as("nobody of them is left alone")
        .isEqualTo("true");
  }

  private void close(String id) {
    rep.post(
            "/api/retention/cases/" + id + "/closure",
            Map.of("result", "LOST", "note", "x", "version", version(id)))
        .is(200);
  }

  @Test
  void onlyAManagerChangesTheSettings() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("holdOutPercent", 5);
    settings.put("contactMost", 3);
    settings.put("contactDays", 90);
    settings.put("savedDays", 90);
    settings.put("nightlyMost", 50);
    settings.put(
        "version", manager.get("/api/retention/settings").is(200).body().path("version").asLong());

    rep.put("/api/retention/settings", settings).is(403);
    assertThat(manager.put("/api/retention/settings", settings).is(200).at("/holdOutPercent"))
        .startsWith("5");
    assertThat(manager.put("/api/retention/settings", settings).is(409).code()).isEqualTo("stale");
    settings.put("holdOutPercent", 51);
    manager.put("/api/retention/settings", settings).is(422);
  }

  private CustomerId bound(CustomerId customer, int days) {
    rep.post(
            "/api/customers/" + customer + "/exit-barriers",
            Map.of("kind", "CONTRACT", "until", TODAY.plusDays(days).toString()))
        .is(200);
    return customer;
  }

  private void reviewed(LocalDate asOf) {
    jdbc.sql("update value_review set signs_looked_at = now()").update();
    jdbc.sql(
            """
            insert into value_review (id, as_of, stage, started_by, started_at, finished_at)
            values (?, ?, 'DONE', ?, now(), now())
            """)
        .params(Ids.next(), asOf, team.manager().id().value())
        .update();
  }

  private CustomerId fallen(CustomerId customer) {
    jdbc.sql("update customer_facts set revenue_before = revenue_12m * 4 where customer_id = ?")
        .param(customer.value())
        .update();
    return customer;
  }

  private String state(CustomerId customer) {
    return rep.get("/api/retention/cases?customer=" + customer).is(200).at("/0/state");
  }

  private int signs(CustomerId customer) {
    return rep.get("/api/retention/cases?customer=" + customer).body().at("/0/signs").asInt();
  }

  private static JsonNode column(Http http, String state) {
    for (var column : http.get("/api/retention/board").is(200).body()) {
      if (column.path("state").asString().equals(state)) {
        return column;
      }
    }
    throw new AssertionError("no column " + state);
  }

  private Http.Answer offer(String id, String kind, String percent, String cost, long version) {
    Map<String, Object> offer = new HashMap<>();
    offer.put("kind", kind);
    offer.put("percent", percent);
    offer.put("cost", cost);
    offer.put("channel", "PHONE");
    offer.put("version", version);
    return rep.post("/api/retention/cases/" + id + "/offers", offer);
  }

  private long version(String id) {
    return rep.get("/api/retention/cases/" + id).body().path("version").asLong();
  }
}
