package io.kramek.studio.watching;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Managers find an instance, read its way, and do by hand what its record allows. */
@HttpTest
class InstanceHttpTest {

  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
  private static final String PIPELINE = "/api/studio/models/opportunity-pipeline.bpmn/instances";

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired JdbcClient jdbc;

  private Company.Team team;
  private Http manager;
  private WatchedDeals deals;

  @BeforeEach
  void monday() {
    engine.itIs(MONDAY);
    team = company.team();
    manager = company.as(team.manager());
    deals = new WatchedDeals(company.as(team.rep()), runtime, management);
  }

  @AfterEach
  void clock() {
    ClockUtil.reset();
  }

  @Test
  void theListShowsWhoWaitsLongestFirstAndCanBeNarrowed() {
    engine.itIs(Instant.parse("2020-01-06T09:00:00Z"));
    String old = deals.open("The oldest deal of all");
    engine.itIs(MONDAY);
    String fresh = deals.open("A fresh deal");

    JsonNode all = manager.get(PIPELINE + "?size=200").is(200).body();
    assertThat(all.at("/items/0/subject/id").asString()).isEqualTo(old);
    assertThat(all.at("/items/0/subject/label").asString()).isEqualTo("The oldest deal of all");
    assertThat(all.at("/items/0/waitsAt/0/name").asString()).isEqualTo("Pre-qualify deal");
    assertThat(all.at("/items/0/late").asBoolean()).isTrue();

    assertThat(ids(PIPELINE + "?late=true&size=200")).contains(old).doesNotContain(fresh);
    assertThat(ids(PIPELINE + "?element=userTask_qualifyNeeds&size=200")).doesNotContain(old);
    assertThat(ids(PIPELINE + "?incident=true&size=200")).doesNotContain(old, fresh);
    deals.lose(old);
    assertThat(ids(PIPELINE + "?size=200")).doesNotContain(old);
    assertThat(ids(PIPELINE + "?running=false&size=200")).contains(old);
  }

  @Test
  void anInstanceTellsWhereItStandsWhatItKnowsAndWhichWayItCame() {
    String deal = deals.open("A deal to look at");
    deals.move(deal, "qualification");
    String id = deals.instance(deal);

    JsonNode page = instance(id);
    assertThat(page.at("/standing/0/element").asString()).isEqualTo("userTask_qualifyNeeds");
    assertThat(page.at("/standing/0/assignee/name").asString()).isEqualTo(team.rep().name());
    assertThat(page.at("/subject/label").asString()).isEqualTo("A deal to look at");
    JsonNode owner = variable(page, "owner");
    assertThat(owner.at("/person/name").asString()).isEqualTo(team.rep().name());
    assertThat(variable(page, "team").path("stands").asString()).startsWith("Team ");

    JsonNode way = manager.get("/api/studio/instances/" + id + "/history").is(200).body();
    assertThat(way.path("items").findValuesAsString("element"))
        .containsSubsequence(
            "startEvent_opportunityOpened",
            "stage_preQualification",
            "userTask_preQualify",
            "event_movePreQualification",
            "stage_qualification",
            "userTask_qualifyNeeds");
    JsonNode first =
        way.path("items")
            .valueStream()
            .filter(step -> step.path("element").asString().equals("userTask_preQualify"))
            .findFirst()
            .orElseThrow();
    assertThat(first.path("outcome").asString()).isEqualTo("CANCELLED");
    assertThat(first.at("/who/name").asString()).isEqualTo(team.rep().name());
  }

  @Test
  void whatSomebodyWroteIntoAVariableIsNotShown() {
    String deal = deals.open("A deal with a note");
    String id = deals.instance(deal);
    runtime.setVariable(id, "note", "Jana Nováková, 777 123 456");
    runtime.setVariable(id, "mail", "jana@example.com");
    runtime.setVariable(id, "days", 5);

    JsonNode page = instance(id);

    assertThat(variable(page, "note").path("hidden").asBoolean()).isTrue();
    assertThat(variable(page, "mail").path("value").isNull()).isTrue();
    assertThat(variable(page, "days").path("value").asString()).isEqualTo("5");
    assertThat(page.toString()).doesNotContain("Nováková", "jana@example.com");
  }

