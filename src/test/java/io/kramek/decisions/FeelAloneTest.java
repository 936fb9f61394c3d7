package io.kramek.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kramek.decisions.process.EngineTable;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decision engine speaks FEEL and nothing else, wherever it is asked. */
class FeelAloneTest {

  private static final String TABLE =
      """
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="test">
      <decision id="hostile" name="hostile"><decisionTable id="t"><output id="o" name="o" />
      <rule id="r"><outputEntry id="x" expressionLanguage="%s"><text>%s</text></outputEntry></rule>
      </decisionTable></decision></definitions>
      """;

  @ParameterizedTest
  @CsvSource({
    "juel, ${''.getClass().forName('java.lang.System').getProperty('java.version')}",
    "groovy, System.getProperty('java.version')",
    "javascript, 1 + 1",
    "camunda-el, ${1 + 1}"
  })
  void noOtherLanguageIsEvaluated(String language, String text) {
    byte[] table = TABLE.formatted(language, text).getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> new EngineTable(table, "hostile").decide(Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DecisionTables().asker(table, "hostile").results(Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("only FEEL is spoken here");
  }

  @Test
  void feelIs() {
    byte[] table = TABLE.formatted("feel", "1 + 1").getBytes(StandardCharsets.UTF_8);

    assertThat(new EngineTable(table, "hostile").decide(Map.of()).orElseThrow().get(0).get("o"))
        .hasToString("2");
  }
}
