package io.kramek.imports;

import static io.kramek.imports.Importing.endings;
import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.Http.Answer;
import io.kramek.testing.HttpTest;
import io.kramek.testing.Samples;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A real export moves in and out of the way of the other tests, into a database of its own. */
@HttpTest
@TestPropertySource(properties = "kramek.test.company=real-export")
@EnabledIf("io.kramek.testing.Samples#crmExportIsThere")
class RealExportTest {

  private static final int OPEN = 2_089;
  private static final int CLOSED = 6_711;

  @Autowired Company company;
  @Autowired ImportWorker worker;

  @Test
  void everythingComesInAndTheSecondTimeNothingIsNew() {
    Http manager = company.as(company.team().manager());
    Importing importing = new Importing(manager, worker);
    assertThat(bring(importing, "sales_teams.csv")).isEqualTo("35 created");
    assertThat(bring(importing, "products.csv")).isEqualTo("7 created");
    assertThat(bring(importing, "accounts.csv")).isEqualTo("85 created");
    assertThat(bring(importing, "sales_pipeline.csv")).isEqualTo(OPEN + CLOSED + " created");

    Answer board = manager.get("/api/opportunities/board").is(200);
    assertThat(count(board, "pre-qualification")).isEqualTo(500);
    assertThat(count(board, "qualification")).isEqualTo(1_589);
    assertThat(manager.get("/api/opportunities?status=WON&size=1").at("/total")).isEqualTo("4238");
    assertThat(manager.get("/api/opportunities?status=LOST&size=1").at("/total")).isEqualTo("2473");

    assertThat(bring(importing, "sales_teams.csv")).isEqualTo("35 unchanged");
    assertThat(bring(importing, "products.csv")).isEqualTo("7 unchanged");
    assertThat(bring(importing, "accounts.csv")).isEqualTo("85 unchanged");
    assertThat(bring(importing, "sales_pipeline.csv")).isEqualTo(OPEN + CLOSED + " unchanged");
  }

  private static int count(Answer board, String stage) {
    for (JsonNode column : board.body().path("columns")) {
      if (column.path("stage").asString().equals(stage)) {
        return column.path("count").asInt();
      }
    }
    throw new AssertionError("There is no column " + stage);
  }

  /** Settles every doubt as a person would who knows the company, and says how the rows ended. */
  private static String bring(Importing importing, String file) {
    importing.upload(file, Samples.crmExport(file)).is(201);
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
