package io.kramek.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints the figures that Krámek promises beside what they are measured against: {@code mvn -Pbench
 * verify} all of them, {@code -Dbench=NAME} one. A figure that misses its target says so and fails
 * nothing, for times depend on the machine; a benchmark that cannot be run fails the build.
 */
public final class Bench {

  private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

  static {
    ALL.put("won-deal", new WonDealBench());
    ALL.put("my-work", new MyWorkBench());
    ALL.put("board", new BoardBench());
    ALL.put("care-map", new CareMapBench());
    ALL.put("heat-map", new HeatMapBench());
    ALL.put("import", new ImportBench());
    ALL.put("import-purchases", new PurchaseImportBench());
    ALL.put("dry-run", new DryRunBench());
    ALL.put("approval-load", new ApprovalLoadBench());
    ALL.put("outbox-kill", new OutboxKillBench());
    ALL.put("outbox-smtp-down", new OutboxSmtpDownBench());
    ALL.put("tiering", new TieringBench());
    ALL.put("facts", new FactsBench());
    ALL.put("profit", new ProfitBench());
    ALL.put("retier", new RetierBench());
    ALL.put("single-decision", new SingleDecisionBench());
    ALL.put("three-ways", new ThreeWaysBench());
    ALL.put("what-if", new WhatIfBench());
    ALL.put("release", new ReleaseBench());
    ALL.put("out-of-stock", new OutOfStockBench());
    ALL.put("problems", new ProblemsBench());
    ALL.put("replay", new ReplayBench());
    ALL.put("start", new StartBench());
    ALL.put("timer-storm", new TimerStormBench());
    ALL.put("working-time", new WorkingTimeBench());
    ALL.put("migration", new MigrationBench());
    ALL.put("way-back", new WayBackBench());
    ALL.put("studio-open", new StudioOpenBench());
  }

  private Bench() {}

  public static void main(String[] args) throws Exception {
    String wanted = args.length == 0 || args[0].isBlank() ? "all" : args[0];
    if (!wanted.equals("all") && !ALL.containsKey(wanted)) {
      throw new IllegalArgumentException(
          "There is no benchmark " + wanted + ", but " + ALL.keySet());
    }
    List<Figure> figures = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    for (Map.Entry<String, Benchmark> benchmark : ALL.entrySet()) {
      if (wanted.equals("all") || wanted.equals(benchmark.getKey())) {
        run(benchmark.getKey(), benchmark.getValue(), figures, broken);
      }
    }
    figures.forEach(figure -> System.out.println(figure.line()));
    write(figures);
    System.exit(broken.isEmpty() ? 0 : 1);
  }

  /** What is broken must not keep the others from being measured. */
  private static void run(
      String name, Benchmark benchmark, List<Figure> figures, List<String> broken) {
    System.out.println("Measuring " + name);
    try {
      figures.addAll(benchmark.run());
    } catch (Exception | Error e) {
      broken.add(name);
      System.err.println("The benchmark " + name + " cannot be run");
      e.printStackTrace();
    }
  }

  private static void write(List<Figure> figures) throws IOException {
    Path results = Path.of("target", "bench", "results.json");
    Files.createDirectories(results.getParent());
    JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    Files.writeString(results, json.writeValueAsString(figures) + System.lineSeparator());
  }
}
