package io.kramek.retention.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped tables of loyalty and win-back, row by row. */
class LoyaltyTablesTest {

  private final ShippedTable loyalty = new ShippedTable("loyalty.dmn", "loyalty");
  private final ShippedTable loss = new ShippedTable("win-back.dmn", "lossReason");
  private final ShippedTable winBack = new ShippedTable("win-back.dmn", "winBack");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      rose to A                          | tier=A tierBefore=B                                    | REACHED | PRIORITY_DELIVERY | true  | true  | roseToA
      rose to B                          | tier=B tierBefore=N                                    | REACHED | FREE_DELIVERY     | true  | false | roseToB
      fell from A                        | tier=C tierBefore=A                                    | AT_RISK | FREE_TRAINING     | false | true  | fellFromA
      one of the best may be gone        | tier=A activePercent=49.9                              | AT_RISK | EXTENDED_WARRANTY | false | true  | bestFallsSilent
      one of the best missed a purchase  | tier=A activePercent=50 intervalsSilent=1.5 exitBarriers=1 | AT_RISK | EXTENDED_WARRANTY | false | true | bestMissesInterval
      a good one hesitates, nothing keeps | tier=B activePercent=69.9 exitBarriers=0              | AT_RISK | FREE_TRAINING     | false | true  | nothingKeepsThem
      a good one hesitates, kept by one  | tier=B activePercent=49.9 exitBarriers=1               | AT_RISK | FREE_DELIVERY     | true  | false | goodFallsSilent
      """)
  void aMomentIsFound(
      String name,
      String given,
      String moment,
      String benefit,
      boolean letter,
      boolean person,
      String reason) {
    assertThat(loyalty.decide(given))
        .containsEntry("moment", moment)
        .containsEntry("benefit", benefit)
        .containsEntry("letter", letter)
        .containsEntry("person", person)
        .containsEntry("reason", reason);
  }

  @ParameterizedTest
  @CsvSource({
    "tier=A",
    "tier=A activePercent=70 intervalsSilent=1.4 exitBarriers=0",
    "tier=B activePercent=50 exitBarriers=1",
    "tier=C activePercent=1 exitBarriers=0",
    "tier=L tierBefore=A"
  })
  void otherwiseNothingHappens(String given) {
    assertThat(loyalty.decide(given)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "complaints12=1 lateServices12=1, COMPLAINT",
    "complaints12=0 lateServices12=1, LATE_SERVICE",
    "returnedPercent=20, PRODUCT",
    "returnedPercent=19.9 intervalsSilent=3, FADED_AWAY",
    "intervalsSilent=2.9, UNKNOWN"
  })
  void aReasonOfLossIsGuessed(String given, String reason) {
    assertThat(loss.decide(given)).containsEntry("reason", reason);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      never bought              | tier=N                                                           | false | NONE              | OWNER      | 0 | neverBought
      not lost                  | tier=C activePercent=20 recencyDays=10 revenue=9999999           | false | NONE              | OWNER      | 0 | stillHere
      may be lost, nobody knows | tier=C recencyDays=10 revenue=9999999                            | false | NONE              | OWNER      | 0 | stillHere
      bought too little         | tier=L recencyDays=400 revenue=99999                             | false | NONE              | OWNER      | 0 | tooSmall
      too long ago              | tier=L recencyDays=1826 revenue=100000                           | false | NONE              | OWNER      | 0 | tooLongAgo
      returns too much          | tier=L recencyDays=1825 revenue=100000 returnedPercent=40        | false | NONE              | OWNER      | 0 | returnsTooMuch
      large and angry           | tier=L recencyDays=400 revenue=1000000 lossReason=COMPLAINT      | true  | APOLOGY           | MANAGER    | 2 | largeComplained
      angry                     | tier=L recencyDays=400 revenue=999999 lossReason=COMPLAINT       | true  | APOLOGY           | SUPERVISOR | 2 | complained
      served late               | tier=C activePercent=19.9 recencyDays=400 revenue=100000 lossReason=LATE_SERVICE | true | PRIORITY_DELIVERY | SUPERVISOR | 2 | servedLate
      too expensive             | tier=L recencyDays=400 revenue=100000 lossReason=COMPETITOR      | true  | DISCOUNT          | OWNER      | 2 | tooExpensive
      wrong product             | tier=L recencyDays=400 revenue=100000 lossReason=PRODUCT         | true  | NEW_PRODUCTS      | OWNER      | 2 | wrongProduct
      large, nobody knows why   | tier=L recencyDays=400 revenue=1000000 lossReason=UNKNOWN        | true  | VISIT             | OWNER      | 3 | large
      others                    | tier=L recencyDays=400 revenue=999999 lossReason=FADED_AWAY      | true  | CALL              | OWNER      | 2 | others
      """)
  void aLostCustomerIsWorthItOrNot(
      String name,
      String given,
      boolean worthIt,
      String offer,
      String actor,
      int tries,
      String reason) {
    Map<String, Object> decided = winBack.decide(given);

    assertThat(decided)
        .containsEntry("worthIt", worthIt)
        .containsEntry("offer", offer)
        .containsEntry("actor", actor)
        .containsEntry("mostTries", BigDecimal.valueOf(tries))
        .containsEntry("reason", reason);
  }
}
