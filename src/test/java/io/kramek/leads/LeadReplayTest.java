package io.kramek.leads;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.studio.replay.ReplayRoom;
import io.kramek.studio.replay.Story;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** A manager tries changed tables on the leads of two weeks. */
@HttpTest
class LeadReplayTest {

  private static final String SCORE = "lead-score.dmn";
  private static final String ASSIGNMENT = "lead-assignment.dmn";
  private static final String QUALIFY = "userTask_qualifyLead";
  private static final String REST = "event_nurtureDateReached";

  /** Every test has two weeks of its own, in which leads of no other test have ended. */
  private static final AtomicInteger WEEKS = new AtomicInteger();

  /** A Monday, two hours into the working day. */
  private static final Instant FIRST = Instant.parse("2026-02-02T09:00:00Z");

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired ProcessEngine camunda;
  @Autowired LeadStories stories;
  @Autowired ApplicationContext application;

  private final Instant monday = FIRST.plus(Duration.ofDays(14L * WEEKS.getAndIncrement()));
  private Company.Team praha;
  private Company.Team warszawa;
  private Http manager;

  @BeforeEach
  void begin() {
    praha = company.team("PRAHA");
    warszawa = company.team("WARSZAWA");
    manager = company.as(praha.manager());
    engine.itIs(monday);
  }

  @AfterEach
  void end() {
    ClockUtil.reset();
  }

  @Test
  void whatIsToldOfALeadIsWhatItsTablesWereAskedAndHowLongEachAnswerTook() {
    String qualified = qualified("Qualified", Duration.ofMinutes(30));
    String owner = lead(qualified).at("/owner/id");
    String nurtured = nurtured("Nurtured");
    Map<String, Object> again = named(Strangers.cold(), "Known");
    Strangers.contact(again).put("email", lead(qualified).at("/contact/email"));
    String known = opened(again);
    engine.passes(Duration.ofHours(1));
    decide(known, Map.of("outcome", "DISQUALIFIED", "reason", "DUPLICATE"));

    Map<String, Story> told = told();

    Story first = told.get(qualified);
    assertThat(first.facts())
        .containsEntry("jobRole", "DIRECTOR")
        .containsEntry("interestKind", "DEMO_REQUEST")
        .containsEntry("source", "WEB_FORM")
        .containsEntry("employees", 300)
        .containsEntry("country", "CZ")
        .containsEntry("duplicate", false)
        .containsEntry("owner", owner)
        .containsEntry("team", praha.id().toString())
        .containsEntry("outcome", "qualified")
        .doesNotContainKeys("name", "email", "company");
    assertThat(first.begins()).isEqualTo(monday);
    assertThat(first.ends()).isEqualTo(monday.plus(Duration.ofMinutes(30)));
    assertThat(first.stays()).containsExactly(new Story.Stay(QUALIFY, 1_800));
    assertThat(told.get(nurtured).facts())
        .containsEntry("outcome", "nurture")
        .containsEntry("outcomeLater", "qualified");
    assertThat(told.get(nurtured).stays())
        .extracting(Story.Stay::stage)
        .containsExactly(QUALIFY, REST, QUALIFY);
    assertThat(told.get(known).facts())
        .containsEntry("duplicate", true)
        .containsEntry("outcome", "disqualified");
    assertThat(stories.waits(monday.plus(Duration.ofDays(14))).get("task:" + QUALIFY))
        .contains(1_800L, 3_600L);
  }

  @Test
  void aLeadWhoseWayIsForgottenIsToldByItsEndAndAWithdrawnOneNotAtAll() {
    String qualified = qualified("Qualified", Duration.ofHours(2));
    String withdrawn = withdrawn("Withdrawn", Duration.ofHours(3));
    assertThat(told()).containsOnlyKeys(qualified, withdrawn);

    forget(qualified);
    forget(withdrawn);

    Map<String, Story> told = told();
    assertThat(told).containsOnlyKeys(qualified);
    assertThat(told.get(qualified).imported()).isTrue();
    assertThat(told.get(qualified).stays()).containsExactly(new Story.Stay(QUALIFY, 7_200));
    assertThat(told.get(qualified).facts()).containsEntry("duplicate", null);
  }

