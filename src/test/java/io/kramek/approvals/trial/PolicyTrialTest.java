package io.kramek.approvals.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.identity.Role;
import io.kramek.shared.process.trial.DecisionTrials;
import io.kramek.shared.process.trial.TriedTable;
import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import io.kramek.testing.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A policy is tried before it holds. */
@HttpTest
class PolicyTrialTest {

  @Autowired Company company;
  @Autowired DecisionTrials trials;
  @Autowired JdbcClient jdbc;

  private Company.Team team;
  private Http manager;

  @BeforeEach
  void begin() {
    team = company.team();
    manager = company.as(team.manager());
  }

  @Test
  void aLowerLimitWouldHaveAddedApprovalsForTheSupervisor() throws IOException {
    for (int discount : new int[] {4, 6, 8, 12}) {
      deal(discount, "2020-03-10T09:00:00Z");
    }
    deal(9, "2021-03-10T09:00:00Z");
    String gate = Files.readString(Path.of("decisions/opportunities/stage-gate.dmn"));
    String changed =
        gate.replaceFirst("(?s)(highDiscountNeedsApproval_8\">\\s*<text>)&gt; 10", "$1&gt; 5");
    assertThat(changed).isNotEqualTo(gate);

    Http.Answer trial =
        manager
            .post(
                "/api/approval-policy/trials",
                Map.of("tables", List.of(changed), "asOf", "2020-12-31"))
            .is(200);

    assertThat(trial.body().path("records").asInt()).isEqualTo(4);
    assertThat(trial.body().path("now").asInt()).isEqualTo(1);
    assertThat(trial.body().path("then").asInt()).isEqualTo(3);
    JsonNode week =
        StreamSupport.stream(trial.body().path("weeks").spliterator(), false)
            .filter(found -> found.path("then").asInt() > 0)
            .findFirst()
            .orElseThrow();
    assertThat(week.path("week").asString()).isEqualTo("2020-03-09");
    assertThat(trial.at("/people/0/person/name")).isEqualTo(team.supervisor().name());
    assertThat(trial.body().at("/people/0/then").asInt()).isEqualTo(3);
  }

  /** Two days of longer terms and a contract of its own: each asks for its own kind of approval. */
  @Test
  void aChangedGateCountsEveryKindItAsksFor() throws IOException {
    deal(15, "2017-03-10T09:00:00Z");
    deal(15, "2017-03-11T09:00:00Z");
    deal(2, "2017-03-12T09:00:00Z");
    jdbc.sql(
            "update opportunity set payment_terms_days = 25, non_standard_terms = 'None' where name = 'Past'"
                + " and closed_at = '2017-03-11T09:00:00Z'")
        .update();
    String gate = Files.readString(Path.of("decisions/opportunities/stage-gate.dmn"));
    String changed =
        gate.replaceFirst("(?s)(longPaymentTermsNeedApproval_11\">\\s*<text>)&gt; 30", "$1&gt; 20");
    assertThat(changed).isNotEqualTo(gate);

    Http.Answer trial =
        manager
            .post(
                "/api/approval-policy/trials",
                Map.of("tables", List.of(changed), "asOf", "2017-12-31"))
            .is(200);

    assertThat(trial.body().path("records").asInt()).isEqualTo(3);
    assertThat(trial.body().path("now").asInt()).isEqualTo(3);
    assertThat(trial.body().path("then").asInt()).isEqualTo(4);
  }

