package io.kramek.opportunities;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.Http.Answer;
import io.kramek.testing.HttpTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Deals on their way through the shipped pipeline, over HTTP. */
@HttpTest
class OpportunityPipelineTest {

  @Autowired Company company;
  @Autowired Engine engine;

  private Company.Team team;
  private Http rep;

  @BeforeEach
  void aTeam() {
    team = company.team();
    rep = company.as(team.rep());
  }

  @Test
  void aDealStartsInTheFirstColumnAndItsWorkIsOnTheListOfItsOwner() {
    String deal = open("Shelves for a bakery");

    Answer board = rep.get("/api/opportunities/board").is(200);
    assertThat(board.at("/columns/0/label")).isEqualTo("Pre-qualification");
    assertThat(board.at("/columns/0/cards/0/id")).isEqualTo(deal);
    assertThat(board.body().path("columns")).hasSize(7);

    Answer tasks = rep.get("/api/tasks?view=mine").is(200);
    assertThat(tasks.at("/items/0/subject/label")).isEqualTo("Shelves for a bakery");
    assertThat(tasks.at("/items/0/name")).isEqualTo("Pre-qualify deal");
  }

  @Test
  void aDealMovesAlongTheArrowsOfTheModelUntilItIsWon() {
    String deal =
        open("A won deal", Map.of("amount", money("1200"), "expectedClose", "2027-01-31"));

    assertThat(move(deal, "qualification").is(200).at("/outcome")).isEqualTo("MOVED");
    assertThat(rep.get("/api/opportunities/" + deal).at("/stage/key")).isEqualTo("qualification");
    assertThat(move(deal, "pre-qualification").is(200).at("/opportunity/stage/label"))
        .isEqualTo("Pre-qualification");
    assertThat(rep.get("/api/tasks?subject=opportunity:" + deal).at("/items/0/name"))
        .isEqualTo("Pre-qualify deal");
  }

  @Test
  void whereTheModelHasNoArrowThereIsNoMove() {
    String deal = open("A hasty deal");

    Answer refused = move(deal, "contract");

    assertThat(refused.is(422).code()).isEqualTo("moveNotDrawn");
    assertThat(rep.get("/api/opportunities/" + deal).at("/stage/key"))
        .isEqualTo("pre-qualification");
  }

  @Test
  void theGateSaysWhatIsMissingAndNothingHasMoved() {
    String deal = open("A deal without a customer");
    move(deal, "qualification").is(200);

    Answer refused = move(deal, "offer");

    assertThat(refused.is(422).code()).isEqualTo("moveRefused");
    assertThat(refused.at("/reason")).isEqualTo("customerMissing");
    assertThat(refused.body().path("fields").findValuesAsString("field"))
        .containsExactlyInAnyOrder("customer", "amount");
    assertThat(refused.at("/fields/0/message")).isEqualTo("The deal needs a customer.");
    assertThat(rep.get("/api/opportunities/" + deal).at("/stage/key")).isEqualTo("qualification");
  }

  @Test
  void whoAnswersForTheTeamMayOverruleTheGateWithAReason() {
    String deal = open("An urgent deal");
    move(deal, "qualification").is(200);
    Http supervisor = company.as(team.supervisor());
    var override = new HashMap<String, Object>(Map.of("target", "offer", "version", version(deal)));
    override.put("override", "The customer is a new company, registered tomorrow");

    rep.post("/api/opportunities/" + deal + "/moves", override).is(403);
    supervisor.post("/api/opportunities/" + deal + "/moves", override).is(200);

    assertThat(rep.get("/api/opportunities/" + deal).at("/stage/key")).isEqualTo("offer");
  }

  @Test
  void aLostDealIsGoneFromTheTaskListAndCanBeReopened() {
    String deal = open("A lost deal");
    rep.post(
            "/api/opportunities/" + deal + "/loss",
            Map.of("reason", "PRICE", "version", version(deal)))
        .is(200);
    assertThat(rep.get("/api/opportunities/" + deal).at("/status")).isEqualTo("LOST");
    assertThat(rep.get("/api/tasks?subject=opportunity:" + deal).at("/total")).isEqualTo("0");

    var reopening =
        Map.of("stage", "qualification", "reason", "They called back", "version", version(deal));
    rep.post("/api/opportunities/" + deal + "/reopening", reopening).is(200);

    assertThat(rep.get("/api/opportunities/" + deal).at("/stage/key")).isEqualTo("qualification");
    assertThat(rep.get("/api/tasks?subject=opportunity:" + deal).at("/items/0/name"))
        .isEqualTo("Qualify needs");
  }

