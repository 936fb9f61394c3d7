package io.kramek;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.kramek.imports.ImportWork;
import io.kramek.studio.release.ReleaseRoom;
import io.kramek.testing.BrowserTest;
import io.kramek.testing.Chromium;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Samples;
import io.kramek.testing.Visitor;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * A shop's purchases of 1997 and 1998 move in, its customers get their tiers, a manager moves a
 * boundary, and a customer's page says why they are where they are. In a company of its own: it is
 * 1998 there.
 */
@BrowserTest
@Import(ImportWork.class)
@TestPropertySource(properties = "kramek.test.company=cds")
class ValueStoryTest {

  private static final String BOUNDARY = "Rule 10, Revenue in 12 months: ≥ 200";

  private static Chromium chromium;

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired ImportWork imports;
  @Autowired JdbcClient jdbc;
  @Autowired ProcessEngine camunda;

  @Value("${local.server.port}")
  int port;

  private Visitor visitor;
  private Page page;

  @BeforeAll
  static void openTheBrowser() {
    chromium = new Chromium();
  }

  @AfterAll
  static void closeTheBrowser() {
    chromium.close();
  }

  @BeforeEach
  void marie() {
    company.as("marie", "kramek").patch("/api/session", Map.of("language", "en")).is(200);
    visitor =
        new Visitor(chromium, port)
            // What is asked again before it is answered is dropped.
            .expecting(message -> message.text().contains("409"))
            .login("marie", "kramek");
    page = visitor.page();
  }

  @AfterEach
  void nothingWasAmissInTheBrowser() {
    Assertions.assertThat(visitor.complaints()).isEmpty();
    visitor.close();
  }

  /**
   * With the real purchases where they are; else with a file that was made up, by chance from a
   * seed, in their form.
   */
  @Test
  void aBoundaryIsMovedAndTheCustomersItMovesAreToldWhy() throws IOException {
    if (Samples.cdnowIsThere()) {
      story("CDNOW_master.txt", Samples.cdnow(), 69_659);
    } else {
      try (InputStream file = getClass().getResourceAsStream("/imports/cds.txt")) {
        story("cds.txt", file.readAllBytes(), 586);
      }
    }
  }

  private void story(String name, byte[] file, int purchases) {
    aDollarIsWorth("0.9");
    bring(name, file, purchases);
    review();
    look("tiers");
    UUID best = customer("v.tier = 'A'");
    UUID moved = customer("v.tier = 'D' and f.revenue_12m >= 150 and f.revenue_12m < 200");
    theyWereKeptBefore();
    theBestIsExplained(best);
    thePoorOneSeesTheNextStep(moved);
    String former = release("A hundred and fifty is some revenue, too");
    review();
    theLedgerSaysWhy(moved);
    goBackTo(former);
  }

  private void aDollarIsWorth(String rate) {
    visitor.open("/exchange-rates");
    visitor.settled();
    button("Set a rate").first().click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    dialog.getByLabel("Currency").fill("USD");
    day(dialog.getByRole(AriaRole.TEXTBOX, named("From")), "1 Jan 1997");
    dialog.getByLabel("Worth in EUR").fill(rate);
    dialog.getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(page.getByText("Jan 1, 1997").first()).isVisible();
  }