  @Test
  void anotherTeamHasTheLeadsThatTheTableSendsThereAndNobodyElse() {
    qualified("Qualified", Duration.ofMinutes(30));
    nurtured("Nurtured");
    withdrawn("Withdrawn", Duration.ofHours(3));
    String polish = opened(named(Strangers.cold(), "Polish"));
    engine.passes(Duration.ofHours(1));
    decide(polish, Map.of("outcome", "DISQUALIFIED", "reason", "NO_NEED"));

    JsonNode done =
        replayed(ASSIGNMENT, Map.of("\"CZ\",\"SK\"", "\"SK\"", "\"PL\"", "\"PL\",\"CZ\""));

    assertThat(done.path("process").asString()).isEqualTo("leadQualification");
    assertThat(done.path("subjectType").asString()).isEqualTo("lead");
    assertThat(done.path("stories").asInt()).isEqualTo(4);
    assertThat(done.path("endOnly").asInt()).isZero();
    assertThat(done.path("different").asInt()).isEqualTo(3);
    assertThat(done.path("otherTeam").asInt()).isEqualTo(3);
    assertThat(done.path("otherDeadline").asInt()).isZero();
    assertThat(done.path("otherWay").asInt()).isZero();
    assertThat(done.path("otherEnd").asInt()).isZero();
    assertThat(done.at("/labels/" + QUALIFY).asString()).isEqualTo("Qualify lead");
    Map<String, JsonNode> differences = differences(done, "TEAM");
    assertThat(differences).containsOnlyKeys("Qualified", "Nurtured", "Withdrawn");
    assertThat(differences.values())
        .allSatisfy(
            one -> {
              assertThat(one.at("/before/teams/0/id").asString()).isEqualTo(praha.id().toString());
              assertThat(one.at("/now/teams")).hasSize(1);
              assertThat(one.at("/now/teams/0/id").asString()).isEqualTo(warszawa.id().toString());
            });
    assertThat(texts(differences.get("Nurtured").at("/before/path")))
        .containsExactly(QUALIFY, QUALIFY, "endEvent_supervisorNotified", "endEvent_qualified");
    assertThat(differences.get("Nurtured").at("/before/hours").asInt()).isEqualTo(7 * 24);
    assertThat(differences.get("Withdrawn").at("/now/end").asString())
        .isEqualTo("endEvent_withdrawn");
    assertThat(differences.get("Withdrawn").at("/now/hours").asInt()).isEqualTo(3);
    assertThat(manager.get(replay(done) + "/work").is(200).body().path("items"))
        .anySatisfy(
            week -> {
              assertThat(week.path("person").isNull()).isTrue();
              assertThat(week.path("now").asInt() - week.path("before").asInt()).isPositive();
            });
  }

  @Test
  void aShorterTimeToAnswerIsSeenInEveryHotLeadAndInThoseThatWouldHaveBeenLate() {
    qualified("Quick", Duration.ofMinutes(10));
    qualified("Slow", Duration.ofMinutes(30));
    String cold = opened(named(Strangers.cold(), "Cold"));
    engine.passes(Duration.ofHours(1));
    decide(cold, Map.of("outcome", "DISQUALIFIED", "reason", "NO_NEED"));

    JsonNode done = replayed(SCORE, Map.of("\"PT1H\"", "\"PT15M\""));

    assertThat(done.path("otherDeadline").asInt()).isEqualTo(2);
    assertThat(done.path("otherTeam").asInt()).isZero();
    assertThat(done.path("otherWay").asInt()).isEqualTo(1);
    JsonNode slow = differences(done, "DEADLINE").get("Slow");
    assertThat(slow.at("/before/deadlines/0/element").asString()).isEqualTo(QUALIFY);
    assertThat(slow.at("/before/deadlines/0/minutes").asInt()).isEqualTo(60);
    assertThat(slow.at("/now/deadlines/0/minutes").asInt()).isEqualTo(15);
    assertThat(texts(slow.at("/now/path")))
        .containsExactly(QUALIFY, "endEvent_supervisorNotified", "endEvent_qualified");
    assertThat(done.at("/now/acts/raiseEscalation LEAD_UNANSWERED").asInt()).isEqualTo(1);
  }

  @Test
  void aDeadlineThatIsTakenAwayIsAnotherDeadline() {
    qualified("Qualified", Duration.ofMinutes(10));

    JsonNode done =
        replayedWith(
            "lead-qualification.bpmn",
            Map.of(" camunda:dueDate=\"${workingTime.after(responseTime)}\"", ""));

    assertThat(done.path("otherDeadline").asInt()).isEqualTo(1);
    assertThat(done.path("otherWay").asInt()).isZero();
    JsonNode lead = differences(done, "DEADLINE").get("Qualified");
    assertThat(lead.at("/before/deadlines/0/minutes").asInt()).isEqualTo(60);
    assertThat(lead.at("/now/deadlines/0/element").asString()).isEqualTo(QUALIFY);
    assertThat(lead.at("/now/deadlines/0/minutes").isNull()).isTrue();
  }

