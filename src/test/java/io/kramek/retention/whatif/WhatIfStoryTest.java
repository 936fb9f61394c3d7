package io.kramek.retention.whatif;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.kramek.studio.release.ReleaseRoom;
import io.kramek.testing.BrowserTest;
import io.kramek.testing.Chromium;
import io.kramek.testing.Company;
import io.kramek.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A manager moves a boundary without a mouse, sees whom it concerns, asks for it and goes back. */
@BrowserTest
class WhatIfStoryTest {

  private static Chromium chromium;

  @Autowired Company company;
  @Autowired JdbcClient jdbc;
  @Autowired ProcessEngine engine;

  @Value("${local.server.port}")
  int port;

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
  void aBoundaryIsMovedSeenHeldReleasedAndTakenBack() {
    company.as("marie", "kramek").patch("/api/session", Map.of("language", "en")).is(200);
    try (Visitor visitor =
        new Visitor(chromium, port)
            .expecting(message -> message.text().contains("422") || message.text().contains("409"))
            .login("marie", "kramek")) {
      page = visitor.open("/what-if?table=customerValueTier");
      visitor.settled();
      theFirstQuestionIsSuperseded();
      change("Rule 1, Purchases ever: = 0", "1000000");
      assertThat(page.getByRole(AriaRole.REGION, region("Who would move"))).isVisible();
      assertThat(page.getByText("Rule 1: Purchases ever = 0 → = 1,000,000")).isVisible();
      look(visitor, "changed");

      press(button("Add a case"));
      type("Name", "Nobody yet");
      type("Why", "They have not bought");
      page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Tier must be"))
          .press("Enter");
      pick("N");
      type("Purchases ever", "0");
      page.getByRole(AriaRole.DIALOG)
          .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add a case"))
          .press("Enter");
      assertThat(page.getByText("These cases would no longer come out as they must")).isVisible();
      assertThat(button("Ask for release")).isDisabled();
      press(button("Change the case Nobody yet"));
      assertThat(page.getByRole(AriaRole.DIALOG).getByLabel("Purchases ever")).hasValue("0");
      type("Name", "Whoever bought nothing");
      press(button("Save"));
      assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
      press(button("Take away the case Whoever bought nothing"));
      assertThat(page.getByText("These cases would no longer come out as they must")).isHidden();

      type("Why", "To see what it does");
      press(button("Ask for release"));
      isReleased();
      page = visitor.open("/what-if?table=customerValueTier");
      visitor.settled();
      assertThat(page.getByText("To see what it does")).isVisible();
      look(visitor, "released");

      press(
          page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go back to release"))
              .first());
      type("Why", "Seen");
      press(button("Ask to release it again"));
      isReleased();
      page = visitor.open("/what-if?table=customerValueTier");
      assertThat(page.getByText("goes back to release")).isVisible();
      assertThat(button("Rule 1, Purchases ever: = 0")).isVisible();
      Assertions.assertThat(visitor.complaints()).isEmpty();
    }
  }

