package io.kramek.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.decisions.Reach.Change;
import io.kramek.decisions.Reach.Way;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The smallest change is one that the table confirms, and none that is smaller leads there. */
class ReachTest {

  private static final String FACT = "revenue12";
  private static final Way MONEY = new Way(BigDecimal.ONE, true, true, BigDecimal.ZERO);
  private static final Map<String, Way> WAYS =
      Map.of(
          FACT,
          MONEY,
          "marginPercent12",
          new Way(new BigDecimal("0.1"), true, true, null),
          "unpaidDays",
          MONEY,
          "costToServe12",
          MONEY);

  @Test
  void everyChangeLeadsWhereItSaysAndNoSmallerOneOfTheSameFactDoes() throws Exception {
    DecisionTable table =
        new DecisionTables()
            .compile(
                Files.readAllBytes(Path.of("decisions/retention/customer-value-tier.dmn")),
                "customerValueTier");
    Random random = new Random(5);
    for (int i = 0; i < 300; i++) {
      Map<String, Object> facts = facts(random);
      Answer now = table.decide(facts);
      List<Change> changes = new Reach(table, facts, WAYS).changes();

      for (Change change : changes.subList(0, Math.min(50, changes.size()))) {
        assertThat(table.decide(with(facts, change.to()))).isEqualTo(change.answer());
      }
      changes.stream()
          .filter(change -> change.to().keySet().equals(java.util.Set.of(FACT)))
          .filter(change -> !change.answer().results().equals(now.results()))
          .findFirst()
          .ifPresent(change -> noSmaller(table, facts, now, change));
    }
  }

  /** Between the fact as it is and the change, the table says what it says now. */
  private static void noSmaller(
      DecisionTable table, Map<String, Object> facts, Answer now, Change change) {
    BigDecimal from = (BigDecimal) facts.get(FACT);
    BigDecimal to = change.to().get(FACT);
    for (int part = 1; part <= 50; part++) {
      BigDecimal between =
          from.add(
                  to.subtract(from)
                      .multiply(BigDecimal.valueOf(part))
                      .divide(BigDecimal.valueOf(50)))
              .setScale(0, java.math.RoundingMode.HALF_UP);
      if (between.compareTo(to) != 0) {
        assertThat(table.decide(with(facts, Map.of(FACT, between))).results())
            .as("%s of %s on the way to %s", between, facts, to)
            .isEqualTo(now.results());
      }
    }
  }

  private static Map<String, Object> with(Map<String, Object> facts, Map<String, BigDecimal> to) {
    Map<String, Object> changed = new HashMap<>(facts);
    changed.putAll(to);
    return changed;
  }

  private static Map<String, Object> facts(Random random) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("purchases", new BigDecimal(1 + random.nextInt(20)));
    facts.put("recencyDays", new BigDecimal(random.nextInt(300)));
    facts.put("tenureDays", new BigDecimal(random.nextInt(900)));
    facts.put(FACT, new BigDecimal(random.nextInt(800_000)));
    facts.put("purchases12", new BigDecimal(random.nextInt(20)));
    facts.put("marginPercent12", new BigDecimal(random.nextInt(40)));
    facts.put("margin12", new BigDecimal(random.nextInt(100_000)));
    facts.put("costToServe12", new BigDecimal(random.nextInt(60_000)));
    facts.put("unpaidDays", random.nextBoolean() ? null : new BigDecimal(random.nextInt(90)));
    return facts;
  }
}
