package io.kramek.bench;

import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;

/**
 * A million customers get their tier: by one statement, by the engine row by row in its fastest
 * language, and by the engine's decision service (a sample). Each reads the facts and stores the
 * tiers.
 */
final class TieringBench implements Benchmark {

  private static final int CUSTOMERS = 1_000_000;
  private static final int SAMPLE = 3_000;
  private static final int BATCH = 1_000;
  private static final double SECOND = 1e9;

  private final MeasuredTier tier = new MeasuredTier();

  @Override
  public List<Figure> run() throws Exception {
    try (Server server = new Server()) {
      String url = server.database("tiering");
      try (Application kramek = new Application(url, List.of());
          Connection connection =
              DriverManager.getConnection(
                  url + (url.contains("?") ? "&" : "?") + "reWriteBatchedInserts=true",
                  "postgres",
                  "postgres");
          Statement statement = connection.createStatement()) {
        connection.setAutoCommit(false);
        statement.execute("create schema bench");
        statement.execute("set search_path to bench");
        statement.execute(MeasuredTier.customers(CUSTOMERS));
        statement.execute("analyze customer");
        connection.commit();
        double compiled = compiled(connection);
        double legacy = legacy(connection);
        same(statement, "legacy");
        double service = service(kramek, connection) * CUSTOMERS / SAMPLE;
        same(statement, "service");
        return List.of(
            Figure.compared("tiering-compiled", compiled, "s", legacy),
            Figure.atLeast("tiering-against-legacy-feel", legacy / compiled, "x", 2),
            Figure.atLeast(
                "tiering-against-decision-service-sample-3000", service / compiled, "x", 500));
      }
    }
  }

  private double compiled(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("create table compiled (id integer, tier text)");
      connection.commit();
      long start = System.nanoTime();
      statement.execute("insert into compiled select id, " + tier.sql() + " from customer");
      connection.commit();
      return (System.nanoTime() - start) / SECOND;
    }
  }

  private double legacy(Connection connection) throws SQLException {
    var engine = MeasuredTier.engine(true);
    var decision = tier.decision(engine);
    Function<Map<String, Object>, String> ask =
        facts -> engine.evaluateDecisionTable(decision, facts).getSingleResult().getSingleEntry();
    oneByOne(connection, "warm", SAMPLE, ask);
    return oneByOne(connection, "legacy", CUSTOMERS, ask);
  }

  private double service(Application kramek, Connection connection) throws SQLException {
    kramek
        .bean(RepositoryService.class)
        .createDeployment()
        .addInputStream("measured-tier.dmn", new ByteArrayInputStream(tier.model()))
        .deploy();
    DecisionService decisions = kramek.bean(DecisionService.class);
    return oneByOne(
        connection,
        "service",
        SAMPLE,
        facts ->
            decisions
                .evaluateDecisionTableByKey(MeasuredTier.ID, facts)
                .getSingleResult()
                .getSingleEntry());
  }

  private static double oneByOne(
      Connection connection, String into, int count, Function<Map<String, Object>, String> ask)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("create table " + into + " (id integer, tier text)");
      connection.commit();
      statement.setFetchSize(BATCH);
      long start = System.nanoTime();
      try (ResultSet row =
              statement.executeQuery(
                  "select id, " + MeasuredTier.FACTS + " from customer where id <= " + count);
          PreparedStatement insert =
              connection.prepareStatement("insert into " + into + " values (?, ?)")) {
        int rows = 0;
        while (row.next()) {
          insert.setInt(1, row.getInt("id"));
          insert.setString(2, ask.apply(MeasuredTier.facts(row)));
          insert.addBatch();
          if (++rows % BATCH == 0) {
            insert.executeBatch();
          }
        }
        insert.executeBatch();
      }
      connection.commit();
      return (System.nanoTime() - start) / SECOND;
    }
  }

  /** A figure for another result would be worth nothing. */
  private static void same(Statement statement, String other) throws SQLException {
    try (ResultSet different =
        statement.executeQuery(
            "select count(*) from "
                + other
                + " o join compiled c using (id) where c.tier is distinct from o.tier")) {
      different.next();
      if (different.getInt(1) > 0) {
        throw new IllegalStateException(different.getInt(1) + " tiers differ from " + other);
      }
    }
  }
}
