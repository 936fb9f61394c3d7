package io.kramek.retention;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.kramek.customers.CustomerId;
import io.kramek.shared.Ids;
import io.kramek.testing.BrowserTest;
import io.kramek.testing.Chromium;
import io.kramek.testing.Company;
import io.kramek.testing.Visitor;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A supervisor finds the product and the customer that cost more than they bring. */
@BrowserTest
class ProfitScreenTest {

  @Autowired Company company;
  @Autowired CustomerFacts facts;
  @Autowired JdbcClient jdbc;

  @Value("${local.server.port}")
  int port;

  @Test
  void whatDoesNotPayIsFound() {
    Company.Team team = company.team();
    Bought bought = new Bought(jdbc);
    CustomerId good = bought.customer(team);
    CustomerId dear = bought.customer(team);
    sold(bought, good, "Counter", "900", "300");
    sold(bought, dear, "Bracket", "90", "120");
    facts.refresh(List.of(good, dear));
    try (Chromium chromium = new Chromium();
        Visitor supervisor =
            new Visitor(chromium, port).login(team.supervisor().username(), Company.PASSWORD)) {
      Page page = supervisor.page();
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Profitability")).click();
      supervisor.settled();
      Locator products = rows(page, "Products");
      assertThat(products).hasCount(2);
      assertThat(products.first()).containsText("Counter");
      page.getByText("Least first").click();
      assertThat(products.first()).containsText("Bracket");
      assertThat(products.first()).containsText("-€30");

      page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Customers")).click();
      supervisor.settled();
      assertThat(page.getByText("1 customer costs more than they bring: €30 together."))
          .isVisible();
      Locator customers = rows(page, "Customers");
      assertThat(customers.first()).containsText("Buyer " + good);
      page.getByLabel("Order by").selectOption("REVENUE");
      page.getByText("Least first").click();
      assertThat(customers.first()).containsText("Buyer " + dear);

      page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Contacts")).click();
      supervisor.settled();
      assertThat(page.getByText("No contact whose days are over")).isVisible();
      page.getByLabel("Months", new Page.GetByLabelOptions().setExact(true)).selectOption("3");
      assertThat(page.getByText("no connection").or(page.getByText("–")).first()).isVisible();
      assertThat(supervisor.complaints()).isEmpty();
    }
  }

  private static Locator rows(Page page, String table) {
    return page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName(table).setExact(true))
        .locator("tbody tr");
  }

  private static void sold(
      Bought bought, CustomerId customer, String product, String amount, String cost) {
    LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(200);
    UUID purchase = bought.purchase(customer, day.toString(), amount, null, cost, "1", null);
    bought.line(customer, purchase, 0, Ids.next(), product, 1, amount, null, cost);
  }
}
