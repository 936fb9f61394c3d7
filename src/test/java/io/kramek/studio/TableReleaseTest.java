package io.kramek.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.studio.release.ReleaseRoom;
import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A changed table comes in force checked, agreed to, with everything else, and goes back the same
 * way.
 */
@HttpTest
class TableReleaseTest {

  private static final String TABLE = "/api/decision-tables/customerValueTier";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired Company company;
  @Autowired JdbcClient jdbc;
  @Autowired ProcessEngine engine;
  @Autowired RepositoryService repository;

  @Autowired
  @Qualifier("shippedCatalogue")
  InitializingBean shipped;

  private ReleaseRoom room;
  private Http manager;
  private int before;

  @BeforeEach
  void open() {
    room = new ReleaseRoom(company, jdbc, engine);
    manager = company.as(company.team().manager());
    before = release();
  }

  /** Others test by the shipped table. */
  @AfterEach
  void asItWas() {
    if (release() != before) {
      Http.Answer back = wayBack(before, "As it was");
      if (back.status() != 422 || !back.code().equals("tableUnchanged")) {
        room.isReleased(back.is(201).at("/request"));
      }
    }
  }

  @Test
  void aChangedBoundaryComesInForceWithEverythingElseInOneDeployment() {
    int deployments = deployments();

    String request = ask(rules(4999), "More may be A").is(201).at("/request");
    assertThat(deployments()).isEqualTo(deployments);
    room.isReleased(request);

    assertThat(deployments()).isEqualTo(deployments + 1);
    List<String> files = files("max");
    assertThat(files).isEqualTo(files("min")).contains("approval.bpmn", "customer-value-tier.dmn");
    assertThat(manager.get(TABLE).body().path("rules").toString()).contains(">= 4999");
    JsonNode last = manager.get(TABLE + "/releases").body().path("items").get(0);
    assertThat(last.path("reason").asString()).isEqualTo("More may be A");
    assertThat(last.at("/by/name").asString()).startsWith("Person manager");
    assertThat(last.path("differences")).hasSize(1);
    assertThat(last.at("/differences/0/kind").asString()).isEqualTo("CELL");
    assertThat(last.at("/differences/0/column").asString()).isEqualTo("Revenue in 12 months");
    assertThat(last.at("/differences/0/before").asString()).isEqualTo(">= 5000");
    assertThat(last.at("/differences/0/now").asString()).isEqualTo(">= 4999");
  }

  @Test
  void whatIsRunningKeepsWhatItBeganWith() {
    String running = definition("approval");
    String table = decision("approvalPolicy");

    isReleased(4999, "More may be A");

    assertThat(definition("approval")).isNotEqualTo(running);
    assertThat(decision("approvalPolicy")).isNotEqualTo(table);
    assertThat(
            repository
                .createDecisionDefinitionQuery()
                .deploymentId(deploymentOf(running))
                .decisionDefinitionKey("approvalPolicy")
                .singleResult()
                .getId())
        .isEqualTo(table);
  }

  @Test
  void aFormerTableIsReleasedAgain() {
    String original = manager.get(TABLE).body().path("rules").toString();
    isReleased(4999, "A try");

    room.isReleased(wayBack(before, "Too many").is(201).at("/request"));

    assertThat(manager.get(TABLE).body().path("rules").toString()).isEqualTo(original);
    JsonNode last = manager.get(TABLE + "/releases").body().path("items").get(0);
    assertThat(last.path("goesBackTo").asInt()).isEqualTo(before);
    assertThat(last.at("/differences/0/now").asString()).isEqualTo(">= 5000");
    wayBack(999_999, "x").is(404);
  }

  @Test
  void whoeverAsksIsNotTheOneWhoAgrees() {
    String request = ask(rules(4999), "Mine").is(201).at("/request");
    room.goesOn(request);

    assertThat(room.says(manager, request, "APPROVE").status()).isNotEqualTo(200);
    assertThat(room.reviewerName(request)).isNotEqualTo(company.team().manager().username());
    room.says(room.reviewer(request), request, "REJECT").is(200);

    assertThat(manager.get(ReleaseRoom.path(request)).at("/state")).isEqualTo("REJECTED");
    assertThat(release()).isEqualTo(before);
  }