  /** What was asked for counts by its own facts, what else the deal needs by those of the deal. */
  @Test
  void ofADealThatWasAskedAboutOnlyTheOtherKindsAreAdded() throws IOException {
    deal(15, "2016-03-10T09:00:00Z");
    String gate = Files.readString(Path.of("decisions/opportunities/stage-gate.dmn"));
    jdbc.sql(
            "update opportunity set payment_terms_days = 60 where closed_at = '2016-03-10T09:00:00Z'")
        .update();
    jdbc.sql(
            """
            insert into approval (id, kind, subject_type, subject_id, subject_label, owner_id, team_id, state, levels, round,
              requested_at, facts, version)
            select gen_random_uuid(), 'DISCOUNT', 'opportunity', o.id, o.name, o.owner_id, o.team_id, 'APPROVED', 1, 1,
              o.closed_at, '{"discountPercent": 15, "items": []}', 0
            from opportunity o where o.closed_at = '2016-03-10T09:00:00Z'
            """)
        .update();

    Http.Answer trial =
        manager
            .post(
                "/api/approval-policy/trials",
                Map.of("tables", List.of(gate), "asOf", "2016-12-31"))
            .is(200);

    assertThat(trial.body().path("records").asInt()).isEqualTo(1);
    assertThat(trial.body().path("now").asInt()).isEqualTo(2);
  }

  @Test
  void aChangedPolicyChangesWhoIsAsked() throws IOException {
    deal(15, "2019-03-10T09:00:00Z");
    String policy =
        Files.readString(Path.of("decisions/approvals/approval-policy.dmn"))
            .replaceFirst("\"supervisor\"", "\"person(" + team.secondRep().username() + ")\"");

    Http.Answer trial =
        manager
            .post(
                "/api/approval-policy/trials",
                Map.of("tables", List.of(policy), "asOf", "2019-12-31"))
            .is(200);

    assertThat(trial.body().path("now").asInt()).isEqualTo(trial.body().path("then").asInt());
    assertThat(trial.body().path("people"))
        .extracting(
            load -> load.at("/person/name").asString() + load.path("now") + load.path("then"))
        .containsExactlyInAnyOrder(team.supervisor().name() + "10", team.secondRep().name() + "01");
  }

  @Test
  void aDealNobodyWasAskedAboutCountsWithTheTierItsCustomerHadThenAndTheirCountry() {
    UUID fallen = customer("B", "PL");
    decided(fallen, "A", "2015-01-01T00:00:00Z");
    decided(fallen, "B", "2015-06-01T00:00:00Z");
    for (String day : List.of("2015-03-10", "2015-09-10")) {
      deal(15, day + "T09:00:00Z");
      of(fallen, day);
    }
    deal(15, "2015-04-10T09:00:00Z");
    of(customer("A", null), "2015-04-10");
    deal(15, "2015-05-10T09:00:00Z");

    assertThat(askedWhere("tier", "A")).isEqualTo(2);
    assertThat(askedWhere("tier", "B")).isEqualTo(1);
    assertThat(askedWhere("country", "PL")).isEqualTo(2);
  }

  /** Of the deals of 2015, how many would go to the second rep if a fact were asked for. */
  private long askedWhere(String fact, String value) {
    String second = "person(" + team.secondRep().username() + ")";
    String policy =
        table(
                row("those", '"' + value + '"', 1, second, "any", "PT8H"),
                row("other", "", 1, "supervisor", "any", "PT8H"))
            .replace("<text>discountPercent</text>", "<text>" + fact + "</text>")
            .replace("typeRef=\"number\"", "typeRef=\"string\"");
    Http.Answer trial =
        manager
            .post(
                "/api/approval-policy/trials",
                Map.of("tables", List.of(policy), "asOf", "2015-12-31"))
            .is(200);
    return StreamSupport.stream(trial.body().path("people").spliterator(), false)
        .filter(load -> load.at("/person/name").asString().equals(team.secondRep().name()))
        .mapToLong(load -> load.path("then").asLong())
        .sum();
  }

  private UUID customer(String tier, String country) {
    UUID id = UUID.fromString(Shop.bakery(company.as(team.rep())));
    jdbc.sql(
            "insert into customer_value (customer_id, tier, rule, table_version, as_of, since)"
                + " values (?, ?, 1, 1, '2015-12-01', '2015-12-01T00:00:00Z')")
        .params(id, tier)
        .update();
    if (country != null) {
      jdbc.sql(
              "insert into customer_address (id, customer_id, kind, country) values (gen_random_uuid(), ?, 'SEAT', ?)")
          .params(id, country)
          .update();
    }
    return id;
  }

