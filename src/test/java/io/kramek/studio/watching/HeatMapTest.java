package io.kramek.studio.watching;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.shared.WorkingTime;
import io.kramek.shared.process.CompanyTime;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import io.kramek.testing.SqlCounter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Where time goes in the shipped pipeline, beside what plain Java counts from the same history. */
@HttpTest
class HeatMapTest {

  private static final String PIPELINE = "opportunity-pipeline.bpmn";
  private static final String HEAT = "/api/studio/models/" + PIPELINE + "/heat";
  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
  private static final LocalDate FROM = LocalDate.of(2026, 11, 23);
  private static final LocalDate TO = LocalDate.of(2026, 12, 31);

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired RepositoryService repository;
  @Autowired TaskService tasks;
  @Autowired JdbcClient jdbc;
  @Autowired CompanyTime time;
  @Autowired SqlCounter statements;

  private Http manager;
  private Company.Team team;
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
  void visitsMediansAndWhatWaitsAreThoseThatPlainJavaCounts() {
    String slow = deals.open("A slow deal");
    String quick = deals.open("A quick deal");
    String back = deals.open("A deal that comes back");
    engine.itIs(MONDAY.plus(Duration.ofHours(5)));
    deals.move(quick, "qualification");
    engine.itIs(MONDAY.plus(Duration.ofDays(2)));
    deals.move(back, "qualification");
    engine.itIs(MONDAY.plus(Duration.ofDays(4)));
    deals.move(back, "pre-qualification");
    engine.itIs(MONDAY.plus(Duration.ofDays(8)));
    deals.move(slow, "qualification");
    deals.lose(quick);

    Instant now = ClockUtil.getCurrentTime().toInstant();
    compare(heat("&time=WORKING"), HeatOracle.working(jdbc, PIPELINE, time.companyTime()), now);
    compare(heat("&time=CALENDAR"), HeatOracle.calendar(jdbc, PIPELINE), now);
  }

  private void compare(JsonNode heat, HeatOracle oracle, Instant now) {
    Instant from = FROM.atStartOfDay(zone().zone()).toInstant();
    Instant until = now.plusMillis(1);
    assertThat(visits(heat)).isEqualTo(oracle.begun(from, until));
    for (JsonNode element : heat.path("elements")) {
      String id = element.path("element").asString();
      assertThat(number(element, "medianSeconds"))
          .as("median of " + id)
          .isEqualTo(oracle.part(id, 0.5, from, until));
      assertThat(number(element, "p90Seconds"))
          .as("p90 of " + id)
          .isEqualTo(oracle.part(id, 0.9, from, until));
      List<Duration> open = oracle.open(id, until);
      assertThat(element.path("waiting").asInt()).as("waiting at " + id).isEqualTo(open.size());
      if (!open.isEmpty()) {
        assertThat(number(element, "longestSeconds"))
            .as("longest at " + id)
            .isEqualTo(open.get(open.size() - 1).toSeconds());
      }
    }
  }

  private static Map<String, Long> visits(JsonNode heat) {
    Map<String, Long> visits = new java.util.TreeMap<>();
    for (JsonNode element : heat.path("elements")) {
      if (element.path("visits").asLong() > 0) {
        visits.put(element.path("element").asString(), element.path("visits").asLong());
      }
    }
    return visits;
  }

  private static Long number(JsonNode element, String field) {
    return element.path(field).isNull() ? null : element.path(field).asLong();
  }

  @Test
  void arrowsTakenReturnsAndEndsAreCounted() {
    JsonNode before = heat("");
    String deal = deals.open("To and fro");
    deals.move(deal, "qualification");
    deals.move(deal, "pre-qualification");
    deals.move(deal, "qualification");
    deals.lose(deal);
    JsonNode after = heat("");

    assertThat(more(before, after, "flows", "flow", "flow_qualificationBackToPreQualification"))
        .isEqualTo(1);
    assertThat(more(before, after, "flows", "flow", "flow_qualificationToOffer")).isZero();
    assertThat(more(before, after, "flows", "flow", "flow_preQualificationToQualification"))
        .isEqualTo(2);
    assertThat(of(after, "stage_preQualification", "returns"))
        .isEqualTo(of(before, "stage_preQualification", "returns") + 1);
    assertThat(of(after, "endEvent_lost", "ends"))
        .isEqualTo(of(before, "endEvent_lost", "ends") + 1);
    assertThat(of(after, "userTask_preQualify", "cancelled"))
        .isEqualTo(of(before, "userTask_preQualify", "cancelled") + 2);
    assertThat(after.at("/totals/ended").asLong())
        .isEqualTo(before.at("/totals/ended").asLong() + 1);
  }

