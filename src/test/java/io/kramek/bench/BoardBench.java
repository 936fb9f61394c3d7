package io.kramek.bench;

import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.SqlCounter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The board of a manager over as many open deals as the real export has. */
final class BoardBench implements Benchmark {

  private static final int DEALS = 2_089;
  private static final int WARM_UP = 30;
  private static final int TURNS = 50;
  private static final double KILOBYTE = 1000;

  @Override
  public List<Figure> run() throws Exception {
    try (Server server = new Server();
        Application kramek = new Application(server.database("board"), List.of(SqlCounter.class))) {
      Company.Team team = kramek.bean(Company.class).team();
      fill(kramek, team);
      Http manager = kramek.bean(Company.class).as(team.manager());
      SqlCounter counter = kramek.bean(SqlCounter.class);
      Series time = new Series();
      Series queries = new Series();
      String body = "";
      for (int turn = -WARM_UP; turn < TURNS; turn++) {
        Http.Answer[] board = new Http.Answer[1];
        long start = System.nanoTime();
        int statements =
            counter.of(() -> board[0] = manager.get("/api/opportunities/board").is(200)).size();
        if (turn >= 0) {
          time.add((System.nanoTime() - start) / 1e6);
          queries.add(statements);
        }
        body = board[0].raw().body();
        expectAll(board[0]);
      }
      return List.of(
          Figure.atMost("board-queries", queries.median(), "statements", 1),
          Figure.atMost("board-gzip", zipped(body) / KILOBYTE, "kB", 150),
          Figure.reported("board-time", time.median(), "ms"));
    }
  }

  private static void expectAll(Http.Answer board) {
    long shown = 0;
    for (var column : board.body().path("columns")) {
      shown += column.path("count").asLong();
    }
    if (shown != DEALS) {
      throw new IllegalStateException("The board counts " + shown + " deals, not " + DEALS);
    }
  }

  private static int zipped(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.size();
  }

  /** Names, amounts and people differ as in life: a text that repeats would zip to nothing. */
  private static void fill(Application kramek, Company.Team team) {
    String pipeline =
        kramek
            .bean(RepositoryService.class)
            .createProcessDefinitionQuery()
            .processDefinitionKey("opportunityPipeline")
            .latestVersion()
            .singleResult()
            .getId();
    JdbcClient jdbc = kramek.bean(JdbcClient.class);
    jdbc.sql(
            """
            insert into opportunity (id, name, owner_id, team_id, stage, stage_since, pipeline, status, currency, amount,
              discount_percent, expected_close, created_at, version)
            select gen_random_uuid(), initcap(substr(md5(n::text), 1, 9)) || ' – GTX ' || substr(md5('p' || n), 1, 5),
              case n % 2 when 0 then :rep else :second end, :team,
              (array['pre-qualification', 'qualification', 'offer', 'contract', 'realisation'])[1 + n % 5],
              now() - (n * 7919 % 100000) * interval '1 minute', :pipeline, 'OPEN', 'EUR', 100 + n * 7919 % 100000,
              n % 10, current_date + n % 90, now() - n * interval '1 hour', 0
            from generate_series(1, :deals) n
            """)
        .params(
            Map.of(
                "rep",
                team.rep().id().value(),
                "second",
                team.secondRep().id().value(),
                "team",
                team.id().value(),
                "pipeline",
                pipeline,
                "deals",
                DEALS))
        .update();
    jdbc.sql("vacuum analyze opportunity").update();
  }
}
