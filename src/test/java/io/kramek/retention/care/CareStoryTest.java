package io.kramek.retention.care;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.kramek.testing.Axe;
import io.kramek.testing.BrowserTest;
import io.kramek.testing.Chromium;
import io.kramek.testing.Company;
import io.kramek.testing.Visitor;
import java.time.LocalDate;
import java.util.List;
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

/**
 * A manager looks at the map, puts care right, writes down what keeps a customer, wins one back.
 */
@BrowserTest
class CareStoryTest {

  @Autowired Company company;
  @Autowired CareMap map;
  @Autowired WinBacks winBacks;
  @Autowired JdbcClient jdbc;

  @Value("${local.server.port}")
  int port;

  private Chromium chromium;
  private Visitor visitor;
  private Page page;
  private Company.Team team;

  @BeforeEach
  void begin() {
    CareCustomers customers = new CareCustomers(jdbc);
    team = company.team();
    for (Map<String, String> facts : List.of(CareCustomers.deserving(), CareCustomers.spoilt())) {
      customers.customer("Of the customers", team, team.rep().id(), "C", facts);
    }
    customers.customer("Left to itself", team, team.rep().id(), "A", CareCustomers.neglected());
    UUID gone =
        customers.customer("Gone for good", team, team.rep().id(), "L", CareCustomers.neglected());
    jdbc.sql("update customer_facts set last_purchase_on = date '2025-06-01' where customer_id = ?")
        .param(gone)
        .update();
    map.review(LocalDate.now());
    winBacks.review(LocalDate.now(), 0);
    company.as("marie", "kramek").patch("/api/session", Map.of("language", "en")).is(200);
    chromium = new Chromium();
    visitor = new Visitor(chromium, port).login("marie", "kramek");
    page = visitor.page();
  }

  @AfterEach
  void nothingWasAmissInTheBrowser() {
    Assertions.assertThat(visitor.complaints()).isEmpty();
    visitor.close();
    chromium.close();
  }

  @Test
  void careIsPutRightAndALostCustomerGoneAfter() {
    visitor.open("/care-map");
    visitor.settled();
    narrowedToTheTeam();
    Locator cell = page.locator("svg [role=button][data-zone=NEGLECTED]").last();
    cell.focus();
    page.keyboard().press("Enter");
    assertThat(page.getByText("Customers of the cell")).isVisible();
    assertThat(page.getByText("Left to itself").first()).isVisible();

    button("Create corrections: Neglected").click();
    assertThat(page.getByText(Pattern.compile("planned contacts"))).isVisible();
    Assertions.assertThat(Axe.violations(page)).isEmpty();
    page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, exactly("Create")).click();
    assertThat(page.getByText("Under way").first()).isVisible();

    page.getByText("Left to itself").first().click();
    visitor.settled();
    assertThat(page.getByText("Nobody talks to one of the best")).isVisible();
    button("Write down what keeps them").click();
    page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, exactly("Save")).click();
    assertThat(button("Remove: Contract")).isVisible();

    visitor.open("/win-back");
    visitor.settled();
    button("Begin with Gone for good").first().click();
    assertThat(page.getByText("1 attempt begun")).isVisible();
    assertThat(button("Stop: Gone for good")).isVisible();
    Assertions.assertThat(Axe.violations(page)).isEmpty();
  }

  /** The address keeps it. */
  private void narrowedToTheTeam() {
    String name = team.code().replace("TEAM", "Team ");
    page.getByLabel("Team", new Page.GetByLabelOptions().setExact(true)).first().click();
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
    assertThat(page).hasURL(Pattern.compile("team=" + team.id().value()));
    assertThat(page.getByText(Pattern.compile("^4 customers"))).isVisible();
    page.reload();
    visitor.settled();
    assertThat(page.getByText(Pattern.compile("^4 customers"))).isVisible();
  }

  private Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private Locator.GetByRoleOptions exactly(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }
}
