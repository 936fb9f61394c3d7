package io.kramek.bench;

import io.kramek.studio.MovingBack;
import io.kramek.studio.migration.Changed;
import io.kramek.testing.Catalogues;
import io.kramek.testing.Company;
import io.kramek.testing.Http;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Ten thousand deals run in the release in force: how long it takes to say who could go back to the
 * former one, to prepare and to start a migration of them, and to begin to move them in the
 * transaction of a release. {@code -Dbench.migrating=1000} takes fewer.
 */
final class WayBackBench implements Benchmark {

  private static final int DEALS = MigrationBench.DEALS;
  private static final int TURNS = 3;

  /** Longer than this nobody waits for an answer, and no job keeps its transaction open. */
  private static final double MOST_SECONDS = 30;

  private static final String MIGRATIONS = "/api/studio/migrations";

  @Override
  public List<Figure> run() throws Exception {
    try (Server server = new Server();
        Application kramek =
            new Application(
                server.database("way_back"),
                List.of(Changed.class),
                "--kramek.sample=false",
                "--kramek.jobs.active=true",
                "--server.port=0")) {
      Changed changed = kramek.bean(Changed.class);
      Company.Team team = kramek.bean(Company.class).team();
      Http manager = kramek.bean(Company.class).as(team.manager());
      int former = changed.release(UnaryOperator.identity());
      int now = changed.release(Catalogues::withDemo);
      RunningDeals.open(kramek, team, DEALS);

      Series outlook = new Series();
      for (int turn = 0; turn < TURNS; turn++) {
        outlook.add(seconds(() -> expectAll(outlook(manager, former))));
      }
      String from = version(kramek.bean(JdbcClient.class), now);
      int again = changed.release(UnaryOperator.identity());
      MovingBack movingBack = kramek.bean(MovingBack.class);
      // Before anybody has prepared it: there is one migration at a time between two versions.
      double begun =
          seconds(
              () ->
                  kramek
                      .bean(TransactionTemplate.class)
                      .executeWithoutResult(
                          tx -> {
                            movingBack.begin(again, former, List.of(), team.manager().id());
                            tx.setRollbackOnly();
                          }));
      String[] migration = new String[1];
      double prepared =
          seconds(
              () ->
                  migration[0] =
                      manager
                          .post(MIGRATIONS, Map.of("release", again, "from", from))
                          .is(201)
                          .at("/id"));
      double started =
          seconds(
              () ->
                  manager
                      .post(MIGRATIONS + "/" + migration[0] + "/start", Map.of("share", 1))
                      .is(200));
      return List.of(
          Figure.atMost("way-back-outlook", outlook.median(), "s", MOST_SECONDS),
          Figure.atMost("way-back-begin", begun, "s", MOST_SECONDS),
          Figure.atMost("migration-preview", prepared, "s", MOST_SECONDS),
          Figure.atMost("migration-start", started, "s", MOST_SECONDS));
    }
  }

  private static JsonNode outlook(Http manager, int former) {
    return manager
        .post("/api/studio/releases/" + former + "/way-back/outlook", Map.of("goals", List.of()))
        .is(200)
        .body();
  }

  private static void expectAll(JsonNode outlook) {
    if (outlook.path("movable").asInt() != DEALS) {
      throw new IllegalStateException("Not everybody could go back: " + outlook);
    }
  }

  private static String version(JdbcClient jdbc, int release) {
    return jdbc.sql(
            """
            select d.id_ from engine.act_re_procdef d join catalogue_release r on r.deployment_id = d.deployment_id_
            where r.number = ? and d.key_ = 'opportunityPipeline'
            """)
        .param(release)
        .query(String.class)
        .single();
  }

  private static double seconds(Runnable what) {
    long start = System.nanoTime();
    what.run();
    return (System.nanoTime() - start) / 1e9;
  }
}
