package io.kramek.decisions;

import io.kramek.decisions.process.EngineTable;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * Asks the engine, the evaluator and the database the same and compares what they say. The engine
 * is the judge. Nothing is stored.
 */
@Service
public class ThreeWays {

  private static final String VIOLATED = "violated";
  private static final int BATCH = 1_000;

  /**
   * Facts on which somebody says something else than the engine.
   *
   * @param facts {@code null} among them is not known
   */
  public record Difference(
      Map<String, Object> facts, String engine, String evaluator, String database) {}

  private final JdbcTemplate jdbc;

  public ThreeWays(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A table on its boundaries, their neighbours, unknown facts, and combinations of them drawn at
   * random. Of a table that is not compiled only the engine is asked, whether it stumbles.
   *
   * @param cases how many are drawn
   * @return the first that differ, ten at most
   * @throws IllegalArgumentException where the engine cannot read the table
   */
  public List<Difference> differences(
      byte[] model, String decision, Map<String, KnownFact> known, int cases, long seed) {
    DecisionTable table;
    try {
      table = new DecisionTables().compile(model, decision);
    } catch (TableRefused onlyTheEngine) {
      new EngineTable(model, decision).decide(nothing(model, decision));
      return List.of();
    }
    return differences(model, decision, new Cases(table, known, seed).list(cases));
  }

  /** Nothing known: whatever a table cannot even read shows then. */
  private static Map<String, Object> nothing(byte[] model, String decision) {
    Map<String, Object> facts = new LinkedHashMap<>();
    new DecisionTables().facts(model, decision).keySet().forEach(name -> facts.put(name, null));
    return facts;
  }

  /** The same on given facts. */
  public List<Difference> differences(
      byte[] model, String decision, List<Map<String, Object>> rows) {
    DecisionTable table = new DecisionTables().compile(model, decision);
    EngineTable judge = new EngineTable(model, decision);
    List<Difference> differences = new ArrayList<>();
    for (int from = 0; from < rows.size(); from += BATCH) {
      List<Map<String, Object>> batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
      List<Answer> bulk = bulk(table, batch);
      for (int i = 0; i < batch.size() && differences.size() < 10; i++) {
        compare(table, judge, batch.get(i), bulk.get(i), differences);
      }
    }
    return differences;
  }

  private static void compare(
      DecisionTable table,
      EngineTable judge,
      Map<String, Object> facts,
      Answer bulk,
      List<Difference> differences) {
    Object wanted = judge.decide(facts).<Object>map(ThreeWays::plain).orElse(VIOLATED);
    Answer single = table.decide(facts);
    if (!wanted.equals(plain(single)) || !wanted.equals(plain(bulk)) || !single.equals(bulk)) {
      differences.add(new Difference(facts, wanted.toString(), said(single), said(bulk)));
    }
  }

  private static String said(Answer answer) {
    return plain(answer) + (answer.rules().isEmpty() ? "" : " " + answer.rules());
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

  private List<Answer> bulk(DecisionTable table, List<Map<String, Object>> rows) {
    Map<String, String> columns = new LinkedHashMap<>();
    table.inputs().keySet().forEach(name -> columns.put(name, "\"" + name + "\""));
    String arrays =
        table.inputs().values().stream()
            .map(type -> "?::text[]::" + type.sqlType() + "[]")
            .collect(Collectors.joining(", "));
    String sql =
        "select %s from unnest(%s) with ordinality as facts(%s, place) order by place"
            .formatted(table.sql(columns), arrays, String.join(", ", columns.values()));
    return jdbc.execute((Connection connection) -> read(connection, sql, table, rows));
  }

  private static List<Answer> read(
      Connection connection, String sql, DecisionTable table, List<Map<String, Object>> rows)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int place = 1;
      for (String name : table.inputs().keySet()) {
        Object[] values = rows.stream().map(row -> text(row.get(name))).toArray();
        statement.setArray(place++, connection.createArrayOf("text", values));
      }
      List<Answer> answers = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          Object value = result.getObject(1);
          answers.add(table.answerOf(value instanceof java.sql.Array a ? a.getArray() : value));
        }
      }
      return answers;
    }
  }

  private static String text(Object value) {
    return value instanceof BigDecimal number
        ? number.toPlainString()
        : Objects.toString(value, null);
  }
}
