package io.kramek.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.decisions.TableFinding.Code;
import io.kramek.testing.Models;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.Test;

/** What is wrong with a table is found before it is released, with an example that is one. */
class TableChecksTest {

  private final DecisionTables tables = new DecisionTables();

  @Test
  void twoRulesThatFitTheSameAreShownWithFactsThatBothFit() {
    byte[] model = table("UNIQUE", "", rule("< 100", "-", "1"), rule("[50..200]", "> 3", "2"));

    TableFinding overlap = only(Code.OVERLAP, check(model));

    assertThat(overlap.rule()).isEqualTo(1);
    assertThat(overlap.other()).isEqualTo(2);
    assertThat(overlap.stops()).isTrue();
    assertThat(tables.compile(model, "table").decide(overlap.example()).violated()).isTrue();
  }

  @Test
  void rulesThatMeetAtTheirBoundaryOnlyOverlapWhereBothTakeIt() {
    assertThat(check(table("UNIQUE", "", rule("< 100", "-", "1"), rule(">= 100", "-", "2"))))
        .extracting(TableFinding::code)
        .containsExactly(Code.GAP);
    assertThat(
            only(
                    Code.OVERLAP,
                    check(table("UNIQUE", "", rule("<= 100", "-", "1"), rule(">= 100", "-", "2"))))
                .example())
        .containsEntry("revenue", new BigDecimal("10000"));
  }

  @Test
  void rulesOfAnyMayOverlapWhenTheySayTheSame() {
    assertThat(check(table("ANY", "", rule("-", "-", "1"), rule("> 5", "-", "1.0")))).isEmpty();
    only(Code.OVERLAP, check(table("ANY", "", rule("-", "-", "1"), rule("> 5", "-", "2"))));
  }

  @Test
  void factsThatNoRuleFitsAreSaid() {
    byte[] model =
        table("FIRST", "", rule("< 100", "-", "1"), rule("> 100", "-", "2"), rule("null", "", "3"));

    TableFinding gap = only(Code.GAP, check(model));

    assertThat(gap.example()).containsEntry("revenue", new BigDecimal("10000"));
    assertThat(gap.stops()).isFalse();
    assertThat(tables.compile(model, "table").decide(gap.example()).rules()).isEmpty();
  }

  @Test
  void whatAFactCannotBeIsNoGap() {
    byte[] model =
        table("UNIQUE", "", rule("-", "<= 5", "1"), rule("-", "[6..9)", "2"), rule("", ">=9", "3"));
    Map<String, KnownFact> whole = new HashMap<>(facts());

    assertThat(check(model)).extracting(TableFinding::code).containsExactly(Code.GAP);
    whole.put("count", new KnownFact(FactType.NUMBER, true, BigDecimal.ZERO, true));
    assertThat(tables.check(model, "table", whole)).isEmpty();
  }