  @Test
  void aDealMovesBetweenStagesOnlyOnTheBoard() {
    String deal = deals.open("A deal that stays");
    String id = deals.instance(deal);
    JsonNode standing = instance(id).at("/standing/0");
    assertThat(standing.path("otherwise").findValuesAsString("code")).contains("dealMovesOnBoard");
    assertThat(standing.path("targets").findValuesAsString("element"))
        .containsExactly("userTask_preQualify");

    Http.Answer refused = move(id, standing.path("execution").asString(), "stage_offer", "Hurry");

    assertThat(refused.is(422).code()).isEqualTo("dealMovesOnBoard");
    assertThat(instance(id).at("/standing/0/element").asString()).isEqualTo("userTask_preQualify");
    assertThat(instance(id).path("interventions")).isEmpty();
  }

  @Test
  void workInsideOfAStageCanBeBegunAnewAndTheStageIsNotEnteredAgain() {
    String deal = deals.open("A deal to begin anew");
    String id = deals.instance(deal);
    engine.itIs(MONDAY.plus(Duration.ofHours(1)));
    String execution = instance(id).at("/standing/0/execution").asString();

    move(id, execution, "userTask_preQualify", "The task was lost").is(204);

    JsonNode page = instance(id);
    assertThat(page.at("/standing/0/element").asString()).isEqualTo("userTask_preQualify");
    assertThat(page.at("/interventions/0/reason").asString()).isEqualTo("The task was lost");
    assertThat(page.at("/interventions/0/by/name").asString()).isEqualTo(team.manager().name());
    assertThat(page.at("/interventions/0/before/0/element").asString())
        .isEqualTo("userTask_preQualify");
    List<String> way =
        manager
            .get("/api/studio/instances/" + id + "/history")
            .body()
            .path("items")
            .findValuesAsString("element");
    assertThat(way).containsOnlyOnce("stage_preQualification");
    assertThat(way.stream().filter("userTask_preQualify"::equals)).hasSize(2);
    deals.move(deal, "qualification");
  }

  @Test
  void whatWasSeenSomewhereElseIsNotMoved() {
    String deal = deals.open("A deal that moved on");
    String id = deals.instance(deal);
    String seen = instance(id).at("/standing/0/execution").asString();
    deals.move(deal, "qualification");

    assertThat(move(id, seen, "userTask_preQualify", "Too late").is(409).code())
        .isEqualTo("instanceMovedOn");
    move(id, "nothing", "userTask_preQualify", " ").is(422);
  }

  @Test
  void anInstanceEndsByHandOnlyWhenItsRecordHas() {
    String deal = deals.open("A deal that goes on");
    String id = deals.instance(deal);

    assertThat(cancel(id, "I want to").is(422).code()).isEqualTo("instanceSubjectGoesOn");
    assertThat(instance(id).at("/notCancellable/text").asString()).contains("still open");

    jdbc.sql("update opportunity set status = 'LOST' where id = ?")
        .param(UUID.fromString(deal))
        .update();
    cancel(id, "Left over from an import").is(204);
    JsonNode ended = instance(id);
    assertThat(ended.path("state").asString()).isEqualTo("CANCELLED");
    assertThat(ended.path("standing")).isEmpty();
    assertThat(ended.at("/interventions/0/kind").asString()).isEqualTo("CANCELLED");
    assertThat(cancel(id, "Again").is(409).code()).isEqualTo("instanceEnded");
  }

