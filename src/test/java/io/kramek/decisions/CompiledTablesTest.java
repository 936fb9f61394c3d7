package io.kramek.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kramek.testing.FreshDatabase;
import io.kramek.testing.Models;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A compiled table says what the engine says, or it is refused with its place. */
class CompiledTablesTest {

  private static final int TABLES = 50;
  private static final int ROWS = 40;

  private final ThreeWays ways =
      new ThreeWays(
          new JdbcTemplate(
              new SingleConnectionDataSource(
                  FreshDatabase.create(), "postgres", "postgres", true)));

  @Test
  void twoThousandRandomCasesComeOutTheSameThreeWays() {
    RandomTables tables = new RandomTables(20261125);
    for (int i = 0; i < TABLES; i++) {
      byte[] model = tables.model();
      assertThat(ways.differences(model, "table", tables.facts(ROWS))).isEmpty();
    }
  }

  @Test
  void theShippedTablesComeOutTheSameThreeWaysOrSayWhatCannotBeCompiled() throws Exception {
    List<String> refused = new ArrayList<>();
    for (Path file : Models.decisions()) {
      byte[] model = Files.readAllBytes(file);
      for (Decision decision : Models.decision(file).getModelElementsByType(Decision.class)) {
        assertThat(ways.differences(model, decision.getId(), Map.of(), 200, 4))
            .as(decision.getId())
            .isEmpty();
        try {
          new DecisionTables().compile(model, decision.getId());
        } catch (TableRefused e) {
          refused.add(decision.getId());
          assertThat(e.places()).isNotEmpty();
        }
      }
    }
    assertThat(refused).containsExactly("leadScore");
  }

  @ParameterizedTest(name = "{0} in a column of {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      not(true)                    | boolean
      true, null                   | boolean
      < true                       | boolean
      "5"                          | number
      1e2                          | number
      1..5                         | number
      5 + 1                        | number
      ? > 3                        | number
      fact1                        | number
      [null..5]                    | number
      12345678901234567890         | number
      < "\uFFFD"                   | string
      "\\u0041"                    | string
      < fact1                      | string
      "open                        | string
      date("2026-01-01")           | dateTime
      date and time("2026-01-01T00:00:00Z") | dateTime
      date and time("2026-13-01T00:00:00")  | dateTime
      duration("P1M")              | dayTimeDuration
      starts with(?, "a")          | string
      """)
  void whatMeansSomethingElseElsewhereIsRefusedWithItsPlace(String cell, String type) {
    TableRefused refused =
        catchThrowableOfType(
            TableRefused.class, () -> compile(table("FIRST", type, "number", cell, "1")));
    assertThat(refused).as(cell).isNotNull();
    assertThat(refused.places()).hasSize(1);
    assertThat(refused.places().get(0).rule()).isEqualTo(2);
    assertThat(refused.places().get(0).column()).isEqualTo("fact1");
    assertThat(refused).hasMessageContaining("rule 2, fact1: '" + cell + "'");
  }

  @ParameterizedTest(name = "{2} as {1} of {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      FIRST" aggregation="SUM     | number  | 1
      COLLECT" aggregation="SUM   | number  | 1.5
      COLLECT" aggregation="SUM   | integer | 2000000000
      COLLECT" aggregation="MIN   | number  | null
      COLLECT" aggregation="MAX   | string  | "a"
      FIRST                       | integer | 1.5
      FIRST                       | number  | fact1
      FIRST                       | number  | 1234567890.1234567
      FIRST                       | date    | null
      """)
  void aResultThatTheEngineMakesSomethingElseOfIsRefused(
      String policy, String type, String result) {
    assertThatThrownBy(() -> compile(table(policy, "number", type, "1", result)))
        .isInstanceOf(TableRefused.class);
  }

  @Test
  void aColumnWhoseTypeDependsOnTheMachineIsRefused() {
    assertThatThrownBy(() -> compile(table("FIRST", "date", "number", "null", "1")))
        .isInstanceOf(TableRefused.class)
        .hasMessageContaining("fact1: 'date' is no type that is compiled");
  }

  @Test
  void aFactOfTheWrongTypeIsNamed() {
    DecisionTable table = compile(table("FIRST", "integer", "number", "5", "1"));
    assertThatThrownBy(() -> table.decide(Map.of("fact1", new BigDecimal("5.7"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("fact1");
    assertThatThrownBy(() -> table.decide(Map.of("fact1", "5")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theDecidingRuleIsKnownByItsId() {
    DecisionTable table = compile(table("FIRST", "number", "number", "[5..7)", "3"));
    Answer answer = table.decide(Map.of("fact1", 6));
    assertThat(answer.rules()).containsExactly(2);
    assertThat(table.ruleId(2)).isEqualTo("r2");
    assertThat(answer.results()).containsExactly(Map.of("result", new BigDecimal("3")));
  }

  private static DecisionTable compile(byte[] model) {
    return new DecisionTables().compile(model, "table");
  }

  /** One input, one output; the cells stand in the second rule. */
  private static byte[] table(
      String policy, String type, String resultType, String cell, String result) {
    String first = resultType.equals("string") ? "\"x\"" : "1";
    return """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="all" name="all" namespace="t">
          <decision id="table" name="table"><decisionTable id="rules" hitPolicy="%s">
            <input id="i"><inputExpression id="ie" typeRef="%s"><text>fact1</text></inputExpression></input>
            <output id="o" name="result" typeRef="%s"/>
            <rule id="r1"><inputEntry id="a1"><text>null</text></inputEntry>
              <outputEntry id="b1"><text>%s</text></outputEntry></rule>
            <rule id="r2"><inputEntry id="a2"><text><![CDATA[%s]]></text></inputEntry>
              <outputEntry id="b2"><text><![CDATA[%s]]></text></outputEntry></rule>
          </decisionTable></decision></definitions>
        """
        .formatted(policy, type, resultType, first, cell, result)
        .getBytes(StandardCharsets.UTF_8);
  }
}