  @Test
  void aStageThatStallsHasMissedItsDeadlineAndIsLateUntilTheDealMovesOn() {
    String deal = deals.open("A stalled deal");
    engine.itIs(MONDAY.plus(Duration.ofDays(20)));
    JsonNode before = heat("");
    deals.runJobs(deal);

    JsonNode late = heat("");
    engine.itIs(MONDAY.plus(Duration.ofDays(20)).plusSeconds(60));
    deals.move(deal, "qualification");
    JsonNode gone = heat("");

    assertThat(of(late, "stage_preQualification", "late")).isPositive();
    assertThat(of(gone, "stage_preQualification", "late"))
        .isEqualTo(of(late, "stage_preQualification", "late") - 1);
    assertThat(of(gone, "stage_preQualification", "missed"))
        .as("it stays missed, by the timer that rang")
        .isEqualTo(of(late, "stage_preQualification", "missed"));
    assertThat(of(before, "stage_preQualification", "late"))
        .as("late even if nobody has run the timer yet")
        .isEqualTo(of(late, "stage_preQualification", "late"));
  }

  @Test
  void asOfAnEarlierDayNothingIsKnownOfWhatCameLater() {
    String deal = deals.open("A deal of Monday");
    engine.itIs(MONDAY.plus(Duration.ofDays(3)));
    JsonNode monday = heat("&asOf=" + FROM);
    deals.move(deal, "qualification");

    assertThat(heat("&asOf=" + FROM)).isEqualTo(monday);
    assertThat(of(monday, "userTask_preQualify", "waiting")).isPositive();
    assertThat(monday.path("elements").findValues("unassigned"))
        .as("who has a task is only known of now")
        .allMatch(JsonNode::isNull);
  }

  @Test
  void whatIsWorthALookIsSaidWithItsNumbersAndInTheLanguageOfTheReader() {
    // In a month of its own: the deals of other tests pass their stages in no time.
    engine.itIs(Instant.parse("2027-03-01T09:00:00Z"));
    String deal = deals.open("A long deal");
    engine.itIs(Instant.parse("2027-03-08T09:00:00Z"));
    deals.move(deal, "qualification");
    manager.patch("/api/session", Map.of("language", "cs")).is(200);

    JsonNode heat = manager.get(HEAT + "?from=2027-03-01&to=2027-03-31").is(200).body();

    JsonNode longest =
        heat.path("bottlenecks")
            .valueStream()
            .filter(one -> one.path("code").asString().equals("WAITS_LONGEST"))
            .findFirst()
            .orElseThrow();
    assertThat(longest.at("/params/median").asLong()).isPositive();
    assertThat(longest.path("params").propertyNames())
        .containsExactlyInAnyOrder("median", "waiting", "late", "share");
    assertThat(heat.path("name").asString()).isEqualTo("Cesta obchodu");
    assertThat(heat.path("elements").findValuesAsString("name")).contains("Ověřit potřeby");
  }

  @Test
  void whatIsAskedOfSeveralAtOnceIsOneVisitUntilEnoughHaveAnswered() {
    String deployment = deploy();
    try {
      String together = ask(3, false);
      engine.itIs(MONDAY.plus(Duration.ofHours(1)));
      answer(together);
      engine.itIs(MONDAY.plus(Duration.ofHours(2)));
      JsonNode waiting = seats("");
      answer(together);
      JsonNode answered = seats("");

      assertThat(of(waiting, "ask", "visits")).isEqualTo(1);
      assertThat(of(waiting, "ask", "returns")).isZero();
      assertThat(of(waiting, "ask", "waiting")).isEqualTo(1);
      assertThat(found(answered, "elements", "element", "ask").path("type").asString())
          .isEqualTo("userTask");
      assertThat(of(answered, "ask", "waiting")).isZero();
      assertThat(of(answered, "ask", "medianSeconds")).isEqualTo(7200);
      assertThat(of(answered, "ask", "cancelled")).as("who was not needed any more").isZero();
      assertThat(of(answered, "ask", "missed")).as("one was due when nobody came").isEqualTo(1);
      assertThat(taken(answered, "flows", "flow", "asked")).isEqualTo(1);
    } finally {
      repository.deleteDeployment(deployment, true);
    }
  }

  @Test
  void whoComesBackReturnsAlsoWhereTheFirstTimeWasBeforeThePeriod() {
    String deployment = deploy();
    try {
      String again = ask(2, true);
      answer(again);
      answer(again);
      engine.itIs(MONDAY.plus(Duration.ofDays(3)));
      answer(again);
      answer(again);

      JsonNode since = seats("&from=2026-11-26");
      assertThat(of(since, "ask", "visits")).isEqualTo(1);
      assertThat(of(since, "ask", "returns")).isEqualTo(1);
      JsonNode all = seats("&from=2026-11-23");
      assertThat(of(all, "ask", "visits")).isEqualTo(3);
      assertThat(of(all, "ask", "returns")).isEqualTo(2);
    } finally {
      repository.deleteDeployment(deployment, true);
    }
  }

  private JsonNode seats(String more) {
    return manager
        .get("/api/studio/models/seats.bpmn/heat?time=CALENDAR&to=" + TO + more)
        .is(200)
        .body();
  }