  private JsonNode replayed(String file, Map<String, String> changes) {
    Map<String, String> texts = new HashMap<>();
    changes.forEach((was, is) -> texts.put("<text>" + was + "</text>", "<text>" + is + "</text>"));
    return replayedWith(file, texts);
  }

  private JsonNode replayedWith(String file, Map<String, String> changes) {
    String draft = manager.post("/api/studio/drafts", Map.of("title", "A trial")).is(201).at("/id");
    String content = manager.get("/api/studio/models/" + file).is(200).at("/content");
    for (Map.Entry<String, String> change : changes.entrySet()) {
      assertThat(content).contains(change.getKey());
      content = content.replace(change.getKey(), change.getValue());
    }
    manager
        .post("/api/studio/drafts/" + draft + "/files", Map.of("file", file, "content", content))
        .is(201);
    String replay =
        manager
            .post("/api/studio/drafts/" + draft + "/replays", Map.of("from", day(0), "to", day(13)))
            .is(202)
            .at("/id");
    ReplayRoom.isDone(application, replay);
    JsonNode done = manager.get("/api/studio/replays/" + replay).is(200).body();
    assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("DONE");
    return done;
  }

  private String day(int after) {
    return monday.plus(Duration.ofDays(after)).toString().substring(0, 10);
  }

  private static String replay(JsonNode done) {
    return "/api/studio/replays/" + done.path("id").asString();
  }

  private Map<String, JsonNode> differences(JsonNode done, String aspect) {
    Map<String, JsonNode> differences = new HashMap<>();
    manager
        .get(replay(done) + "/results?aspect=" + aspect)
        .is(200)
        .body()
        .path("items")
        .forEach(one -> differences.put(one.path("name").asString(), one));
    return differences;
  }

  private static List<String> texts(JsonNode nodes) {
    List<String> texts = new ArrayList<>();
    nodes.forEach(node -> texts.add(node.asString()));
    return texts;
  }

  private Map<String, Story> told() {
    Map<String, Story> told = new HashMap<>();
    stories
        .ended(monday, monday.plus(Duration.ofDays(14)))
        .forEach(story -> told.put(story.id(), story));
    return told;
  }

  private void forget(String lead) {
    camunda
        .getHistoryService()
        .deleteHistoricProcessInstance(
            camunda
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(lead)
                .singleResult()
                .getId());
  }

  private String qualified(String name, Duration after) {
    String lead = opened(named(Strangers.hot(), name));
    engine.passes(after);
    decide(lead, Map.of("outcome", "QUALIFIED", "dealName", "Pilot"));
    engine.itIs(monday);
    return lead;
  }

  /** For a week; it is answered two hours after it has come back. */
  private String nurtured(String name) {
    String lead = opened(named(Strangers.hot(), name));
    engine.passes(Duration.ofMinutes(20));
    decide(lead, Map.of("outcome", "NURTURE", "nurtureUntil", day(7)));
    engine.itIs(monday.plus(Duration.ofDays(7)).minus(Duration.ofHours(2)));
    engine.runJobs();
    engine.passes(Duration.ofHours(2));
    decide(lead, Map.of("outcome", "QUALIFIED", "dealName", "Pilot"));
    engine.itIs(monday);
    return lead;
  }

  private String withdrawn(String name, Duration after) {
    String lead = opened(named(Strangers.hot(), name));
    engine.passes(after);
    post(lead, "withdrawal", Map.of("reason", "asked to be left alone"));
    engine.itIs(monday);
    return lead;
  }

  private static Map<String, Object> named(Map<String, Object> form, String name) {
    Strangers.contact(form).put("name", name);
    return form;
  }

  private String opened(Map<String, Object> form) {
    String lead = company.stranger().post("/api/public/leads", form).is(201).at("/id");
    engine.runJobs();
    return lead;
  }

  private Http.Answer lead(String lead) {
    return manager.get("/api/leads/" + lead).is(200);
  }

  private void decide(String lead, Map<String, Object> decision) {
    post(lead, "decision", decision);
  }

  private void post(String lead, String what, Map<String, Object> body) {
    Map<String, Object> seen = new HashMap<>(body);
    seen.put("version", lead(lead).body().path("version").asLong());
    manager.post("/api/leads/" + lead + "/" + what, seen).is(200);
  }
}
