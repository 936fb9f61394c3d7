package io.kramek.bench;

import io.kramek.studio.release.ReleaseRoom;
import io.kramek.testing.Company;
import io.kramek.testing.Http;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * From the day on which it is due until it is in force: ten changed models, checked again and
 * deployed with everything else.
 */
final class ReleaseBench implements Benchmark {

  private static final int MODELS = 10;
  private static final int TURNS = 5;

  @Override
  public List<Figure> run() throws Exception {
    try (Server server = new Server();
        Application kramek =
            new Application(
                server.database("release"),
                List.of(),
                "--kramek.sample=false",
                "--kramek.jobs.active=false")) {
      Company company = kramek.bean(Company.class);
      company.team();
      Http author = company.as(company.team().manager());
      ReleaseRoom room =
          new ReleaseRoom(company, kramek.bean(JdbcClient.class), kramek.bean(ProcessEngine.class));
      Series time = new Series();
      for (int turn = -1; turn < TURNS; turn++) {
        String request = asked(author, turn);
        room.goesOn(request);
        room.says(room.reviewer(request), request, "APPROVE").is(200);
        int before = room.inForce();
        long start = System.nanoTime();
        room.goesOn(request);
        if (room.inForce() != before + 1) {
          throw new IllegalStateException("Nothing was released");
        }
        if (turn >= 0) {
          time.add((System.nanoTime() - start) / 1e9);
        }
      }
      return List.of(Figure.atMost("release", time.median(), "s", 5));
    }
  }

  /** A draft in which every model has another description. */
  private static String asked(Http author, int turn) {
    String draft = author.post("/api/studio/drafts", Map.of("title", "Ten")).is(201).at("/id");
    String files = "/api/studio/drafts/" + draft + "/files";
    author
        .get("/api/studio/models")
        .is(200)
        .body()
        .valueStream()
        .filter(model -> model.path("kind").asString().equals("BPMN"))
        .limit(MODELS)
        .map(model -> model.path("file").asString())
        .forEach(
            file -> {
              author.post(files, Map.of("file", file)).is(201);
              JsonNode taken = author.get(files + "/" + file).is(200).body();
              String content =
                  taken
                      .path("content")
                      .asString()
                      .replaceFirst("</bpmn:documentation>", " " + turn + "</bpmn:documentation>");
              author
                  .put(
                      files + "/" + file,
                      Map.of("content", content, "revision", taken.path("revision").asInt()))
                  .is(200);
            });
    return author
        .post("/api/studio/release-requests", Map.of("draft", draft, "reason", "Better said"))
        .is(201)
        .at("/id");
  }
}
