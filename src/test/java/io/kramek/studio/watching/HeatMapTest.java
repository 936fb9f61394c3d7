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
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
