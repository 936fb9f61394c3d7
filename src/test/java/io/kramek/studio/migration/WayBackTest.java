package io.kramek.studio.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.studio.release.ReleaseRoom;
import io.kramek.testing.Catalogues;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.Http.Answer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Whoever goes back to a former release takes what is running along, by one request. */
@MigrationTest
class WayBackTest {

  /** A Monday, two hours into the working day of Prague. */
  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

  private static final String PIPELINE = "opportunityPipeline";

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired Changed changed;
  @Autowired Moving moving;
  @Autowired Accident accident;
  @Autowired JdbcClient jdbc;
  @Autowired ProcessEngine camunda;

  private ReleaseRoom room;
  private Company.Team team;
  private Http rep;
  private Http manager;
  private int former;
  private String inQualification;
  private String inDemo;

  /** Two deals in a pipeline with a demo; the release before it has none. */
  @BeforeEach
  void aDemo() {
    engine.itIs(MONDAY);
    room = new ReleaseRoom(company, jdbc, camunda);
    team = company.team();
    company.team();
    rep = company.as(team.rep());
    manager = company.as(team.manager());
    former = changed.release(UnaryOperator.identity());
    changed.release(Catalogues::withDemo);
    inQualification = moving.open(rep);
    moving.move(rep, inQualification, "qualification").is(200);
    inDemo = moving.open(rep);
    moving.move(rep, inDemo, "qualification").is(200);
    moving.move(rep, inDemo, "demo").is(200);
  }

  @AfterEach
  void nothingIsHalfDone() {
    accident.nothingHappens();
    ClockUtil.reset();
    moving.everythingHolds();
  }

  @Test
  void itIsSaidBeforehandWhoGoesBackAndWhoStays() {
    Answer before = outlook(List.of());
    assertThat(before.at("/movable")).isEqualTo("1");
    assertThat(before.at("/staying")).isEqualTo("1");
    assertThat(before.at("/stays/items/0/subject/id")).isEqualTo(inDemo);
    assertThat(before.at("/stays/items/0/label")).startsWith("Deal ");
    assertThat(before.at("/stays/items/0/reason")).isEqualTo("UNMAPPED");
    assertThat(before.body().path("removed")).hasSize(1);
    assertThat(before.at("/removed/0/element")).isEqualTo("stage_demo");
    assertThat(before.at("/removed/0/name")).isEqualTo("Demo");
    assertThat(before.at("/removed/0/waiting")).isEqualTo("1");
    assertThat(before.body().at("/removed/0/target").isNull()).isTrue();
    assertThat(before.body().at("/removed/0/targets").findValuesAsString("id"))
        .contains("stage_offer")
        .noneMatch(id -> id.startsWith("userTask_"));

    Answer mapped = outlook(List.of(demoTo("stage_offer")));
    assertThat(mapped.at("/movable")).isEqualTo("2");
    assertThat(mapped.at("/staying")).isEqualTo("0");
    assertThat(mapped.at("/removed/0/target")).isEqualTo("stage_offer");
    assertThat(moving.pipeline(inDemo)).as("a look moves nobody").isEqualTo(running());
  }

  @Test
  void whatIsRunningGoesBackWithTheReleaseByOneRequest() {
    String request = ask(List.of(demoTo("stage_offer"))).is(201).at("/id");
    JsonNode moved = manager.get(ReleaseRoom.path(request)).is(200).body().path("moving");
    assertThat(moved.path("movable").asInt()).isEqualTo(2);
    assertThat(moved.path("staying").asInt()).isZero();
    assertThat(moved.at("/goals/0/name").asString()).isEqualTo("Demo");
    assertThat(moved.at("/goals/0/targetName").asString()).isEqualTo("Offer");

    room.isReleased(request);
    moving.runs();

    int release = room.inForce();
    for (String deal : List.of(inQualification, inDemo)) {
      assertThat(moving.pipeline(deal)).isEqualTo(moving.version(release, PIPELINE));
    }
    assertThat(rep.get("/api/opportunities/" + inDemo).is(200).at("/stage/key")).isEqualTo("offer");
    Answer pipeline = migration(release);
    assertThat(pipeline.at("/summary/state")).isEqualTo("DONE");
    assertThat(pipeline.at("/summary/counts/moved")).isEqualTo("2");
    assertThat(pipeline.at("/summary/by/id")).isEqualTo(team.manager().id().value().toString());
  }