  @Test
  void aStepThatFailedCanBeRepeatedFromAnEarlierOneAsLongAsNobodyHasTheLead() {
    String lead = capture();
    String id = deals.instance(lead);
    fail(lead, id);

    JsonNode incident =
        manager
            .get("/api/incidents?size=200")
            .body()
            .path("items")
            .valueStream()
            .filter(one -> one.path("instance").asString().equals(id))
            .findFirst()
            .orElseThrow();
    JsonNode page = instance(id);
    assertThat(page.at("/incidents/0/id").asString()).isEqualTo(incident.path("id").asString());
    assertThat(ids("/api/studio/models/lead-qualification.bpmn/instances?incident=true&size=200"))
        .contains(lead);

    jdbc.sql("update lead set status = 'CAPTURED' where id = ?")
        .param(UUID.fromString(lead))
        .update();
    JsonNode standing = instance(id).at("/standing/0");
    Http.Answer skipped =
        move(id, standing.path("execution").asString(), "userTask_qualifyLead", "Skip it all");
    assertThat(skipped.is(422).code()).isEqualTo("leadIsDecidedByPerson");
  }

  @Test
  void aCalledInstanceIsFoundFromItsCallerAndIsDecidedByPeople() {
    String caller = deals.instance(deals.awaitingApproval(manager));

    JsonNode page = instance(caller);
    String called = page.at("/called/0/id").asString();
    JsonNode approval = instance(called);
    JsonNode standing = approval.at("/standing/0");

    assertThat(page.at("/standing/0/element").asString()).isEqualTo("callActivity_approveOffer");
    assertThat(page.at("/standing/0/targets")).isEmpty();
    assertThat(approval.at("/calledBy/id").asString()).isEqualTo(caller);
    assertThat(approval.at("/subject/type").asString()).isEqualTo("approval");
    assertThat(standing.path("element").asString()).isEqualTo("userTask_decideApproval");
    assertThat(cancel(called, "No").is(422).code()).isEqualTo("instanceIsCalled");
    assertThat(
            move(called, standing.path("execution").asString(), "serviceTask_closeApproved", "Yes")
                .is(422)
                .code())
        .isEqualTo("instanceOneOfSeveral");
  }

  @Test
  void onlyManagersLookAndAct() {
    String id = deals.instance(deals.open("None of your business"));
    for (Company.Person person : List.of(team.rep(), team.supervisor())) {
      Http other = company.as(person);
      other.get("/api/studio/instances/" + id).is(403);
      other.get("/api/studio/instances/" + id + "/history").is(403);
      other.post("/api/studio/instances/" + id + "/cancel", Map.of("reason", "No")).is(403);
      other
          .post(
              "/api/studio/instances/" + id + "/move",
              Map.of("execution", "x", "to", "y", "reason", "No"))
          .is(403);
    }
    manager.get("/api/studio/instances/" + UUID.randomUUID()).is(404);
  }

  private JsonNode instance(String id) {
    return manager.get("/api/studio/instances/" + id).is(200).body();
  }

  private Http.Answer move(String id, String execution, String to, String reason) {
    return manager.post(
        "/api/studio/instances/" + id + "/move",
        Map.of("execution", execution, "to", to, "reason", reason));
  }

  private Http.Answer cancel(String id, String reason) {
    return manager.post("/api/studio/instances/" + id + "/cancel", Map.of("reason", reason));
  }

  private List<String> ids(String path) {
    return manager
        .get(path)
        .is(200)
        .body()
        .path("items")
        .valueStream()
        .map(item -> item.at("/subject/id").asString())
        .toList();
  }

  private static JsonNode variable(JsonNode page, String name) {
    return page.path("variables")
        .valueStream()
        .filter(one -> one.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private String capture() {
    return company
        .stranger()
        .post(
            "/api/public/leads",
            Map.of(
                "contact", Map.of("name", "Unlucky", "email", UUID.randomUUID() + "@example.com"),
                "interest", Map.of("kind", "CONTACT"),
                "source", "WEB_FORM"))
        .is(201)
        .at("/id");
  }

  private void fail(String lead, String process) {
    jdbc.sql("update lead set status = 'DISQUALIFIED' where id = ?")
        .param(UUID.fromString(lead))
        .update();
    Job job = management.createJobQuery().processInstanceId(process).singleResult();
    while (job.getRetries() > 0) {
      try {
        management.executeJob(job.getId());
      } catch (RuntimeException expected) {
        assertThat(expected).isNotNull();
      }
      job = management.createJobQuery().processInstanceId(process).singleResult();
    }
  }
}
