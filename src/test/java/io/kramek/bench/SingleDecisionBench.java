package io.kramek.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/** One decision, by the compiled evaluator and by the engine in its default language. */
final class SingleDecisionBench implements Benchmark {

  private static final int ENGINE = 4_000;
  private static final int COMPILED = 2_000_000;
  private static final double SECOND = 1e9;

  @Override
  public List<Figure> run() throws Exception {
    MeasuredTier tier = new MeasuredTier();
    List<Map<String, Object>> customers = customers();
    var engine = MeasuredTier.engine(false);
    var decision = tier.decision(engine);
    Consumer<Map<String, Object>> judge = facts -> engine.evaluateDecisionTable(decision, facts);
    Consumer<Map<String, Object>> compiled = facts -> tier.table().decide(facts);
    rate(customers, ENGINE / 4, judge);
    rate(customers, COMPILED / 4, compiled);
    double baseline = rate(customers, ENGINE, judge);
    double value = rate(customers, COMPILED, compiled);
    return List.of(
        Figure.compared("single-decision", value, "decisions/s", baseline),
        Figure.atLeast("single-decision-against-default-feel", value / baseline, "x", 100));
  }

  private static double rate(
      List<Map<String, Object>> customers, int count, Consumer<Map<String, Object>> ask) {
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      ask.accept(customers.get(i % customers.size()));
    }
    return count * SECOND / (System.nanoTime() - start);
  }

  private static List<Map<String, Object>> customers() {
    Random random = new Random(7);
    List<Map<String, Object>> customers = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      Map<String, Object> facts = new HashMap<>();
      facts.put("monetary", BigDecimal.valueOf(random.nextInt(700_000), 2));
      facts.put("frequency", BigDecimal.valueOf(random.nextInt(17)));
      facts.put("recencyDays", BigDecimal.valueOf(random.nextInt(500)));
      facts.put("marginPercent", BigDecimal.valueOf(random.nextInt(60)));
      facts.put("segment", List.of("B2B", "PUBLIC", "STUDENT", "HOME").get(random.nextInt(4)));
      customers.add(facts);
    }
    return customers;
  }
}
