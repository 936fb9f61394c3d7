package io.kramek.shared.process.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTest {

  @ParameterizedTest(name = "{0} takes {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          > 10           | 10    | false
          > 10           | 10.01 | true
          >= 10          | 10    | true
          < 0            | -1    | true
          < 0            | 0     | false
          <= -2.5        | -2.5  | true
          10             | 10.0  | true
          10             | 11    | false
          [5..10]        | 5     | true
          ]5..10]        | 5     | false
          (5..10)        | 10    | false
          [5..10[        | 10    | false
          [5..10]        | 7     | true
          """)
  void numbers(String condition, BigDecimal value, boolean taken) {
    assertThat(Cell.read(condition).orElseThrow().takes(value)).isEqualTo(taken);
  }

  @Test
  void whatIsNotKnownIsTakenByACellForEverythingOnly() {
    assertThat(cell("").takes(null)).isTrue();
    assertThat(cell("-").takes(null)).isTrue();
    assertThat(cell("< 10").takes(null)).isFalse();
    assertThat(cell("\"A\"").takes(null)).isFalse();
  }

  @Test
  void textsAreTakenWord() {
    assertThat(cell("\"A\", \"B\"").takes("B")).isTrue();
    assertThat(cell("\"A\", \"B\"").takes("C")).isFalse();
    assertThat(cell("> 5").takes("A")).isFalse();
  }

  @ParameterizedTest(name = "{0} covers {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          -         | > 10    | true
          > 10      | -       | false
          > 10      | > 20    | true
          > 20      | > 10    | false
          > 10      | >= 10   | false
          >= 10     | > 10    | true
          >= 10     | 10      | true
          [0..10]   | ]0..10[ | true
          ]0..10[   | [0..10] | false
          < 10      | [0..9]  | true
          < 10      | > 0     | false
          "A","B"   | "B"     | true
          "B"       | "A","B" | false
          "A"       | > 1     | false
          """)
  void covers(String condition, String other, boolean covered) {
    assertThat(cell(condition).covers(cell(other))).isEqualTo(covered);
  }

  @Test
  void aLimitMayBeAnotherFact() {
    Cell cell = cell("< discountPercent");

    assertThat(cell.takes(10, Map.of("discountPercent", 15))).isTrue();
    assertThat(cell.takes(10, Map.of("discountPercent", 10))).isFalse();
    assertThat(cell.takes(10, Map.of())).isFalse();
    assertThat(cell.takes(null, Map.of("discountPercent", 15))).isFalse();
    assertThat(cell.covers(cell("< discountPercent"))).isTrue();
    assertThat(cell.covers(cell("< 5"))).isFalse();
    assertThat(cell("-").covers(cell)).isTrue();
  }

  @Test
  void yesAndNo() {
    assertThat(cell("false").takes(false)).isTrue();
    assertThat(cell("false").takes(true)).isFalse();
    assertThat(cell("true").takes(null)).isFalse();
  }

  @Test
  void whatIsNotPlainIsLeftToTheEngine() {
    assertThat(Cell.read("not(\"A\")")).isEmpty();
    assertThat(Cell.read("> 10 and < 20")).isEmpty();
    assertThat(Cell.read("date(\"2026-01-01\")")).isEmpty();
  }

  private static Cell cell(String condition) {
    return Cell.read(condition).orElseThrow();
  }
}
