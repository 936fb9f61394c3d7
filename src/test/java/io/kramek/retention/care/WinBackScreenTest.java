package io.kramek.retention.care;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.kramek.customers.CustomerId;
import io.kramek.testing.Axe;
import io.kramek.testing.BrowserTest;
import io.kramek.testing.Chromium;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Visitor;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody goes after a lost customer from the customer's page, and sees what comes of it. */
@BrowserTest
class WinBackScreenTest {

  @Autowired Company company;
  @Autowired WinBacks winBacks;
  @Autowired Engine engine;
  @Autowired JdbcClient jdbc;

  @Value("${local.server.port}")
  int port;

  private Company.Team team;
  private UUID gone;
  private Chromium chromium;
  private Visitor visitor;
  private Page page;

  @BeforeEach
  void begin() {
    team = company.team();
    Map<String, String> facts =
        Map.of(
            "purchases", "3",
            "purchase_days", "3",
            "first_purchase_on", "date '2024-01-10'",
            "last_purchase_on", "date '2025-06-01'",
            "revenue", "2000");
    gone = new CareCustomers(jdbc).customer("Left quietly", team, team.rep().id(), "L", facts);
    chromium = new Chromium();
    visitor = new Visitor(chromium, port).login(team.rep().username(), Company.PASSWORD);
    page = visitor.page();
    visitor.open("/customers/" + gone + "?tab=care");
    visitor.settled();
  }

  @AfterEach
  void nothingWasAmissInTheBrowser() {
    Assertions.assertThat(visitor.complaints()).isEmpty();
    visitor.close();
    chromium.close();
  }

  @Test
  void aLostCustomerIsGoneAfterForTheReasonThatIsTold() {
    assertThat(page.getByText("Nobody has tried yet.")).isVisible();
    button("Begin to win back").click();
    page.getByLabel("Why they left").selectOption("Price");
    Assertions.assertThat(Axe.violations(page)).isEmpty();
    inDialog("Begin").click();

    assertThat(page.getByText(Pattern.compile("^Begun on .* by " + team.rep().name()))).isVisible();
    assertThat(page.getByText("Under way")).isVisible();
    assertThat(button("Begin to win back")).isHidden();
    engine.runJobs();
    assertThat(page.getByText(Pattern.compile("^Price · Left because of the price · 0 of 2 tries")))
        .isVisible();
    Assertions.assertThat(Axe.violations(page)).isEmpty();
  }

  @Test
  void whoeverBeginsTooLateIsToldWhy() {
    visitor.expecting(message -> message.text().contains("409"));
    button("Begin to win back").click();
    winBacks.start(new CustomerId(gone), null);
    inDialog("Begin").click();

    assertThat(page.getByText("Somebody is trying to win this customer back already.")).isVisible();
  }

  private Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private Locator inDialog(String name) {
    return page.getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }
}
