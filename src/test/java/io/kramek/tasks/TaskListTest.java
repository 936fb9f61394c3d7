package io.kramek.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.Http.Answer;
import io.kramek.testing.HttpTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What waits, for whom, and what becomes of it. */
@HttpTest
class TaskListTest {

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  private Company.Team team;
  private Http rep;
  private Http secondRep;
  private Http supervisor;
  private String task;

  @BeforeEach
  void aDealWithItsWork() {
    team = company.team();
    rep = company.as(team.rep());
    secondRep = company.as(team.secondRep());
    supervisor = company.as(team.supervisor());
    rep.post("/api/opportunities", Map.of("name", "Shelves for Škoda")).is(201);
    engine.runJobs();
    task = rep.get("/api/tasks").is(200).at("/items/0/id");
  }

  @Test
  void aTaskIsOnTheListOfItsAssigneeAndFoundWithoutDiacritics() {
    assertThat(rep.get("/api/tasks?query=skoda").at("/total")).isEqualTo("1");
    assertThat(secondRep.get("/api/tasks").at("/total")).isEqualTo("0");
    assertThat(supervisor.get("/api/tasks?view=team").at("/items/0/id")).isEqualTo(task);
  }

  @Test
  void itsPageHasTheFormInTheLanguageOfTheReader() {
    rep.patch("/api/session", Map.of("language", "pl")).is(200);

    Answer page = rep.get("/api/tasks/" + task).is(200);

    assertThat(page.at("/task/name")).isEqualTo("Wstępnie zakwalifikować szansę");
    assertThat(page.body().path("form").findValuesAsString("label")).contains("Klient", "Kwota");
    assertThat(page.at("/data/targets/0/value")).isEqualTo("qualification");
  }

  @Test
  void completingItMovesTheDealAndCompletingItAgainIsAConflict() {
    rep.post(
            "/api/tasks/" + task + "/completion",
            Map.of("values", Map.of("target", "qualification")))
        .is(200);

    Answer again =
        rep.post(
            "/api/tasks/" + task + "/completion",
            Map.of("values", Map.of("target", "qualification")));

    assertThat(again.is(409).code()).isEqualTo("taskGone");
    assertThat(rep.get("/api/tasks").at("/items/0/name")).isEqualTo("Qualify needs");
  }

  @Test
  void whatIsMissingIsSaidAtItsField() {
    Answer refused = rep.post("/api/tasks/" + task + "/completion", Map.of("values", Map.of()));

    assertThat(refused.is(422).at("/fields/0/field")).isEqualTo("target");
    assertThat(refused.at("/fields/0/message")).isEqualTo("Please fill this in.");
  }

  @Test
  void aTaskOfAColleagueIsNotMineToDo() {
    secondRep
        .post(
            "/api/tasks/" + task + "/completion",
            Map.of("values", Map.of("target", "qualification")))
        .is(422);
    assertThat(secondRep.post("/api/tasks/" + task + "/claim", Map.of()).is(409).code())
        .isEqualTo("taskTaken");
  }

  @Test
  void aReleasedTaskIsInThePoolUntilAColleagueTakesItAndTheDealWithIt() {
    rep.post("/api/tasks/" + task + "/release", Map.of()).is(200);
    assertThat(secondRep.get("/api/tasks?view=team").at("/items/0/id")).isEqualTo(task);

    secondRep.post("/api/tasks/" + task + "/claim", Map.of()).is(200);

    assertThat(secondRep.get("/api/tasks").at("/items/0/id")).isEqualTo(task);
    String deal = secondRep.get("/api/tasks/" + task).at("/task/subject/id");
    assertThat(secondRep.get("/api/opportunities/" + deal).at("/owner/id"))
        .isEqualTo(team.secondRep().id().toString());
  }

  @Test
  void ofTwoWhoTakeATaskAtOnceOneHasIt() throws Exception {
    rep.post("/api/tasks/" + task + "/release", Map.of()).is(200);
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      List<Future<Answer>> claims =
          transactions.execute(
              held -> {
                jdbc.sql("select id from task where id = ? for update")
                    .param(UUID.fromString(task))
                    .query(UUID.class)
                    .single();
                List<Future<Answer>> waiting =
                    Stream.of(rep, secondRep)
                        .map(one -> both.submit(() -> one.post(claim(), Map.of())))
                        .toList();
                untilTwoWait();
                return waiting;
              });

      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> claim : claims) {
        answers.add(claim.get());
      }
      assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
      assertThat(answers)
          .filteredOn(one -> one.status() == 409)
          .extracting(Answer::code)
          .containsExactly("taskTaken");
    } finally {
      both.shutdown();
    }
  }

  private String claim() {
    return "/api/tasks/" + task + "/claim";
  }

  /** Until both requests wait for the row that is held. */
  private void untilTwoWait() {
    Instant last = Instant.now().plusSeconds(60);
    while (waiting() < 2) {
      assertThat(Instant.now()).isBefore(last);
      Thread.onSpinWait();
    }
  }

  private long waiting() {
    return jdbc.sql("select count(*) from pg_locks where not granted").query(Long.class).single();
  }

  @Test
  void whoAnswersForTheTeamHandsATaskOver() {
    var toSecond = Map.of("userId", team.secondRep().id().value());

    secondRep.post("/api/tasks/" + task + "/assignment", toSecond).is(422);
    supervisor.post("/api/tasks/" + task + "/assignment", toSecond).is(200);

    assertThat(secondRep.get("/api/tasks").at("/items/0/id")).isEqualTo(task);
  }

  @Test
  void aTaskCanBePutOffWithoutMovingItsDeadline() {
    String due = rep.get("/api/tasks/" + task).at("/task/dueAt");
    rep.put("/api/tasks/" + task + "/follow-up", Map.of("at", "2027-01-04T08:00:00Z")).is(200);

    assertThat(rep.get("/api/tasks/" + task).at("/task/followUpAt"))
        .isEqualTo("2027-01-04T08:00:00Z");
    assertThat(rep.get("/api/tasks/" + task).at("/task/dueAt")).isEqualTo(due);

    var never = new HashMap<String, Object>();
    never.put("at", null);
    rep.put("/api/tasks/" + task + "/follow-up", never).is(200);
    assertThat(rep.get("/api/tasks/" + task).body().at("/task/followUpAt").isNull()).isTrue();
  }

  @Test
  void aTaskOfAnotherTeamDoesNotExist() {
    Http stranger = company.as(company.team().rep());

    stranger.get("/api/tasks/" + task).is(404);
    stranger.post("/api/tasks/" + task + "/claim", Map.of()).is(404);
    stranger
        .post("/api/tasks/" + UUID.randomUUID() + "/completion", Map.of("values", Map.of()))
        .is(404);
    assertThat(stranger.get("/api/tasks?view=all").at("/total")).isEqualTo("0");
  }
}
