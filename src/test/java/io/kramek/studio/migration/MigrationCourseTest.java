package io.kramek.studio.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.testing.Catalogues;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.Http.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever moves what runs starts, stops and ends that as they like, and nobody else does. */
@MigrationTest
class MigrationCourseTest {

  /** A Monday, two hours into the working day of Prague. */
  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

  private static final String PIPELINE = "opportunityPipeline";

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired Changed changed;
  @Autowired Moving moving;
  @Autowired Accident accident;

  private Company.Team team;
  private Http rep;
  private Http manager;

  @BeforeEach
  void aTeam() {
    engine.itIs(MONDAY);
    team = company.team();
    rep = company.as(team.rep());
    manager = company.as(team.manager());
  }

  @AfterEach
  void nothingIsHalfDone() {
    accident.nothingHappens();
    ClockUtil.reset();
    moving.everythingHolds();
  }

  @Test
  void aShareGoesFirstAndTheRestOrTheWayBackLater() {
    String from = shipped();
    List<String> deals = moving.open(rep, 10);
    int release = changed.release(Catalogues::withDemo);
    String migration = moving.prepare(manager, release, from);

    moving.start(manager, migration, 20).is(200);
    moving.runs();
    assertThat(deals.stream().filter(deal -> !moving.pipeline(deal).equals(from))).hasSize(2);
    assertThat(moving.get(manager, migration).at("/summary/state")).isEqualTo("PAUSED");

    moving.start(manager, migration, 100).is(200);
    moving.runs();
    assertThat(deals.stream().filter(deal -> !moving.pipeline(deal).equals(from))).hasSize(10);
    assertThat(moving.get(manager, migration).at("/summary/state")).isEqualTo("DONE");
  }

  @Test
  void ofAShareOnlyThoseWhoFailedAreTriedAgain() {
    String from = shipped();
    List<String> deals = moving.open(rep, 10);
    int release = changed.release(Catalogues::withDemo);
    String migration = moving.prepare(manager, release, from);
    moving.start(manager, migration, 30).is(200);
    var first = new AtomicReference<String>();
    accident.happens(
        moved -> {
          if (first.compareAndSet(null, moved.businessKey())) {
            throw new IllegalStateException("An accident");
          }
        });
    moving.runs();
    assertThat(moving.pipeline(first.get())).isEqualTo(from);
    assertThat(moving.get(manager, migration).at("/summary/counts/moved")).isEqualTo("2");

    moving.does(manager, migration, "again").is(200);
    moving.runs();

    assertThat(moving.pipeline(first.get())).isNotEqualTo(from);
    assertThat(deals.stream().filter(deal -> !moving.pipeline(deal).equals(from))).hasSize(3);
    assertThat(moving.get(manager, migration).at("/summary/state")).isEqualTo("PAUSED");
    moving.does(manager, migration, "again").is(200);
    moving.runs();
    assertThat(deals.stream().filter(deal -> !moving.pipeline(deal).equals(from))).hasSize(3);

    moving.start(manager, migration, 100).is(200);
    moving.runs();
    assertThat(deals.stream().filter(deal -> !moving.pipeline(deal).equals(from))).hasSize(10);
  }

  @Test
  void whatIsPausedStopsAndGoesOn() {
    String from = shipped();
    List<String> deals = moving.open(rep, 3);
    int release = changed.release(Catalogues::withDemo);
    String migration = moving.prepare(manager, release, from);
    moving.start(manager, migration, 100).is(200);
    moving.does(manager, migration, "pause").is(200);
    moving.runs();
    assertThat(deals).allMatch(deal -> moving.pipeline(deal).equals(from));
    assertThat(moving.does(manager, migration, "pause").is(422).code())
        .isEqualTo("migrationNotRunning");

    moving.does(manager, migration, "resume").is(200);
    moving.runs();
    assertThat(deals).noneMatch(deal -> moving.pipeline(deal).equals(from));
    assertThat(moving.does(manager, migration, "resume").is(422).code())
        .isEqualTo("migrationNotPaused");
  }

  @Test
  void anInstanceThatFailsStaysWhereItWasAndTheOthersMove() {
    String from = shipped();
    List<String> deals = moving.open(rep, 3);
    int release = changed.release(Catalogues::withDemo);
    String migration = moving.prepare(manager, release, from);
    moving.start(manager, migration, 100).is(200);
    accident.happens(
        moved -> {
          if (deals.get(1).equals(moved.businessKey())) {
            throw new IllegalStateException("An accident");
          }
        });

    moving.runs();

    assertThat(moving.pipeline(deals.get(1))).isEqualTo(from);
    assertThat(moving.get(manager, migration).at("/summary/counts/moved")).isEqualTo("2");
    Answer failed = moving.instances(manager, migration, "?state=FAILED");
    assertThat(failed.at("/items/0/subject/id")).isEqualTo(deals.get(1));
    assertThat(failed.at("/items/0/reason")).isEqualTo("UNEXPECTED");
  }