  @Test
  void whoeverHasNowhereToGoStaysAndIsListed() {
    String request = ask(List.of(demoTo(null))).is(201).at("/id");
    String before = running();

    room.isReleased(request);
    moving.runs();

    assertThat(moving.pipeline(inDemo)).isEqualTo(before);
    assertThat(moving.pipeline(inQualification)).isNotEqualTo(before);
    String id = migration(room.inForce()).at("/summary/id");
    Answer stayed = moving.instances(manager, id, "?state=STAYED");
    assertThat(stayed.at("/items/0/subject/id")).isEqualTo(inDemo);
    assertThat(stayed.at("/items/0/reason")).isEqualTo("UNMAPPED");
  }

  @Test
  void whoeverFailsStaysWhereTheyWereAndIsListed() {
    String before = running();
    String request = ask(List.of(demoTo("stage_offer"))).is(201).at("/id");
    room.isReleased(request);
    accident.happens(
        moved -> {
          if (inDemo.equals(moved.businessKey())) {
            throw new IllegalStateException("An accident");
          }
        });
    moving.runs();

    assertThat(moving.pipeline(inDemo)).isEqualTo(before);
    String id = migration(room.inForce()).at("/summary/id");
    assertThat(moving.instances(manager, id, "?state=FAILED").at("/items/0/subject/id"))
        .isEqualTo(inDemo);
  }

  @Test
  void whoeverIsOnTheirWayForwardGoesBackToo() {
    String from = moving.version(former, PIPELINE);
    changed.release(UnaryOperator.identity());
    int further = changed.release(Catalogues::withDemo);
    String forward = moving.prepare(manager, further, running());
    moving.start(manager, forward, 100).is(200);

    room.isReleased(ask(List.of(demoTo("stage_offer"))).is(201).at("/id"));
    moving.runs();

    assertThat(moving.get(manager, forward).at("/summary/state")).isEqualTo("PAUSED");
    assertThat(from).isNotEqualTo(moving.pipeline(inDemo));
    assertThat(moving.pipeline(inDemo)).isEqualTo(moving.version(room.inForce(), PIPELINE));
  }

  @Test
  void nobodyIsMovedWhereNobodyAskedForItAndNothingImpossibleIsAskedFor() {
    assertThat(ask(List.of(demoTo("userTask_preQualify"))).is(422).code())
        .isEqualTo("migrationPlanFaulty");
    Http supervisor = company.as(team.supervisor());
    supervisor.post(path() + "/outlook", Map.of("goals", List.of())).is(403);
    manager
        .post("/api/studio/releases/999999/way-back/outlook", Map.of("goals", List.of()))
        .is(404);
    String before = running();

    room.goesBackTo(former, manager);
    moving.runs();

    assertThat(moving.pipeline(inDemo)).isEqualTo(before);
    assertThat(manager.get("/api/studio/migrations?release=" + room.inForce()).at("/total"))
        .isEqualTo("0");
  }

  private String running() {
    return moving.pipeline(inDemo);
  }

  private Answer migration(int release) {
    JsonNode all = manager.get("/api/studio/migrations?release=" + release).is(200).body();
    String id =
        all.path("items")
            .valueStream()
            .filter(one -> one.path("processKey").asString().equals(PIPELINE))
            .map(one -> one.path("id").asString())
            .findFirst()
            .orElseThrow();
    return moving.get(manager, id);
  }

  private String path() {
    return "/api/studio/releases/" + former + "/way-back";
  }

  private Answer outlook(List<Map<String, Object>> goals) {
    return manager.post(path() + "/outlook", Map.of("goals", goals)).is(200);
  }

  private Answer ask(List<Map<String, Object>> moved) {
    return manager.post(path(), Map.of("reason", "As it was", "moving", moved));
  }

  private static Map<String, Object> demoTo(String target) {
    Map<String, Object> goal = new HashMap<>();
    goal.put("process", PIPELINE);
    goal.put("element", "stage_demo");
    goal.put("target", target);
    return goal;
  }
}
