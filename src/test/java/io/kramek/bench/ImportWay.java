package io.kramek.bench;

import io.kramek.testing.Http;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** The way of a file through the import over HTTP, with the application's own worker beside it. */
final class ImportWay {

  private static final String BOUNDARY = "a-boundary";
  private static final long PATIENCE_MINUTES = 30;

  private final Http manager;

  ImportWay(Http manager) {
    this.manager = manager;
  }

  /** Takes a file in to the end; how many rows a second were stored. */
  double bring(String name, String text) throws InterruptedException {
    return bring(name, text, Map.of());
  }

  /** The same, with what a person corrects on the screen before. */
  double bring(String name, String text, Map<String, ?> correction) throws InterruptedException {
    String path = upload(name, BodyPublishers.ofString(text));
    manager.patch(path, correction).is(200);
    manager.post(path + "/dry-run", "").is(202);
    settle(path, await(path, "CHECKED"));
    long start = System.nanoTime();
    manager.post(path + "/run", "").is(202);
    Http.Answer done = await(path, "DONE");
    double seconds = (System.nanoTime() - start) / 1e9;
    int rows = done.body().path("rows").asInt();
    if (done.body().path("created").asInt() != rows) {
      throw new IllegalStateException("Not all rows of " + name + " came in: " + done.body());
    }
    return rows / seconds;
  }

  /** Only checks a file; how many rows a second. */
  double check(String name, Path file, int rows) throws Exception {
    String path = upload(name, BodyPublishers.ofFile(file));
    long start = System.nanoTime();
    manager.post(path + "/dry-run", "").is(202);
    Http.Answer checked = await(path, "CHECKED");
    double seconds = (System.nanoTime() - start) / 1e9;
    if (checked.body().path("rows").asInt() != rows
        || checked.body().path("rejected").asInt() > 0) {
      throw new IllegalStateException("Not all rows are right: " + checked.body());
    }
    return rows / seconds;
  }

  private String upload(String name, BodyPublisher file) {
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
            .formatted(BOUNDARY, name);
    BodyPublisher body =
        BodyPublishers.concat(
            BodyPublishers.ofString(head),
            file,
            BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
    String type = "multipart/form-data; boundary=" + BOUNDARY;
    return "/api/imports/"
        + manager.send("POST", "/api/imports", body, "Content-Type", type).is(201).at("/id");
  }

  /** Settles every doubt with the likeliest; a country it cannot guess is named. */
  private void settle(String path, Http.Answer checked) {
    for (JsonNode proposal : checked.body().path("proposals")) {
      if (proposal.path("resolution").isNull()) {
        String value = proposal.path("value").asString();
        String use = value.equals("Korea") ? "KR" : proposal.at("/candidates/0/id").asString();
        var settlement =
            Map.of(
                "field",
                proposal.path("field").asString(),
                "value",
                value,
                "resolution",
                Map.of("use", use));
        manager.put(path + "/settlements", List.of(settlement)).is(200);
      }
    }
  }

  private Http.Answer await(String path, String state) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
    while (System.nanoTime() < end) {
      Http.Answer answer = manager.get(path).is(200);
      if (answer.at("/state").equals(state)) {
        return answer;
      }
      if (answer.at("/state").equals("FAILED")) {
        break;
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    throw new IllegalStateException("The import did not come to " + state);
  }
}
