package io.kramek.studio.release;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.kramek.testing.Axe;
import io.kramek.testing.BrowserTest;
import io.kramek.testing.Chromium;
import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * A manager asks for a release, somebody else sees what is different and agrees; and back again.
 */
@BrowserTest
class ReleaseStoryTest {

  private static final String PIPELINE = "opportunity-pipeline.bpmn";
  private static final String NAME = "Opportunity pipeline";
  private static Chromium chromium;

  @Autowired Company company;
  @Autowired JdbcClient jdbc;
  @Autowired ProcessEngine camunda;

  @Value("${local.server.port}")
  int port;

  private ReleaseRoom room;
  private Page page;

  @BeforeAll
  static void openTheBrowser() {
    chromium = new Chromium();
  }

  @AfterAll
  static void closeTheBrowser() {
    chromium.close();
  }

  @Test
  void aDraftIsComparedAskedForAgreedToReleasedAndTakenBack() {
    room = new ReleaseRoom(company, jdbc, camunda);
    Http marie = company.as("marie", "kramek");
    marie.patch("/api/session", Map.of("language", "en")).is(200);
    int before = room.inForce();
    String draft = draft(marie);
    String thrownAway = cases(marie, draft);
    try (Visitor author = new Visitor(chromium, port).login("marie", "kramek")) {
      page = author.open("/studio/drafts/" + draft);
      author.settled();
      assertThat(page.getByText("Probability of Qualification: 25 % → 30 %")).isVisible();
      press(button(NAME + ": Show side by side"));
      assertThat(page.getByRole(AriaRole.GROUP, named(PIPELINE + ": Before"))).isVisible();
      assertThat(page.locator(".compared-changed")).hasCount(2);
      assertThat(page.getByText("new case Won all the same")).isVisible();
      assertThat(page.getByText("case " + thrownAway + " thrown away")).isVisible();
      page.getByLabel("Why").fill("We win more of them");
      press(button("Ask for release"));
      assertThat(page.getByText("We win more of them").first()).isVisible();
      look(author, "draft");
      page = author.open("/studio/drafts/" + draft + "/replay");
      author.settled();
      Locator discarded = row(thrownAway);
      assertThat(discarded).containsText("thrown away");
      assertThat(row("Won all the same")).containsText("new");
      look(author, "cases");

      String request = request(marie, draft);
      room.goesOn(request);
      agrees(request);
      room.goesOn(request);
      Assertions.assertThat(room.inForce()).isEqualTo(before + 1);

      page = author.open("/studio/releases");
      author.settled();
      assertThat(page.getByText("We win more of them").first()).isVisible();
      assertThat(page.getByText("genuine").first()).isVisible();
      look(author, "releases");
      page = author.open("/studio/releases/" + (before + 1));
      author.settled();
      assertThat(page.getByText("case " + thrownAway + " thrown away")).isVisible();
      assertThat(page.getByText("What was tried")).isVisible();
      look(author, "release");
      page = author.open("/studio/releases/" + before);
      author.settled();
      press(button("Go back to this"));
      assertThat(page.getByText("Probability of Qualification: 30 % → 25 %")).isVisible();
      assertThat(page.getByText("new case " + thrownAway)).isVisible();
      assertThat(page.getByLabel("Move back what is running")).isChecked();
      Locator dialog = page.getByRole(AriaRole.DIALOG);
      assertThat(dialog.getByText(Pattern.compile("go(es)? back\\.|Nothing that is running")))
          .isVisible();
      look(author, "way-back");
      dialog.getByLabel("Why").fill("We do not");
      press(button("Ask for release"));
      page.waitForURL("**/studio/release-requests/**");
      author.settled();
      assertThat(page.getByText("Is being checked").first()).isVisible();
      look(author, "request");
      String back = page.url().replaceFirst(".*/", "");
      room.goesOn(back);
      agrees(back);
      room.goesOn(back);
      Assertions.assertThat(room.inForce()).isEqualTo(before + 2);
      Assertions.assertThat(author.complaints()).isEmpty();
    }
  }

  /** In the browser, with what is different before their eyes. */
  private void agrees(String request) {
    String name = room.reviewerName(request);
    String password = ReleaseRoom.passwordOf(name);
    Http http = company.as(name, password);
    http.patch("/api/session", Map.of("language", "en")).is(200);
    try (Visitor reviewer = new Visitor(chromium, port).login(name, password)) {
      Page decision =
          reviewer.open("/approvals/" + http.get(ReleaseRoom.path(request)).at("/approval"));
      reviewer.settled();
      assertThat(decision.getByText("Probability of Qualification")).isVisible();
      assertThat(decision.getByText("What was tried")).isVisible();
      press(
          decision.getByRole(
              AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Approve").setExact(true)));
      assertThat(decision.getByText("Approved", new Page.GetByTextOptions().setExact(true)).first())
          .isVisible();
      Assertions.assertThat(Axe.violations(decision)).isEmpty();
      Assertions.assertThat(reviewer.complaints()).isEmpty();
    }
  }

  private static String draft(Http marie) {
    String draft = marie.post("/api/studio/drafts", Map.of("title", "Surer")).is(201).at("/id");
    String files = "/api/studio/drafts/" + draft + "/files";
    marie.post(files, Map.of("file", PIPELINE)).is(201);
    JsonNode taken = marie.get(files + "/" + PIPELINE).is(200).body();
    String content =
        taken
            .path("content")
            .asString()
            .replace("name=\"probability\" value=\"25\"", "name=\"probability\" value=\"30\"");
    marie
        .put(
            files + "/" + PIPELINE,
            Map.of("content", content, "revision", taken.path("revision").asInt()))
        .is(200);
    return draft;
  }

  /** One more case, and one less. */
  private static String cases(Http marie, String draft) {
    String cases = "/api/studio/drafts/" + draft + "/cases";
    marie
        .post(
            cases,
            Map.of(
                "file",
                PIPELINE,
                "name",
                "Won all the same",
                "facts",
                Map.of("outcome", "won"),
                "expected",
                Map.of("path", List.of("offer"), "end", "won")))
        .is(201);
    JsonNode one = marie.get(cases + "?file=" + PIPELINE).is(200).body().path("items").get(0);
    marie.delete(cases + "/" + one.path("id").asString()).is(204);
    return one.path("name").asString();
  }

  private Locator row(String name) {
    return page.getByRole(AriaRole.ROW)
        .filter(new Locator.FilterOptions().setHasText(name))
        .first();
  }

  private static String request(Http marie, String draft) {
    return marie.get("/api/studio/drafts/" + draft + "/release-requests").is(200).at("/0/id");
  }

  private static void press(Locator button) {
    button.focus();
    button.press("Enter");
  }

  private Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static void look(Visitor visitor, String name) {
    Assertions.assertThat(visitor.amiss(name)).isEmpty();
  }
}
