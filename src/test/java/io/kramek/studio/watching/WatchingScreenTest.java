package io.kramek.studio.watching;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.kramek.testing.BrowserTest;
import io.kramek.testing.Chromium;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.Visitor;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A manager looks at a model as it runs, finds an instance and mends it. */
@BrowserTest
class WatchingScreenTest {

  private static final String PASSWORD = "kramek";

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired JdbcClient jdbc;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;

  @Value("${local.server.port}")
  int port;

  @Test
  void aManagerSeesWhereTimeGoesAndBeginsTheWorkOnADealAnew() throws Exception {
    engine.runJobs();
    company.as("marie", PASSWORD).patch("/api/session", Map.of("language", "en")).is(200);
    try (Chromium chromium = new Chromium();
        Visitor marie = new Visitor(chromium, port).login("marie", PASSWORD)) {
      Page page = marie.open("/studio/models/opportunity-pipeline.bpmn");
      marie.settled();
      assertThat(page.locator(".heat-diagram .djs-container svg").first()).isVisible();
      assertThat(page.locator(".heat-badge").first()).isVisible();
      Locator table =
          page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Step by step"));
      assertThat(table.getByText("Qualify needs").first()).isVisible();

      page.getByLabel("What the colours show").first().click();
      page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Visits")).click();
      page.waitForURL(url -> url.contains("show=visits"));
      assertThat(page.locator(".heat-5").first()).isAttached();

      Download export =
          page.waitForDownload(
              () ->
                  page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Export"))
                      .click());
      assertThat(Files.readString(export.path())).contains("userTask_qualifyNeeds");

      page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Instances"))
          .getByRole(AriaRole.LINK)
          .first()
          .click();
      page.waitForURL(url -> url.contains("/studio/instances/"));
      marie.settled();
      assertThat(page.locator(".process-diagram-pin").first()).isVisible();
      assertThat(page.getByText("moves between stages on the board").first()).isVisible();

      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Move from")).click();
      Locator dialog = page.getByRole(AriaRole.DIALOG);
      dialog.getByLabel("Why").fill("The task was lost");
      dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Move")).click();
      assertThat(page.getByText("The instance was moved.")).isVisible();
      assertThat(page.getByText("The task was lost")).isVisible();
      assertThat(marie.complaints()).isEmpty();
    }
  }

  @Test
  void anIncidentLeadsToItsInstanceWhereTheStepIsRunAgain() {
    String lead = failedLead();
    company.as("marie", PASSWORD).patch("/api/session", Map.of("language", "en")).is(200);
    try (Chromium chromium = new Chromium();
        Visitor marie = new Visitor(chromium, port).login("marie", PASSWORD)) {
      Page page = marie.open("/incidents");
      marie.settled();
      Locator row =
          page.getByRole(AriaRole.ROW)
              .filter(
                  new Locator.FilterOptions()
                      .setHas(page.locator("a[href='/leads/" + lead + "']")));
      row.getByRole(AriaRole.LINK).first().click();
      page.waitForURL(url -> url.contains("/studio/instances/"));
      marie.settled();
      jdbc.sql("update lead set status = 'CAPTURED' where id = ?")
          .param(UUID.fromString(lead))
          .update();

      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Run again")).click();
      assertThat(page.getByText("The step is being run again.")).isVisible();
      engine.runJobs();
      page.reload();
      marie.settled();
      assertThat(page.getByText("Qualify lead").first()).isVisible();
      assertThat(page.getByText("What went wrong")).hasCount(0);
      assertThat(marie.complaints()).isEmpty();
    }
  }

  private String failedLead() {
    Http stranger = company.stranger();
    String lead =
        stranger
            .post(
                "/api/public/leads",
                Map.of(
                    "contact",
                    Map.of("name", "Unlucky", "email", UUID.randomUUID() + "@example.com"),
                    "interest",
                    Map.of("kind", "CONTACT"),
                    "source",
                    "WEB_FORM"))
            .is(201)
            .at("/id");
    jdbc.sql("update lead set status = 'DISQUALIFIED' where id = ?")
        .param(UUID.fromString(lead))
        .update();
    String process =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(lead)
            .singleResult()
            .getId();
    Job job = management.createJobQuery().processInstanceId(process).singleResult();
    while (job.getRetries() > 0) {
      try {
        management.executeJob(job.getId());
      } catch (RuntimeException expected) {
        assertThat(expected).isNotNull();
      }
      job = management.createJobQuery().processInstanceId(process).singleResult();
    }
    return lead;
  }
}
