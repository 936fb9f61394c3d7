package io.kramek.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.kramek.imports.RealExport;
import io.kramek.studio.release.ReleaseRoom;
import io.kramek.studio.replay.ReplayRoom;
import io.kramek.testing.BrowserTest;
import io.kramek.testing.Chromium;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.Samples;
import io.kramek.testing.Shop;
import io.kramek.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * A manager gives the company one more stage, with a gate and a deadline, and takes it back: all on
 * the screen, and nobody has written a line of code.
 */
@BrowserTest
class NewStageStoryTest {

  private static final String STAGE = "Technical clarification";
  private static final String KEY = "technical-clarification";
  private static final String WHY = "Offers without it cost us money";
  private static final String CASE = "A won deal was clarified";
  private static final String PROCESS = "Opportunity pipeline";
  private static final String PIPELINE = "opportunity-pipeline.bpmn";
  private static final String DEADLINE = "event_technicalClarificationLate";
  private static final String NAME = "Oven to be clarified";

  /** Among the cells of a rule of the gate. */
  private static final int VERDICT = 12;

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired JdbcClient jdbc;
  @Autowired ProcessEngine camunda;
  @Autowired ApplicationContext application;

  @Value("${local.server.port}")
  int port;

  private Http marie;
  private ReleaseRoom room;
  private int before;
  private String clarified;
  private String untouched;
  private String draft;
  private Chromium chromium;
  private Visitor visitor;
  private StudioScreen studio;
  private MigrationScreen running;
  private Page page;

  @BeforeEach
  void twoDealsAreQualified() {
    room = new ReleaseRoom(company, jdbc, camunda);
    marie = company.as("marie", "kramek");
    marie.patch("/api/session", Map.of("language", "en")).is(200);
    before = room.inForce();
    clarified = qualified(NAME);
    untouched = qualified("Oven as ever");
    chromium = new Chromium();
    visitor = new Visitor(chromium, port).login("marie", "kramek");
    // Whoever is refused at a gate is told so by the browser, too.
    visitor.expecting(message -> message.text().contains("422"));
    page = visitor.page();
    studio = new StudioScreen(visitor, marie);
    running = new MigrationScreen(visitor, application);
  }

  @AfterEach
  void everythingIsAsBefore() {
    visitor.close();
    chromium.close();
    for (JsonNode request : marie.get("/api/studio/release-requests").is(200).body()) {
      marie.post(ReleaseRoom.path(request.path("id").asString()) + "/withdrawal", "");
    }
    if (marie.get("/api/studio/models/" + PIPELINE).at("/content").contains(KEY)) {
      room.goesBackTo(before, marie);
    }
    running.undo(marie);
    for (String deal : List.of(clarified, untouched)) {
      JsonNode now = marie.get("/api/opportunities/" + deal).is(200).body();
      marie
          .post(
              "/api/opportunities/" + deal + "/loss",
              Map.of("reason", "TIMING", "version", now.path("version").asLong()))
          .is(200);
    }
    if (draft != null) {
      marie.delete("/api/studio/drafts/" + draft);
    }
  }

  @Test
  void aStageWithAGateAndADeadlineIsDrawnTriedReleasedUsedAndTakenBack() {
    draft = studio.begin(STAGE);
    studio.take(PROCESS);
    draw();
    threeProblemsAreMended();
    itIsCompared();
    itIsReplayed();
    theReviewerReleasesIt();
    columns("Pre-qualification", "Qualification", STAGE, "Offer", "Contract", "Realisation");

    String first = running.open(PROCESS, versionOfTheDeals());
    running.everybodyCanMove();
    running.allMove();
    aDealIsClarifiedThereAndKeptByTheGate();
    running.back(first, NAME + ": There is no such step in the other version");

    theFormerReleaseIsInForceAgain();
    running.open(PROCESS, versionOfTheDeals());
    running.cannotMove(NAME, "There is no such step in the other version");
    running.send(STAGE, "Qualification");
    running.everybodyCanMove();
    running.allMove();
    columns("Pre-qualification", "Qualification", "Offer", "Contract", "Realisation");
    for (String deal : List.of(clarified, untouched)) {
      assertThat(marie.get("/api/opportunities/" + deal).at("/stage/key"))
          .isEqualTo("qualification");
    }
    assertThat(visitor.complaints()).isEmpty();
  }

  /** A block of the palette behind what is selected, named, with a deadline of its own. */
  private void draw() {
    page.locator("[data-element-id=stage_qualification] > .djs-hit")
        .last()
        .click(new Locator.ClickOptions().setPosition(4, 4));
    Locator name = studio.panel().getByLabel("Name, English");
    assertThat(name).hasValue("Qualification");
    studio.button("Stage").click();
    assertThat(name).hasValue("New stage");
    name.fill(STAGE);
    name.press("Enter");
    assertThat(studio.panel().getByText(KEY)).isVisible();
    studio.panel().getByLabel("Probability of winning").fill("35");
    page.locator("[data-element-id=" + DEADLINE + "] .djs-hit").first().click();
    studio.panel().getByLabel("How long").fill("4");
    studio.saved(PIPELINE, "${workingTime.after('P4D')}");
    studio.toDraft();
  }