  private void bring(String name, byte[] file, int purchases) {
    visitor.open("/imports");
    page.locator("input[type=file]").setInputFiles(new FilePayload(name, "text/plain", file));
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)))
        .isVisible();
    Locator creates = page.getByLabel("Create customers that are not known");
    creates.click();
    assertThat(creates).isChecked();
    Locator currency = page.getByLabel("Currency of all amounts");
    assertThat(currency).isEnabled();
    currency.selectOption("USD");
    assertThat(currency).isEnabled();
    assertThat(currency).hasValue("USD");
    button("Try it without storing").click();
    assertThat(page.getByText("Being checked").first()).isVisible();
    imports.workOnAll();
    button("Import").click();
    assertThat(page.getByText("Being imported").first()).isVisible();
    imports.workOnAll();
    assertThat(page.getByText("What became of the rows")).isVisible();
    assertThat(
            page.locator("dt")
                .filter(new Locator.FilterOptions().setHasText("Created"))
                .locator("xpath=following-sibling::dd"))
        .hasText("%,d".formatted(purchases));
  }

  /** By hand, as of the day after the last purchases. */
  private void review() {
    visitor.open("/customer-value");
    visitor.settled();
    day(
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("As of")),
        "1 Jul 1998");
    button("Review now").click();
    assertThat(page.getByText("The review has begun.")).isVisible();
    engine.runJobs();
    page.reload();
    visitor.settled();
    assertThat(page.getByText("as of Jul 1, 1998").first()).isVisible();
    assertThat(page.getByText("done").first()).isVisible();
    assertThat(page.getByText("running")).hasCount(0);
  }

  private UUID customer(String which) {
    return jdbc.sql(
            """
            select c.id from customer c join customer_facts f on f.customer_id = c.id
              join customer_value v on v.customer_id = c.id
            where %s and exists (select 1 from purchase p where p.customer_id = c.id and p.currency = 'USD')
              and (select count(*) from decision_ledger l where l.customer_id = c.id and l.decision = 'customerValueTier') = 1
            order by f.revenue_12m desc, c.id limit 1
            """
                .formatted(which))
        .query(UUID.class)
        .single();
  }

  /** Cases of that spring: of poor customers and of those above, whose keeping cost more. */
  private void theyWereKeptBefore() {
    for (String tier : new String[] {"C", "D"}) {
      jdbc.sql(
              """
              with kept as (
                insert into retention_case
                  (id, customer_id, state, result, opened_at, closed_at, tier, keep, effort, budget, version)
                select gen_random_uuid(), customer_id, 'CLOSED', 'KEPT', '1998-04-01', '1998-05-01', tier, true, 1, :budget, 0
                from customer_value where tier = :tier order by customer_id limit 5
                returning id, customer_id, opened_at)
              insert into retention_sign (case_id, position, customer_id, kind, seriousness, at)
              select id, 0, customer_id, 'COMPLAINT', 2, opened_at from kept
              """)
          .param("tier", tier)
          .param("budget", tier.equals("C") ? 40 : 5)
          .update();
    }
  }

  private void theBestIsExplained(UUID best) {
    visitor.open("/customers/" + best);
    visitor.settled();
    assertThat(page.getByText("Among those who bring most").first()).isVisible();
    assertThat(page.getByText(Pattern.compile("at least €5,000"))).isVisible();
    look("best");
  }

  private void thePoorOneSeesTheNextStep(UUID poor) {
    visitor.open("/customers/" + poor);
    visitor.settled();
    assertThat(page.getByText("Little revenue").first()).isVisible();
    assertThat(page.getByText(Pattern.compile("Revenue in 12 months €200 instead of €1[5-9]\\d")))
        .isVisible();
  }

  /**
   * Moves the boundary, looks at what it would mean, and asks for it.
   *
   * @return the button that goes back
   */
  private String release(String why) {
    visitor.open("/what-if?table=customerValueTier");
    visitor.settled();
    button(BOUNDARY).click();
    Locator value = page.getByRole(AriaRole.DIALOG).getByLabel("Value");
    value.fill("150");
    value.press("Enter");
    page.getByLabel("As of (today if empty)").fill("1998-07-01");
    assertThat(page.getByText(Pattern.compile("customers, as of Jul 1, 1998"))).isVisible();
    assertThat(page.getByText(Pattern.compile("▲ [\\d,]+ customers? rises?"))).isVisible();
    assertThat(page.getByText("▼ 0 customers fall")).isVisible();
    assertThat(page.getByText(Pattern.compile("Revenue in 12 months €[1-9]")).first()).isVisible();
    assertThat(page.getByText(Pattern.compile("a week: [\\d.]+ → [\\d.]+ · budget in 12 months")))
        .isVisible();
    assertThat(page.getByText(Pattern.compile("Not counted, because not known: .*N"))).isVisible();
    page.getByText("By tier and by signal").click();
    page.getByText("Rise", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.getByText("D → C").first()).isVisible();
    look("what-if");
    page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Why")).fill(why);
    button("Ask for release").click();
    isReleased();
    assertThat(page.getByText(why).first()).isVisible();
    look("released");
    return page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go back to release"))
        .first()
        .textContent();
  }

  private void theLedgerSaysWhy(UUID moved) {
    visitor.open("/customers/" + moved);
    visitor.settled();
    assertThat(page.getByText("Some revenue").first()).isVisible();
    assertThat(page.getByText(Pattern.compile("at least €150"))).isVisible();
    page.getByText("What was decided, and when").click();
    Locator entries = page.getByRole(AriaRole.LISTITEM).filter(having("table version"));
    assertThat(entries).hasCount(2);
    assertThat(entries.nth(0)).containsText("Some revenue (D before)");
    assertThat(entries.nth(0)).containsText("rule 10");
    assertThat(entries.nth(1)).containsText("Little revenue");
    assertThat(entries.nth(1)).containsText("rule 12");
    Assertions.assertThat(version(entries.nth(0))).isEqualTo(version(entries.nth(1)) + 1);
    look("ledger");
  }

  private static int version(Locator entry) {
    var words = Pattern.compile("table version (\\d+)").matcher(entry.textContent());
    Assertions.assertThat(words.find()).isTrue();
    return Integer.parseInt(words.group(1));
  }

  private void goBackTo(String former) {
    visitor.open("/what-if?table=customerValueTier");
    visitor.settled();
    button(former).click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    dialog.getByLabel("Why").fill("It was to be seen only");
    dialog.getByRole(AriaRole.BUTTON, named("Ask to release it again")).click();
    isReleased();
    assertThat(page.getByText("goes back to release").first()).isVisible();
    assertThat(button(BOUNDARY)).isVisible();
  }

  /** Somebody else agrees to what the page of the request shows. */
  private void isReleased() {
    page.waitForURL("**/studio/release-requests/**");
    assertThat(page.getByText("Is being checked").first()).isVisible();
    new ReleaseRoom(company, jdbc, camunda).isReleased(page.url().replaceFirst(".*/", ""));
    visitor.open("/what-if?table=customerValueTier");
    visitor.settled();
  }

  private void look(String name) {
    Assertions.assertThat(visitor.amiss("value-" + name)).isEmpty();
  }

  private static void day(Locator field, String day) {
    field.fill(day);
    field.press("Tab");
  }

  private Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
