package io.kramek.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.testing.Company;
import io.kramek.testing.Company.Person;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tasks go to whoever stands in, and come back. */
@HttpTest
class SubstitutionTest {

  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00Z");
  private static final Instant THURSDAY = Instant.parse("2026-11-26T09:00:00Z");

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired TaskClock clock;

  private Company.Team team;
  private Http rep;
  private Http secondRep;

  @BeforeEach
  void begin() {
    engine.itIs(MONDAY);
    team = company.team();
    rep = company.as(team.rep());
    secondRep = company.as(team.secondRep());
  }

  @AfterEach
  void end() {
    ClockUtil.reset();
  }

  @Test
  void openTasksMoveAtTheStartAndReturnAtTheEnd() {
    String deal = dealOf(rep);
    away("2026-11-24", "2026-11-25", team.secondRep());
    assertThat(task(deal).at("/assignee/id")).isEqualTo(id(team.rep()));

    itIs(TUESDAY);
    assertThat(task(deal).at("/assignee/id")).isEqualTo(id(team.secondRep()));
    assertThat(task(deal).at("/onBehalfOf/name")).isEqualTo(team.rep().name());
    assertThat(secondRep.get("/api/opportunities/" + deal).is(200).at("/owner/id"))
        .as("the deal is still the rep's")
        .isEqualTo(id(team.rep()));
    clock.settleAll();
    assertThat(task(deal).at("/onBehalfOf/id")).isEqualTo(id(team.rep()));

    itIs(THURSDAY);
    assertThat(task(deal).at("/assignee/id")).isEqualTo(id(team.rep()));
    assertThat(task(deal).body().path("onBehalfOf").isNull()).isTrue();
  }

  @Test
  void aNewTaskGoesToTheSubstituteAtOnce() {
    away("2026-11-23", "2026-11-25", team.secondRep());

    String deal = dealOf(rep);

    assertThat(task(deal).at("/assignee/id")).isEqualTo(id(team.secondRep()));
    assertThat(task(deal).at("/onBehalfOf/id")).isEqualTo(id(team.rep()));
  }

  @Test
  void theTimelineSaysForWhom() {
    away("2026-11-23", "2026-11-25", team.secondRep());
    String deal = dealOf(rep);
    secondRep
        .post(
            "/api/tasks/" + task(deal).at("/id") + "/completion",
            Map.of("values", Map.of("target", "qualification")))
        .is(200);

    Http.Answer timeline = rep.get("/api/timeline?subject=opportunity:" + deal).is(200);

    assertThat(timeline.at("/items/0/event/code")).isEqualTo("opportunityMoved");
    assertThat(timeline.at("/items/0/user/name")).isEqualTo(team.secondRep().name());
    assertThat(timeline.at("/items/0/event/params/onBehalfOf")).isEqualTo(team.rep().name());
  }

  @Test
  void aShorterAbsenceAndAForgottenOneReturnTasksAtOnce() {
    String absence = away("2026-11-23", "2026-11-25", team.secondRep());
    String deal = dealOf(rep);
    rep.delete("/api/absences/" + absence).is(204);
    assertThat(task(deal).at("/assignee/id")).isEqualTo(id(team.rep()));

    String long_ = away("2026-11-20", "2026-11-25", team.secondRep());
    assertThat(task(deal).at("/assignee/id")).isEqualTo(id(team.secondRep()));
    Map<String, Object> shorter = new HashMap<>();
    shorter.put("from", "2026-11-20");
    shorter.put("until", "2026-11-22");
    shorter.put("version", 0);
    rep.put("/api/absences/" + long_, shorter).is(200);
    assertThat(task(deal).at("/assignee/id")).isEqualTo(id(team.rep()));
  }

  @Test
  void aTaskThatWasHandedOnByHandDoesNotReturn() {
    away("2026-11-23", "2026-11-25", team.secondRep());
    String deal = dealOf(rep);
    company
        .as(team.supervisor())
        .post(
            "/api/tasks/" + task(deal).at("/id") + "/assignment",
            Map.of("userId", team.supervisor().id().value()))
        .is(200);
    assertThat(task(deal).body().path("onBehalfOf").isNull()).isTrue();

    itIs(THURSDAY);

    assertThat(task(deal).at("/assignee/id")).isEqualTo(id(team.supervisor()));
  }

  @Test
  void aTaskGivenToSomebodyWhoIsAwayGoesToTheirSubstitute() {
    String deal = dealOf(rep);
    Map<String, Object> draft = new HashMap<>();
    draft.put("from", "2026-11-23");
    draft.put("until", "2026-11-23");
    draft.put("substituteId", team.supervisor().id().value());
    secondRep.post("/api/absences", draft).is(201);

    rep.post(
            "/api/tasks/" + task(deal).at("/id") + "/assignment",
            Map.of("userId", team.secondRep().id().value()))
        .is(200);

    assertThat(task(deal).at("/assignee/id")).isEqualTo(id(team.supervisor()));
    assertThat(task(deal).at("/onBehalfOf/id")).isEqualTo(id(team.secondRep()));
  }

  private String dealOf(Http owner) {
    String deal = owner.post("/api/opportunities", Map.of("name", "Shelves")).is(201).at("/id");
    engine.runJobs();
    return deal;
  }

  private void itIs(Instant now) {
    engine.itIs(now);
    clock.settleAll();
  }

  private Http.Answer task(String deal) {
    Http.Answer list =
        company.as(team.manager()).get("/api/tasks?view=all&subject=opportunity:" + deal).is(200);
    return new Http.Answer(200, list.body().at("/items/0"), list.raw());
  }

  private String away(String from, String until, Person substitute) {
    return rep.post(
            "/api/absences",
            Map.of("from", from, "until", until, "substituteId", substitute.id().value()))
        .is(201)
        .at("/id");
  }

  private static String id(Person person) {
    return person.id().toString();
  }
}
