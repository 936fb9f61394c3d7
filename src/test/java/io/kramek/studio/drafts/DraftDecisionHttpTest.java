package io.kramek.studio.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.Http.Answer;
import io.kramek.testing.HttpTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The tables of a draft decide as they would in force, and nothing comes of it. */
@HttpTest
class DraftDecisionHttpTest {

  private static final String DRAFTS = "/api/studio/drafts/";
  private static final String TABLE = "lead-assignment.dmn";
  private static final String DECISION = "leadAssignment";

  @Autowired Company company;
  @Autowired RepositoryService repository;
  @Autowired HistoryService history;

  private Company.Team team;
  private Http manager;
  private String draft;

  @BeforeEach
  void begin() {
    team = company.team();
    manager = company.as(team.manager());
    draft = manager.post("/api/studio/drafts", Map.of("title", "Tried")).is(201).at("/id");
  }

  @Test
  void theDraftsOwnVersionDecidesOtherwiseThanTheOneInForce() {
    long deployments = repository.createDeploymentQuery().count();
    long decided = history.createHistoricDecisionInstanceQuery().count();

    JsonNode inForce = decide(DECISION, Map.of("country", "PL")).is(200).body();
    change("\"WARSZAWA\"", "\"PRAHA\"");
    JsonNode drafted = decide(DECISION, Map.of("country", "PL")).is(200).body();

    assertThat(inForce.at("/results/0/team").asString()).isEqualTo("WARSZAWA");
    assertThat(drafted.at("/results/0/team").asString()).isEqualTo("PRAHA");
    assertThat(drafted.path("rules").toString()).isEqualTo("[2]");
    assertThat(drafted.path("violated").asBoolean()).isFalse();
    assertThat(manager.get(DRAFTS + draft).at("/files/0/revision")).isEqualTo("2");
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
    assertThat(history.createHistoricDecisionInstanceQuery().count()).isEqualTo(decided);
  }

  @Test
  void whatATableAsksForIsToldInItsOwnWords() {
    JsonNode asked = manager.get(at(DECISION)).is(200).body();
    change("Lead assignment", "Who gets it");

    assertThat(asked.path("name").asString()).isEqualTo("Lead assignment");
    assertThat(asked.path("drafted").asBoolean()).isFalse();
    assertThat(asked.at("/inputs/0").toString())
        .isEqualTo(
            "{\"fact\":\"country\",\"label\":\"Country\",\"type\":\"STRING\",\"allowed\":[]}");
    assertThat(asked.at("/inputs/3/allowed").toString()).isEqualTo("[\"hot\",\"warm\",\"cold\"]");
    assertThat(asked.path("outputs").toString())
        .isEqualTo("[{\"name\":\"team\",\"label\":\"Team\"}]");
    JsonNode own = manager.get(at(DECISION)).is(200).body();
    assertThat(own.path("name").asString()).isEqualTo("Who gets it");
    assertThat(own.path("drafted").asBoolean()).isTrue();
  }

  /** How many points a lead has, another table says: that one is asked for its facts. */
  @Test
  void aTableThatNeedsTheResultOfAnotherAsksForWhatThatOneAsks() {
    assertThat(manager.get(at("leadScore")).is(200).body().path("inputs").valueStream())
        .extracting(input -> input.path("fact").asString() + " " + input.path("type").asString())
        .containsExactly(
            "jobRole STRING",
            "interestKind STRING",
            "source STRING",
            "employees INTEGER",
            "duplicate BOOLEAN");

    Map<String, Object> promising =
        Map.of("jobRole", "DIRECTOR", "interestKind", "DEMO_REQUEST", "source", "REFERRAL");
    JsonNode hot = decide("leadScore", promising).is(200).body();
    JsonNode cold = decide("leadScore", Map.of("jobRole", "STUDENT")).is(200).body();

    assertThat(hot.at("/results/0/temperature").asString()).isEqualTo("hot");
    assertThat(hot.at("/results/0/points").asInt()).isEqualTo(100);
    assertThat(hot.at("/results/0/reasons").asString()).contains("roleDecides", "wantsDemo");
    assertThat(cold.at("/results/0/temperature").asString()).isEqualTo("cold");
  }

