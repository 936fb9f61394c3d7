package io.kramek.retention.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A manager sees who would be treated otherwise by another table, before it holds. */
@HttpTest
class WhatIfTest {

  private static final String TABLE = "/api/decision-tables/customerValueTier";
  private static final String LOOK = "/api/what-if/customerValueTier";
  private static final String DAY = "2026-11-23";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired Company company;
  @Autowired JdbcClient jdbc;

  private Http manager;
  private String name;

  @BeforeEach
  void open() {
    manager = company.as(company.team().manager());
    name = "What if " + UUID.randomUUID();
  }

  @Test
  void whoMovesIsCountedWithRevenueAndMargin() {
    JsonNode before = look(rules(">= 5000", ">= 4000"));
    customer(name, "4500", "1800");
    customer(name + " two", "4000", null);
    customer(name + " not", "3999", "1000");

    JsonNode after = look(rules(">= 5000", ">= 4000"));

    assertThat(after.path("looked").asLong()).isEqualTo(before.path("looked").asLong() + 3);
    assertThat(after.path("of")).isEqualTo(after.path("looked"));
    assertThat(moved(after, "B", "A") - moved(before, "B", "A")).isEqualTo(2);
    assertThat(amount(after, "/gain/revenue").subtract(amount(before, "/gain/revenue")))
        .isEqualByComparingTo("8500");
    assertThat(amount(after, "/gain/margin").subtract(amount(before, "/gain/margin")))
        .isEqualByComparingTo("1800");
    assertThat(after.at("/lose/customers").asInt()).isZero();
    assertThat(after.path("order").valueStream().map(JsonNode::asString))
        .containsExactly("A", "B", "C", "N", "D", "L");
  }

  @Test
  void thoseWhoMoveAreListedSortedPagedAndExported() {
    customer(name + " =1", "4100", "1640");
    customer(name + " b", "4300", null);

    Map<String, Object> question = movers(rules(">= 5000", ">= 4000"), "GAIN", "REVENUE");
    JsonNode first = manager.post(LOOK + "/movers?size=200", question).is(200).body();
    List<JsonNode> ours =
        first
            .path("items")
            .valueStream()
            .filter(item -> item.path("name").asString().startsWith(name))
            .toList();
    assertThat(ours).hasSize(2);
    assertThat(ours.get(0).at("/revenue/amount").asString()).isEqualTo("4300.00");
    assertThat(ours.get(0).path("margin").isNull()).isTrue();
    assertThat(ours.get(0).path("was").asString()).isEqualTo("B");
    assertThat(ours.get(0).path("becomes").asString()).isEqualTo("A");
    assertThat(
            manager
                .post(LOOK + "/movers", movers(rules(">= 5000", ">= 4000"), "LOSE", "NAME"))
                .is(200)
                .body()
                .path("total")
                .asInt())
        .isZero();

    String csv = manager.post(LOOK + "/movers.csv", question).is(200).raw().body();
    assertThat(csv)
        .startsWith("\uFEFFcustomer;was;becomes;revenue;margin;currency")
        .contains(name + " =1;B;A;4100.00;1640.00;EUR")
        .contains(name + " b;B;A;4300.00;;EUR");
  }

  @Test
  void anotherDayIsLookedAtAsItWouldBe() {
    customer(name, "6000", "2400");

    Map<String, Object> question = new HashMap<>();
    question.put("table", Map.of("rules", rules(">= 5000", ">= 7000")));
    question.put("asOf", "2029-11-23");
    question.put("sample", false);
    question.put("workspace", "test");
    question.put("direction", null);
    JsonNode later = manager.post(LOOK, without(question, "direction")).is(200).body();

    assertThat(later.path("asOf").asString()).isEqualTo("2029-11-23");
    assertThat(moved(later, "L", "L")).isPositive();
  }

