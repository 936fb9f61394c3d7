package io.kramek.bench;

import io.kramek.decisions.DecisionTables;
import io.kramek.decisions.RandomTables;
import io.kramek.decisions.TableRefused;
import io.kramek.decisions.ThreeWays;
import io.kramek.testing.Models;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A hundred thousand random cases through engine, evaluator and database, of tables nobody would
 * draw and of each shipped one; one that differs fails. {@code -Dbench.cases} takes fewer, {@code
 * -Dbench.table=winBack} looks at that one alone.
 */
final class ThreeWaysBench implements Benchmark {

  private static final int CASES = Integer.getInteger("bench.cases", 100_000);
  private static final int ROWS = 40;
  private static final String ALONE = System.getProperty("bench.table", "");

  @Override
  public List<Figure> run() throws Exception {
    List<Figure> figures = new ArrayList<>();
    try (Server server = new Server()) {
      var connection =
          new SingleConnectionDataSource(
              server.database("three_ways"), "postgres", "postgres", true);
      ThreeWays ways = new ThreeWays(new JdbcTemplate(connection));
      for (int seed = 0; ALONE.isEmpty() && seed < CASES / ROWS; seed++) {
        RandomTables tables = new RandomTables(seed);
        byte[] model = tables.model();
        alike(ways.differences(model, "table", tables.facts(ROWS)));
      }
      if (ALONE.isEmpty()) {
        figures.add(Figure.reported("three-ways-alike", CASES, "cases"));
      }
      for (Path file : Models.decisions()) {
        byte[] model = Files.readAllBytes(file);
        for (Decision decision : Models.decision(file).getModelElementsByType(Decision.class)) {
          String id = decision.getId();
          if ((ALONE.isEmpty() || ALONE.equals(id)) && compiled(model, id)) {
            alike(ways.differences(model, id, Map.of(), CASES, 1));
            figures.add(Figure.reported("three-ways-alike-" + id, CASES, "cases"));
          }
        }
      }
      connection.destroy();
    }
    return figures;
  }

  private static boolean compiled(byte[] model, String decision) {
    try {
      new DecisionTables().compile(model, decision);
      return true;
    } catch (TableRefused onlyTheEngine) {
      return false;
    }
  }

  private static void alike(List<ThreeWays.Difference> differences) {
    if (!differences.isEmpty()) {
      throw new IllegalStateException(differences.get(0).toString());
    }
  }
}