  @Test
  void rulesThatFitTogetherAndMustNotGiveNoResult() {
    change("hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\"");

    JsonNode decided = decide(DECISION, Map.of("country", "PL")).is(200).body();

    assertThat(decided.path("violated").asBoolean()).isTrue();
    assertThat(decided.path("results")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "employees, many, factNumber",
    "employees, 1.5, factWhole",
    "employees, 3000000000, outOfRange",
    "employees, 1e300, outOfRange",
    "duplicate, 1, factYesNo",
    "jobRole, 7, factText",
    "sum, 7, factNotAsked",
    "score, 7, factNotAsked"
  })
  void whatIsNoFactIsNamedWithItsReason(String fact, String value, String code) {
    Object given = value.matches("[0-9.e]+") ? Double.valueOf(value) : value;

    JsonNode refused = decide("leadScore", Map.of(fact, given)).is(422).body();

    assertThat(refused.path("code").asString()).isEqualTo("invalid");
    assertThat(refused.at("/fields/0/field").asString()).isEqualTo("facts." + fact);
    assertThat(refused.at("/fields/0/code").asString()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"en, This must be a number.", "cs, Musí to být číslo.", "pl, To musi być liczba."})
  void theReasonIsInTheLanguageOfWhoeverAsks(String language, String reason) {
    manager.patch("/api/session", Map.of("language", language)).is(200);

    Answer refused = decide("leadScore", Map.of("employees", "many")).is(422);

    assertThat(refused.at("/fields/0/message")).isEqualTo(reason);
  }

  @Test
  void thereMustBeFactsAndNotTooManyNorTooLong() {
    Map<String, Object> many = new HashMap<>();
    for (int i = 0; i <= 100; i++) {
      many.put("fact" + i, i);
    }
    assertThat(decide(DECISION, many).is(422).at("/fields/0/code")).isEqualTo("tooManyFacts");
    assertThat(decide(DECISION, Map.of("country", "x".repeat(1_001))).is(422).at("/fields/0/code"))
        .isEqualTo("tooLong");
    manager.post(at(DECISION) + "/evaluation", Map.of()).is(422);
    assertThat(decide(DECISION, Map.of()).is(200).at("/results/0/team")).isEqualTo("LONDON");
  }

  /** What is not in force has been looked at by nobody: a foreign language could do anything. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<no table",
        "",
        "SCRIPT",
        "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"d\" name=\"d\" namespace=\"n\"><decision id=\"leadAssignment\" name=\"L\"><literalExpression id=\"e\"><text>1</text></literalExpression></decision></definitions>"
      })
  void aTableThatCannotBeReadDecidesNothing(String content) {
    if (content.equals("SCRIPT")) {
      change("<inputEntry id", "<inputEntry expressionLanguage=\"groovy\" id");
    } else {
      write(content);
    }

    assertThat(manager.get(at(DECISION)).is(422).code()).isEqualTo("decisionUnreadable");
    Answer refused = decide(DECISION, Map.of("country", "PL")).is(422);
    assertThat(refused.code()).isEqualTo("decisionUnreadable");
    assertThat(refused.at("/detail")).startsWith("Nobody can decide by this table");
  }

  @Test
  void aDecisionThatIsNowhereIsNotFound() {
    manager.get(at("noSuchDecision")).is(404);
    decide("noSuchDecision", Map.of()).is(404);
    manager.get(DRAFTS + UUID.randomUUID() + "/decisions/" + DECISION).is(404);
    change("id=\"leadAssignment\"", "id=\"leadAllotment\"");
    manager.get(at(DECISION)).is(404);
    manager.get(at("leadAllotment")).is(200);
  }

  @Test
  void decisionsAreTriedByManagers() {
    for (Http reader : List.of(company.as(team.rep()), company.as(team.supervisor()))) {
      reader.get(at(DECISION)).is(403);
      reader.post(at(DECISION) + "/evaluation", Map.of("facts", Map.of())).is(403);
    }
  }

  private Answer decide(String decision, Map<String, Object> facts) {
    return manager.post(at(decision) + "/evaluation", Map.of("facts", facts));
  }

  private String at(String decision) {
    return DRAFTS + draft + "/decisions/" + decision;
  }

  /** Takes the table into the draft and writes something else in it. */
  private void change(String before, String now) {
    String content = manager.get("/api/studio/models/" + TABLE).is(200).at("/content");
    assertThat(content).contains(before);
    write(content.replace(before, now));
  }

  private void write(String content) {
    manager.post(DRAFTS + draft + "/files", Map.of("file", TABLE)).is(201);
    manager
        .put(DRAFTS + draft + "/files/" + TABLE, Map.of("content", content, "revision", 1))
        .is(200);
  }
}