  private String ask(int seats, boolean again) {
    Map<String, Object> variables = new HashMap<>(people(seats));
    variables.put("again", again);
    variables.put("due", Date.from(MONDAY.plus(Duration.ofMinutes(90))));
    variables.put("subjectType", "nothing");
    variables.put("subjectId", UUID.randomUUID().toString());
    return runtime.startProcessInstanceByKey("seats", variables).getId();
  }

  /** One of those who are asked; two are, if it comes back. */
  private void answer(String instance) {
    String task = tasks.createTaskQuery().processInstanceId(instance).list().get(0).getId();
    tasks.complete(task, people(2));
  }

  /** Lists are never stored. */
  private static Map<String, Object> people(int seats) {
    List<String> people = Collections.nCopies(seats, "anybody");
    return Map.of("people", Variables.untypedValue(people, true));
  }

  /** A process that asks several at once and is content with two answers. */
  private String deploy() {
    return repository
        .createDeployment()
        .addString(
            "seats.bpmn",
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
              xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="test">
            <process id="seats" name="Seats" isExecutable="true" camunda:historyTimeToLive="P1825D">
            <startEvent id="start" /><sequenceFlow id="f" sourceRef="start" targetRef="ask" />
            <userTask id="ask" name="Ask" camunda:dueDate="${due}">
            <multiInstanceLoopCharacteristics camunda:collection="people" camunda:elementVariable="person"><completionCondition>${nrOfCompletedInstances == 2}</completionCondition></multiInstanceLoopCharacteristics></userTask>
            <sequenceFlow id="asked" sourceRef="ask" targetRef="enough" />
            <exclusiveGateway id="enough" default="done" /><sequenceFlow id="done" sourceRef="enough" targetRef="end" />
            <sequenceFlow id="round" sourceRef="enough" targetRef="ask"><conditionExpression>${again}</conditionExpression></sequenceFlow>
            <endEvent id="end" /></process></definitions>
            """)
        .deploy()
        .getId();
  }

  @Test
  void theHistoryIsCountedByOneStatement() throws Exception {
    List<String> sql = statements.of(() -> manager.get(HEAT).is(200));

    assertThat(sql.stream().filter(one -> one.contains("act_hi_actinst"))).hasSize(1);
  }

  @Test
  void onlyManagersWatch() {
    for (Company.Person person : List.of(team.rep(), team.supervisor())) {
      Http other = company.as(person);
      other.get(HEAT).is(403);
      other.get("/api/studio/models/" + PIPELINE + "/versions").is(403);
      other.get("/api/studio/models/" + PIPELINE + "/instances").is(403);
    }
  }

  @Test
  void aModelThatIsNotThereIsNotFoundAndAPeriodEndsAfterItBegins() {
    manager.get("/api/studio/models/nothing.bpmn/heat").is(404);
    manager.get("/api/studio/models/nothing.bpmn/versions").is(404);
    manager.get("/api/studio/models/" + PIPELINE + "/heat?version=9999").is(404);
    manager.get(HEAT + "?from=2026-02-01&to=2026-01-01").is(422);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "from=1989-12-31",
        "from=0001-01-01",
        "from=-999999999-01-01",
        "to=%2B999999999-12-31",
        "asOf=1850-01-01"
      })
  void aDayThatIsNoneOfOurTimeIsRefusedByItsName(String day) {
    JsonNode problem = manager.get(HEAT + "?" + day).is(422).body();

    assertThat(problem.at("/fields/0/field").asString()).isEqualTo(day.split("=")[0]);
    assertThat(problem.at("/fields/0/message").asString()).isNotEmpty();
    manager.get(HEAT + "?from=1990-01-01").is(200);
  }

  @Test
  void versionsAreListedWithWhatRunsInThem() {
    deals.open("A deal that runs");

    JsonNode versions = manager.get("/api/studio/models/" + PIPELINE + "/versions").is(200).body();

    assertThat(versions.path(0).path("running").asLong()).isPositive();
    assertThat(versions.path(0).path("release").asInt()).isPositive();
  }

  private JsonNode heat(String more) {
    return manager.get(HEAT + "?from=" + FROM + "&to=" + TO + more).is(200).body();
  }

  private WorkingTime zone() {
    return time.companyTime();
  }

  private static long more(JsonNode before, JsonNode after, String list, String key, String id) {
    return taken(after, list, key, id) - taken(before, list, key, id);
  }

  private static long taken(JsonNode heat, String list, String key, String id) {
    return found(heat, list, key, id).path("taken").asLong();
  }

  private static long of(JsonNode heat, String element, String field) {
    return found(heat, "elements", "element", element).path(field).asLong();
  }

  private static JsonNode found(JsonNode heat, String list, String key, String id) {
    return heat.path(list)
        .valueStream()
        .filter(one -> one.path(key).asString().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