  @Test
  void ofTwoWhoAskAtOnceOneIsToldOfTheOther() {
    String one = ask(rules(4998), "One").is(201).at("/request");
    String other = ask(rules(4997), "Other").is(201).at("/request");

    room.isReleased(one);
    room.goesOn(other);

    JsonNode late = manager.get(ReleaseRoom.path(other)).is(200).body();
    assertThat(late.path("state").asString()).isEqualTo("REFUSED");
    assertThat(late.path("refusal").asString()).isEqualTo("RELEASED_MEANWHILE");
    assertThat(ask(rules(4996), "Late").is(409).code()).isEqualTo("tableReleasedMeanwhile");
  }

  @Test
  void theShippedCatalogueNeverOverrulesARelease() throws Exception {
    isReleased(4999, "Ours");
    int released = release();
    jdbc.sql("update engine.act_re_deployment set source_ = 'another' where name_ = 'shipped'")
        .update();

    shipped.afterPropertiesSet();

    assertThat(release()).isEqualTo(released);
    assertThat(manager.get(TABLE).body().path("rules").toString()).contains(">= 4999");
  }

  @Test
  void whatMustNotBeReleasedChangesNothing() {
    int deployments = deployments();
    List<Map<String, Object>> rules = rules(4999);
    String file = manager.get(TABLE + "/file").raw().body();

    refused(with(rules, 1, "tests", 0, "nonsense"), 422, "tableRefused");
    refused(with(rules, 1, "results", 0, "\"Z\""), 422, "tableRefused");
    refused(rules(5000), 422, "tableUnchanged");
    refused(with(rules, 1, "tests", 0, "> 1", "too", "many"), 422, "invalid");
    refusedFile(file.replace("hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\""), "tableRefused");
    refusedFile(file.replace("<text>recencyDays<", "<text>shoeSize<"), "tableRefused");
    refusedFile(
        file.replaceFirst("typeRef=\"number\">(\\s*<text>recencyDays)", "typeRef=\"string\">$1"),
        "tableRefused");
    refusedFile(file.replace("name=\"reason\"", "name=\"why\""), "tableRefused");
    refusedFile(
        file.replaceFirst("<text>recencyDays", "<text>function(x) external"), "tableRefused");
    refusedFile(
        file.replaceFirst("<inputExpression ", "<inputExpression expressionLanguage=\"groovy\" "),
        "tableRefused");
    refusedFile("<!DOCTYPE x [<!ENTITY a 'b'>]>" + file, "tableRefused");
    refusedFile("nothing of the kind", "tableRefused");
    refusedFile(file + " ".repeat(1_050_000), "tableRefused");
    ask(rules, " ").is(422);
    manager
        .post("/api/decision-tables/none/release-requests", changed(rules, "Why", before))
        .is(404);

    assertThat(deployments()).isEqualTo(deployments);
    assertThat(release()).isEqualTo(before);
  }

  @Test
  void overlappingRulesAreShownWithFactsThatBothFit() {
    String file = manager.get(TABLE + "/file").raw().body();
    Map<String, Object> body = new HashMap<>();
    body.put("dmn", file.replace("hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\""));

    JsonNode check = manager.post(TABLE + "/checks", body).is(200).body();

    assertThat(check.path("releasable").asBoolean()).isFalse();
    JsonNode overlap = check.path("findings").get(0);
    assertThat(overlap.path("code").asString()).isEqualTo("OVERLAP");
    assertThat(overlap.path("rule").asInt()).isEqualTo(1);
    assertThat(overlap.at("/example/purchases").isMissingNode()).isFalse();
  }