  private void decided(UUID customer, String tier, String at) {
    jdbc.sql(
            """
            insert into decision_ledger (id, customer_id, decision, table_version, rules, result, facts, as_of, cause, at)
            values (gen_random_uuid(), ?, 'customerValueTier', 1, '{1}', jsonb_build_object('tier', ?::text), '{}',
              ?::timestamptz::date, 'PURCHASE', ?::timestamptz)
            """)
        .params(customer, tier, at, at)
        .update();
  }

  private void of(UUID customer, String day) {
    jdbc.sql(
            "update opportunity set customer_id = ? where team_id = ? and closed_at::date = ?::date")
        .params(customer, team.id().value(), day)
        .update();
  }

  /** A yen has no hundredths: a million of them are as many of the smallest unit. */
  @Test
  void moneyIsCountedInTheSmallestUnitOfItsCurrency() {
    deal(15, "2018-03-10T09:00:00Z", "1000000", "EUR");
    deal(15, "2018-03-11T09:00:00Z", "1000000", "JPY");
    String policy =
        table(
                row(
                    "large",
                    "> 500000",
                    1,
                    "person(" + team.secondRep().username() + ")",
                    "any",
                    "PT8H"),
                row("other", "", 1, "supervisor", "any", "PT8H"))
            .replace("<text>discountPercent</text>", "<text>amount / 100</text>");

    Http.Answer trial =
        manager
            .post(
                "/api/approval-policy/trials",
                Map.of("tables", List.of(policy), "asOf", "2018-12-31"))
            .is(200);

    assertThat(trial.body().path("people"))
        .extracting(load -> load.at("/person/name").asString() + load.path("then"))
        .contains(team.supervisor().name() + "1", team.secondRep().name() + "1");
  }

  @Test
  void theFastWayFindsWhatTheEngineFinds() throws IOException {
    byte[] policy = Files.readAllBytes(Path.of("decisions/approvals/approval-policy.dmn"));
    TriedTable fast = trials.of(policy, "approvalPolicy", "en");
    TriedTable slow = trials.of(policy, "approvalPolicy", "en");
    Random random = new Random(20261125);
    List<String> kinds =
        List.of("DISCOUNT", "PAYMENT_TERMS", "CAMPAIGN_BUDGET", "RETENTION_OFFER", "GIFT");
    for (int i = 0; i < 150; i++) {
      Map<String, Object> facts = new HashMap<>();
      facts.put("approvalKind", kinds.get(random.nextInt(kinds.size())));
      facts.put("discountPercent", random.nextInt(5) == 0 ? null : random.nextInt(400) / 10.0);
      facts.put("amount", random.nextInt(5) == 0 ? null : random.nextLong(200_000_000L));
      facts.put("marginPercent", random.nextInt(5) == 0 ? null : random.nextInt(-100, 400) / 10.0);
      facts.put("tier", null);
      facts.put("product", "Press");
      facts.put("country", "CZ");

      assertThat(fast.evaluate(facts)).isEqualTo(slow.ask(facts));
    }
    assertThat(fast.asked()).isLessThan(120);
    Map<String, Object> alike = new HashMap<>(Map.of("approvalKind", "DISCOUNT", "amount", 1_000L));
    List<Map<String, Object>> answer = fast.evaluate(alike);
    alike.put("amount", 1_001L);
    assertThat(fast.evaluate(alike)).isSameAs(answer);
  }