  private void threeProblemsAreMended() {
    Locator untranslated = studio.problem(STAGE + " is not said in cs, pl");
    assertThat(untranslated).hasCount(2);
    assertThat(studio.problem("has no rule for " + STAGE)).isVisible();

    studio.goTo(untranslated);
    isSaid("Stage", "Technické vyjasnění", "Wyjaśnienie techniczne");
    assertThat(untranslated).hasCount(1);
    studio.goTo(untranslated);
    isSaid("Way", "vyjasnit techniku", "wyjaśnić technikę");
    assertThat(untranslated).hasCount(0);

    studio.take("Stage gate");
    studio.addRule(
        List.of(
            '"' + KEY + '"',
            "\"offer\"",
            "",
            "",
            "false",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "\"reject\"",
            "\"expectedClose\"",
            "\"expectedCloseMissing\""));
    assertThat(studio.problem("answers reject, which verdict may not be")).isVisible();
    studio.write(VERDICT, "\"refuse\"");
    assertThat(studio.problem("")).hasCount(0);
    studio.toDraft();
    assertThat(studio.problem("has no rule for")).hasCount(0);
    assertThat(page.locator("[data-severity=ERROR], [data-severity=WARNING]")).hasCount(0);
  }

  private void isSaid(String kind, String czech, String polish) {
    assertThat(
            studio
                .panel()
                .getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName(kind)))
        .isVisible();
    studio.panel().getByLabel("Name, Čeština").fill(czech);
    studio.panel().getByLabel("Name, Polski").fill(polish);
    studio.panel().getByLabel("Name, Polski").press("Tab");
    studio.saved(PIPELINE, polish);
    studio.toDraft();
  }

  private void itIsCompared() {
    assertThat(page.getByText("Probability of " + STAGE + ": nothing → 35 %")).isVisible();
    assertThat(page.getByText("Time until Deal stalled: nothing → 4 days")).isVisible();
    assertThat(page.getByText("is new: From \"" + KEY + "\", To \"offer\"")).isVisible();
  }

  /** On deals of a real company where they are at hand, else on those the sample has closed. */
  private void itIsReplayed() {
    int deals = Samples.crmExportIsThere() ? RealExport.closedIn("2017-03", marie, application) : 1;
    page.getByRole(AriaRole.LINK, named("Replay and cases")).click();
    page.waitForURL("**/replay");
    if (Samples.crmExportIsThere()) {
      day("Closed from", "1 Mar 2017");
      day("Closed until", "31 Mar 2017");
    }
    studio.button("Start the replay").click();
    assertThat(page.getByText("The replay is at work")).isVisible();
    String replay = marie.get("/api/studio/drafts/" + draft + "/replays").at("/items/0/id");
    ReplayRoom.isDone(application, replay);
    assertThat(page.getByText(Pattern.compile("\\d+ of \\d+ deals closed from"))).isVisible();
    // Others may have brought deals of that month, too.
    assertThat(marie.get("/api/studio/replays/" + replay).is(200).body().path("lived").asInt())
        .isGreaterThanOrEqualTo(deals);
    assertThat(page.getByText(STAGE).first()).isVisible();
    leadsGoTheirWayAsEver();
    aCaseIsWrittenDown();
    page.getByRole(AriaRole.LINK, named("Back to the draft")).click();
  }

  private void day(String label, String day) {
    page.getByLabel(label).fill(day);
    page.keyboard().press("Tab");
  }

  /** Deals were offered, as they are what is drawn. */
  private void leadsGoTheirWayAsEver() {
    assertThat(page.getByRole(AriaRole.RADIO, named("Deals"))).isChecked();
    page.locator("main").getByText("Leads", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(page.getByText("Try it on closed leads")).isVisible();
    studio.button("Start the replay").click();
    assertThat(page.getByText("The replay is at work")).isVisible();
    ReplayRoom.isDone(
        application,
        marie.get("/api/studio/drafts/" + draft + "/replays").is(200).at("/items/0/id"));
    // No lead of the sample company has come to its end yet.
    assertThat(page.getByText(Pattern.compile("^No lead ended from"))).isVisible();
    assertThat(page.getByText("Go to another team")).isVisible();
    assertThat(page.getByText("Have other approvers")).not().isVisible();
  }

  /** What must come of given facts is said in the names of the screen. */
  private void aCaseIsWrittenDown() {
    studio.button("Add a case").click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    dialog.getByRole(AriaRole.TEXTBOX, in("Name")).fill(CASE);
    choose(dialog, "Value", "won");
    dialog.getByText("Add a fact").click();
    choose(dialog, "Fact", "A customer is named");
    choose(dialog, "Value", "yes");
    dialog.getByText("Add a step").click();
    choose(dialog, "Step", STAGE);
    choose(dialog, "Expected end", "Deal won");
    dialog.getByText("Save").click();
    Locator row = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(CASE));
    assertThat(row).containsText("Opportunity pipeline");
    assertThat(row).containsText(STAGE + " → Deal won");
    // By the keyboard: under a pointer the page may still move as what was saved comes in.
    Locator run = studio.button("Try them on this draft");
    run.focus();
    page.waitForResponse(
        answer -> answer.url().endsWith("/cases/run"), () -> page.keyboard().press("Enter"));
    assertThat(row).containsText("Holds");
    studio.button("Throw away “" + CASE + "”").click();
    assertThat(row).hasCount(0);
  }

  private void choose(Locator dialog, String label, String option) {
    dialog.getByRole(AriaRole.COMBOBOX, in(label)).last().click();
    page.getByRole(AriaRole.OPTION, named(option)).click();
  }

  private static Locator.GetByRoleOptions in(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }

  private void theReviewerReleasesIt() {
    page.getByLabel("Why").fill(WHY);
    studio.button("Ask for release").click();
    assertThat(page.getByText("Is being checked").first()).isVisible();
    isReleased(marie.get("/api/studio/drafts/" + draft + "/release-requests").at("/0/id"), STAGE);
    assertThat(room.inForce()).isEqualTo(before + 1);
  }

  /** Whoever has asked does not decide; who does, reads what is different. */
  private void isReleased(String request, String different) {
    room.goesOn(request);
    String name = room.reviewerName(request);
    assertThat(name).isNotEqualTo("marie");
    Http http = company.as(name, ReleaseRoom.passwordOf(name));
    http.patch("/api/session", Map.of("language", "en")).is(200);
    String approval = http.get(ReleaseRoom.path(request)).is(200).at("/approval");
    try (Visitor reviewer = new Visitor(chromium, port).login(name, ReleaseRoom.passwordOf(name))) {
      Page decision = reviewer.open("/approvals/" + approval);
      assertThat(decision.getByText(different).first()).isVisible();
      decision.getByRole(AriaRole.BUTTON, named("Approve")).click();
      assertThat(decision.getByText("Approved", new Page.GetByTextOptions().setExact(true)).first())
          .isVisible();
      assertThat(reviewer.complaints()).isEmpty();
    }
    room.goesOn(request);
  }

  private void columns(String... open) {
    visitor.open("/pipeline");
    List<String> all = new ArrayList<>(List.of(open));
    all.addAll(List.of("Deal won", "Deal lost"));
    assertThat(page.locator("main section h2")).hasText(all.toArray(String[]::new));
  }

  private void aDealIsClarifiedThereAndKeptByTheGate() {
    visitor.open("/opportunities/" + clarified);
    studio.button(STAGE).click();
    assertThat(page.locator("[aria-current=step]")).containsText(STAGE);
    assertThat(
            camunda.getManagementService().createJobQuery().timers().activityId(DEADLINE).count())
        .isEqualTo(1);
    studio.button("Offer").click();
    Locator refused = page.getByRole(AriaRole.DIALOG);
    assertThat(refused.getByText("Not yet: Offer")).isVisible();
    assertThat(refused.getByLabel("Expected close")).isVisible();
    visitor.open("/pipeline");
    assertThat(page.getByRole(AriaRole.REGION, named(STAGE)).getByText(NAME)).isVisible();
  }

  private void theFormerReleaseIsInForceAgain() {
    visitor.open("/studio/releases/" + before);
    studio.button("Go back to this").click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    assertThat(dialog.getByText(Pattern.compile(STAGE + " \\(.*\\) · 1 "))).isVisible();
    Locator stays =
        dialog.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(NAME));
    assertThat(stays).containsText("There is no such step in the other version");
    goesFromTheStageTo(dialog, "Qualification");
    assertThat(stays).hasCount(0);
    goesFromTheStageTo(dialog, "Nowhere: it stays");
    assertThat(stays).isVisible();
    dialog.getByLabel("Why").fill("It took too long");
    studio.button("Ask for release").click();
    page.waitForURL("**/studio/release-requests/**");
    isReleased(page.url().replaceFirst(".*/", ""), STAGE);
    assertThat(room.inForce()).isEqualTo(before + 2);
    running.goesOn();
    visitor.open("/studio/releases/" + room.inForce());
    assertThat(page.getByRole(AriaRole.HEADING, named("Moved to this release"))).isVisible();
    assertThat(
            page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(PROCESS))
                .getByText("moved", new Locator.GetByTextOptions().setExact(true))
                .first())
        .isVisible();
  }

  private void goesFromTheStageTo(Locator dialog, String target) {
    dialog.getByLabel(Pattern.compile("from " + STAGE + " to")).first().click();
    page.getByRole(AriaRole.OPTION, named(target)).click();
  }

  private int versionOfTheDeals() {
    return jdbc.sql(
            """
            select d.version_ from engine.act_re_procdef d join opportunity o on o.pipeline = d.id_
            where o.id = ?
            """)
        .param(UUID.fromString(clarified))
        .query(Integer.class)
        .single();
  }

  private String qualified(String name) {
    String deal = marie.post("/api/opportunities", Map.of("name", name)).is(201).at("/id");
    engine.runJobs();
    Shop.move(marie, deal, "qualification").is(200);
    return deal;
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
