package io.kramek.studio.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.opportunities.OpportunityImports;
import io.kramek.opportunities.OpportunityImports.ImportedDeal;
import io.kramek.opportunities.OpportunityImports.ImportedItem;
import io.kramek.products.ProductId;
import io.kramek.shared.Money;
import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** A manager tries a draft on the deals of a year, and reads what would have been otherwise. */
@HttpTest
class ReplayHttpTest {

  private static final String GATE = "stage-gate.dmn";

  /** Deals of other tests were closed in other years. */
  private static final AtomicInteger YEAR = new AtomicInteger(1970);

  @Autowired Company company;
  @Autowired OpportunityImports deals;
  @Autowired ReplayWorker worker;
  @Autowired ReplayCare care;
  @Autowired JdbcTemplate jdbc;
  @Autowired DataSource dataSource;

  private final int year = YEAR.incrementAndGet();
  private Company.Team team;
  private Http manager;

  @BeforeEach
  void open() {
    team = company.team();
    manager = company.as(team.manager());
  }

  @AfterEach
  void nothingIsLeft() {
    jdbc.update("update replay set state = 'FAILED' where state = 'RUNNING'");
    assertThat(
            jdbc.queryForObject(
                "select count(*) from pg_namespace where nspname like 'replay\\_%'", Integer.class))
        .isZero();
  }

  @Test
  void exactlyTheDealsAboveTheLimitOfAStricterGateHaveOtherApprovers() {
    won(3, 6, 9, 12);
    String draft = draftOf(GATE, "&gt; 10", "&gt; 5");

    String replay = start(draft);
    assertThat(manager.post(replays(draft), period()).is(409).code()).isEqualTo("replayRunning");
    worker.workOn(UUID.fromString(replay));

    JsonNode done = manager.get("/api/studio/replays/" + replay).is(200).body();
    assertThat(done.path("state").asString()).isEqualTo("DONE");
    assertThat(done.path("stories").asInt()).isEqualTo(4);
    assertThat(done.path("lived").asInt()).isEqualTo(4);
    assertThat(done.path("endOnly").asInt()).isEqualTo(4);
    assertThat(done.path("different").asInt()).isEqualTo(2);
    assertThat(done.path("otherApprovers").asInt()).isEqualTo(2);
    assertThat(done.path("otherWay").asInt()).isZero();
    assertThat(done.at("/before/approvals").asInt()).isEqualTo(1);
    assertThat(done.at("/now/approvals").asInt()).isEqualTo(3);
    assertThat(done.at("/now/tasks").asInt()).isEqualTo(done.at("/before/tasks").asInt() + 2);
    assertThat(done.at("/labels/pre-qualification").asString()).isEqualTo("Pre-qualification");

    JsonNode results =
        manager
            .get("/api/studio/replays/" + replay + "/results?aspect=APPROVERS")
            .is(200)
            .body()
            .path("items");
    assertThat(results)
        .extracting(result -> result.path("name").asString())
        .containsExactly("Deal at 6 %", "Deal at 9 %");
    assertThat(results.get(0).at("/before/asked")).isEmpty();
    assertThat(results.get(0).at("/now/asked/0/people/0/name").asString())
        .isEqualTo(team.supervisor().name());
    assertThat(results.get(0).at("/aspects").toString()).contains("APPROVERS", "DURATION");

    JsonNode work = manager.get("/api/studio/replays/" + replay + "/work").is(200).body();
    assertThat(work.path("items"))
        .anySatisfy(
            week ->
                assertThat(week.at("/person/name").asString()).isEqualTo(team.supervisor().name()));
    assertThat(manager.get(replays(draft)).is(200).at("/total")).isEqualTo("1");
  }

  @Test
  void aReplayThatIsCancelledEndsAtOnceAndTakesItsJvmAlong() throws Exception {
    won(3);
    String replay = start(draftOf(GATE, "&gt; 10", "&gt; 5"));
    CompletableFuture<Void> work =
        CompletableFuture.runAsync(() -> worker.workOn(UUID.fromString(replay)));
    ProcessHandle child = child(replay);

    manager.post("/api/studio/replays/" + replay + "/cancel", "").is(204);

    work.get(60, TimeUnit.SECONDS);
    assertThat(manager.get("/api/studio/replays/" + replay).at("/state")).isEqualTo("CANCELLED");
    assertThat(child.isAlive()).isFalse();
  }