  @Test
  void aRuleBelowOthersThatTakeAllItTakesIsNeverReached() {
    List<TableFinding> findings =
        check(
            table(
                "FIRST",
                "",
                rule("< 100", "-", "1"),
                rule("null", "-", "1"),
                rule(">= 100", "-", "1"),
                rule("-", "> 3", "2"),
                rule("-", "[7..5]", "2"),
                rule("-", "-", "2")));

    assertThat(findings)
        .extracting(TableFinding::code, TableFinding::rule)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Code.UNREACHABLE, 4),
            org.assertj.core.groups.Tuple.tuple(Code.NEVER_FITS, 5),
            org.assertj.core.groups.Tuple.tuple(Code.UNREACHABLE, 6));
  }

  @Test
  void factsComparedWithEachOtherAloneCanBeLessAndMore() {
    byte[] model =
        text(table("FIRST", "", rule("-", "> revenue", "1"), rule("-", "-", "2")))
            .replace("revenue / 100", "revenue")
            .getBytes(StandardCharsets.UTF_8);

    assertThat(check(model)).isEmpty();
  }

  @Test
  void aFactNobodyKnowsAndAWrongTypeAreNamed() {
    byte[] model = table("FIRST", "", rule("-", "-", "1"));
    TableFinding unknown =
        only(Code.UNKNOWN_FACT, tables.check(model, "table", Map.of("revenue", money())));
    assertThat(unknown.text()).isEqualTo("count");
    TableFinding wrong =
        only(
            Code.WRONG_TYPE,
            tables.check(
                model,
                "table",
                Map.of("revenue", money(), "count", KnownFact.of(FactType.STRING))));
    assertThat(wrong.column()).isEqualTo("count");
  }

  @Test
  void aResultThatTheColumnDoesNotListIsNamed() {
    TableFinding finding =
        only(
            Code.RESULT_NOT_ALLOWED,
            check(table("FIRST", "1,2", rule("> 4", "-", "1"), rule("-", "-", "3"))));
    assertThat(finding.rule()).isEqualTo(2);
    assertThat(finding.text()).isEqualTo("3");
  }

  @Test
  void whatOnlyTheEngineUnderstandsIsSaidWithItsPlace() {
    TableFinding finding =
        only(Code.NOT_COMPILED, check(table("FIRST", "", rule("? > 3", "-", "1"))));
    assertThat(finding.rule()).isEqualTo(1);
    assertThat(finding.text()).isEqualTo("? > 3");
  }

  @Test
  void aWordThatMeansNothingIsAFactNobodyKnows() {
    TableFinding finding =
        only(Code.UNKNOWN_FACT, check(table("FIRST", "", rule("> revenu", "-", "1"))));
    assertThat(finding.rule()).isEqualTo(1);
    assertThat(finding.text()).isEqualTo("revenu");
  }

  @Test
  void aTableThatIsNoneAndOneOfTooManyRulesAreRefused() {
    only(Code.UNREADABLE, check("<html/>".getBytes(StandardCharsets.UTF_8)));
    String[] many = new String[TableChecks.MOST_RULES + 1];
    java.util.Arrays.fill(many, rule("-", "-", "1"));
    only(Code.TOO_MANY_RULES, check(table("FIRST", "", many)));
  }

  @Test
  void aTableTooLargeToLookAtEveryCaseSaysSo() {
    String[] rules = new String[400];
    Random random = new Random(1);
    for (int i = 0; i < rules.length; i++) {
      int from = random.nextInt(1_000);
      int least = random.nextInt(1_000);
      rules[i] =
          rule(
              "[%d..%d]".formatted(from, from + 300),
              "[%d..%d]".formatted(least, least + 300),
              "1");
    }
    long start = System.nanoTime();
    assertThat(check(table("RULE ORDER", "", rules))).isEmpty();
    check(table("FIRST", "", rules));
    assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
  }

  /** Everything found is so, and everything that a dense grid shows is found. */
  @Test
  void smallRandomTablesAreSeenThroughAsByTryingEverything() {
    Random random = new Random(20261126);
    int overlaps = 0;
    int gaps = 0;
    int hidden = 0;
    for (int i = 0; i < 400; i++) {
      String policy = List.of("UNIQUE", "FIRST", "ANY").get(random.nextInt(3));
      String[] rules = new String[1 + random.nextInt(5)];
      for (int r = 0; r < rules.length; r++) {
        rules[r] = rule(cell(random, true), cell(random, false), "" + random.nextInt(2));
      }
      byte[] model = table(policy, "", rules);
      List<TableFinding> findings = check(model);
      Tried tried = tried(tables.compile(model, "table"));
      assertThat(codes(findings, Code.OVERLAP) > 0).as(text(model)).isEqualTo(tried.violated);
      assertThat(codes(findings, Code.GAP) > 0).as(text(model)).isEqualTo(tried.nothing);
      if (policy.equals("FIRST")) {
        assertThat(codes(findings, Code.UNREACHABLE) + codes(findings, Code.NEVER_FITS))
            .as(text(model))
            .isEqualTo(rules.length - tried.decided.size());
      }
      overlaps += tried.violated ? 1 : 0;
      gaps += tried.nothing ? 1 : 0;
      hidden += codes(findings, Code.UNREACHABLE);
    }
    assertThat(List.of(overlaps, gaps, hidden)).allSatisfy(n -> assertThat(n).isGreaterThan(20));
  }

  @Test
  void theShippedTablesHaveNothingThatStops() throws Exception {
    for (Path file : Models.decisions()) {
      byte[] model = Files.readAllBytes(file);
      for (Decision decision : Models.decision(file).getModelElementsByType(Decision.class)) {
        Map<String, KnownFact> facts = tables.facts(model, decision.getId());
        assertThat(tables.check(model, decision.getId(), facts))
            .as(decision.getId())
            .noneMatch(TableFinding::stops)
            .noneMatch(finding -> finding.code() == Code.UNREACHABLE);
      }
    }
  }

  private static final class Tried {
    boolean violated;
    boolean nothing;
    final java.util.Set<Integer> decided = new java.util.HashSet<>();
  }

  private static Tried tried(DecisionTable table) {
    Tried tried = new Tried();
    List<BigDecimal> halves = new ArrayList<>();
    halves.add(null);
    for (int half = -3; half <= 15; half++) {
      halves.add(BigDecimal.valueOf(half * 5L, 1));
    }
    for (BigDecimal revenue : halves) {
      for (BigDecimal count : halves) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("revenue", revenue == null ? null : revenue.movePointRight(2));
        facts.put("count", count);
        Answer answer = table.decide(facts);
        tried.violated |= answer.violated();
        tried.nothing |= !answer.violated() && answer.rules().isEmpty();
        tried.decided.addAll(answer.rules());
      }
    }
    return tried;
  }

  private static String cell(Random random, boolean shifted) {
    int number = random.nextInt(7);
    return switch (random.nextInt(9)) {
      case 0 -> "< " + number;
      case 1 -> ">= " + number;
      case 2 -> "" + number;
      case 3 -> "[%d..%d)".formatted(number, number + random.nextInt(3));
      case 4 -> "not(> %d)".formatted(number);
      case 5 -> "null";
      case 6 -> shifted ? "<= 3" : "%d, > %d".formatted(number, random.nextInt(7));
      default -> "-";
    };
  }

  private static long codes(List<TableFinding> findings, Code code) {
    return findings.stream().filter(finding -> finding.code() == code).count();
  }

  private static String text(byte[] model) {
    return new String(model, StandardCharsets.UTF_8);
  }

  private static TableFinding only(Code code, List<TableFinding> findings) {
    assertThat(findings).extracting(TableFinding::code).contains(code);
    return findings.stream().filter(finding -> finding.code() == code).findFirst().orElseThrow();
  }

  private List<TableFinding> check(byte[] model) {
    return tables.check(model, "table", facts());
  }

  private static Map<String, KnownFact> facts() {
    Map<String, KnownFact> facts = new LinkedHashMap<>();
    facts.put("revenue", money());
    facts.put("count", KnownFact.of(FactType.NUMBER));
    return facts;
  }

  private static KnownFact money() {
    return KnownFact.of(FactType.NUMBER);
  }

  private static String rule(String revenue, String count, String result) {
    return revenue + "|" + count + "|" + result;
  }

  private static byte[] table(String policy, String allowed, String... rules) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < rules.length; i++) {
      String[] cells = rules[i].split("\\|");
      rows.append(
          """
          <rule id="r%1$d"><inputEntry id="a%1$d"><text><![CDATA[%2$s]]></text></inputEntry>
            <inputEntry id="b%1$d"><text><![CDATA[%3$s]]></text></inputEntry>
            <outputEntry id="c%1$d"><text>%4$s</text></outputEntry></rule>
          """
              .formatted(i, cells[0], cells[1], cells[2]));
    }
    return """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="all" name="all" namespace="t">
          <decision id="table" name="table"><decisionTable id="rules" hitPolicy="%s">
            <input id="i1"><inputExpression id="e1" typeRef="number"><text>revenue / 100</text></inputExpression></input>
            <input id="i2"><inputExpression id="e2" typeRef="number"><text>count</text></inputExpression></input>
            <output id="o" name="result" typeRef="number">%s</output>
            %s
          </decisionTable></decision></definitions>
        """
        .formatted(
            policy,
            allowed.isEmpty()
                ? ""
                : "<outputValues id=\"v\"><text>" + allowed + "</text></outputValues>",
            rows)
        .getBytes(StandardCharsets.UTF_8);
  }
}
