package io.kramek.imports;

import static io.kramek.imports.Importing.endings;
import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.testing.Http;
import io.kramek.testing.Http.Answer;
import io.kramek.testing.Samples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Takes a real export over, and settles every doubt as a person would who knows the company. */
public final class RealExport {

  static final String DEALS = "sales_pipeline.csv";

  /** What deals refer to, in the order in which it has to be there. */
  static final List<String> FIRST = List.of("sales_teams.csv", "products.csv", "accounts.csv");

  private final Importing importing;

  RealExport(Http manager, ImportWorker worker) {
    importing = new Importing(manager, worker);
  }

  /**
   * Takes over what was won and lost in a month, with all it refers to.
   *
   * @param month as {@code 2017-03}
   * @return how many deals that are
   */
  public static int closedIn(String month, Http manager, ApplicationContext application) {
    RealExport export = new RealExport(manager, application.getBean(ImportWorker.class));
    FIRST.forEach(file -> export.bring(file, Samples.crmExport(file)));
    String[] all = new String(Samples.crmExport(DEALS), StandardCharsets.UTF_8).split("\n");
    StringBuilder closed = new StringBuilder(all[0]).append('\n');
    int deals = 0;
    for (String row : all) {
      if (row.matches(".*,(Won|Lost),[^,]*," + month + ".*")) {
        closed.append(row).append('\n');
        deals++;
      }
    }
    export.bring(DEALS, closed.toString().getBytes(StandardCharsets.UTF_8));
    return deals;
  }

  /** Takes a file over, and says how its rows ended. */
  String bring(String file, byte[] content) {
    importing.upload(file, content).is(201);
    for (JsonNode proposal : importing.dryRun().body().path("proposals")) {
      if (proposal.path("resolution").isNull()) {
        String value = proposal.path("value").asString();
        importing.settle(proposal.path("field").asString(), value, resolution(proposal)).is(200);
      }
    }
    Answer done = importing.run();
    assertThat(done.at("/state")).isEqualTo("DONE");
    var ways = new String[] {"created", "updated", "unchanged", "rejected"};
    var ended = new StringBuilder();
    for (int way = 0; way < ways.length; way++) {
      int rows = endings(done).get(way);
      if (rows > 0) {
        ended.append(ended.isEmpty() ? "" : ", ").append(rows).append(' ').append(ways[way]);
      }
    }
    return ended.toString();
  }

  private static Map<String, String> resolution(JsonNode proposal) {
    return Map.of(
        "use",
        proposal.path("value").asString().equals("Korea")
            ? "KR"
            : proposal.at("/candidates/0/id").asString());
  }
}