  @Test
  void aReplayWhoseJvmIsKilledHasFailedAndSaysWhy() throws Exception {
    won(3);
    String replay = start(draftOf(GATE, "&gt; 10", "&gt; 5"));
    CompletableFuture<Void> work =
        CompletableFuture.runAsync(() -> worker.workOn(UUID.fromString(replay)));

    child(replay).destroyForcibly();

    work.get(60, TimeUnit.SECONDS);
    JsonNode failed = manager.get("/api/studio/replays/" + replay).is(200).body();
    assertThat(failed.path("state").asString()).isEqualTo("FAILED");
    assertThat(failed.path("reason").asString()).isEqualTo("killed");
  }

  @Test
  void aDraftThatTheSandboxRefusesIsNotReplayed() {
    won(3);
    String pipeline = "opportunity-pipeline.bpmn";
    String replay =
        start(
            draftOf(
                pipeline,
                "camunda:delegateExpression=\"#{chooseApprovalDelegate}\"",
                "camunda:expression=\"${1}\""));

    worker.workOn(UUID.fromString(replay));

    JsonNode failed = manager.get("/api/studio/replays/" + replay).is(200).body();
    assertThat(failed.path("state").asString()).isEqualTo("FAILED");
    assertThat(failed.path("reason").asString()).isEqualTo("refused");
    String said = failed.path("detail").asString();
    assertThat(said).contains("serviceTask_chooseApproval");
    manager.patch("/api/session", Map.of("language", "cs")).is(200);
    assertThat(manager.get("/api/studio/replays/" + replay).at("/detail"))
        .as("kept as a code, said in the language of the reader")
        .contains("serviceTask_chooseApproval")
        .isNotEqualTo(said);
    manager.patch("/api/session", Map.of("language", "en")).is(200);
    assertThat(manager.get("/api/studio/replays/" + replay).at("/detail")).isEqualTo(said);
  }

  @Test
  void aTableThatOnlyABlockAsksIsGuardedToo() {
    won(3);
    String replay =
        start(
            draftOf(
                GATE,
                "<text>&gt; 10</text>",
                "<text>${''.getClass().forName('java.lang.System').getProperty('user.name')}</text>"));

    worker.workOn(UUID.fromString(replay));

    JsonNode failed = manager.get("/api/studio/replays/" + replay).is(200).body();
    assertThat(failed.path("reason").asString()).isEqualTo("refused");
    assertThat(failed.path("detail").asString()).contains(GATE);
  }

  @Test
  void whatADeadNodeHasLeftIsEndedByAnother() {
    String replay = start(draftOf(GATE, "&gt; 10", "&gt; 5"));
    jdbc.execute("create schema replay_" + replay.replace("-", ""));
    care.round();
    assertThat(manager.get("/api/studio/replays/" + replay).at("/state")).isEqualTo("RUNNING");
    jdbc.update(
        "update replay set seen_at = now() - interval '2 minutes' where id = ?::uuid", replay);

    care.round();

    assertThat(manager.get("/api/studio/replays/" + replay).at("/reason")).isEqualTo("nodeGone");
  }

  @Test
  void schemasThatNobodyUsesAreTakenAway() throws SQLException {
    String dead = "replay_" + UUID.randomUUID().toString().replace("-", "");
    String alive = "replay_" + UUID.randomUUID().toString().replace("-", "");
    jdbc.execute("create schema " + dead);
    jdbc.execute("create schema " + alive);
    try (Connection user = dataSource.getConnection();
        Statement statement = user.createStatement()) {
      statement.execute("set application_name = '" + alive + "'");
      care.round();
      assertThat(isThere(dead)).as("somebody may just be beginning").isTrue();

      care.round();

      assertThat(isThere(dead)).isFalse();
      assertThat(isThere(alive)).isTrue();
      statement.execute("reset application_name");
    }
    care.round();
    care.round();
    assertThat(isThere(alive)).isFalse();
  }

  private boolean isThere(String schema) {
    return jdbc.queryForObject(
            "select count(*) from pg_namespace where nspname = ?", Integer.class, schema)
        > 0;
  }