  @Test
  void ofFiftyWhoMoveTheSameDealAtOnceExactlyOneSucceeds() throws Exception {
    String deal = open("A popular deal");
    long version = version(deal);
    ExecutorService people = Executors.newFixedThreadPool(50);
    try {
      Callable<Integer> moving =
          () ->
              rep.post(
                      "/api/opportunities/" + deal + "/moves",
                      Map.of("target", "qualification", "version", version))
                  .status();
      List<Integer> statuses =
          people.invokeAll(java.util.Collections.nCopies(50, moving)).stream()
              .map(OpportunityPipelineTest::get)
              .toList();
      assertThat(statuses).containsOnlyOnce(200);
      assertThat(statuses.stream().filter(status -> status == 409)).hasSize(49);
    } finally {
      people.shutdown();
    }
    assertThat(rep.get("/api/opportunities/" + deal).at("/stage/key")).isEqualTo("qualification");
  }

  @Test
  void aDealThatStandsStillForTenWorkingDaysReachesTheSupervisorUntilItMoves() {
    String deal = open("A forgotten deal");
    Http supervisor = company.as(team.supervisor());
    try {
      engine.passes(Duration.ofDays(15));
      engine.newsAreTold();
      assertThat(rep.get("/api/notifications").at("/items/0/kind"))
          .isEqualTo("ESCALATION_REMINDER");
      engine.passes(Duration.ofDays(4));

      assertThat(rep.get("/api/opportunities/" + deal).at("/stalled")).isEqualTo("true");
      assertThat(rep.get("/api/opportunities/" + deal).at("/stage/key"))
          .isEqualTo("pre-qualification");
      Answer needsYou =
          supervisor.get("/api/tasks?view=mine&subjectType=approval,escalation").is(200);
      assertThat(needsYou.at("/items/0/subject/label")).contains("A forgotten deal");

      move(deal, "qualification").is(200);

      assertThat(rep.get("/api/opportunities/" + deal).at("/stalled")).isEqualTo("false");
      assertThat(supervisor.get("/api/tasks?view=mine").at("/total")).isEqualTo("0");
    } finally {
      engine.itIs(Instant.now());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"qualification", "offer", "contract", "realisation"})
  void whereverADealStandsStillTheSupervisorHearsOfIt(String stage) {
    String deal = open("Stuck in " + stage);
    rep.post(
            "/api/opportunities/" + deal + "/loss",
            Map.of("reason", "TIMING", "version", version(deal)))
        .is(200);
    rep.post(
            "/api/opportunities/" + deal + "/reopening",
            Map.of("stage", stage, "reason", "They called back", "version", version(deal)))
        .is(200);
    try {
      engine.passes(Duration.ofDays(15));
      engine.passes(Duration.ofDays(4));

      Answer needsYou =
          company.as(team.supervisor()).get("/api/tasks?view=mine&subjectType=escalation").is(200);
      assertThat(needsYou.at("/items/0/subject/label")).contains("Stuck in " + stage);
    } finally {
      engine.itIs(Instant.now());
    }
  }

  @Test
  void aDealOfAnotherTeamDoesNotExist() {
    String deal = open("A private deal");
    Http stranger = company.as(company.team().rep());

    assertThat(stranger.get("/api/opportunities/" + deal).is(404).code()).isEqualTo("notFound");
    stranger
        .post(
            "/api/opportunities/" + deal + "/moves",
            Map.of("target", "qualification", "version", 0))
        .is(404);
    assertThat(stranger.get("/api/opportunities").at("/total")).isEqualTo("0");
    assertThat(stranger.get("/api/opportunities/board").at("/columns/0/count")).isEqualTo("0");
  }

  private String open(String name) {
    return open(name, Map.of());
  }

  private String open(String name, Map<String, Object> more) {
    var deal = new HashMap<>(more);
    deal.put("name", name);
    String id = rep.post("/api/opportunities", deal).is(201).at("/id");
    engine.runJobs();
    return id;
  }

  private Answer move(String deal, String target) {
    return rep.post(
        "/api/opportunities/" + deal + "/moves",
        Map.of("target", target, "version", version(deal)));
  }

  private long version(String deal) {
    return rep.get("/api/opportunities/" + deal).is(200).body().path("version").asLong();
  }

  private static Map<String, String> money(String amount) {
    return Map.of("amount", amount, "currency", "EUR");
  }

  private static int get(Future<Integer> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
