package io.kramek.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.kramek.studio.release.ReleaseRoom;
import io.kramek.testing.BrowserTest;
import io.kramek.testing.Chromium;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.Http.Answer;
import io.kramek.testing.Shop;
import io.kramek.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A new source of leads, a new level of approval and a new step of an escalation are rows of tables
 * that a manager writes.
 */
@BrowserTest
class NoProgrammerTest {

  private static final String SCORE = "lead-score.dmn";
  private static final String APPROVALS = "approval-policy.dmn";
  private static final String LADDER = "escalation-policy.dmn";

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired JdbcClient jdbc;
  @Autowired ProcessEngine camunda;

  @Value("${local.server.port}")
  int port;

  private final List<String> leads = new ArrayList<>();
  private Http marie;
  private Http rep;
  private String deal;
  private ReleaseRoom room;
  private int before;
  private Chromium chromium;
  private Visitor visitor;
  private StudioScreen studio;
  private Page page;
  private String draft;

  @BeforeEach
  void open() {
    room = new ReleaseRoom(company, jdbc, camunda);
    before = room.inForce();
    marie = company.as("marie", "kramek");
    marie.patch("/api/session", Map.of("language", "en")).is(200);
    chromium = new Chromium();
    visitor = new Visitor(chromium, port).login("marie", "kramek");
    page = visitor.page();
    studio = new StudioScreen(visitor, marie);
  }

  @AfterEach
  void everythingIsAsBefore() {
    visitor.close();
    chromium.close();
    if (room.inForce() != before) {
      room.goesBackTo(before, marie);
    } else if (draft != null) {
      marie.delete("/api/studio/drafts/" + draft);
    }
    if (deal != null) {
      rep.post(
              "/api/opportunities/" + deal + "/loss",
              Map.of("reason", "TIMING", "version", Shop.version(rep, deal)))
          .is(200);
    }
    for (String lead : leads) {
      long version = marie.get("/api/leads/" + lead).is(200).body().path("version").asLong();
      marie
          .post("/api/leads/" + lead + "/withdrawal", Map.of("version", version, "reason", "A try"))
          .is(200);
    }
  }

  @Test
  void aSourceALevelAndAStepAreWrittenOnTheScreenAndCount() {
    draft = studio.begin("Trade fairs");
    aSourceOfLeads();
    aLevelOfApproval();
    aStepOfAnEscalation();
    assertThat(page.locator("[data-severity=ERROR], [data-severity=WARNING]")).hasCount(0);
    room.isReleased(
        marie
            .post("/api/studio/release-requests", Map.of("draft", draft, "reason", "Fairs"))
            .is(201)
            .at("/id"));

    String lead = leadOfTheNewSource();
    theNewStepComesNext(lead);
    theNewLevelIsAsked();
    assertThat(visitor.complaints()).isEmpty();
  }

  private void aSourceOfLeads() {
    studio.take("Lead score");
    page.getByText("Lead points", new Page.GetByTextOptions().setExact(true)).first().click();
    page.locator("th[data-col-id=input_leadPoints_3]").dblclick();
    Locator values = page.getByPlaceholder("\"value\", \"value\", ...");
    values.fill("\"TRADE_FAIR\"");
    values.press("Enter");
    assertThat(page.locator(".dms-list-component").getByText("\"TRADE_FAIR\"")).isVisible();
    page.keyboard().press("Escape");
    studio.addRule(List.of("", "", "\"TRADE_FAIR\"", "", "", "15", "\"metAtFair\""));
    studio.saved(SCORE, "metAtFair");
    studio.toDraft();
  }

  private void aLevelOfApproval() {
    studio.take("Approval policy");
    studio.addRule(
        List.of(
            "\"DISCOUNT\"",
            "> 40",
            "",
            "",
            "",
            "",
            "",
            "4",
            "\"person(admin)\"",
            "\"any\"",
            "\"PT8H\"",
            "\"PT4H\""));
    studio.saved(APPROVALS, "person(admin)");
    studio.toDraft();
  }

  /** Between the supervisor and the manager, who comes a step later now. */
  private void aStepOfAnEscalation() {
    studio.take("Escalation policy");
    studio.write("outputEntry_leadUnanswered1_3", "3");
    studio.write("inputEntry_leadUnanswered2_2", ">= 3");
    studio.write("outputEntry_leadUnanswered2_3", "3");
    studio.addRuleBelow(
        "inputEntry_leadUnanswered1_1",
        List.of("\"LEAD_UNANSWERED\"", "2", "\"REASSIGN\"", "\"teamMember\"", "\"PT8H\"", "3"));
    studio.saved(LADDER, "<text>&gt;= 3</text>");
    studio.saved(LADDER, "DecisionRule_");
    studio.toDraft();
  }

  private String leadOfTheNewSource() {
    visitor.open("/leads/new");
    page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Jan Veletržní");
    page.getByLabel("E-mail").fill("jan@veletrzni.example");
    page.getByLabel("Country").selectOption("CZ");
    page.getByLabel("How it came").selectOption("Trade fair");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();
    page.waitForURL(url -> url.matches(".*/leads/[0-9a-f-]{36}"));
    String lead = page.url().replaceFirst(".*/", "");
    leads.add(lead);
    assertThat(page.getByText("Trade fair").first()).isVisible();

    String other = captured("OTHER", "eva@jinde.example").is(201).at("/id");
    leads.add(other);
    assertThat(captured("SMOKE_SIGNAL", "ivo@jinde.example").is(422).at("/fields/0/field"))
        .isEqualTo("source");
    engine.runJobs();
    Answer scored = marie.get("/api/leads/" + lead).is(200);
    assertThat(scored.body().path("reasons").toString()).contains("metAtFair");
    assertThat(scored.body().path("points").asInt())
        .isEqualTo(marie.get("/api/leads/" + other).body().path("points").asInt() + 15);
    assertThat(scored.at("/team/name"))
        .isEqualTo(marie.get("/api/leads/" + other).at("/team/name"));
    assertThat(scored.at("/owner/name")).isNotEmpty();
    return lead;
  }

  private Answer captured(String source, String email) {
    return marie.post(
        "/api/leads",
        Map.of(
            "contact",
            Map.of("name", email, "email", email, "country", "CZ", "language", "en"),
            "interest",
            Map.of("kind", "CONTACT"),
            "source",
            source));
  }

  private void theNewStepComesNext(String lead) {
    var management = camunda.getManagementService();
    String process =
        camunda
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(lead)
            .singleResult()
            .getId();
    management.executeJob(
        management
            .createJobQuery()
            .processInstanceId(process)
            .activityId("event_responseOverdue")
            .singleResult()
            .getId());
    engine.runJobs();
    UUID escalation =
        jdbc.sql("select id from escalation where subject_id = ?")
            .param(UUID.fromString(lead))
            .query(UUID.class)
            .single();
    visitor.open("/escalations/" + escalation);
    assertThat(page.getByText("gets the work")).isVisible();
  }

  private void theNewLevelIsAsked() {
    Company.Team team = company.team();
    rep = company.as(team.rep());
    String product = Shop.counter(company.as(team.manager()));
    deal = Shop.deal(rep);
    engine.runJobs();
    Shop.offer(rep, deal, product, 1, 45);
    for (String stage : List.of("qualification", "offer", "contract")) {
      Shop.move(rep, deal, stage).is(200);
    }
    visitor.open("/approvals/" + rep.get("/api/opportunities/" + deal).at("/pending/approvalId"));
    assertThat(page.getByText("Level 4")).isVisible();
    assertThat(page.getByText("person(admin)").first()).isVisible();
  }
}
