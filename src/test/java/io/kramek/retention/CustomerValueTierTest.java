package io.kramek.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.decisions.Answer;
import io.kramek.decisions.DecisionTable;
import io.kramek.decisions.DecisionTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped tiers, row by row. */
class CustomerValueTierTest {

  private final DecisionTable table = shipped();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      somebody who never bought                | purchases=0                                                             | N | neverBought
      nothing for two years, once a good one   | recencyDays=731 revenue12=900000                                        | L | longSilent
      two years to the day                     | recencyDays=730 intervalsSilent=1 tenureDays=2000                       | D | littleRevenue
      bought once, a year ago                  | recencyDays=366 tenureDays=366                                          | L | silent
      a year and three intervals               | recencyDays=366 intervalsSilent=3 tenureDays=900                        | L | silent
      a year, but every other year is usual    | recencyDays=500 intervalsSilent=0.7 tenureDays=3000                     | D | littleRevenue
      much revenue, margin unknown             | revenue12=500000                                                        | A | topRevenue
      a cent less                              | revenue12=499999                                                        | B | solidRevenue
      much revenue, just enough margin         | revenue12=500000 marginPercent12=15 margin12=75000 unpaidDays=60        | A | topRevenue
      much revenue, little of it left          | revenue12=900000 marginPercent12=14.9 margin12=134100                   | B | thinMargin
      much revenue, paid late                  | revenue12=900000 marginPercent12=40 margin12=360000 unpaidDays=61       | B | paysLate
      served at a loss                         | revenue12=120000 marginPercent12=20 margin12=24000 costToServe12=24001  | D | costsMore
      served for nothing                       | revenue12=120000 marginPercent12=20 margin12=24000 costToServe12=24000  | B | solidRevenue
      solid                                    | revenue12=100000                                                        | B | solidRevenue
      solid, but with a thin margin            | revenue12=100000 marginPercent12=9.9 margin12=9900                      | C | someRevenue
      every month                              | revenue12=50000 purchases12=12                                          | B | buysOften
      nearly every month                       | revenue12=50000 purchases12=11                                          | C | someRevenue
      a little                                 | revenue12=20000                                                         | C | someRevenue
      first bought three months ago            | revenue12=19999 tenureDays=90                                           | N | newcomer
      a day longer                             | revenue12=19999 tenureDays=91                                           | D | littleRevenue
      """)
  void decides(String name, String given, String tier, String reason) {
    Answer answer = table.decide(facts(given));

    assertThat(answer.results()).containsExactly(Map.of("tier", tier, "reason", reason));
  }

  @Test
  void itAsksForNothingButFacts() {
    assertThat(table.inputs().keySet())
        .isSubsetOf(Arrays.stream(Fact.values()).map(Fact::key).toList());
  }

  private static Map<String, Object> facts(String given) {
    Map<String, Object> facts = new HashMap<>(usual());
    for (String fact : given.strip().split("\\s+")) {
      String[] parts = fact.split("=");
      facts.put(parts[0], new BigDecimal(parts[1]));
    }
    return facts;
  }

  /** Somebody who bought twice, is no newcomer, and costs nothing. */
  private static Map<String, Object> usual() {
    return Map.of(
        "purchases", 2,
        "recencyDays", 30,
        "tenureDays", 400,
        "revenue12", 0,
        "purchases12", 2,
        "costToServe12", 0);
  }

  private static DecisionTable shipped() {
    try {
      byte[] model = Files.readAllBytes(Path.of("decisions/retention/customer-value-tier.dmn"));
      return new DecisionTables().compile(model, "customerValueTier");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