  @Test
  void aTableOfEffortsIsComparedOverWhatWasDecidedAndTheCustomerSaysWhatThatWas() {
    String customer = decided();
    company.as("marie", "kramek").patch("/api/session", Map.of("language", "en")).is(200);
    try (Visitor visitor = new Visitor(chromium, port).login("marie", "kramek")) {
      page = visitor.open("/what-if?table=retentionEffort");
      visitor.settled();
      write("Rule 8, Effort: 3", "4");
      write("Rule 8, Budget ceiling (whole units): 750", "1000");
      Locator outcome =
          page.getByRole(AriaRole.REGION, region("What would have been decided otherwise"));
      assertThat(outcome).isVisible();
      assertThat(page.getByText("asked again by both tables on the facts of then")).isVisible();
      assertThat(page.getByText("What may be spent at most:")).isVisible();
      page.getByText("More", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(page.getByText("A call with an offer → The supervisor steps in").first())
          .isVisible();
      look(visitor, "efforts");
      press(button("Hold").first());
      assertThat(page.getByRole(AriaRole.DIALOG).getByLabel("Signal")).hasValue("OUT_OF_STOCK");
      Assertions.assertThat(visitor.complaints()).isEmpty();
    }
    for (String language : List.of("cs", "pl", "en")) {
      company.as("marie", "kramek").patch("/api/session", Map.of("language", language)).is(200);
      try (Visitor visitor = new Visitor(chromium, port).login("marie", "kramek")) {
        page = visitor.open("/customers/" + customer + "?tab=decisions");
        visitor.settled();
        assertThat(page.locator("ol summary").first()).isVisible();
        page.locator("ol summary").first().click();
        look(visitor, "decisions-" + language);
        if (language.equals("en")) {
          assertThat(
                  page.getByRole(
                          AriaRole.HEADING, new Page.GetByRoleOptions().setName("Retention effort"))
                      .first())
              .isVisible();
          assertThat(page.getByText("A good customer: whoever looks after them acts.").first())
              .isVisible();
        }
      }
    }
  }

  /** Two decisions about a customer, the second of which was another. */
  private String decided() {
    String customer = UUID.randomUUID().toString();
    jdbc.sql(
            """
            insert into customer (id, kind, name, created_at, version)
            values (?::uuid, 'ORGANISATION', 'Weighed and measured', now(), 0)
            """)
        .param(customer)
        .update();
    String facts =
        """
        {"signal": "OUT_OF_STOCK", "seriousness": 2, "tier": "%s", "activePercent": 80, "margin12": %s, "complaints12": 0,
          "lateServices12": 0, "tenureDays": 900}
        """;
    entered(customer, "2 hours", "{10}", facts.formatted("C", "500000"), "2", "150");
    entered(customer, "1 hour", "{8}", facts.formatted("B", "1500000"), "3", "750");
    return customer;
  }

  private void entered(
      String customer, String ago, String rules, String facts, String level, String ceiling) {
    jdbc.sql(
            """
            insert into decision_ledger (id, customer_id, decision, table_version, rules, result, facts, as_of, cause, at)
            values (gen_random_uuid(), :customer::uuid, 'retentionEffort', 1, :rules::int[], jsonb_build_object(
              'keep', true, 'level', :level::int, 'budgetPercent', 12, 'budgetCeiling', :ceiling::int, 'actor', 'owner',
              'within', 'P1D', 'channel', 'PHONE', 'offers', 'APOLOGY,DISCOUNT', 'discountPercent', 8), :facts::jsonb,
              current_date, 'ORDER', now() - :ago::interval)
            """)
        .param("customer", customer)
        .param("rules", rules)
        .param("level", level)
        .param("ceiling", ceiling)
        .param("facts", facts)
        .param("ago", ago)
        .update();
  }

  @Test
  void theScreenSpeaksEveryLanguageOnADeskAndOnAPhone() {
    for (String language : List.of("cs", "pl")) {
      company.as("marie", "kramek").patch("/api/session", Map.of("language", language)).is(200);
      try (Visitor visitor = new Visitor(chromium, port).login("marie", "kramek")) {
        page = visitor.open("/what-if");
        visitor.settled();
        look(visitor, language);
      }
    }
  }

  /** As if one that was given up had reached the server behind it: it is asked again unbidden. */
  private void theFirstQuestionIsSuperseded() {
    String body = "{\"status\":409,\"code\":\"whatIfSuperseded\",\"title\":\"Asked again\"}";
    page.route(
        "**/api/what-if/customerValueTier",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(409)
                    .setContentType("application/problem+json")
                    .setBody(body)),
        new Page.RouteOptions().setTimes(1));
  }

  /** Somebody else agrees to what the page of the request shows. */
  private void isReleased() {
    page.waitForURL("**/studio/release-requests/**");
    assertThat(page.getByText("Is being checked").first()).isVisible();
    new ReleaseRoom(company, jdbc, engine).isReleased(page.url().replaceFirst(".*/", ""));
  }

  private void change(String cell, String value) {
    fill(cell, "Value", value);
  }

  private void write(String cell, String value) {
    fill(cell, "Written in FEEL", value);
  }

  private void fill(String cell, String label, String value) {
    press(button(cell));
    Locator field = page.getByRole(AriaRole.DIALOG).getByLabel(label);
    field.fill(value);
    field.press("Enter");
  }

  private void type(String label, String text) {
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    Locator field =
        dialog.count() > 0
            ? dialog.getByLabel(label, new Locator.GetByLabelOptions().setExact(false)).first()
            : page.getByLabel(label, new Page.GetByLabelOptions().setExact(false)).first();
    field.fill(text);
  }

  private void pick(String option) {
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option).setExact(true))
        .click();
  }

  private static void press(Locator button) {
    button.focus();
    button.press("Enter");
  }

  private Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Page.GetByRoleOptions region(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static void look(Visitor visitor, String name) {
    Assertions.assertThat(visitor.amiss(name)).isEmpty();
  }
}