  @Test
  void aHeldCaseIsSeenToBreakAndStopsTheRelease() {
    int release = manager.get(TABLE).body().path("release").asInt();
    UUID customer = customer(name, "5600", "2240");
    String id =
        manager
            .post(
                LOOK + "/held-cases",
                Map.of(
                    "name",
                    name,
                    "why",
                    "They would be offended",
                    "customer",
                    customer,
                    "expected",
                    Map.of("tier", "A")))
            .is(201)
            .at("/id");
    List<Map<String, Object>> changed = rules(">= 5000", ">= 9000");

    JsonNode held = held(look(changed), id);
    assertThat(held.path("passes").asBoolean()).isFalse();
    assertThat(held.at("/now/tier").asString()).isEqualTo("B");
    Http.Answer refused =
        manager
            .post(
                TABLE + "/release-requests",
                Map.of("table", Map.of("rules", changed), "reason", "Why", "release", release))
            .is(422);
    assertThat(refused.code()).isEqualTo("casesBroken");
    assertThat(refused.at("/broken/0/id")).isEqualTo(id);
    assertThat(manager.get(TABLE).body().path("release").asInt()).isEqualTo(release);

    Map<String, Object> case2 =
        Map.of(
            "name",
            name,
            "why",
            "They know",
            "customer",
            customer,
            "expected",
            Map.of("tier", "B"));
    manager.put("/api/what-if/held-cases/" + id, Map.of("held", case2, "version", 0)).is(204);
    assertThat(
            manager
                .put("/api/what-if/held-cases/" + id, Map.of("held", case2, "version", 0))
                .is(409)
                .code())
        .isEqualTo("stale");
    assertThat(held(look(changed), id).path("passes").asBoolean()).isTrue();
    manager.delete("/api/what-if/held-cases/" + id).is(204);
    manager.delete("/api/what-if/held-cases/" + id).is(404);
  }

  @Test
  void aHeldCaseOfFactsNeverChangesAndOneOfNobodyProvesNothing() {
    Map<String, Object> facts = new HashMap<>();
    facts.put("purchases", 0);
    String id =
        manager
            .post(
                LOOK + "/held-cases",
                Map.of("name", name, "why", "New", "facts", facts, "expected", Map.of("tier", "N")))
            .is(201)
            .at("/id");
    UUID customer = customer(name, "10", "1");
    String gone =
        manager
            .post(
                LOOK + "/held-cases",
                Map.of(
                    "name",
                    name,
                    "why",
                    "x",
                    "customer",
                    customer,
                    "expected",
                    Map.of("tier", "A")))
            .is(201)
            .at("/id");
    jdbc.sql("delete from customer where id = ?").param(customer).update();

    JsonNode cases = manager.get(LOOK + "/held-cases").is(200).body();

    assertThat(one(cases, id).path("passes").asBoolean()).isTrue();
    assertThat(one(cases, gone).path("gone").asBoolean()).isTrue();
    manager.delete("/api/what-if/held-cases/" + id).is(204);
    manager.delete("/api/what-if/held-cases/" + gone).is(204);
  }

  @Test
  void aHeldCaseThatTheTableCannotAnswerIsRefused() {
    refusedCase(Map.of("shoeSize", 1), Map.of("tier", "A"));
    refusedCase(Map.of("purchases", "many"), Map.of("tier", "A"));
    refusedCase(Map.of("purchases", 1), Map.of("size", "A"));
    refusedCase(Map.of("purchases", 1), Map.of());
    manager
        .post(
            LOOK + "/held-cases", Map.of("name", "x", "why", "y", "expected", Map.of("tier", "A")))
        .is(422);
    manager
        .post(
            "/api/what-if/none/held-cases",
            Map.of("name", "x", "why", "y", "facts", Map.of(), "expected", Map.of("tier", "A")))
        .is(404);
  }

  @Test
  void aTableThatOnlyTheEngineUnderstandsIsAskedAboutWhatWasDecidedAndOneOfOthersNot() {
    List<Map<String, Object>> odd = rules(">= 5000", "? > 5000");
    JsonNode asked =
        manager
            .post(LOOK, Map.of("table", Map.of("rules", odd), "sample", false, "workspace", "x"))
            .is(200)
            .body();
    assertThat(asked.at("/ledger/byEngine").asBoolean()).isTrue();
    assertThat(asked.path("looked").asInt()).isEqualTo(asked.at("/ledger/asked").asInt());
    assertThat(
            manager
                .post(
                    "/api/what-if/approvalPolicy",
                    Map.of("table", Map.of(), "sample", false, "workspace", "x"))
                .is(422)
                .code())
        .isEqualTo("whatIfImpossible");
  }