  @Test
  void theFastWayKnowsThatAConditionMayLookAtAnotherFact() throws IOException {
    byte[] gate = Files.readAllBytes(Path.of("decisions/opportunities/stage-gate.dmn"));
    TriedTable fast = trials.of(gate, "stageGate", "en");
    Random random = new Random(1125);
    for (int i = 0; i < 100; i++) {
      Map<String, Object> facts = new HashMap<>();
      facts.put("from", "offer");
      facts.put("to", random.nextBoolean() ? "contract" : "qualification");
      facts.put("amount", 100_000L);
      facts.put("discountPercent", random.nextInt(300) / 10.0);
      facts.put("maxDiscountPercent", random.nextInt(3) == 0 ? null : random.nextInt(30));
      facts.put("marginPercent", 40);
      facts.put("paymentTermsDays", random.nextInt(60));
      facts.put("hasNonStandardTerms", random.nextBoolean());
      for (String known :
          List.of("hasCustomer", "hasAmount", "hasExpectedClose", "hasItems", "hasDecisionMaker")) {
        facts.put(known, random.nextInt(4) > 0);
      }

      assertThat(fast.evaluate(facts)).isEqualTo(fast.ask(facts));
    }
  }

  @Test
  void theShippedPolicyLeadsToSomebody() {
    assertThat(manager.post("/api/approval-policy/checks", Map.of()).is(200).body().values())
        .filteredOn(finding -> finding.path("error").asBoolean() && !finding.path("row").isNull())
        .isEmpty();
    assertThat(manager.get("/api/approval-policy").is(200).at("/rows/0/results/approvers"))
        .isEqualTo("\"supervisor\"");
  }

  @Test
  void rowsThatDoNotDoWhatTheySayAreNamed() {
    Company.Person left = company.join("left", Role.SUPERVISOR, null, null);
    jdbc.sql("update app_user set active = false where id = ?").param(left.id().value()).update();

    assertThat(findings("king", "role(king)", "any", "PT8H")).contains("roleUnknown:role(king)");
    assertThat(findings("nobody", "person(nobody)", "any", "PT8H"))
        .contains("personUnknown:nobody");
    assertThat(findings("nowhere", "lead(NOWHERE)", "any", "PT8H")).contains("teamUnknown:NOWHERE");
    assertThat(findings("left", "person(" + left.username() + ")", "any", "PT8H"))
        .contains("personLeft:" + left.name());
    assertThat(findings("mode", "supervisor", "3 of 2", "PT8H")).contains("modeUnknown:3 of 2");
    assertThat(findings("time", "supervisor", "any", "soon")).contains("timeUnknown:soon");
    assertThat(findings("far", "superior(9)", "any", "PT8H")).contains("leadsToNobody:superior(9)");
  }

