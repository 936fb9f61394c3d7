package io.kramek.bench;

import io.kramek.testing.Company;
import io.kramek.testing.Http;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * The closed deals of another CRM's export live through a stricter gate, beside the one in force.
 */
final class ReplayBench implements Benchmark {

  private static final String GATE = "stage-gate.dmn";
  private static final int MOST_SECONDS = 300;

  @Override
  public List<Figure> run() throws Exception {
    CrmFiles files = CrmFiles.realIfThere();
    try (Server server = new Server();
        Application kramek =
            new Application(server.database("replay"), List.of(), "--kramek.jobs.active=true")) {
      Company company = kramek.bean(Company.class);
      Http manager = company.as(company.team().manager());
      ImportWay way = new ImportWay(manager);
      way.bring(CrmFiles.TEAMS, files.text(CrmFiles.TEAMS));
      way.bring(CrmFiles.PRODUCTS, files.text(CrmFiles.PRODUCTS));
      way.bring(CrmFiles.ACCOUNTS, files.text(CrmFiles.ACCOUNTS));
      way.bring(CrmFiles.DEALS, files.deals(false, 0));
      String draft =
          manager.post("/api/studio/drafts", Map.of("title", "Stricter")).is(201).at("/id");
      String gate = manager.get("/api/studio/models/" + GATE).is(200).at("/content");
      String stricter = gate.replace("&gt; 10", "&gt; 5");
      manager
          .post("/api/studio/drafts/" + draft + "/files", Map.of("file", GATE, "content", stricter))
          .is(201);
      long start = System.nanoTime();
      String replay =
          manager
              .post(
                  "/api/studio/drafts/" + draft + "/replays",
                  Map.of("from", "2000-01-01", "to", "2026-12-31"))
              .is(202)
              .at("/id");
      JsonNode done = await(manager, "/api/studio/replays/" + replay);
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.println("Replayed " + done);
      return List.of(
          Figure.reported("replay-deals", done.path("lived").asInt(), "deals"),
          Figure.atMost("replay", seconds, "s", MOST_SECONDS));
    }
  }

  private static JsonNode await(Http manager, String path) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(4L * MOST_SECONDS);
    while (System.nanoTime() < end) {
      JsonNode replay = manager.get(path).is(200).body();
      switch (replay.path("state").asString()) {
        case "DONE" -> {
          return replay;
        }
        case "RUNNING" -> TimeUnit.MILLISECONDS.sleep(200);
        default -> throw new IllegalStateException("The replay did not end well: " + replay);
      }
    }
    throw new IllegalStateException("The replay does not end");
  }
}