  @Test
  void nobodyNeedMove() {
    String from = shipped();
    String deal = moving.open(rep);
    int release = changed.release(Catalogues::withDemo);
    String migration = moving.prepare(manager, release, from);

    manager.post("/api/studio/migrations/" + migration + "/leave", Map.of("forEver", true)).is(200);
    moving.runs();
    assertThat(moving.pipeline(deal)).isEqualTo(from);
    int later = changed.release(Catalogues::withDemo);
    Answer candidates = manager.get("/api/studio/migrations/candidates?release=" + later).is(200);
    assertThat(
            candidates
                .body()
                .valueStream()
                .filter(one -> one.at("/from/definition").asString().equals(from))
                .map(one -> one.path("state").asString()))
        .containsExactly("FINISHING");
    moving.start(manager, migration, 100).is(200);
    moving.runs();
    assertThat(moving.pipeline(deal)).isNotEqualTo(from);
  }

  @Test
  void aPlanThatTheEngineWouldNotCarryOutIsNotStarted() {
    String from = shipped();
    moving.open(rep);
    int release = changed.release(Catalogues::withDemo);
    String migration = moving.prepare(manager, release, from);

    Answer outside = moving.map(manager, migration, "userTask_preQualify", "userTask_showDemo");
    assertThat(outside.is(200).at("/faults/0/code")).isEqualTo("OUTSIDE_ITS_FRAME");
    assertThat(outside.at("/faults/0/name")).isEqualTo("Pre-qualify deal");
    assertThat(moving.start(manager, migration, 100).is(422).code())
        .isEqualTo("migrationPlanFaulty");
    assertThat(
            moving
                .map(manager, migration, "userTask_preQualify", "stage_demo")
                .is(200)
                .at("/faults/0/code"))
        .isEqualTo("TYPES_DIFFER");
    assertThat(
            moving
                .map(manager, migration, "userTask_preQualify", "nothing")
                .is(200)
                .at("/faults/0/code"))
        .isEqualTo("ELEMENT_UNKNOWN");
    Answer anew = manager.delete("/api/studio/migrations/" + migration + "/mapping").is(200);
    assertThat(anew.body().path("faults")).isEmpty();
    moving.start(manager, migration, 100).is(200);
    assertThat(moving.map(manager, migration, "userTask_preQualify", null).is(422).code())
        .isEqualTo("migrationBegun");
  }

  @Test
  void migrationsAreForThoseWhoShapeTheCompany() {
    String from = shipped();
    int release = changed.release(Catalogues::withDemo);
    String migration = moving.prepare(manager, release, from);
    Http supervisor = company.as(team.supervisor());
    String one = "/api/studio/migrations/" + migration;

    for (String path :
        List.of(
            "/api/studio/migrations",
            "/api/studio/migrations/candidates?release=1",
            one,
            one + "/instances",
            one + "/targets?source=stage_offer",
            one + "/back")) {
      supervisor.get(path).is(403);
    }
    supervisor.post("/api/studio/migrations", Map.of("release", release, "from", from)).is(403);
    moving.map(supervisor, migration, "stage_offer", null).is(403);
    supervisor.delete(one + "/mapping").is(403);
    moving.start(supervisor, migration, 100).is(403);
    for (String what : List.of("pause", "resume", "again", "back")) {
      moving.does(supervisor, migration, what).is(403);
    }
    supervisor.post(one + "/leave", Map.of("forEver", true)).is(403);
    manager.get("/api/studio/migrations/" + UUID.randomUUID()).is(404);
    manager.post("/api/studio/migrations", Map.of("release", 99_999, "from", from)).is(404);
    manager
        .post(
            "/api/studio/migrations",
            Map.of("release", release, "from", moving.version(release, PIPELINE)))
        .is(422);
    assertThat(manager.get("/api/studio/migrations").is(200).at("/items/0/id"))
        .isEqualTo(migration);
  }

  /** A version of its own for each test. */
  private String shipped() {
    return moving.version(changed.release(UnaryOperator.identity()), PIPELINE);
  }
}
