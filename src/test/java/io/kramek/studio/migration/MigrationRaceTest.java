package io.kramek.studio.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kramek.testing.Catalogues;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody moves a deal, a timer fires, or a node dies while instances are moved. */
@MigrationTest
class MigrationRaceTest {

  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
  private static final int DEALS = 24;

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired Changed changed;
  @Autowired Moving moving;
  @Autowired Accident accident;
  @Autowired MigrationWorker worker;
  @Autowired ManagementService jobs;
  @Autowired DataSource dataSource;
  @Autowired JdbcClient jdbc;

  private final ExecutorService others = Executors.newFixedThreadPool(4);
  private Http rep;
  private Http manager;
  private String from;
  private List<String> deals;
  private String migration;
  private String to;

  @BeforeEach
  void dealsToMove() {
    engine.itIs(MONDAY);
    Company.Team team = company.team();
    rep = company.as(team.rep());
    manager = company.as(team.manager());
    from = moving.version(changed.release(UnaryOperator.identity()), "opportunityPipeline");
    deals = moving.open(rep, DEALS);
    int release = changed.release(Catalogues::withDemo);
    to = moving.version(release, "opportunityPipeline");
    migration = moving.prepare(manager, release, from);
    moving.start(manager, migration, 100).is(200);
  }

  @AfterEach
  void nothingIsHalfDone() {
    accident.nothingHappens();
    ClockUtil.reset();
    others.shutdownNow();
    moving.everythingHolds();
  }

  @Test
  void ofAMoveOfADealAndItsMigrationBothHappenOrTheRepIsToldToLookAgain() {
    Map<String, CompletableFuture<Integer>> moves = new HashMap<>();
    for (String deal : deals) {
      long seen = moving.version(rep, deal);
      moves.put(
          deal,
          CompletableFuture.supplyAsync(
              () ->
                  rep.post(
                          "/api/opportunities/" + deal + "/moves",
                          Map.of("target", "qualification", "version", seen))
                      .status(),
              others));
    }
    worker.round();
    moves.values().forEach(CompletableFuture::join);
    everybodyElse();

    for (String deal : deals) {
      int status = moves.get(deal).join();
      assertThat(status).isIn(200, 409);
      assertThat(moving.pipeline(deal)).isEqualTo(to);
      assertThat(rep.get("/api/opportunities/" + deal).at("/stage/key"))
          .isEqualTo(status == 200 ? "qualification" : "pre-qualification");
    }
  }

  @Test
  void aTimerThatFiresMeanwhileFiresOnce() {
    engine.itIs(MONDAY.plus(Duration.ofDays(20)));
    CompletableFuture<Void> timers = CompletableFuture.runAsync(this::runTimers, others);
    worker.round();
    timers.join();
    everybodyElse();
    runTimers();

    for (String deal : deals) {
      assertThat(moving.pipeline(deal)).isEqualTo(to);
      assertThat(
              jdbc.sql("select count(*) from escalation where subject_id = ?::uuid")
                  .param(deal)
                  .query(Integer.class)
                  .single())
          .isEqualTo(1);
    }
  }

  @Test
  void aNodeThatDiesInTheMidstHasMovedWholeInstancesAndAnotherGoesOn() {
    AtomicInteger moved = new AtomicInteger();
    accident.happens(
        one -> {
          if (moved.incrementAndGet() > DEALS / 2) {
            throw new Accident.Killed();
          }
        });
    assertThatThrownBy(worker::round).isInstanceOf(Accident.Killed.class);
    assertThat(deals.stream().filter(deal -> moving.pipeline(deal).equals(to))).hasSize(DEALS / 2);
    moving.everythingHolds();
    assertThat(moving.get(manager, migration).at("/summary/state")).isEqualTo("RUNNING");

    accident.nothingHappens();
    worker.round();

    assertThat(deals).allMatch(deal -> moving.pipeline(deal).equals(to));
    assertThat(moving.get(manager, migration).at("/summary/counts/moved"))
        .isEqualTo(String.valueOf(DEALS));
  }

  @Test
  void twoNodesDoNotWorkOnTheSameMigration() throws SQLException {
    try (Connection other = dataSource.getConnection();
        Statement statement = other.createStatement()) {
      long key = UUID.fromString(migration).getLeastSignificantBits();
      statement.execute("select pg_advisory_lock(" + key + ")");
      worker.round();
      assertThat(deals).allMatch(deal -> moving.pipeline(deal).equals(from));
      statement.execute("select pg_advisory_unlock(" + key + ")");
    }
    worker.round();
    assertThat(deals).allMatch(deal -> moving.pipeline(deal).equals(to));
  }

  /** Whoever was in the way of something else is tried again. */
  private void everybodyElse() {
    for (int round = 0; round < 6; round++) {
      engine.itIs(ClockUtil.getCurrentTime().toInstant().plusSeconds(3));
      worker.round();
    }
    assertThat(moving.get(manager, migration).at("/summary/state")).isEqualTo("DONE");
  }

  /** As the job executor does: what collides is tried again. */
  private void runTimers() {
    for (int round = 0; round < 10; round++) {
      for (Job job : jobs.createJobQuery().executable().withRetriesLeft().active().list()) {
        try {
          jobs.executeJob(job.getId());
        } catch (RuntimeException e) {
          assertThat(e).isNotNull();
        }
      }
    }
  }
}
