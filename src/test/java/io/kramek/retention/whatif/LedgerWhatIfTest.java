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

/**
 * A table that asks what has happened is compared over what was really decided. Every test has a
 * year of its own, in which nobody else has decided anything.
 */
@HttpTest
class LedgerWhatIfTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired Company company;
  @Autowired JdbcClient jdbc;

  private Http manager;
  private String name;

  @BeforeEach
  void open() {
    manager = company.as(company.team().manager());
    name = "Ledger " + UUID.randomUUID();
  }

  @Test
  void movesBudgetAndWorkAreThoseOfTheDecisionsThatWereMade() {
    List<UUID> customers = efforts("2001");
    UUID noted = UUID.randomUUID();
    jdbc.sql(
            """
            insert into retention_case (id, customer_id, state, result, opened_at, closed_at, version)
            values (?, ?, 'CLOSED', 'KEPT', '2001-01-09T10:00:00Z', '2001-02-10T10:00:00Z', 0)
            """)
        .params(noted, customers.get(0))
        .update();
    for (String at :
        List.of("2000-06-30T10:00:00Z", "2001-01-09T10:00:00Z", "2001-01-20T10:00:00Z")) {
      jdbc.sql(
              """
              insert into retention_sign (case_id, position, customer_id, kind, seriousness, at)
              select :case, count(*), :customer, 'COMPLAINT', 2, :at::timestamptz from retention_sign where case_id = :case
              """)
          .param("case", noted)
          .param("customer", customers.get(0))
          .param("at", at)
          .update();
    }

    JsonNode outcome = look("retentionEffort", changedEfforts(false), "2001-06-30");

    assertThat(outcome.path("looked").asInt()).isEqualTo(4);
    assertThat(outcome.at("/ledger/from").asString()).isEqualTo("2000-07-01");
    assertThat(outcome.at("/ledger/decisions").asInt()).isEqualTo(4);
    assertThat(outcome.at("/ledger/customers").asInt()).isEqualTo(3);
    assertThat(outcome.at("/ledger/incomplete").asInt()).isEqualTo(1);
    assertThat(outcome.at("/ledger/signs").asInt()).as("of the twelve months").isEqualTo(2);
    assertThat(outcome.at("/ledger/byEngine").asBoolean()).isFalse();
    assertEfforts(outcome);
  }

  @Test
  void aTableThatOnlyTheEngineUnderstandsSaysTheSameAndThatItDoes() {
    efforts("2003");

    JsonNode outcome = look("retentionEffort", changedEfforts(true), "2003-06-30");

    assertThat(outcome.at("/ledger/byEngine").asBoolean()).isTrue();
    assertThat(outcome.at("/ledger/asked").asInt()).isEqualTo(4);
    assertEfforts(outcome);
  }

  private void assertEfforts(JsonNode outcome) {
    assertThat(moves(outcome)).containsExactlyInAnyOrder("4>4 2", "3>4 1", "1>2 1");
    assertThat(outcome.path("order").valueStream().map(JsonNode::asString))
        .containsExactly("5", "4", "3", "2", "1");
    assertThat(outcome.at("/gain/customers").asInt()).isEqualTo(2);
    assertThat(outcome.at("/lose/customers").asInt()).isEqualTo(1);
    // 20 % of 10,000; 12 % of half of 5,000; a courteous reply; the ceiling, as no margin is known.
    assertThat(amount(outcome, "/effect/budgetBefore")).isEqualByComparingTo("3800");
    // The ceiling; 20 % of half of 5,000; 5 % of 80 % of 1,000.03, cut; and the ceiling.
    assertThat(amount(outcome, "/effect/budgetNow")).isEqualByComparingTo("3040");
    assertThat(work(outcome)).containsExactly("owner 1 1", "supervisor 2 3");
  }

  @Test
  void whoGainsAndWhoLosesIsListedSortedAndExportedWithTheCase() {
    List<UUID> customers = efforts("2005");
    UUID inCase = UUID.randomUUID();
    jdbc.sql(
            """
            insert into retention_case (id, customer_id, state, result, opened_at, closed_at, version)
            values (?, ?, 'CLOSED', 'KEPT', '2005-01-09T10:00:00Z', '2005-02-10T10:00:00Z', 0)
            """)
        .params(inCase, customers.get(0))
        .update();

    JsonNode gain = movers("GAIN", "BUDGET", "2005-06-30");
    assertThat(gain.path("total").asInt()).isEqualTo(2);
    assertThat(gain.at("/items/0/name").asString()).isEqualTo(name + " B");
    assertThat(gain.at("/items/0/was").asString()).isEqualTo("3");
    assertThat(gain.at("/items/0/becomes").asString()).isEqualTo("4");
    assertThat(amount(gain, "/items/0/budgetBefore")).isEqualByComparingTo("300");
    assertThat(amount(gain, "/items/0/budgetNow")).isEqualByComparingTo("500");
    assertThat(gain.at("/items/0/caseId").isNull()).isTrue();
    assertThat(amount(gain, "/items/1/budgetNow")).isEqualByComparingTo("40");
    JsonNode lose = movers("LOSE", "NAME", "2005-06-30");
    assertThat(lose.path("total").asInt()).isEqualTo(1);
    assertThat(lose.at("/items/0/name").asString()).isEqualTo(name + " A");
    assertThat(lose.at("/items/0/caseId").asString()).isEqualTo(inCase.toString());
    assertThat(lose.at("/items/0/decidedAt").asString()).startsWith("2005-01-10");

    String csv =
        manager
            .post(
                "/api/what-if/retentionEffort/movers.csv",
                question(changedEfforts(false), "2005-06-30", "LOSE", "DECIDED"))
            .is(200)
            .raw()
            .body();
    assertThat(csv).contains(name + " A;4;4;0.00;;EUR;2005-01-10T10:00:00Z;2000.00;1000.00");
    assertThat(csv).doesNotContain(name + " B");
  }

  @Test
  void decisionsOfOtherYearsAndOfErasedCustomersDoNotCount() {
    List<UUID> customers = efforts("2007");
    jdbc.sql("delete from customer where id = ?").param(customers.get(0)).update();

    assertThat(
            look("retentionEffort", changedEfforts(false), "2007-06-30")
                .at("/ledger/decisions")
                .asInt())
        .isEqualTo(3);
    assertThat(
            look("retentionEffort", changedEfforts(false), "2008-06-30")
                .at("/ledger/decisions")
                .asInt())
        .isZero();
  }

  @Test
  void aTableOfSeveralResultsIsComparedByAllOfThem() {
    UUID customer = customer(name);
    decided(
        customer,
        "churnSignal",
        "2009-01-10",
        "{'event': null, 'revenueChangePercent': -60, 'intervalsSilent': 2.5, 'irregularity': 0.5,"
            + " 'purchases': 5, 'activePercent': null, 'complaints12': 0, 'lateServices12': 0}");
    List<Map<String, Object>> rules = rules("churnSignal");
    test(rules, "rule_halved", 1, "<= -70");
    test(rules, "rule_falling", 1, "(-70..-30]");

    JsonNode outcome = look("churnSignal", rules, "2009-06-30");

    assertThat(moves(outcome))
        .containsExactly(
            "FALLING_PURCHASES 3 + MISSED_INTERVAL 1>FALLING_PURCHASES 2 + MISSED_INTERVAL 1 1");
    assertThat(outcome.path("ranks").toString()).isEqualTo("[0,0]");
    assertThat(outcome.at("/gain/customers").asInt() + outcome.at("/lose/customers").asInt())
        .isZero();
    assertThat(outcome.path("effect").isNull()).isTrue();
  }

  @Test
  void anotherBenefitIsNeitherMoreNorLessAndSomeHaveNothingToDoAnyMore() {
    decided(
        customer(name),
        "loyalty",
        "2011-01-10",
        "{'tier': 'A', 'tierBefore': 'B', 'activePercent': null, 'intervalsSilent': 0, 'exitBarriers': 0}");
    decided(
        customer(name + " lost"),
        "winBack",
        "2011-01-10",
        "{'tier': 'L', 'activePercent': null, 'lossReason': 'PRICE', 'revenue': 200000, 'recencyDays': 400,"
            + " 'returnedPercent': 0}");
    List<Map<String, Object>> loyalty = rules("loyalty");
    result(loyalty, 0, 1, "\"FREE_DELIVERY\"");
    result(loyalty, 0, 3, "false");
    List<Map<String, Object>> winBack = rules("winBack");
    result(winBack, 8, 0, "false");
    result(winBack, 8, 1, "\"NONE\"");

    JsonNode thanks = look("loyalty", loyalty, "2011-06-30");
    assertThat(moves(thanks)).containsExactly("PRIORITY_DELIVERY>FREE_DELIVERY 1");
    assertThat(thanks.at("/lose/customers").asInt()).isZero();
    assertThat(work(thanks)).containsExactly("OWNER 1 0");
    assertThat(thanks.at("/effect/budgetNow").isNull()).isTrue();
    JsonNode lost = look("winBack", winBack, "2011-06-30");
    assertThat(moves(lost)).containsExactly("DISCOUNT>NONE 1");
    assertThat(lost.at("/lose/customers").asInt()).isEqualTo(1);
    assertThat(work(lost)).containsExactly("OWNER 1 0");
  }

  @Test
  void theMapOfCareIsComparedOverEverybodyWhoStandsOnIt() {
    UUID customer = customer(name);
    jdbc.sql(
            """
            insert into customer_care (customer_id, care, worth, zone, correction, contacts_per_quarter, channel, person,
              act_within, reason, rule)
            values (?, 10, 80, 'NEGLECTED', 'DIRECTOR_CALL', 3, 'VISIT', true, 'P2D', 'bestNeglected', 3)
            """)
        .param(customer)
        .update();
    List<Map<String, Object>> rules = rules("contactQuality");
    result(rules, 2, 1, "\"MORE_CONTACTS\"");
    result(rules, 2, 4, "false");
    JsonNode with = look("contactQuality", rules, "2026-11-23");
    jdbc.sql("delete from customer_care where customer_id = ?").param(customer).update();
    JsonNode without = look("contactQuality", rules, "2026-11-23");

    assertThat(with.path("ledger").isNull()).isTrue();
    assertThat(with.path("looked").asInt() - without.path("looked").asInt()).isEqualTo(1);
    assertThat(with.at("/lose/customers").asInt() - without.at("/lose/customers").asInt())
        .isEqualTo(1);
    assertThat(
            with.at("/effect/work/0/before").asInt() - without.at("/effect/work/0/before").asInt())
        .isEqualTo(1);
    assertThat(with.at("/effect/work/0/now").asInt())
        .isEqualTo(without.at("/effect/work/0/now").asInt());
  }

  @Test
  void pointsAreComparedInTensOverEverybody() {
    List<Map<String, Object>> rules = rules("carePoints");
    result(rules, 4, 0, "40");
    JsonNode before = look("carePoints", rules, "2026-11-23");
    UUID customer = customer(name);
    jdbc.sql(
            """
            insert into customer_facts (customer_id, counted_to, last_contact_on)
            values (?, date '2026-11-23', date '2026-11-20')
            """)
        .param(customer)
        .update();

    JsonNode after = look("carePoints", rules, "2026-11-23");

    // 15 + 30 + 10 + 10 + 10, and ten more.
    assertThat(cell(after, "70–79", "80–89") - cell(before, "70–79", "80–89")).isEqualTo(1);
    assertThat(after.at("/gain/customers").asInt() - before.at("/gain/customers").asInt())
        .isEqualTo(1);
  }

  @Test
  void onlyManagersAskAndOnlyAboutTablesWhoseDecisionsAreKnown() {
    Http supervisor = company.as(company.team().supervisor());
    Map<String, Object> question = question(List.of(), "2001-06-30", null, null);
    supervisor.post("/api/what-if/retentionEffort", question).is(403);
    assertThat(
            manager
                .post(
                    "/api/what-if/approvalPolicy",
                    Map.of("table", Map.of(), "sample", false, "workspace", "x"))
                .is(422)
                .code())
        .isEqualTo("whatIfImpossible");
    List<Map<String, Object>> broken = rules("retentionEffort");
    test(broken, "rule_best", 0, "nonsense(((");
    efforts("2013");
    assertThat(
            manager
                .post("/api/what-if/retentionEffort", question(broken, "2013-06-30", null, null))
                .is(422)
                .code())
        .isEqualTo("whatIfImpossible");
  }

  /** Four decisions about three customers, one of them made before tables asked for the tenure. */
  private List<UUID> efforts(String year) {
    UUID best = customer(name + " A");
    UUID good = customer(name + " B");
    UUID ordinary = customer(name + " C");
    String fact =
        "{'signal': '%s', 'seriousness': %s, 'tier': '%s', 'activePercent': %s, 'margin12': %s, "
            + "'complaints12': 1, 'lateServices12': 0%s}";
    String day = year + "-01-10";
    String tenure = ", 'tenureDays': 100";
    decided(
        best,
        "retentionEffort",
        day,
        fact.formatted("COMPLAINT", "2", "A", "null", "1000000", tenure));
    decided(
        good,
        "retentionEffort",
        day,
        fact.formatted("MISSED_INTERVAL", "2", "B", "50", "500000", tenure));
    decided(
        good, "retentionEffort", day, fact.formatted("CANCELLATION", "3", "B", "null", "null", ""));
    decided(
        ordinary,
        "retentionEffort",
        day,
        fact.formatted("FALLING_PURCHASES", "1", "C", "80", "100003", tenure));
    return List.of(best, good, ordinary);
  }

  private List<Map<String, Object>> changedEfforts(boolean onlyTheEngine) {
    List<Map<String, Object>> rules = rules("retentionEffort");
    change(rules, "rule_best", Map.of(3, "1000"));
    change(rules, "rule_good", Map.of(1, "4", 2, "20", 4, "\"supervisor\""));
    change(rules, "rule_ordinary", Map.of(0, "true", 1, "2", 2, "5", 3, "150"));
    if (onlyTheEngine) {
      test(rules, "rule_goodAboutToGo", 1, "? >= 3");
    }
    return rules;
  }

  private void change(List<Map<String, Object>> rules, String id, Map<Integer, String> results) {
    results.forEach((column, text) -> result(rules, index(rules, id), column, text));
  }

  private static int index(List<Map<String, Object>> rules, String id) {
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).get("id").equals(id)) {
        return i;
      }
    }
    throw new AssertionError("There is no rule " + id);
  }

  private static void test(List<Map<String, Object>> rules, String id, int column, String text) {
    set(rules.get(index(rules, id)), "tests", column, text);
  }

  private static void result(List<Map<String, Object>> rules, int rule, int column, String text) {
    set(rules.get(rule), "results", column, text);
  }

  @SuppressWarnings("unchecked")
  private static void set(Map<String, Object> rule, String side, int column, String text) {
    List<String> cells = new ArrayList<>((List<String>) rule.get(side));
    cells.set(column, text);
    rule.put(side, cells);
  }

  private List<Map<String, Object>> rules(String decision) {
    List<Map<String, Object>> list = new ArrayList<>();
    manager
        .get("/api/decision-tables/" + decision)
        .body()
        .path("rules")
        .forEach(rule -> list.add(new HashMap<>(JSON.convertValue(rule, Map.class))));
    return list;
  }

  private JsonNode look(String decision, List<Map<String, Object>> rules, String asOf) {
    return manager
        .post("/api/what-if/" + decision, question(rules, asOf, null, null))
        .is(200)
        .body();
  }

  private JsonNode movers(String direction, String order, String asOf) {
    return manager
        .post(
            "/api/what-if/retentionEffort/movers",
            question(changedEfforts(false), asOf, direction, order))
        .is(200)
        .body();
  }

  private static Map<String, Object> question(
      List<Map<String, Object>> rules, String asOf, String direction, String order) {
    Map<String, Object> question = new HashMap<>();
    question.put("table", rules.isEmpty() ? Map.of() : Map.of("rules", rules));
    question.put("asOf", asOf);
    question.put("workspace", "ledger");
    if (order == null) {
      question.put("sample", true);
    } else {
      question.put("direction", direction);
      question.put("order", order);
      question.put("descending", true);
    }
    return question;
  }

  private static List<String> moves(JsonNode outcome) {
    return outcome
        .path("moves")
        .valueStream()
        .map(
            move ->
                move.path("was").asString()
                    + ">"
                    + move.path("becomes").asString()
                    + " "
                    + move.path("customers").asInt())
        .toList();
  }

  private static long cell(JsonNode outcome, String was, String becomes) {
    return outcome
        .path("moves")
        .valueStream()
        .filter(move -> move.path("was").asString("").equals(was))
        .filter(move -> move.path("becomes").asString("").equals(becomes))
        .mapToLong(move -> move.path("customers").asLong())
        .sum();
  }

  private static List<String> work(JsonNode outcome) {
    return outcome
        .at("/effect/work")
        .valueStream()
        .map(
            role ->
                role.path("actor").asString()
                    + " "
                    + role.path("before").asInt()
                    + " "
                    + role.path("now").asInt())
        .toList();
  }

  private static BigDecimal amount(JsonNode outcome, String pointer) {
    return new BigDecimal(outcome.at(pointer + "/amount").asString());
  }

  private UUID customer(String called) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            "insert into customer (id, kind, name, created_at, version) values (?, 'ORGANISATION', ?, now(), 0)")
        .params(id, called)
        .update();
    return id;
  }

  private void decided(UUID customer, String decision, String day, String facts) {
    jdbc.sql(
            """
            insert into decision_ledger (id, customer_id, decision, table_version, rules, result, facts, as_of, cause, at)
            values (gen_random_uuid(), :customer, :decision, 1, '{}', '{}', :facts::jsonb, :day::date, 'CASE',
              (:day || 'T10:00:00Z')::timestamptz)
            """)
        .param("customer", customer)
        .param("decision", decision)
        .param("day", day)
        .param("facts", facts.replace('\'', '"'))
        .update();
  }
}
