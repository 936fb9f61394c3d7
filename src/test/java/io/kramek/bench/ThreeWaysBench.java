package io.kramek.bench;

import io.kramek.decisions.RandomTables;
import io.kramek.decisions.ThreeWays;
import java.util.List;

/**
 * A hundred thousand random cases through engine, evaluator and database; one that differs fails.
 */
final class ThreeWaysBench implements Benchmark {

  private static final int TABLES = 2_500;
  private static final int ROWS = 40;

  @Override
  public List<Figure> run() throws Exception {
    try (Server server = new Server();
        ThreeWays ways = new ThreeWays(server.database("three_ways"))) {
      for (int seed = 0; seed < TABLES; seed++) {
        RandomTables tables = new RandomTables(seed);
        byte[] model = tables.model();
        ways.agree(model, "table", tables.facts(ROWS));
      }
    }
    return List.of(Figure.reported("three-ways-alike", TABLES * ROWS, "cases"));
  }
}
