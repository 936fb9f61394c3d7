package io.kramek.opportunities;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.testing.Catalogues;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * A manager adds a stage to the model, and nothing else: the board has a column and deals go
 * through it.
 */
@HttpTest
@TestPropertySource(properties = "kramek.test.context=changed pipeline")
class PipelineModelTest {

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired RepositoryService repository;

  @Test
  void aStageAddedToTheModelIsAColumnOfTheBoardAndDealsInTheOldModelKeepTheirs() {
    Http rep = company.as(company.team().rep());
    String former = open(rep, "A deal in the former model");
    assertThat(labels(rep)).doesNotContain("Demo");

    release(Catalogues.withDemo(Catalogues.text(Catalogues.PIPELINE)));

    assertThat(labels(rep)).containsSubsequence("Qualification", "Demo", "Offer");
    String deal = open(rep, "A deal in the new model");
    move(rep, deal, "qualification");
    assertThat(targets(rep, deal)).contains("demo").doesNotContain("offer");
    move(rep, deal, "demo");
    assertThat(rep.get("/api/opportunities/" + deal).at("/stage/label")).isEqualTo("Demo");
    assertThat(rep.get("/api/tasks?subject=opportunity:" + deal).at("/items/0/name"))
        .isEqualTo("Show demo");
    assertThat(targets(rep, deal)).containsExactly("offer");

    move(rep, former, "qualification");
    assertThat(targets(rep, former)).contains("offer").doesNotContain("demo");
  }

  /** The whole catalogue at once, as models, tables and forms bind each other by deployment. */
  private void release(String pipeline) {
    DeploymentBuilder release = repository.createDeployment().name("with a demo");
    Catalogues.with(Catalogues.PIPELINE, pipeline)
        .forEach(
            (file, content) -> release.addInputStream(file, new ByteArrayInputStream(content)));
    release.deploy();
  }

  private String open(Http rep, String name) {
    String deal = rep.post("/api/opportunities", Map.of("name", name)).is(201).at("/id");
    engine.runJobs();
    return deal;
  }

  private static void move(Http rep, String deal, String target) {
    long version = rep.get("/api/opportunities/" + deal).body().path("version").asLong();
    rep.post("/api/opportunities/" + deal + "/moves", Map.of("target", target, "version", version))
        .is(200);
  }

  private static List<String> labels(Http rep) {
    return rep.get("/api/opportunities/board")
        .is(200)
        .body()
        .path("columns")
        .findValuesAsString("label");
  }

  private static List<String> targets(Http rep, String deal) {
    return rep.get("/api/opportunities/" + deal)
        .is(200)
        .body()
        .path("moves")
        .findValuesAsString("target");
  }
}
