package io.kramek.retention.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which signs of leaving there are, row by row. */
@TestInstance(Lifecycle.PER_CLASS)
class ChurnSignalTableTest {

  private final TableRun table =
      new TableRun(Path.of("decisions/retention/churn-signal.dmn"), "churnSignal");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      a complaint                     | COMPLAINT    | -90 | 9   | 0   | 9 | 1  | 1 | 0 | complaint         | 2
      the second complaint            | COMPLAINT    |     |     |     | 9 |    | 2 | 0 | complaintAgain    | 3
      late                            | LATE_SERVICE |     |     |     | 9 |    | 0 | 0 | late              | 2
      late again                      | LATE_SERVICE |     |     |     | 9 |    | 0 | 2 | lateAgain         | 3
      nothing in stock                | OUT_OF_STOCK |     |     |     | 9 |    | 0 | 0 | outOfStock        | 2
      the contract ends               | CONTRACT_END |     |     |     | 9 |    | 0 | 0 | contractEnd       | 2
      the page of cancellations       | CANCELLATION |     |     |     | 9 |    | 0 | 0 | cancellation      | 3
      somebody is worried             | MANUAL       |     |     |     | 9 |    | 0 | 0 | manual            | 2
      purchases halved                |              | -50 | 1   | 0.2 | 3 | 90 | 0 | 0 | halved            | 3
      a third less                    |              | -30 | 1   | 0.2 | 3 | 90 | 0 | 0 | falling           | 2
      a quarter less                  |              | -25 | 1   | 0.2 | 3 | 90 | 0 | 0 |                   | 0
      halved, of two purchases        |              | -50 | 1   | 0.2 | 2 | 90 | 0 | 0 |                   | 0
      a visit missed                  |              |   0 | 2   | 0.8 | 3 | 90 | 0 | 0 | visitMissed       | 1
      visits missed                   |              |     | 3   | 0.8 | 3 | 50 | 0 | 0 | visitsMissed      | 2
      visits missed, probably gone    |              |     | 3   | 0.8 | 3 | 49 | 0 | 0 | silent            | 3
      visits missed without any habit |              |     | 3   | 0.9 | 3 | 49 | 0 | 0 |                   | 0
      both                            |              | -60 | 4   | 0.1 | 5 | 20 | 0 | 0 | halved,silent     | 3
      nobody knows anything           |              |     |     |     |   |    |   |   |                   | 0
      """)
  void signals(
      String name,
      String event,
      BigDecimal change,
      BigDecimal silent,
      BigDecimal irregularity,
      BigDecimal purchases,
      BigDecimal active,
      BigDecimal complaints,
      BigDecimal late,
      String rules,
      int seriousness) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("event", event);
    facts.put("revenueChangePercent", change);
    facts.put("intervalsSilent", silent);
    facts.put("irregularity", irregularity);
    facts.put("purchases", purchases);
    facts.put("activePercent", active);
    facts.put("complaints12", complaints);
    facts.put("lateServices12", late);

    List<Map<String, Object>> signals = table.of(facts);

    assertThat(String.join(",", table.rules()).replace("rule_", ""))
        .isEqualTo(rules == null ? "" : rules);
    assertThat(signals)
        .allSatisfy(sign -> assertThat(sign).containsEntry("seriousness", seriousness));
    if (event != null) {
      assertThat(signals)
          .singleElement()
          .satisfies(sign -> assertThat(sign).containsEntry("signal", event));
    }
  }

  @AfterAll
  void everyRowHasFired() {
    assertThat(table.everFired()).containsAll(table.rows());
  }
}
