package io.kramek.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;

/** Asks the engine, the evaluator and the database the same, and compares what they say. */
public final class ThreeWays implements AutoCloseable {

  private static final String VIOLATED = "violated";

  private final DmnEngine engine =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private final Connection database;

  public ThreeWays(String address) throws SQLException {
    database = DriverManager.getConnection(address, "postgres", "postgres");
  }

  /** Every row of facts through the table, three times; fails at the first that differ. */
  public void agree(byte[] model, String decision, List<Map<String, Object>> rows)
      throws SQLException {
    DecisionTable table = new DecisionTables().compile(model, decision);
    DmnDecision judge = engine.parseDecision(decision, new ByteArrayInputStream(model));
    List<Answer> bulk = bulk(table, rows);
    for (int i = 0; i < rows.size(); i++) {
      Map<String, Object> facts = rows.get(i);
      Object wanted = judged(judge, facts);
      assertThat(plain(table.decide(facts))).as("evaluator on %s", facts).isEqualTo(wanted);
      assertThat(plain(bulk.get(i))).as("database on %s", facts).isEqualTo(wanted);
      assertThat(bulk.get(i)).as("rules on %s", facts).isEqualTo(table.decide(facts));
    }
  }

  private Object judged(DmnDecision judge, Map<String, Object> facts) {
    try {
      return plain(engine.evaluateDecisionTable(judge, facts).getResultList());
    } catch (DmnEngineException e) {
      if (e.getMessage().contains("DMN-03001") || e.getMessage().contains("DMN-03002")) {
        return VIOLATED;
      }
      throw e;
    }
  }

  private static Object plain(Answer answer) {
    return answer.violated() ? VIOLATED : plain(answer.results());
  }

  /** Where nothing fits, the engine counts to 0 and forgets what the output is called. */
  private static String named(String name) {
    return name == null ? "result" : name;
  }

  /** Numbers by what they are worth; an output without a value like one that was left out. */
  private static List<Map<String, Object>> plain(List<Map<String, Object>> results) {
    List<Map<String, Object>> plain = new ArrayList<>();
    for (Map<String, Object> result : results) {
      Map<String, Object> values = new LinkedHashMap<>();
      result.forEach(
          (name, value) -> {
            if (value instanceof Number number) {
              values.put(named(name), new BigDecimal(number.toString()).stripTrailingZeros());
            } else if (value != null) {
              values.put(name, value);
            }
          });
      plain.add(values);
    }
    return plain;
  }

  private List<Answer> bulk(DecisionTable table, List<Map<String, Object>> rows)
      throws SQLException {
    Map<String, String> columns = new LinkedHashMap<>();
    table.inputs().keySet().forEach(name -> columns.put(name, "\"" + name + "\""));
    try (Statement statement = database.createStatement()) {
      statement.execute("drop table if exists facts");
      statement.execute(
          table.inputs().entrySet().stream()
              .map(input -> columns.get(input.getKey()) + " " + input.getValue().sqlType())
              .collect(Collectors.joining(", ", "create temporary table facts (n integer, ", ")")));
      insert(table, rows);
      List<Answer> answers = new ArrayList<>();
      try (ResultSet result =
          statement.executeQuery("select " + table.sql(columns) + " from facts order by n")) {
        while (result.next()) {
          Object value = result.getObject(1);
          answers.add(table.answerOf(value instanceof java.sql.Array a ? a.getArray() : value));
        }
      }
      return answers;
    }
  }

  private void insert(DecisionTable table, List<Map<String, Object>> rows) throws SQLException {
    String places =
        table.inputs().values().stream()
            .map(type -> ", ?::" + type.sqlType())
            .collect(Collectors.joining());
    try (PreparedStatement insert =
        database.prepareStatement("insert into facts values (?" + places + ")")) {
      for (int i = 0; i < rows.size(); i++) {
        insert.setInt(1, i);
        int column = 2;
        for (String name : table.inputs().keySet()) {
          Object value = rows.get(i).get(name);
          boolean text = value instanceof Duration || value instanceof LocalDateTime;
          insert.setObject(column++, text ? value.toString() : value);
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
