package io.kramek.retention.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom we want to keep and at what price, row by row. Margin is in the smallest unit. */
@TestInstance(Lifecycle.PER_CLASS)
class RetentionEffortTableTest {

  private final TableRun table =
      new TableRun(Path.of("decisions/retention/retention-effort.dmn"), "retentionEffort");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      sold at a loss, buys less          | FALLING_PURCHASES | 3 | A | 90 | -1   | 0 | 0 | 400  | false | 1 | 0  | 0    | owner      | P1D  | soldAtALoss
      sold at a loss, complains          | COMPLAINT         | 2 | A | 90 | -1   | 1 | 0 | 400  | true  | 4 | 20 | 2000 | supervisor | PT8H | best
      one of the best says goodbye       | CANCELLATION      | 3 | A | 90 | 5000 | 0 | 0 | 400  | true  | 5 | 30 | 5000 | director   | PT4H | bestAboutToGo
      the best complain again            | COMPLAINT         | 2 | A | 90 | 5000 | 2 | 0 | 400  | true  | 5 | 30 | 5000 | director   | PT4H | bestDisappointedAgain
      one of the best, nearly gone       | MISSED_INTERVAL   | 2 | A | 49 | 5000 | 0 | 0 | 400  | true  | 4 | 25 | 3000 | supervisor | PT4H | bestInDoubt
      one of the best, half active       | MISSED_INTERVAL   | 2 | A | 50 | 5000 | 0 | 0 | 400  | true  | 4 | 20 | 2000 | supervisor | PT8H | best
      one of the best, nobody knows more | OUT_OF_STOCK      | 2 | A |    |      |   |   |      | true  | 4 | 20 | 2000 | supervisor | PT8H | best
      a good customer says goodbye       | CANCELLATION      | 3 | B | 90 | 5000 | 0 | 0 | 400  | true  | 4 | 20 | 1500 | supervisor | PT8H | goodAboutToGo
      late for a good one, twice         | LATE_SERVICE      | 2 | B | 90 | 5000 | 0 | 2 | 400  | true  | 4 | 15 | 1000 | supervisor | PT8H | goodLetDown
      a good customer, something else    | OUT_OF_STOCK      | 2 | B | 90 | 5000 | 0 | 1 | 400  | true  | 3 | 12 | 750  | owner      | P1D  | good
      an ordinary one who has gone       | MISSED_INTERVAL   | 2 | C | 19 | 5000 | 0 | 0 | 400  | false | 1 | 0  | 0    | owner      | P1D  | goneAlready
      three years, something serious     | OUT_OF_STOCK      | 2 | C | 90 | 5000 | 0 | 0 | 1095 | true  | 3 | 10 | 300  | owner      | P1D  | faithful
      let down, not yet three years      | OUT_OF_STOCK      | 2 | C | 90 | 5000 | 0 | 0 | 1094 | true  | 2 | 5  | 150  | owner      | P1D  | ordinaryOurFault
      an ordinary one somebody wants     | MANUAL            | 2 | C | 10 | 5000 | 0 | 0 | 10   | true  | 2 | 5  | 150  | owner      | P1D  | ordinaryWorthATry
      an ordinary one buys a little less | MISSED_INTERVAL   | 1 | C | 20 | 5000 | 0 | 0 | 2000 | false | 1 | 0  | 0    | owner      | P1D  | ordinary
      a poor one complains seriously     | COMPLAINT         | 3 | D | 90 | 10   | 2 | 0 | 10   | true  | 2 | 0  | 0    | owner      | P1D  | seriousComplaint
      a newcomer whom we let down        | OUT_OF_STOCK      | 2 |   | 90 | 10   | 0 | 0 | 10   | true  | 2 | 5  | 100  | owner      | P1D  | newcomerOurFault
      nobody knows who, let down         | OUT_OF_STOCK      | 2 | N | 90 | 10   | 0 | 0 | 10   | true  | 2 | 5  | 100  | owner      | P1D  | newcomerOurFault
      a newcomer somebody wants          | MANUAL            | 2 |   |    |      | 0 | 0 |      | true  | 2 | 5  | 100  | owner      | P1D  | newcomerWanted
      one who is new, wanted             | MANUAL            | 2 | N |    |      | 0 | 0 |      | true  | 2 | 5  | 100  | owner      | P1D  | newcomerWanted
      a poor one buys less               | FALLING_PURCHASES | 3 | D | 90 | 10   | 0 | 0 | 10   | false | 1 | 0  | 0    | owner      | P1D  | anybodyElse
      a lost one                         | FALLING_PURCHASES | 3 | L | 90 | 10   | 0 | 0 | 10   | false | 1 | 0  | 0    | owner      | P1D  | anybodyElse
      a poor one meets no stock          | OUT_OF_STOCK      | 2 | D | 90 | 10   | 0 | 0 | 10   | false | 1 | 0  | 0    | owner      | P1D  | anybodyElse
      a signal of tomorrow               | SOMETHING_NEW     |   |   |    |      |   |   |      | false | 1 | 0  | 0    | owner      | P1D  | anybodyElse
      """)
  void efforts(
      String name,
      String signal,
      Integer seriousness,
      String tier,
      BigDecimal activePercent,
      BigDecimal margin12,
      BigDecimal complaints12,
      BigDecimal lateServices12,
      BigDecimal tenureDays,
      boolean keep,
      int level,
      BigDecimal budgetPercent,
      int budgetCeiling,
      String actor,
      String within,
      String rule) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("signal", signal);
    facts.put("seriousness", seriousness);
    facts.put("tier", tier);
    facts.put("activePercent", activePercent);
    facts.put("margin12", margin12);
    facts.put("complaints12", complaints12);
    facts.put("lateServices12", lateServices12);
    facts.put("tenureDays", tenureDays);

    Map<String, Object> effort = table.of(facts).get(0);

    assertThat(table.rules()).containsExactly("rule_" + rule);
    assertThat(effort)
        .containsEntry("keep", keep)
        .containsEntry("level", level)
        .containsEntry("budgetCeiling", budgetCeiling)
        .containsEntry("actor", actor)
        .containsEntry("within", within);
    assertThat(new BigDecimal(effort.get("budgetPercent").toString()))
        .isEqualByComparingTo(budgetPercent);
  }

  @AfterAll
  void everyRowHasFired() {
    assertThat(table.everFired()).containsAll(table.rows());
  }
}