  @Test
  void onlyManagersTryDrafts() {
    Http rep = company.as(team.rep());
    String draft = draftOf(GATE, "&gt; 10", "&gt; 5");
    rep.post(replays(draft), period()).is(403);
    rep.get("/api/studio/cases").is(403);
    manager.post(replays(draft), Map.of("from", year + "-02-01", "to", year + "-01-01")).is(422);
    manager.post(replays(UUID.randomUUID().toString()), period()).is(404);
  }

  @Test
  void aDraftIsTriedOnWhatItConcernsUnlessSomebodySaysOtherwise() {
    String gate = draftOf(GATE, "&gt; 10", "&gt; 5");
    String score = draftOf("lead-score.dmn", "PT1H", "PT2H");
    String approval = draftOf("approval-policy.dmn", "</definitions>", " </definitions>");
    assertThat(offered(gate)).startsWith("opportunityPipeline true");
    assertThat(offered(score))
        .containsExactly("leadQualification true", "opportunityPipeline false");
    assertThat(offered(approval))
        .containsExactly("opportunityPipeline true", "leadQualification false");
    company.as(team.rep()).get("/api/studio/drafts/" + gate + "/replayable").is(403);

    assertThat(started(score, null)).isEqualTo("leadQualification");
    assertThat(started(gate, null)).isEqualTo("opportunityPipeline");
    assertThat(started(gate, "leadQualification")).isEqualTo("leadQualification");

    Http.Answer refused = manager.post(replays(gate), period("escalation")).is(422);
    assertThat(refused.at("/fields/0/field")).isEqualTo("process");
    assertThat(refused.at("/fields/0/code")).isEqualTo("unknown");
  }

  private List<String> offered(String draft) {
    List<String> offered = new ArrayList<>();
    manager
        .get("/api/studio/drafts/" + draft + "/replayable")
        .is(200)
        .body()
        .forEach(
            one ->
                offered.add(
                    one.path("process").asString() + " " + one.path("concerned").asBoolean()));
    return offered;
  }

  /** Whose records are replayed; nobody waits for it. */
  private String started(String draft, String process) {
    String replay = manager.post(replays(draft), period(process)).is(202).at("/id");
    jdbc.update("update replay set state = 'FAILED' where id = ?::uuid", replay);
    return manager.get("/api/studio/replays/" + replay).at("/process");
  }

  private Map<String, String> period(String process) {
    Map<String, String> period = new HashMap<>(period());
    period.put("process", process);
    return period;
  }

  private ProcessHandle child(String replay) {
    long pid = worker.pid(UUID.fromString(replay));
    while (pid == 0) {
      Thread.onSpinWait();
      pid = worker.pid(UUID.fromString(replay));
    }
    return ProcessHandle.of(pid).orElseThrow();
  }

  private String start(String draft) {
    return manager.post(replays(draft), period()).is(202).at("/id");
  }

  private static String replays(String draft) {
    return "/api/studio/drafts/" + draft + "/replays";
  }

  private Map<String, String> period() {
    return Map.of("from", year + "-01-01", "to", year + "-12-31");
  }

  private String draftOf(String file, String from, String to) {
    String draft = manager.post("/api/studio/drafts", Map.of("title", "A trial")).is(201).at("/id");
    String inForce = manager.get("/api/studio/models/" + file).is(200).at("/content");
    assertThat(inForce).contains(from);
    manager
        .post(
            "/api/studio/drafts/" + draft + "/files",
            Map.of("file", file, "content", inForce.replace(from, to)))
        .is(201);
    return draft;
  }

  private void won(int... discounts) {
    List<ImportedDeal> imported = new ArrayList<>();
    for (int discount : discounts) {
      imported.add(
          new ImportedDeal(
              "replay-" + year + "-" + discount,
              "Deal at " + discount + " %",
              team.rep().id(),
              team.id(),
              null,
              new ImportedItem(
                  new ProductId(UUID.randomUUID()),
                  "Crate",
                  Money.of(10_000, "EUR"),
                  null,
                  new BigDecimal("50")),
              Money.of(10_000 - 100L * discount, "EUR"),
              "won",
              LocalDate.of(year, 2, 1),
              LocalDate.of(year, 3, 1).plusDays(discount)));
    }
    deals.importAll(imported);
  }
}
