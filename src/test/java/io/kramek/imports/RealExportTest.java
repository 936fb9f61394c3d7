package io.kramek.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.Http.Answer;
import io.kramek.testing.HttpTest;
import io.kramek.testing.Samples;
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
    RealExport export = new RealExport(manager, worker);
    assertThat(bring(export, "sales_teams.csv")).isEqualTo("35 created");
    assertThat(bring(export, "products.csv")).isEqualTo("7 created");
    assertThat(bring(export, "accounts.csv")).isEqualTo("85 created");
    assertThat(bring(export, "sales_pipeline.csv")).isEqualTo(OPEN + CLOSED + " created");

    Answer board = manager.get("/api/opportunities/board").is(200);
    assertThat(count(board, "pre-qualification")).isEqualTo(500);
    assertThat(count(board, "qualification")).isEqualTo(1_589);
    assertThat(manager.get("/api/opportunities?status=WON&size=1").at("/total")).isEqualTo("4238");
    assertThat(manager.get("/api/opportunities?status=LOST&size=1").at("/total")).isEqualTo("2473");

    assertThat(bring(export, "sales_teams.csv")).isEqualTo("35 unchanged");
    assertThat(bring(export, "products.csv")).isEqualTo("7 unchanged");
    assertThat(bring(export, "accounts.csv")).isEqualTo("85 unchanged");
    assertThat(bring(export, "sales_pipeline.csv")).isEqualTo(OPEN + CLOSED + " unchanged");
  }

  private static int count(Answer board, String stage) {
    for (JsonNode column : board.body().path("columns")) {
      if (column.path("stage").asString().equals(stage)) {
        return column.path("count").asInt();
      }
    }
    throw new AssertionError("There is no column " + stage);
  }

  private static String bring(RealExport export, String file) {
    return export.bring(file, Samples.crmExport(file));
  }
}
