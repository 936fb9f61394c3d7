package io.kramek.retention.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped tables of the map, row by row. */
class CareTablesTest {

  private final ShippedTable care = new ShippedTable("contact-quality.dmn", "carePoints");
  private final ShippedTable worth = new ShippedTable("contact-quality.dmn", "worthPoints");
  private final ShippedTable quality = new ShippedTable("contact-quality.dmn", "contactQuality");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      the best there can be              | contactsKeptPercent12=90 contactDays=30 responseHours12=4 complaints12=0 lateServices12=0 | 100
      a step down in everything          | contactsKeptPercent12=89 contactDays=31 responseHours12=4.1 complaints12=1 lateServices12=1 | 71
      another step                       | contactsKeptPercent12=74 contactDays=61 responseHours12=8.1 complaints12=2 lateServices12=2 | 35
      the last step                      | contactsKeptPercent12=50 contactDays=91 responseHours12=24 complaints12=9 lateServices12=9  | 27
      the worst there can be             | contactsKeptPercent12=49.9 contactDays=181 responseHours12=24.1 complaints12=2 lateServices12=2 | 0
      the edges of the better half       | contactsKeptPercent12=75 contactDays=60 responseHours12=8 complaints12=0 lateServices12=0 | 81
      the edges of the worse half        | contactsKeptPercent12=50 contactDays=180 complaints12=0 lateServices12=0                   | 50
      a quarter to the day               | contactsKeptPercent12=0 contactDays=90 responseHours12=99 complaints12=5 lateServices12=5  | 16
      nothing is known                   |                                                                                            | 25
      never spoken to, and no complaints | complaints12=0 lateServices12=0                                                            | 45
      """)
  void careIsPoints(String name, String given, int points) {
    assertThat(points(care, given)).isEqualTo(points);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      the best there can be              | tier=A margin12=1000000 employees=250 seriesBought=1 activePercent=80 | 100
      a cent less, a person less         | tier=A margin12=999999 employees=249 seriesBought=2 activePercent=79.9 | 75
      good                               | tier=B margin12=200000 employees=50 seriesBought=3 activePercent=90   | 68
      good, a cent less                  | tier=B margin12=199999 employees=49 seriesBought=4 activePercent=90   | 48
      solid                              | tier=C margin12=50000 employees=10 seriesBought=4                      | 29
      solid, a cent less                 | tier=C margin12=49999 employees=9 seriesBought=4                       | 14
      a newcomer                         | tier=N margin12=0 seriesBought=1 activePercent=100                     | 29
      lost                               | tier=L margin12=0 seriesBought=9 activePercent=2                       | 0
      what goods cost is not known, much | tier=A revenue12=2500000 seriesBought=4                                | 70
      a cent less                        | tier=A revenue12=2499999 seriesBought=4                                | 60
      middling revenue                   | tier=B revenue12=500000 seriesBought=4                                 | 48
      a cent less of it                  | tier=B revenue12=499999 seriesBought=4                                 | 38
      little revenue                     | tier=C revenue12=125000 seriesBought=4                                 | 24
      too little of it                   | tier=C revenue12=124999 seriesBought=4                                 | 14
      margin counts where it is known    | tier=C margin12=10000 revenue12=9900000 seriesBought=4                 | 14
      """)
  void worthIsPoints(String name, String given, int points) {
    assertThat(points(worth, given)).isEqualTo(points);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      lost, however attractive             | careLevel=0 attractiveness=100 tier=L           | LOST       | NONE          | 0 | NONE   | false | lost
      valuable and angry twice             | careLevel=90 attractiveness=60 complaints12=2   | NEGLECTED  | DIRECTOR_CALL | 3 | CALL   | true  | valuableComplains
      angry once                           | careLevel=90 attractiveness=60 complaints12=1   | MATCHED    | NONE          | 0 | NONE   | false | matched
      angry but of little worth            | careLevel=40 attractiveness=59 complaints12=9   | MATCHED    | NONE          | 0 | NONE   | false | matched
      one of the best, alone               | careLevel=29 attractiveness=75                  | NEGLECTED  | DIRECTOR_CALL | 3 | VISIT  | true  | bestNeglected
      valuable, alone                      | careLevel=29 attractiveness=74                  | NEGLECTED  | MORE_CONTACTS | 3 | CALL   | true  | valuableNeglected
      one of the best, average care        | careLevel=30 attractiveness=75                  | TOO_LITTLE | MORE_CONTACTS | 3 | VISIT  | true  | bestDeservesMore
      valuable, average care               | careLevel=59 attractiveness=74                  | TOO_LITTLE | MORE_CONTACTS | 2 | CALL   | false | valuableDeservesMore
      valuable, good care                  | careLevel=60 attractiveness=74                  | MATCHED    | NONE          | 0 | NONE   | false | matched
      solid, alone                         | careLevel=29 attractiveness=35                  | TOO_LITTLE | MORE_CONTACTS | 1 | CALL   | false | middleNeglected
      solid, average care                  | careLevel=30 attractiveness=59                  | MATCHED    | NONE          | 0 | NONE   | false | matched
      of no worth and the best of care     | careLevel=75 attractiveness=14                  | TOO_MUCH   | SELF_SERVICE  | 0 | E_MAIL | false | littleSpoilt
      of no worth and good care            | careLevel=74 attractiveness=14                  | TOO_MUCH   | FEWER_CONTACTS | 1 | E_MAIL | false | smallPampered
      of small worth and the best of care  | careLevel=100 attractiveness=34                 | TOO_MUCH   | FEWER_CONTACTS | 1 | E_MAIL | false | smallPampered
      of small worth, average care         | careLevel=59 attractiveness=34                  | MATCHED    | NONE          | 0 | NONE   | false | matched
      """)
  void careAndWorthAreCompared(
      String name,
      String given,
      String zone,
      String correction,
      int contacts,
      String channel,
      boolean person,
      String reason) {
    Map<String, Object> decided = quality.decide(given);

    assertThat(decided)
        .containsEntry("zone", zone)
        .containsEntry("correction", correction)
        .containsEntry("contactsPerQuarter", BigDecimal.valueOf(contacts))
        .containsEntry("channel", channel)
        .containsEntry("person", person)
        .containsEntry("reason", reason);
  }

  private static int points(ShippedTable table, String given) {
    // What nothing fits comes to nothing.
    return ((BigDecimal) table.decide(given).getOrDefault("points", BigDecimal.ZERO))
        .intValueExact();
  }
}