  @Test
  void tablesAreForThoseWhoShapeTheCompany() {
    Http supervisor = company.as(company.team().supervisor());

    supervisor.get("/api/decision-tables").is(403);
    supervisor.get(TABLE).is(403);
    supervisor.get(TABLE + "/file").is(403);
    supervisor.get(TABLE + "/releases").is(403);
    supervisor.post(TABLE + "/checks", Map.of()).is(403);
    supervisor.post(TABLE + "/release-requests", changed(rules(4999), "Mine", before)).is(403);
    supervisor
        .post(TABLE + "/way-back", Map.of("to", 1, "reason", "Mine", "release", before))
        .is(403);
    assertThat(release()).isEqualTo(before);
  }

  @Test
  void rulesCanBeAddedMovedAndTakenAway() {
    List<Map<String, Object>> rules = rules(5000);
    Map<String, Object> added = new HashMap<>(rules.get(3));
    added.put("id", "");
    added.put("note", "New");
    rules.add(3, added);
    rules.add(0, rules.remove(1));
    rules.remove(rules.size() - 2);

    JsonNode differences =
        manager.post(TABLE + "/checks", Map.of("rules", rules)).is(200).body().path("differences");

    assertThat(differences.valueStream().map(difference -> difference.path("kind").asString()))
        .containsExactlyInAnyOrder("MOVED", "ADDED", "REMOVED");
  }

  private void isReleased(int limit, String reason) {
    room.isReleased(ask(rules(limit), reason).is(201).at("/request"));
  }

  private Http.Answer ask(List<Map<String, Object>> rules, String reason) {
    return manager.post(TABLE + "/release-requests", changed(rules, reason, before));
  }

  private Http.Answer wayBack(int to, String reason) {
    return manager.post(
        TABLE + "/way-back", Map.of("to", to, "reason", reason, "release", release()));
  }

  private void refused(List<Map<String, Object>> rules, int status, String code) {
    assertThat(ask(rules, "Why").is(status).code()).isEqualTo(code);
  }

  private void refusedFile(String file, String code) {
    Map<String, Object> body =
        Map.of("table", Map.of("dmn", file), "reason", "Why", "release", before);
    assertThat(manager.post(TABLE + "/release-requests", body).is(422).code()).isEqualTo(code);
  }

  /** The rules in force, with another limit of revenue for A. */
  private List<Map<String, Object>> rules(int limit) {
    JsonNode rules = manager.get(TABLE).body().path("rules");
    String text = rules.toString().replaceFirst(">= 5000", ">= " + limit);
    List<Map<String, Object>> list = new ArrayList<>();
    JSON.readTree(text)
        .forEach(rule -> list.add(new HashMap<>(JSON.convertValue(rule, Map.class))));
    return list;
  }

  private static List<Map<String, Object>> with(
      List<Map<String, Object>> rules, int rule, String cells, int at, String... texts) {
    List<Map<String, Object>> copy = new ArrayList<>(rules);
    Map<String, Object> changed = new HashMap<>(rules.get(rule));
    List<Object> list = new ArrayList<>((List<?>) changed.get(cells));
    list.remove(at);
    list.addAll(at, List.of(texts));
    changed.put(cells, list);
    copy.set(rule, changed);
    return copy;
  }

  private static Map<String, Object> changed(
      List<Map<String, Object>> rules, String reason, int seen) {
    return Map.of("table", Map.of("rules", rules), "reason", reason, "release", seen);
  }

  private int release() {
    return manager.get(TABLE).body().path("release").asInt();
  }

  private int deployments() {
    return Math.toIntExact(repository.createDeploymentQuery().count());
  }

  private List<String> files(String which) {
    String deployment =
        jdbc.sql(
                "select deployment_id from catalogue_release where number = (select %s(number) from catalogue_release)"
                    .formatted(which))
            .query(String.class)
            .single();
    return repository.getDeploymentResourceNames(deployment).stream().sorted().toList();
  }

  private String definition(String key) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(key)
        .latestVersion()
        .singleResult()
        .getId();
  }

  private String decision(String key) {
    return repository
        .createDecisionDefinitionQuery()
        .decisionDefinitionKey(key)
        .latestVersion()
        .singleResult()
        .getId();
  }

  private String deploymentOf(String definition) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionId(definition)
        .singleResult()
        .getDeploymentId();
  }
}