  @Test
  void whatIfIsForThoseWhoSeeEverything() {
    Http supervisor = company.as(company.team().supervisor());
    Map<String, Object> question = Map.of("table", Map.of(), "sample", true, "workspace", "x");

    supervisor.post(LOOK, question).is(403);
    supervisor.post(LOOK + "/movers", movers(List.of(), "GAIN", "NAME")).is(403);
    supervisor.post(LOOK + "/movers.csv", movers(List.of(), "GAIN", "NAME")).is(403);
    supervisor.get(LOOK + "/held-cases").is(403);
    supervisor
        .post(
            LOOK + "/held-cases",
            Map.of("name", "x", "why", "y", "facts", Map.of(), "expected", Map.of("tier", "A")))
        .is(403);
    supervisor.delete("/api/what-if/held-cases/" + UUID.randomUUID()).is(403);
  }

  @Test
  void factsSaidToBeAlwaysKnownAreKnownOfWhoeverHasNoFacts() {
    UUID nobody = UUID.randomUUID();
    jdbc.sql(
            "insert into customer (id, kind, name, created_at, version) values (?, 'PERSON', ?, now(), 0)")
        .params(nobody, name)
        .update();
    FactCatalogue.ALWAYS_KNOWN.forEach(
        fact ->
            assertThat(
                    jdbc.sql(
                            "select "
                                + fact.sql()
                                + " is not null from "
                                + io.kramek.retention.CustomerFacts.SOURCE
                                + " where c.id = :id")
                        .param("id", nobody)
                        .param("asOf", java.time.LocalDate.parse(DAY))
                        .param("minor", 100)
                        .query(Boolean.class)
                        .single())
                .as(fact.key())
                .isTrue());
  }

  private void refusedCase(Map<String, Object> facts, Map<String, Object> expected) {
    manager
        .post(
            LOOK + "/held-cases",
            Map.of("name", "x", "why", "y", "facts", facts, "expected", expected))
        .is(422);
  }

  private JsonNode look(List<Map<String, Object>> rules) {
    return manager
        .post(
            LOOK,
            Map.of(
                "table", Map.of("rules", rules), "asOf", DAY, "sample", false, "workspace", "test"))
        .is(200)
        .body();
  }

  private static Map<String, Object> movers(
      List<Map<String, Object>> rules, String direction, String order) {
    Map<String, Object> table = rules.isEmpty() ? Map.of() : Map.of("rules", rules);
    return Map.of(
        "table", table,
        "asOf", DAY,
        "workspace", "test",
        "direction", direction,
        "order", order,
        "descending", true);
  }

  private static Map<String, Object> without(Map<String, Object> map, String key) {
    map.remove(key);
    return map;
  }

  private static long moved(JsonNode outcome, String was, String becomes) {
    return outcome
        .path("moves")
        .valueStream()
        .filter(move -> move.path("was").asString("").equals(was))
        .filter(move -> move.path("becomes").asString("").equals(becomes))
        .mapToLong(move -> move.path("customers").asLong())
        .sum();
  }

  private static BigDecimal amount(JsonNode outcome, String pointer) {
    return new BigDecimal(outcome.at(pointer + "/amount").asString());
  }

  private static JsonNode held(JsonNode outcome, String id) {
    return one(outcome.path("cases"), id);
  }

  private static JsonNode one(JsonNode cases, String id) {
    return cases
        .valueStream()
        .filter(held -> held.path("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** The rules in force, with another text wherever one stands. */
  private List<Map<String, Object>> rules(String text, String other) {
    String rules = manager.get(TABLE).body().path("rules").toString().replace(text, other);
    List<Map<String, Object>> list = new ArrayList<>();
    JSON.readTree(rules)
        .forEach(rule -> list.add(new HashMap<>(JSON.convertValue(rule, Map.class))));
    return list;
  }

  private UUID customer(String called, String revenue, String margin) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            "insert into customer (id, kind, name, created_at, version) values (?, 'ORGANISATION', ?, now(), 0)")
        .params(id, called)
        .update();
    jdbc.sql(
            """
            insert into customer_facts (customer_id, first_purchase_on, last_purchase_on, purchases, purchase_days, revenue,
              counted_to, purchases_12m, revenue_12m, list_12m, margin_12m, cost_to_serve_12m, intervals, interval_days)
            values (?, '2024-01-10', '2026-11-01', 12, 12, 20000, '2026-11-23', 6, ?, 6000, ?, 10, 11, 90)
            """)
        .params(id, new BigDecimal(revenue), margin == null ? null : new BigDecimal(margin))
        .update();
    return id;
  }
}