  @Test
  void aRowBelowOneThatTakesEverythingIsNeverReached() {
    String table =
        table(
            row("first", "> 10", 1, "supervisor", "any", "PT8H"),
            row("second", "> 20", 1, "superior", "any", "PT8H"),
            row("third", "> 20", 2, "superior", "any", "PT8H"),
            row("fourth", "", 1, "superior", "any", "PT8H"));

    JsonNode findings =
        manager.post("/api/approval-policy/checks", Map.of("table", table)).is(200).body();

    assertThat(findings.values())
        .filteredOn(finding -> finding.path("code").asString().equals("unreachable"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.path("rowId").asString()).isEqualTo("second");
              assertThat(finding.path("about").asString()).isEqualTo("1");
            });
  }

  @Test
  void superiorsInACircleAreFound() {
    Company.Person one = company.join("one", Role.SUPERVISOR, null, null);
    Company.Person other = company.join("other", Role.SUPERVISOR, null, one.id());
    jdbc.sql("update app_user set superior_id = ? where id = ?")
        .params(other.id().value(), one.id().value())
        .update();
    try {
      assertThat(codes(manager.post("/api/approval-policy/checks", Map.of()).is(200).body()))
          .anySatisfy(
              code ->
                  assertThat(code).startsWith("superiorCycle:").contains(one.name(), other.name()));
    } finally {
      jdbc.sql("update app_user set superior_id = null where id = ?")
          .param(one.id().value())
          .update();
    }
  }

  @Test
  void whatIsNoTableIsRefusedWithItsCauses() {
    Http.Answer nonsense =
        manager.post("/api/approval-policy/trials", Map.of("tables", List.of("<a/>"))).is(422);
    assertThat(nonsense.code()).isEqualTo("policyUnreadable");
    assertThat(nonsense.body().path("causes")).isNotEmpty();

    String script =
        table(row("first", "", 1, "supervisor", "any", "PT8H"))
            .replace(
                "<inputEntry id=\"in_first\">",
                "<inputEntry id=\"x\" expressionLanguage=\"juel\">");
    manager.patch("/api/session", Map.of("language", "cs")).is(200);
    Http.Answer refused =
        manager.post("/api/approval-policy/checks", Map.of("table", script)).is(422);
    assertThat(refused.code()).isEqualTo("policyUnreadable");
    assertThat(refused.at("/causes/0")).contains("píše se tu jen jazykem FEEL, ne juel");
  }

  @Test
  void itIsForManagers() {
    Http rep = company.as(team.rep());

    rep.get("/api/approval-policy").is(403);
    rep.get("/api/approval-policy/file").is(403);
    rep.post("/api/approval-policy/checks", Map.of()).is(403);
    company
        .as(team.supervisor())
        .post("/api/approval-policy/trials", Map.of("tables", List.of("<a/>")))
        .is(403);
  }

  private List<String> findings(String id, String approvers, String mode, String within) {
    String table = table(row(id, "", 1, approvers, mode, within));
    return codes(
        manager.post("/api/approval-policy/checks", Map.of("table", table)).is(200).body());
  }

  private static List<String> codes(JsonNode findings) {
    List<String> codes = new ArrayList<>();
    findings.forEach(
        finding ->
            codes.add(finding.path("code").asString() + ":" + finding.path("about").asString()));
    return codes;
  }

  private void deal(int discount, String closed) {
    deal(discount, closed, "1000", "EUR");
  }

  private void deal(int discount, String closed, String amount, String currency) {
    jdbc.sql(
            """
            insert into opportunity (id, name, owner_id, team_id, stage, stage_since, pipeline, status, currency, amount,
              list_amount, cost, discount_percent, created_at, closed_at, version)
            values (gen_random_uuid(), 'Past', ?, ?, 'won', ?::timestamptz, 'none', 'WON', ?, ?::numeric, ?::numeric, 400, ?,
              ?::timestamptz, ?::timestamptz, 0)
            """)
        .params(
            team.rep().id().value(),
            team.id().value(),
            closed,
            currency,
            amount,
            amount,
            discount,
            closed,
            closed)
        .update();
  }

  private static String row(
      String id, String discount, int level, String approvers, String mode, String within) {
    return """
        <rule id="%1$s"><inputEntry id="in_%1$s"><text>%2$s</text></inputEntry>
          <outputEntry id="a%1$s"><text>%3$d</text></outputEntry><outputEntry id="b%1$s"><text>"%4$s"</text></outputEntry>
          <outputEntry id="c%1$s"><text>"%5$s"</text></outputEntry><outputEntry id="d%1$s"><text>"%6$s"</text></outputEntry>
          <outputEntry id="e%1$s"><text>"PT4H"</text></outputEntry></rule>
        """
        .formatted(id, discount.replace(">", "&gt;"), level, approvers, mode, within);
  }

  private static String table(String... rows) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
          <decision id="approvalPolicy" name="Approval policy">
            <decisionTable id="t" hitPolicy="RULE ORDER">
              <input id="i" label="Discount %%"><inputExpression id="ie" typeRef="number"><text>discountPercent</text></inputExpression></input>
              <output id="o1" name="level" typeRef="integer" /><output id="o2" name="approvers" typeRef="string" />
              <output id="o3" name="mode" typeRef="string" /><output id="o4" name="decideWithin" typeRef="string" />
              <output id="o5" name="remindAfter" typeRef="string" />
              %s
            </decisionTable>
          </decision>
        </definitions>
        """
        .formatted(String.join("\n", rows));
  }
}
