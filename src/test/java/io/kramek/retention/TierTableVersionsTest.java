package io.kramek.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kramek.customers.CustomerId;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Whatever table is in force: it is decided by it, or said why not. */
@HttpTest
class TierTableVersionsTest {

  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired RepositoryService repository;
  @Autowired JdbcClient jdbc;

  private Bought bought;
  private Company.Team team;
  private Http manager;
  private String deployment;

  @BeforeEach
  void begin() {
    engine.itIs(MONDAY);
    team = company.team();
    manager = company.as(team.manager());
    bought = new Bought(jdbc);
  }

  @AfterEach
  void end() {
    if (deployment != null) {
      repository.deleteDeployment(deployment, true);
    }
    ClockUtil.reset();
  }

  @Test
  void aTableThatIsNotCompiledIsAskedRowByRowWithTheSameResult() throws Exception {
    CustomerId good = bought.customer(team);
    bought.purchase(good, "2026-10-01", "6000");
    review();
    assertThat(tier(good)).isEqualTo("A topRevenue");

    engine.passes(Duration.ofMinutes(1));
    CustomerId other = bought.customer(team);
    bought.purchase(other, "2026-10-02", "7000");
    release("<text>&gt;= 5000</text>", "<text>? &gt;= 5000</text>");
    JsonNode row = review();

    assertThat(row.path("rowByRow").asBoolean()).isTrue();
    assertThat(tier(good)).isEqualTo("A topRevenue");
    assertThat(tier(other)).isEqualTo("A topRevenue");
    assertThat(manager.get("/api/customers/" + other + "/value").is(200).at("/tierNow"))
        .isEqualTo("A");
  }

  @Test
  void whereSeveralRulesFitOfWhichOneMayTheOldTierIsKeptAndItIsSaid() throws Exception {
    CustomerId good = bought.customer(team);
    bought.purchase(good, "2026-10-01", "6000");
    review();

    engine.passes(Duration.ofMinutes(1));
    bought.purchase(good, "2026-11-01", "6000");
    release("hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\"");
    JsonNode row = review();

    assertThat(row.path("undecided").asLong()).isPositive();
    assertThat(tier(good)).isEqualTo("A topRevenue");
    assertThat(
            manager
                .get("/api/retention/reviews/" + row.path("id").asString() + "/undecided")
                .is(200)
                .body())
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.path("violated").asBoolean()).isTrue());
  }

  @Test
  void aTableThatAsksForWhatNobodyKnowsStopsTheReviewAndNamesIt() throws Exception {
    bought.customer(team);
    release("<text>purchases12</text>", "<text>weight</text>");
    manager.post("/api/retention/reviews", Map.of("asOf", "2026-11-23")).is(202);

    assertThatThrownBy(engine::runJobs).hasMessageContaining("asks for weight, which is no fact");
    repository.deleteDeployment(deployment, true);
    deployment = null;
    engine.itIs(MONDAY.plus(Duration.ofMinutes(2)));
    engine.runJobs();
    assertThat(
            jdbc.sql("select count(*) from value_review where finished_at is null")
                .query(Integer.class)
                .single())
        .isZero();
  }

  private void release(String what, String by) throws IOException {
    String shipped = Files.readString(Path.of("decisions/retention/customer-value-tier.dmn"));
    assertThat(shipped).contains(what);
    deployment =
        repository
            .createDeployment()
            .addString("customer-value-tier.dmn", shipped.replace(what, by))
            .deploy()
            .getId();
  }

  private JsonNode review() {
    String id =
        manager.post("/api/retention/reviews", Map.of("asOf", "2026-11-23")).is(202).at("/id");
    engine.runJobs();
    for (JsonNode row : manager.get("/api/retention/reviews").is(200).body()) {
      if (row.path("id").asString().equals(id)) {
        assertThat(row.path("state").asString()).isEqualTo("DONE");
        return row;
      }
    }
    throw new AssertionError("The review is not in the list");
  }

  private String tier(CustomerId customer) {
    return jdbc.sql("select tier || ' ' || reason from customer_value where customer_id = ?")
        .param(customer.value())
        .query(String.class)
        .single();
  }
}
